/// A colour of the figure: a variable that pages may set, with a value for light, dark and paper.
enum Ink: Sendable, Hashable {
    case foreground
    case muted
    case grid
    case background
    case first
    case second
    case third
    case fourth
    /// A step of the scale of colours, 0 to 10: from near the ground to far from it.
    case level(Int)
    /// Text on a step of the scale of colours: black or white, whichever has more contrast.
    case onLevel(Int)

    /// The inks of every figure.
    static let common: [Ink] = [.foreground, .muted, .grid, .background] + ofSeries
    /// The inks of series, which pages do not have.
    static let ofSeries: [Ink] = [.first, .second, .third, .fourth]
    /// The inks of the scale of colours.
    static let scale: [Ink] =
        (0...10).map(Ink.level) + (0...10).map(Ink.onLevel)

    /// The ink of a series: four of Okabe and Ito's colours, then from the start again.
    ///
    /// The four keep 3:1 on white and on #17181a and stay apart for the colour-blind.
    static func series(_ index: Int) -> Ink {
        switch index % 4 {
        case 0: .first
        case 1: .second
        case 2: .third
        default: .fourth
        }
    }

    /// The step of the scale of colours for a share of its length.
    static func level(at share: Double) -> Int { Int(rounding: share * 10, within: 0...10) }

    /// Whether it belongs to the scale of colours, which most figures do not use.
    var isOnScale: Bool {
        switch self {
        case .level, .onLevel: true
        case .foreground, .muted, .grid, .background, .first, .second, .third, .fourth: false
        }
    }

    /// The name of the variable, without its hyphens, and of the class, without its prefix.
    var name: String {
        switch self {
        case .foreground: "fg"
        case .muted: "mut"
        case .grid: "grid"
        case .background: "bg"
        case .first: "s1"
        case .second: "s2"
        case .third: "s3"
        case .fourth: "s4"
        case .level(let step): "c\(step)"
        case .onLevel(let step): "t\(step)"
        }
    }

    /// The value on a light page, opaque, as it also stands in attributes for plain renderers.
    var light: String {
        switch self {
        case .foreground: "#1c1c1e"
        case .muted: "#5f6368"
        case .grid: "#e2e2e4"
        case .background: "#fff"
        case .first: "#0072b2"
        case .second: "#d55e00"
        case .third: "#009e73"
        case .fourth: "#cc79a7"
        case .level(let step): Self.steps[min(max(0, step), 10)].light
        case .onLevel(let step): step <= 6 ? "#000" : "#fff"
        }
    }

    /// The value on a dark page, where it differs.
    var dark: String? {
        switch self {
        case .foreground: "#e8e8ea"
        case .muted: "#a0a4aa"
        case .grid: "#34363a"
        case .background: "#17181a"
        case .first, .second, .third, .fourth: nil
        case .level(let step): Self.steps[min(max(0, step), 10)].dark
        case .onLevel(let step): step <= 4 ? "#fff" : "#000"
        }
    }

    /// The value on paper, whatever the page looked like on the screen.
    var paper: String? {
        switch self {
        case .foreground: "#000"
        case .muted: "#333"
        case .grid: "#ddd"
        case .background: "#fff"
        case .first, .second, .third, .fourth: nil
        case .level, .onLevel: light
        }
    }

    /// The scale of colours: even steps of lightness in OKLCh.
    ///
    /// From straw by teal to navy on light pages, the other way round on dark ones. It stays in order
    /// without colour and for the colour-blind.
    private static let steps: [(light: String, dark: String)] = [
        ("#f5f2e2", "#1d2638"), ("#dae3c5", "#233850"), ("#b5d5b1", "#264c67"),
        ("#89c7a9", "#23627d"), ("#53b8ab", "#187992"), ("#00a4b2", "#0091a3"),
        ("#0090ab", "#34a8a1"), ("#007aa0", "#65bc9d"), ("#076492", "#95ce9a"),
        ("#184f83", "#c4dd9d"), ("#1e3a71", "#f0eca9"),
    ]
}
