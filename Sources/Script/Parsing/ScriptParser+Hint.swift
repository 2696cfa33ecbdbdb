import Diagnostics

extension ScriptParser {
    /// What the author probably meant by the next token, which does not belong where it stands.
    var usualHint: String? {
        switch current.kind {
        case .symbol(let symbol): hint(for: symbol)
        case .keyword(let keyword): hint(for: keyword)
        case .name(let name): hint(forName: name)
        case .numeral, .textStart:
            previous?.endsOperand == true ? "write '*' between factors, ',' between entries" : nil
        case .format: "a format is the last thing in '{klio} VALUE :.4f' and '\\(VALUE :.4f)'"
        case .textPiece, .interpolationStart, .interpolationEnd, .textEnd, .printed, .unreadable,
            .end:
            nil
        }
    }

    private func hint(for symbol: Symbol) -> String? {
        switch symbol {
        case .assignment, .colonAssignment:
            return "write 'let x = …' to name a value, '==' to compare"
        case .colon:
            return "a format stands only in inline values and texts; 'if' is 'if c then a else b'"
        case .bar, .doubleBar:
            return "'‖' stands only between the arguments of a call: 'kl(P ‖ Q)'"
        case .arrow: return "put a function inside an expression in parentheses: '(x => …)'"
        case .comma: return thousandsHint
        case .openParenthesis, .openBracket:
            return previous?.endsOperand == true ? "write '*' between factors" : nil
        case .percent: return remainderHint
        case .plus, .minus, .times, .divided, .power, .equal, .notEqual, .less, .lessOrEqual,
            .greater, .greaterOrEqual, .range, .approximately, .dot, .closeParenthesis,
            .closeBracket:
            return nil
        }
    }

    /// What to write where other tongues have a remainder.
    var remainderHint: String {
        "'%' is a hundredth, as in '70%'; the remainder of a by b is 'a - b * floor(a / b)'"
    }

    /// For a comma that stands inside a number, how to write the number.
    private var thousandsHint: String? {
        guard let before = previous, case .numeral = before.kind,
            case .numeral(let digits) = following.kind,
            before.range.upperBound == current.range.lowerBound,
            current.range.upperBound == following.range.lowerBound,
            digits.prefix(while: { $0 != "." }).utf8.count == 3
        else { return nil }
        return "write '\(excerpt.shown(before.range))_\(excerpt.shown(following.range))'"
    }

    private func hint(for keyword: Keyword) -> String? {
        switch keyword {
        case .let, .func, .check:
            return use == .block
                ? "begin a new line" : "'\(keyword.rawValue)' stands only in a block of code"
        case .if:
            return previous?.endsOperand == true
                ? "write 'if c then a else b'" : "put it in parentheses: '(if c then a else b)'"
        case .not: return "put it in parentheses: '(not a)'"
        case .for: return "write a list '[f(x) for x in xs]'"
        case .then, .else: return "write 'if c then a else b'"
        case .and, .or, .in, .true, .false, .inf: return nil
        }
    }

    private func hint(forName name: String) -> String? {
        guard previous?.endsOperand == true, !current.startsLine else { return nil }
        if let keyword = suggestion(for: name, among: ["then", "else", "and", "or", "in", "for"]) {
            return "did you mean '\(keyword)'?"
        }
        return "a unit stands after a numeral, a call or a parenthesis: '(x) bits'"
    }
}
