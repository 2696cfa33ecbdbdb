extension Sequence<FormulaNode> {
    /// The signs, numbers and words of some nodes, one after the other; what has more than one
    /// dimension is left out.
    var plainText: String {
        reduce(into: "") { text, node in
            switch node.kind {
            case .symbol(let symbol): text += symbol.text
            case .number(let digits, _): text += digits
            case .function(let name, _), .largeOperator(let name, _): text += name
            case .group(let inner), .value(_, let inner), .classed(_, _, let inner),
                .styled(_, let inner), .enclosed(_, let inner), .padded(_, let inner),
                .link(_, let inner):
                text += inner.plainText
            case .delimiter(let sign, _, _): text += sign
            case .text(let pieces):
                for case .words(let words, _) in pieces { text += words }
            case .scripts, .fraction, .root, .fence, .accent, .brace, .stack, .arrow, .space,
                .choice, .rule, .grid, .reference, .error:
                break
            }
        }
    }
}
