extension ScriptLexer {
    /// Cuts the right side of `≈`, which is kept as it is typed.
    ///
    /// It goes to the end of its line, to a comment, or to the comma before a message; inside
    /// brackets, where it is a mistake, also to the next comma or closing bracket.
    mutating func printed() {
        skipBlanks()
        guard !(isAtLineStart && isAtStatementKeyword) else { return }
        let start = position
        var end = position
        while let scalar = reader.peek(), !scalar.isLineBreak, !endsPrinted(scalar) {
            reader.advance()
            if !scalar.isBlank { end = position }
        }
        if start < end { appendDirectly(.printed, start..<end) }
    }

    private func endsPrinted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "/": return reader.isNext("//")
        case ")", "]": return !frames.isEmpty
        case ",":
            var scan = reader
            scan.advance()
            _ = scan.take(while: \.isBlank)
            let beginsMessage = scan.peekUnfolded().flatMap(Quote.init(opening:)) != nil
            return !frames.isEmpty || beginsMessage
        default: return false
        }
    }

    /// Whether a colon here begins a format: at the end of an inline value or interpolation; and
    /// elsewhere, where it is a mistake, when it looks like one.
    var formatMayBegin: Bool {
        guard let frame = frames.last else { return use == .inlineValue || looksLikeFormat }
        switch frame.kind {
        case .interpolation: return true
        case .parenthesis, .bracket: return looksLikeFormat
        }
    }

    /// Whether the text goes on as in `:.4f` or `:!`.
    private var looksLikeFormat: Bool {
        var scan = reader
        scan.advance()
        if scan.peek() == "!" {
            scan.advance()
            return scan.peek().map { !$0.continuesName && $0 != "(" } ?? true
        }
        guard scan.peek() == "." else { return false }
        scan.advance()
        guard !scan.take(while: \.isDecimalDigit).isEmpty, let letter = scan.peek() else {
            return false
        }
        return PrintFormat.Style(rawValue: String(letter)) != nil
    }

    /// Cuts a format: everything from a colon to the end of what has the format, where it is
    /// allowed, else to the end of the entry or line.
    mutating func format() {
        let start = position
        var end = position
        while let scalar = reader.peek(), !endsFormat(scalar) {
            reader.advance()
            if !scalar.isBlank, !scalar.isLineBreak { end = position }
        }
        beginStatementIfNeeded(with: .format)
        appendDirectly(.format, start..<end)
    }

    private func endsFormat(_ scalar: Unicode.Scalar) -> Bool {
        if use == .inlineValue, frames.isEmpty { return false }
        if scalar.isLineBreak { return true }
        switch frames.last?.kind {
        case nil: return false
        case .interpolation?: return scalar == ")" || scalar == "\""
        case .parenthesis?, .bracket?:
            return scalar == ")" || scalar == "]" || scalar == "," || scalar == "\""
        }
    }
}
