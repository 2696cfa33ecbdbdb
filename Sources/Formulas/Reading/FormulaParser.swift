import Diagnostics

/// Reads tokens into a tree, and says what is wrong with them.
///
/// The descent is at most `greatestDepth` deep, and what is not understood becomes an error node,
/// so that all mistakes of a formula are found at once.
struct FormulaParser {
    /// The deepest that braces, commands and environments may stand in each other.
    static let greatestDepth = 100
    /// The mistakes of a formula that are told of.
    static let mostDiagnostics = 20

    let source: FormulaSource
    /// The tokens of the values.
    let values: [[Token]]
    var stream: TokenStream
    var macros: MacroScopes
    /// Whether the next token is known to be no macro.
    var isSettled = false
    /// The bytes of the last token taken.
    var last: Range<Int> = 0..<0

    var open = OpenConstructs()
    var environments: [String] = []
    var font = MathFont.normal
    var depth = 0
    var isExhausted = false
    /// Whether `\global` stands before the next definition.
    var definesGlobally = false
    /// What ends the label that is being read, in `CD`.
    var labelEnd: Unicode.Scalar?
    var saysDepth = true
    var saysEnd = true

    /// What is written otherwise where the author's commands are not known.
    var replacements: [(range: Range<Int>, text: String)] = []
    /// How many tokens commands of the author's may still be written out to inside of others.
    var remainingSpellings = 20_000
    var diagnostics: [Diagnostic] = []
    var tag: FormulaTag?
    var labels: [FormulaTree.Label] = []
    var references: [FormulaTree.Label] = []

    init(_ formula: Formula, values: [String?], macros: MacroTable) {
        source = FormulaSource(formula, values: values)
        let (tokens, valueTokens) = FormulaLexer.tokens(of: source, values: values)
        self.values = valueTokens
        stream = TokenStream(tokens, end: source.bytes.count)
        self.macros = MacroScopes(macros)
    }

    /// Reads the whole formula; rows divided by `\\` are set one below the other.
    mutating func formula() -> [FormulaNode] {
        var rows: [GridRow] = []
        while true {
            let start = peekMath().range.lowerBound
            let nodes = row(.whole)
            let isLast = peek().isEnd
            if isLast, rows.isEmpty { return nodes }
            if !(isLast && nodes.isEmpty) {
                rows.append(gridRow(cells: [nodes], from: start, gap: isLast ? .zero : rowGap()))
            }
            if isLast { break }
        }
        let grid = Grid(
            environment: "", layout: .gathered, style: .display, columns: [], rows: rows,
            opening: nil, closing: nil, finalRules: [])
        return [FormulaNode(.grid(grid), range: 0..<source.bytes.count)]
    }

    /// Says what is wrong.
    mutating func report(_ message: String, at range: Range<Int>, hint: String? = nil) {
        guard diagnostics.count < FormulaParser.mostDiagnostics else { return }
        diagnostics.append(Diagnostic(message, at: source.place(range), hint: hint))
    }

    /// The name that was most likely meant; not looked for once no more mistakes are told of.
    func likely(_ name: String, among names: [String]) -> String? {
        diagnostics.count < FormulaParser.mostDiagnostics
            ? suggestion(for: name, among: names) : nil
    }

    /// Goes one level deeper; `false`, and a report, when that is too deep.
    mutating func descend(at range: Range<Int>) -> Bool {
        guard depth < FormulaParser.greatestDepth else {
            if saysDepth {
                saysDepth = false
                report("this is nested more than \(FormulaParser.greatestDepth) deep", at: range)
            }
            return false
        }
        depth += 1
        return true
    }

    /// The node that stands for what was not understood.
    func errorNode(_ range: Range<Int>) -> FormulaNode {
        FormulaNode(.error(source.text(range)), range: range)
    }

    /// The bytes from a start to the last token taken.
    func range(from start: Int) -> Range<Int> { start..<max(start, last.upperBound) }
}

/// How many constructs of each kind are open where the parser stands.
struct OpenConstructs {
    /// What a row of nodes can stand in.
    enum Construct: Int {
        case whole, brace, bracket, fence, cell, dollar, parenthesis, label
    }

    private var counts = SIMD8<Int>()

    subscript(construct: Construct) -> Int {
        get { counts[construct.rawValue] }
        set { counts[construct.rawValue] = newValue }
    }
}
