/// A colour of the figure: a variable that pages may set, with a value for light, dark and paper.
enum Ink: Sendable, Hashable, CaseIterable {
    case foreground
    case muted
    case grid
    case background
    case first
    case second
    case third
    case fourth

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
        }
    }
}
