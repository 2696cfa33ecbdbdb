import Diagnostics

extension [Inline] {
    /// The inlines without line breaks and white space at the ends; white space written as an
    /// entity stays.
    var trimmed: [Inline] {
        var run = self[...]
        while let first = run.first {
            if first.isBreak { run.removeFirst(); continue }
            guard case .text(let text) = first.kind else { break }
            let count = Swift.min(
                text.utf8.prefix { $0.isWhitespace }.count,
                first.place.text.utf8.prefix { $0.isWhitespace }.count)
            if count == 0 { break }
            run.removeFirst()
            if let rest = first.dropping(first: count) { run = [rest] + run; break }
        }
        while let last = run.last {
            if last.isBreak { run.removeLast(); continue }
            guard case .text(let text) = last.kind else { break }
            let count = Swift.min(
                text.utf8.reversed().prefix { $0.isWhitespace }.count,
                last.place.text.utf8.reversed().prefix { $0.isWhitespace }.count)
            if count == 0 { break }
            run.removeLast()
            if let rest = last.dropping(last: count) { run.append(rest); break }
        }
        return Array(run)
    }

    /// The inlines after `Table:`; `nil` when they do not begin with it.
    var withoutCaptionMarker: [Inline]? {
        guard let first, case .text(let text) = first.kind, text.hasPrefix("Table:"),
            text.utf8.dropFirst(6).first.map(\.isWhitespace) ?? true
        else { return nil }
        let rest = first.dropping(first: 6)
        return (rest.map { [$0] } ?? []) + dropFirst()
    }
}

extension Inline {
    var isBreak: Bool {
        switch kind {
        case .softBreak, .lineBreak: true
        case .text, .code, .emphasis, .strong, .strikethrough, .link, .image, .html, .formula,
            .value,
            .claim, .waiver, .reference, .citation, .footnoteReference:
            false
        }
    }

    /// Whether it is only markup around text that has been seen.
    var isMarkup: Bool {
        switch kind {
        case .emphasis, .strong, .strikethrough, .link: true
        case .text, .softBreak, .lineBreak, .code, .image, .html, .formula, .value, .claim, .waiver,
            .reference, .citation, .footnoteReference:
            false
        }
    }

    /// A text without bytes at its ends that stand in the source as they are.
    fileprivate func dropping(first: Int = 0, last: Int = 0) -> Inline? {
        guard case .text(let text) = kind, first + last < text.utf8.count else { return nil }
        let kept = text.utf8.dropFirst(first).dropLast(last)
        let range = place.bytes
        let start = min(range.lowerBound + first, range.upperBound)
        let end = max(range.upperBound - last, start)
        return Inline(.text(String(kept) ?? text), at: place.source.place(start..<end))
    }
}
