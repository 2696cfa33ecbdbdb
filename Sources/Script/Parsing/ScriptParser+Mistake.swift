import Diagnostics

extension ScriptParser {
    /// Reports a mistake after which the statement can still be read.
    mutating func report(_ message: String, at range: Range<Int>, hint: String? = nil) {
        diagnostics.append(Diagnostic(.error, message, at: excerpt.place(range), hint: hint))
    }

    /// Reports a mistake for which the statement is given up, unless it only follows from one
    /// that is reported already.
    mutating func mistake(_ message: String, at range: Range<Int>, hint: String? = nil)
        -> Unreadable
    {
        if !followsFromReported { report(message, at: range, hint: hint) }
        return Unreadable()
    }

    /// Says that the next token is not what was expected.
    mutating func unexpected(_ wanted: String, hint: String? = nil) -> Unreadable {
        if isNext(.approximately) { return misplacedApproximation() }
        return mistake(
            "expected \(wanted), found \(found)", at: current.range, hint: hint ?? usualHint)
    }

    /// Says that an expression is nested too deep.
    mutating func tooDeep(at range: Range<Int>) -> Unreadable {
        let start = range.lowerBound
        return mistake(
            "this is nested more than \(ScriptParser.greatestDepth) deep",
            at: start..<min(range.upperBound, start + 1),
            hint: "give parts of it names of their own with 'let'")
    }

    private mutating func misplacedApproximation() -> Unreadable {
        mistake(
            "'≈' stands only in 'check VALUE ≈ NUMERAL'", at: current.range,
            hint: "write '==' to compare two values")
    }

    /// Whether the next token, or something before it in the statement that leaves the rest in
    /// doubt, is reported already.
    private var followsFromReported: Bool {
        let last = min(position, tokens.count - 1)
        return current.flaw != nil
            || tokens[statementStart...last].contains { $0.flaw == .fromHere }
    }

    /// The next token in words.
    var found: String {
        switch current.kind {
        case .end: "the end of the \(use.noun)"
        case .textStart: "a text"
        case .interpolationEnd: "')'"
        case .numeral, .name, .keyword, .symbol, .textPiece, .interpolationStart, .textEnd,
            .format, .printed, .unreadable:
            "'\(excerpt.shown(current.range))'"
        }
    }
}
