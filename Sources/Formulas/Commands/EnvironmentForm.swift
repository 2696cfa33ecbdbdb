/// What an environment makes of its rows and columns.
struct EnvironmentForm: Sendable {
    /// What follows the name.
    enum Argument: Sendable {
        /// Nothing.
        case none
        /// The columns: `{l|cr}`.
        case columns
        /// The number of pairs of columns, which is not needed.
        case count
        /// The columns' alignment in brackets, or nothing.
        case alignment
    }

    let layout: Grid.Layout
    var style = MathStyle.text
    var opening: String?
    var closing: String?
    var argument = Argument.none
    /// The columns, where the environment fixes them.
    var columns: String?
    /// Whether it has one row and one column.
    var isSingle = false

    /// The form of the environment of a name; `nil` when formulas know none.
    static func named(_ name: String) -> EnvironmentForm? { table[name] }

    /// The names of all environments, in order.
    static let names = table.keys.sorted()

    private static let table: [String: EnvironmentForm] = {
        var table: [String: EnvironmentForm] = [:]
        for (names, form) in forms {
            for name in names.split(separator: " ") { table[String(name)] = form }
        }
        for (name, opening, closing) in matrices {
            table[name] = EnvironmentForm(layout: .matrix, opening: opening, closing: closing)
            table[name + "*"] = EnvironmentForm(
                layout: .matrix, opening: opening, closing: closing, argument: .alignment)
        }
        return table
    }()

    private static let forms: [(String, EnvironmentForm)] = [
        ("align align* aligned split", EnvironmentForm(layout: .aligned, style: .display)),
        (
            "alignat alignat* alignedat",
            EnvironmentForm(layout: .alignedAt, style: .display, argument: .count)
        ),
        (
            "gather gather* gathered multline multline*",
            EnvironmentForm(layout: .gathered, style: .display)
        ),
        (
            "equation equation* displaymath math",
            EnvironmentForm(layout: .gathered, style: .display, isSingle: true)
        ),
        ("eqnarray eqnarray*", EnvironmentForm(layout: .array, style: .display, columns: "rcl")),
        ("CD", EnvironmentForm(layout: .diagram, style: .display)),
        ("array", EnvironmentForm(layout: .array, argument: .columns)),
        ("darray", EnvironmentForm(layout: .array, style: .display, argument: .columns)),
        ("subarray", EnvironmentForm(layout: .stacked, style: .script, argument: .columns)),
        ("smallmatrix", EnvironmentForm(layout: .small, style: .script)),
        ("cases", EnvironmentForm(layout: .cases, opening: "{")),
        ("dcases", EnvironmentForm(layout: .cases, style: .display, opening: "{")),
        ("rcases", EnvironmentForm(layout: .cases, closing: "}")),
        ("drcases", EnvironmentForm(layout: .cases, style: .display, closing: "}")),
    ]

    private static let matrices: [(String, String?, String?)] = [
        ("matrix", nil, nil), ("pmatrix", "(", ")"), ("bmatrix", "[", "]"),
        ("Bmatrix", "{", "}"), ("vmatrix", "|", "|"), ("Vmatrix", "‖", "‖"),
    ]
}
