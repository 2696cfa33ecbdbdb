/// Tokens without what stands in brackets and is no arithmetic: remarks, conditions, arguments.
///
/// No chain crosses it.
struct BracketedRemarks {
    /// The rows: first what stands around remarks, then the remarks of running text themselves.
    private(set) var rows: [[Token]] = []

    init(_ tokens: [Token], isFormula: Bool) {
        var closings: [Int: Int] = [:]
        var openings: [Int] = []
        // What is no arithmetic in brackets makes a remark of all that hold it.
        var isRemark: Set<Int> = []
        // The brackets that hold "mod 12", and those that say that something is wrong.
        var isModulus: Set<Int> = []
        var isDenial: Set<Int> = []
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .opening: openings.append(index)
            case .closing:
                if let opening = openings.popLast() {
                    closings[opening] = index
                    if isModulus.contains(opening), let outer = openings.last {
                        isModulus.insert(outer)
                    }
                    if isRemark.contains(opening), let outer = openings.last {
                        isRemark.insert(outer)
                    }
                }
            case .relation, .word, .separator, .opaque:
                guard let opening = openings.last else { break }
                isRemark.insert(opening)
                if token.isModulus { isModulus.insert(opening) }
                if token.isDenial { isDenial.insert(opening) }
            case .number, .constant, .plus, .minus, .times, .divide, .caret, .raised, .bang,
                .percent, .bar,
                .group, .fraction, .binomial, .root, .function, .dots:
                break
            }
        }
        var pending = [0..<tokens.count]
        while let range = pending.popLast() {
            var row: [Token] = []
            var index = range.lowerBound
            while index < range.upperBound {
                guard let closing = closings[index], isRemark.contains(index) else {
                    // A bracket that is not closed, or not opened, ends what is read.
                    if case .opening = tokens[index].kind, closings[index] == nil {
                        row.append(Token(kind: .separator, range: tokens[index].range))
                    } else {
                        row.append(tokens[index])
                    }
                    index += 1
                    continue
                }
                let inside = (index + 1)..<closing
                row.append(
                    Token(
                        kind: isFormula
                            ? .opaque
                            : .word(
                                isModulus.contains(index)
                                    ? "mod" : isDenial.contains(index) ? "wrong" : "()"),
                        range: tokens[index].range.lowerBound..<tokens[closing].range.upperBound,
                        isSpaced: tokens[index].isSpaced))
                if !isFormula { pending.append(inside) }
                index = closing + 1
            }
            rows.append(row)
        }
    }
}
