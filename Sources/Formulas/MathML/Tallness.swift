/// About how tall something between delimiters is.
enum Tallness: Int, Comparable {
    /// A line of text.
    case line
    /// A fraction in running text, a sum with limits beside it.
    case scripts
    /// Such fractions in one another.
    case fraction
    /// A fraction in a formula on lines of its own, a matrix of two rows.
    case displayFraction
    /// Anything taller.
    case taller

    static func < (a: Tallness, b: Tallness) -> Bool { a.rawValue < b.rawValue }

    /// How far into nodes to look.
    private static let greatestDepth = 4

    init(ofFractionIn style: MathStyle) {
        self = style == .display ? .displayFraction : .scripts
    }

    init(of sections: [[FormulaNode]], in style: MathStyle) {
        self = .line
        for nodes in sections { self = max(self, Tallness(of: nodes, in: style, depth: 0)) }
    }

    private init(of nodes: [FormulaNode], in style: MathStyle, depth: Int) {
        self = .line
        guard depth < Tallness.greatestDepth else { return }
        for node in nodes where self < .taller {
            self = max(self, Tallness(of: node, in: style, depth: depth + 1))
        }
    }

    private init(of node: FormulaNode, in style: MathStyle, depth: Int) {
        func of(_ nodes: [FormulaNode], _ style: MathStyle) -> Tallness {
            Tallness(of: nodes, in: style, depth: depth)
        }
        switch node.kind {
        case .symbol, .number, .function, .text, .space, .delimiter, .reference, .error, .rule:
            self = .line
        case .largeOperator: self = style == .display ? .fraction : .line
        case .group(let nodes), .value(_, let nodes), .classed(_, _, let nodes),
            .padded(_, let nodes), .link(_, let nodes), .styled(_, let nodes):
            self = of(nodes, style)
        case .choice(let choice): self = of([choice[style]], style)
        case .scripts(let scripts):
            let base = of([scripts.base], style)
            let isStacked = scripts.hasLimits(in: style)
            self = isStacked ? .taller : max(base, scripts.base.isOperator ? .scripts : .line)
        case .fraction(let fraction):
            let inner = of([fraction.numerator, fraction.denominator], style.ofFractionParts)
            let own = Tallness(ofFractionIn: fraction.style ?? style)
            self = inner > .line ? own.next : own
        case .root(let radicand, _): self = of([radicand], style)
        case .fence(let fence):
            self = Tallness(of: fence.sections.flatMap { $0 }, in: style, depth: depth)
        case .accent(_, let base): self = of([base], style)
        case .enclosed(_, let nodes): self = max(.scripts, of(nodes, style))
        case .stack, .arrow: self = .scripts
        case .brace: self = .taller
        case .grid(let grid): self = grid.tallness
        }
    }

    private var next: Tallness { Tallness(rawValue: rawValue + 1) ?? .taller }

    /// The width of a delimiter of this height in TeX's fonts; `nil` where it is not known.
    func width(of delimiter: String) -> String? {
        guard self < .taller, let widths = Tallness.widths[delimiter] else { return nil }
        return widths[rawValue]
    }

    private static let widths: [String: [String]] = {
        var table: [String: [String]] = [:]
        let forms = [
            ("()", [".389em", ".54em", ".65em", ".77em"]),
            ("[]", [".278em", ".42em", ".48em", ".53em"]),
            ("{}", [".5em", ".63em", ".7em", ".79em"]),
            ("⟨⟩", [".389em", ".54em", ".65em", ".77em"]),
            ("/\\", [".5em", ".578em", ".811em", "1.044em"]),
            ("⌊⌋⌈⌉", [".444em", ".5em", ".54em", ".59em"]),
        ]
        for (characters, widths) in forms {
            for character in characters { table[String(character)] = widths }
        }
        return table
    }()
}

extension Grid {
    /// About how tall the grid is.
    var tallness: Tallness {
        switch rows.count {
        case 0, 1: .scripts
        case 2: layout == .small ? .fraction : .displayFraction
        default: .taller
        }
    }
}
