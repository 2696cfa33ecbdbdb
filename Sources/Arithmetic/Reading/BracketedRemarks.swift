/// Tokens without what stands in brackets and is no arithmetic: remarks, conditions, arguments.
///
/// No chain crosses it.
struct BracketedRemarks {
    /// The rows: first what stands around remarks, then the remarks of running text themselves.
    private(set) var rows: [[Token]] = []

    private let tokens: [Token]
    private let isFormula: Bool
    private let brackets: BracketPairs

    init(_ tokens: [Token], isFormula: Bool) {
        self.tokens = tokens
        self.isFormula = isFormula
        brackets = BracketPairs(tokens)
        var pending = [0..<tokens.count]
        while let range = pending.popLast() {
            let (row, remarks) = row(in: range)
            rows.append(row)
            if !isFormula { pending += remarks }
        }
    }

    /// The tokens of a range with one for each remark, and what the remarks hold.
    private func row(in range: Range<Int>) -> (tokens: [Token], remarks: [Range<Int>]) {
        var row: [Token] = []
        var remarks: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let closing = brackets.closings[index], brackets.remarks.contains(index) {
                row.append(token(forRemark: index, to: closing))
                remarks.append((index + 1)..<closing)
                index = closing + 1
            } else {
                row.append(token(at: index))
                index += 1
            }
        }
        return (row, remarks)
    }

    /// A token; a bracket that is not closed ends what is read.
    private func token(at index: Int) -> Token {
        guard case .opening = tokens[index].kind, brackets.closings[index] == nil else {
            return tokens[index]
        }
        return Token(kind: .separator, range: tokens[index].range)
    }

    /// What stands for a remark: a word that says what matters of it.
    private func token(forRemark opening: Int, to closing: Int) -> Token {
        let word =
            brackets.moduli.contains(opening)
            ? "mod" : brackets.denials.contains(opening) ? "wrong" : "()"
        return Token(
            kind: isFormula ? .opaque : .word(word),
            range: tokens[opening].range.lowerBound..<tokens[closing].range.upperBound,
            isSpaced: tokens[opening].isSpaced)
    }
}

/// The brackets among tokens: which belong together, and what they hold.
private struct BracketPairs {
    /// The index of the closing bracket, by that of the opening one.
    private(set) var closings: [Int: Int] = [:]
    /// Those that hold what is no arithmetic, by themselves or in others.
    private(set) var remarks: Set<Int> = []
    /// Those that hold "mod 12".
    private(set) var moduli: Set<Int> = []
    /// Those that say that something is wrong.
    private(set) var denials: Set<Int> = []

    init(_ tokens: [Token]) {
        var openings: [Int] = []
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .opening: openings.append(index)
            case .closing:
                guard let opening = openings.popLast() else { break }
                closings[opening] = index
                if let outer = openings.last { hold(opening, in: outer) }
            case .relation, .word, .separator, .opaque:
                if let opening = openings.last { note(token, in: opening) }
            case .number, .constant, .plus, .minus, .times, .divide, .caret, .raised, .bang,
                .percent, .bar, .group, .fraction, .binomial, .root, .function, .dots:
                break
            }
        }
    }

    private mutating func hold(_ inner: Int, in outer: Int) {
        if moduli.contains(inner) { moduli.insert(outer) }
        if remarks.contains(inner) { remarks.insert(outer) }
    }

    private mutating func note(_ token: Token, in opening: Int) {
        remarks.insert(opening)
        if token.isModulus { moduli.insert(opening) }
        if token.isDenial { denials.insert(opening) }
    }
}
