extension ScriptLexer {
    /// A bracket or interpolation that is open.
    struct Frame: Sendable {
        /// What is open.
        let kind: Kind
        /// Its opening token.
        let opening: Int
        /// Whether `)` would close this frame or one below it, without leaving a text.
        let isReachableByParenthesis: Bool
        /// Whether `]` would close this frame or one below it, without leaving a text.
        let isReachableByBracket: Bool

        /// What can be open.
        enum Kind: Sendable {
            case parenthesis
            case bracket
            /// `\(` in the text that the given token opens.
            case interpolation(Quote, text: Int)
        }
    }

    /// Notes that the last token opens something.
    mutating func open(_ kind: Frame.Kind) {
        let below = frames.last
        let frame =
            switch kind {
            case .parenthesis:
                Frame(
                    kind: kind, opening: tokens.count - 1, isReachableByParenthesis: true,
                    isReachableByBracket: below?.isReachableByBracket ?? false)
            case .bracket:
                Frame(
                    kind: kind, opening: tokens.count - 1,
                    isReachableByParenthesis: below?.isReachableByParenthesis ?? false,
                    isReachableByBracket: true)
            case .interpolation:
                Frame(
                    kind: kind, opening: tokens.count - 1, isReachableByParenthesis: true,
                    isReachableByBracket: false)
            }
        frames.append(frame)
    }

    /// Cuts `)` or `]`.
    mutating func close(_ symbol: Symbol) {
        let start = position
        reader.advance()
        let isParenthesis = symbol == .closeParenthesis
        guard let top = frames.last else { return closeNothing(from: start) }
        if isParenthesis ? top.isReachableByParenthesis : top.isReachableByBracket {
            leaveUnclosed(before: start) { $0.isClosed(byParenthesis: isParenthesis) }
            closeTop(from: start, flaw: nil)
        } else if case .interpolation = top.kind {
            closeNothing(from: start)
        } else {
            reportWrongKind(from: start, wanted: isParenthesis ? "]" : ")")
            closeTop(from: start, flaw: .here)
        }
    }

    /// Closes the frame on top with the characters since an offset.
    ///
    /// The token is added while the frame is open, so that it does not begin a statement.
    private mutating func closeTop(from start: Int, flaw: Token.Flaw?) {
        guard let frame = frames.last else { return }
        switch frame.kind {
        case .parenthesis: append(.symbol(.closeParenthesis), from: start, flaw: flaw)
        case .bracket: append(.symbol(.closeBracket), from: start, flaw: flaw)
        case .interpolation: append(.interpolationEnd, from: start, flaw: flaw)
        }
        frames.removeLast()
        if case .interpolation(let quote, let text) = frame.kind {
            openInterpolations.removeLast()
            pieces(of: quote, openedBy: text)
        } else {
            lastClosed = frame.opening
        }
    }

    private mutating func closeNothing(from start: Int) {
        appendUnreadable(
            from: start, "'\(shown(start..<position))' closes nothing",
            hint: "leave it out, or open the bracket before it")
    }

    private mutating func reportWrongKind(from start: Int, wanted: String) {
        guard !statementIsLost, let frame = frames.last else { return }
        let opening = shown(tokens[frame.opening].range)
        report(
            "'\(shown(start..<position))' does not close '\(opening)'", at: start..<position,
            hint: "write '\(wanted)'")
        statementIsLost = true
    }

    /// Closes everything that is open at the end of a statement.
    mutating func closeFrames() {
        leaveUnclosed(before: tokens.last?.range.upperBound ?? position) { _ in false }
    }

    /// Closes the texts whose interpolations are open at the end of a line.
    mutating func closeInterpolations() {
        guard let outermost = openInterpolations.first else { return }
        let opening = tokens[frames[outermost].opening].range
        if !statementIsLost {
            report("'\\(' is not closed on its line", at: opening, hint: "add ')'")
        }
        statementIsLost = true
        while frames.count > outermost, let frame = frames.popLast() {
            closeEmpty(frame, at: position)
        }
        closeFramesOfLine()
    }

    /// Closes what was opened in the line of a text that is not closed: the text has probably
    /// swallowed what closes it.
    mutating func closeFramesOfLine() {
        while let frame = frames.last, tokens[frame.opening].range.lowerBound >= lineStart {
            frames.removeLast()
            closeEmpty(frame, at: position)
        }
    }

    /// Closes frames, each with an empty token, until one is on top that meets a condition;
    /// reports the innermost.
    mutating func leaveUnclosed(before offset: Int, until condition: (Frame.Kind) -> Bool) {
        var missing = ""
        let innermost = frames.last
        while let frame = frames.last, !condition(frame.kind) {
            if missing.utf8.count < 8 { missing += frame.kind.closing }
            frames.removeLast()
            closeEmpty(frame, at: offset)
        }
        guard !missing.isEmpty, let innermost, !statementIsLost else { return }
        let range = tokens[innermost.opening].range
        report(
            "'\(shown(range))' is never closed", at: range,
            hint: missing.utf8.count < 8 ? "add '\(missing)'" : "close the brackets in turn")
        statementIsLost = true
    }

    private mutating func closeEmpty(_ frame: Frame, at offset: Int) {
        tokens[frame.opening].flaw = .fromHere
        switch frame.kind {
        case .parenthesis: appendDirectly(.symbol(.closeParenthesis), offset..<offset)
        case .bracket: appendDirectly(.symbol(.closeBracket), offset..<offset)
        case .interpolation(_, let text):
            tokens[text].flaw = .fromHere
            openInterpolations.removeLast()
            appendDirectly(.interpolationEnd, offset..<offset)
            appendDirectly(.textEnd, offset..<offset)
        }
    }
}

extension ScriptLexer.Frame.Kind {
    /// What closes the frame.
    var closing: String {
        switch self {
        case .parenthesis, .interpolation: ")"
        case .bracket: "]"
        }
    }

    /// Whether `)`, or else `]`, closes the frame.
    func isClosed(byParenthesis isParenthesis: Bool) -> Bool {
        switch self {
        case .parenthesis, .interpolation: isParenthesis
        case .bracket: !isParenthesis
        }
    }
}
