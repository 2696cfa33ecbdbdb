extension ScriptLexer {
    /// Cuts a text from its opening quotation mark.
    mutating func text(_ quote: Quote) {
        let start = position
        reader.advance()
        guard quote != .single || isClosedOnLine(quote) else {
            return appendUnreadable(
                from: start, "'\(shown(start..<position))' cannot stand here",
                hint: "a name holds letters, digits and '_'; a text stands in double quotes")
        }
        append(.textStart, from: start, flaw: quote.isForeign ? .here : nil)
        if quote.isForeign {
            report(
                "'\(shown(start..<position))' does not begin a text", at: start..<position,
                hint: "write texts between straight double quotes: \"…\"")
        }
        pieces(of: quote, openedBy: tokens.count - 1)
    }

    /// Cuts a text up to its end or to the next value in it.
    mutating func pieces(of quote: Quote, openedBy opening: Int) {
        var start = position
        var piece: [UInt8] = []
        while let scalar = reader.peekUnfolded(), !scalar.isLineBreak {
            if quote.isClosed(by: scalar) {
                appendPiece(piece, from: start)
                start = position
                reader.advance()
                return append(.textEnd, from: start)
            }
            if scalar == "\\", reader.peekSecondUnfolded() == "(" {
                appendPiece(piece, from: start)
                return openInterpolation(quote, openedBy: opening)
            }
            if scalar == "\\", reader.peekSecondUnfolded() == "\"" { reader.advance() }
            let from = position
            reader.advance()
            piece += reader.bytes[from..<position]
        }
        appendPiece(piece, from: start)
        leaveUnclosed(opening)
    }

    private mutating func appendPiece(_ bytes: [UInt8], from start: Int) {
        guard !bytes.isEmpty else { return }
        append(.textPiece(String(decoding: bytes, as: UTF8.self)), from: start)
    }

    private mutating func openInterpolation(_ quote: Quote, openedBy opening: Int) {
        let start = position
        reader.advance(2)
        append(.interpolationStart, from: start)
        openInterpolations.append(frames.count)
        open(.interpolation(quote, text: opening))
    }

    /// Ends a text whose closing quotation mark is missing.
    private mutating func leaveUnclosed(_ opening: Int) {
        tokens[opening].flaw = .fromHere
        appendDirectly(.textEnd, position..<position)
        guard openInterpolations.isEmpty else { return }
        reportUnclosedText(at: opening)
        closeFramesOfLine()
    }

    private mutating func reportUnclosedText(at opening: Int) {
        if !statementIsLost {
            report(
                "the text that begins here is not closed on its line", at: tokens[opening].range,
                hint: "add '\"'")
        }
        statementIsLost = true
    }

    private func isClosedOnLine(_ quote: Quote) -> Bool {
        if let last = tokens.last, last.endsOperand, last.range.upperBound + 1 == position {
            return false
        }
        var scan = reader
        while let scalar = scan.peekUnfolded(), !scalar.isLineBreak {
            if quote.isClosed(by: scalar) { return true }
            scan.advance()
        }
        return false
    }
}

/// What a text is written between.
enum Quote: Sendable {
    case double
    case fullWidth
    /// Typographic double quotation marks, which are a mistake.
    case typographic
    /// Apostrophes or typographic single quotation marks, which are a mistake.
    case single

    /// The kind of quotation mark that some character, as typed, opens.
    init?(opening scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": self = .double
        case "\u{FF02}": self = .fullWidth
        case "“", "”", "„": self = .typographic
        case "'", "\u{FF07}", "‘", "’": self = .single
        default: return nil
        }
    }

    /// Whether the quotation marks belong to another tongue.
    var isForeign: Bool { self == .typographic || self == .single }

    /// Whether a character, as typed, ends the text.
    func isClosed(by scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .double: scalar == "\""
        case .fullWidth: scalar == "\"" || scalar == "\u{FF02}"
        case .typographic: scalar == "“" || scalar == "”" || scalar == "\""
        case .single: scalar == "'" || scalar == "\u{FF07}" || scalar == "‘" || scalar == "’"
        }
    }
}
