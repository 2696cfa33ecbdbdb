import Diagnostics

extension ScriptLexer {
    /// Moves past a comment, up to the end of its line.
    ///
    /// What follows `//` directly after a value and is a value itself was probably meant as a
    /// divisor, as in other tongues.
    mutating func comment(afterBlanks blanks: Int) {
        let start = position
        let followsOperand = !isAtLineStart && blanks <= 1 && tokens.last?.endsOperand == true
        reader.advance(2)
        let body = position
        while let scalar = reader.peek(), !scalar.isLineBreak { reader.advance() }
        guard followsOperand, let divisor = loneOperand(in: body..<position) else { return }
        warn(
            .doubleSlash,
            "'//' begins a comment, so '\(shown(divisor))' is not read",
            at: start..<divisor.upperBound, hint: "write '/' to divide")
    }

    /// The bytes of a comment without the blanks about them, when they are nothing but a
    /// numeral, a name or something in brackets.
    private func loneOperand(in range: Range<Int>) -> Range<Int>? {
        var scan = reader
        scan.position = range.lowerBound
        _ = scan.take(while: \.isBlank)
        let start = scan.position
        guard let first = scan.peek() else { return nil }
        let end: Int
        if first == "(" || first == "[" {
            guard let close = closing(of: first, in: start..<range.upperBound) else { return nil }
            end = close
        } else {
            guard first.continuesName else { return nil }
            _ = scan.take { $0.continuesName || (first.isDecimalDigit && $0 == ".") }
            end = scan.position
        }
        scan.position = end
        _ = scan.take(while: \.isBlank)
        return scan.position >= range.upperBound ? start..<end : nil
    }

    /// The end of the bracket that opens at the beginning of a range of the excerpt.
    private func closing(of opening: Unicode.Scalar, in range: Range<Int>) -> Int? {
        let closing: Unicode.Scalar = opening == "(" ? ")" : "]"
        var depth = 0
        var offset = range.lowerBound
        while offset < range.upperBound, let next = reader.scalar(at: offset) {
            offset += next.length
            if next.value.folded == opening { depth += 1 }
            if next.value.folded == closing { depth -= 1 }
            if depth == 0 { return offset }
        }
        return nil
    }
}
