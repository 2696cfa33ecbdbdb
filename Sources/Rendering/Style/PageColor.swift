/// A colour of the page, or what is done to those that an author chose: a variable of its style sheet,
/// with a value for light, dark and paper.
///
/// Every colour of text keeps a contrast of 4.5:1 on the page and on its soft ground (WCAG 2.2,
/// criterion 1.4.3); a test works it out from the page as rendered.
enum PageColor: String, CaseIterable {
    /// Text.
    case foreground = "fg"
    /// Text that steps back.
    case muted = "mut"
    /// The page.
    case background = "bg"
    /// The ground of code and of what is marked.
    case soft
    /// Rules and borders.
    case line
    /// Grid lines of figures.
    case grid
    /// Links, and what has the focus.
    case accent
    /// What is wrong.
    case bad
    case note, tip, important, warning, caution
    /// The filter of colours that an author chose for a light page: in the dark they are as light as
    /// they were dark.
    case turn

    /// The values on a light page, on a dark one and on paper.
    private var values: (light: String, dark: String, paper: String) {
        switch self {
        case .foreground: ("#1c1c1e", "#e8e8ea", "#000")
        case .muted: ("#5f6368", "#a0a4aa", "#333")
        case .background: ("#fff", "#17181a", "#fff")
        case .soft: ("#f5f5f3", "#222326", "#f5f5f3")
        case .line: ("#d9d9d6", "#3a3b3f", "#999")
        case .grid: ("#e2e2e4", "#34363a", "#ddd")
        case .accent: ("#00599c", "#7cb8ea", "#000")
        case .bad: ("#b3261e", "#ff8a80", "#000")
        case .note: ("#0860c4", "#5aa2ff", "#333")
        case .tip: ("#1a7030", "#4cc15c", "#333")
        case .important: ("#7a45d6", "#b790fa", "#333")
        case .warning: ("#8a5a00", "#d8a531", "#333")
        case .caution: ("#c11f2b", "#ff7a70", "#333")
        case .turn: ("none", "invert(1) hue-rotate(180deg)", "none")
        }
    }

    /// The variables on a light page, as declarations.
    static let light = declarations(\.light)
    /// The variables on a dark page.
    static let dark = declarations(\.dark)
    /// The variables on paper.
    static let paper = declarations(\.paper)

    private static func declarations(
        _ value: KeyPath<(light: String, dark: String, paper: String), String>
    ) -> String {
        allCases.map { "--\($0.rawValue):\($0.values[keyPath: value])" }.joined(separator: ";")
    }
}
