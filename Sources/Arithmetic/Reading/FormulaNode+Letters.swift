import Formulas

extension FormulaNode {
    var isFullStop: Bool {
        if case .symbol(let symbol) = kind { symbol.text == "." } else { false }
    }

    var isBlank: Bool {
        if case .space = kind { true } else { false }
    }

    /// The letters that nodes begin with where they are a word, set upright: `\mathrm{bits}`.
    static func word(of nodes: ArraySlice<FormulaNode>) -> String? {
        var word = ""
        var length = 0
        for node in nodes {
            guard case .symbol(let symbol) = node.kind, symbol.font == MathFont(.upright),
                symbol.isIdentifier, symbol.text.count == 1
            else { break }
            word += symbol.text
            length += 1
        }
        return length > 1 ? word : nil
    }

    var isComma: Bool {
        if case .symbol(let symbol) = kind { symbol.text == "," } else { false }
    }

    /// Whether it is the letter e, the base of natural logarithms where something is raised to it.
    var isLetterE: Bool {
        switch kind {
        case .symbol(let symbol): symbol.text == "e"
        case .group(let inner), .styled(_, let inner), .classed(_, _, let inner):
            inner.count == 1 && inner[0].isLetterE
        case .text(let pieces):
            if pieces.count == 1, case .words("e", _) = pieces[0] { true } else { false }
        case _: false
        }
    }
}
