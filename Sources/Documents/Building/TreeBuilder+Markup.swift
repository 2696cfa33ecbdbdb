import Diagnostics

extension TreeBuilder {
    /// Adds a block of raw HTML: its markup, and what the comments of Klio's in it say.
    mutating func addHTML(_ node: CommonMarkNode) {
        let lines = reader.lines(of: node, from: reader.line(of: node))
        let start = reader.start(of: node)
        var end = lines.ranges.last?.upperBound ?? start
        while end > start, source.bytes[end - 1].isWhitespace { end -= 1 }
        guard !isStrict, source.holdsAnnotation(in: start..<end) else {
            return append(.html(lines.text), at: start..<end)
        }
        let content = content(of: lines)
        guard !content.isProgram else {
            report(.claimInRawHTML, at: start..<min(start + 1, end))
            return append(.html(lines.text), at: start..<end)
        }
        let reading = MarkupReading(content)
        diagnostics += reading.diagnostics
        for part in reading.parts { add(part, of: content) }
    }

    /// The lines as they stand in the source.
    private func content(of lines: BlockLines) -> Content {
        var content = Content(of: source)
        for line in lines.ranges {
            let end = source.wholeLine(source.line(at: line.lowerBound)).upperBound
            content.append(line.lowerBound..<end, of: source.bytes)
        }
        return content
    }

    private mutating func add(_ part: MarkupReading.Part, of content: Content) {
        switch part {
        case .markup(let ranges):
            let whole = (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0)
            append(
                .html(ranges.map(content.text).joined()),
                at: content.sourceRange(content.trimmed(whole)))
        case .claims(let text, let comment):
            append(
                .annotation(.claims(content.excerpt(text))), at: content.sourceRange(comment))
        case .claim(let expression, let preceding, let comment):
            let claim = Claim(
                expression: content.excerpt(expression), preceding: content.excerpt(preceding),
                following: content.excerpt(comment.upperBound..<comment.upperBound))
            append(.annotation(.claim(claim)), at: content.sourceRange(comment))
        case .hidden(let hidden, let comment):
            add(hidden, of: content, at: content.sourceRange(comment))
        }
    }

    private mutating func add(
        _ hidden: HiddenComment, of content: Content, at range: Range<Int>
    ) {
        switch hidden {
        case .waiver(let reason):
            let waiver = Waiver(reason: content.excerpt(reason), place: source.place(range))
            append(.annotation(.waiver(waiver)), at: range)
        case .setting(let key, let value):
            settings.append(
                FrontMatter.Entry(
                    key: content.text(key), value: content.excerpt(value),
                    keyPlace: content.place(key)))
        case .script(let script):
            let computation = Computation(script: content.excerpt(script), include: false)
            append(.computation(computation), at: range)
        }
    }
}

extension SourceText {
    /// Whether a comment of Klio's begins in a range.
    fileprivate func holdsAnnotation(in range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset + 5 <= range.upperBound {
            if bytes[offset] == UInt8(ascii: "<"),
                bytes[offset...].starts(with: "<!--=".utf8)
                    || bytes[offset...].starts(with: "<!--klio".utf8)
            {
                return true
            }
            offset += 1
        }
        return false
    }
}

extension Content {
    /// Whether it is a script or a style sheet, in which nothing is a comment of ours.
    fileprivate var isProgram: Bool {
        let start = trimmed(range).lowerBound
        let head = text(start..<min(start + 7, range.upperBound)).lowercased()
        return head.hasPrefix("<script") || head.hasPrefix("<style")
    }
}
