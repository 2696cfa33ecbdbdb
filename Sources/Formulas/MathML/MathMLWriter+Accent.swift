extension MathMLWriter {
    mutating func write(_ accent: Accent, on base: FormulaNode) {
        switch accent {
        case .overline: element("mrow", " class=\"overline\"") { $0.element(base) }
        case .underline, .underbar: element("mrow", " class=\"underline\"") { $0.element(base) }
        case .overlinesegment: element("mrow", " class=\"oversegment\"") { $0.element(base) }
        case .underlinesegment: element("mrow", " class=\"undersegment\"") { $0.element(base) }
        case .hat, .check, .tilde, .acute, .grave, .dot, .ddot, .dddot, .ddddot, .breve, .bar,
            .vec, .mathring, .widehat, .widecheck, .widetilde, .utilde, .overrightarrow,
            .overleftarrow, .overleftrightarrow, .doubleOverrightarrow, .overleftharpoon,
            .overrightharpoon, .underrightarrow, .underleftarrow, .underleftrightarrow:
            writeMark(accent, on: base)
        }
    }

    private mutating func writeMark(_ accent: Accent, on base: FormulaNode) {
        element(accent.isBelow ? "munder" : "mover", accent.placing) { writer in
            writer.element(base)
            writer.writeOperator(accent.character, accent.attributes(over: base), Setting())
        }
    }
}

extension Accent {
    /// What says that the mark belongs to its base; nothing where it is a script, small and apart.
    ///
    /// A mark is as large as its base is. Browsers put it right on its base; the style sheet moves
    /// it off by a little.
    fileprivate var placing: String {
        switch self {
        case .vec, .hat, .check, .tilde, .acute, .grave, .dot, .ddot, .dddot, .ddddot, .breve, .bar,
            .mathring, .widehat, .widecheck, .widetilde:
            " accent=\"true\""
        case .utilde: " accentunder=\"true\""
        case .overline, .underline, .underbar, .overrightarrow, .overleftarrow,
            .overleftrightarrow, .doubleOverrightarrow, .overleftharpoon, .overrightharpoon,
            .overlinesegment, .underrightarrow, .underleftarrow, .underleftrightarrow,
            .underlinesegment:
            ""
        }
    }

    /// The attributes of the mark.
    ///
    /// Fonts have no wide tildes and carons that browsers would find, and a wide hat only as a mark that
    /// belongs to the letter before it, which no element may begin with; so these are drawn wider.
    fileprivate func attributes(over base: FormulaNode) -> String {
        switch self {
        case .vec: return " stretchy=\"false\" mathsize=\"60%\""
        case .hat, .check, .tilde, .acute, .grave, .dot, .ddot, .dddot, .ddddot, .breve, .bar,
            .mathring:
            return " stretchy=\"false\""
        case .widehat, .widecheck, .widetilde, .utilde:
            let scale = base.breadth
            let style = scale > 1 ? " style=\"transform:scaleX(\(scale))\"" : ""
            return " stretchy=\"false\"\(style)"
        case .overline, .underline, .underbar, .overrightarrow, .overleftarrow,
            .overleftrightarrow, .doubleOverrightarrow, .overleftharpoon, .overrightharpoon,
            .overlinesegment, .underrightarrow, .underleftarrow, .underleftrightarrow,
            .underlinesegment:
            return " class=\"wide\" stretchy=\"true\""
        }
    }
}

extension FormulaNode {
    /// About how many letters wide the node is, from 1 to 4.
    fileprivate var breadth: Int {
        if case .group(let nodes) = kind { return max(1, min(4, nodes.count)) }
        if case .number(let text, _) = kind { return min(4, text.utf8.count) }
        return 1
    }
}
