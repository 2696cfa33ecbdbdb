import Diagnostics

extension ItemScanner {
    /// Looks for `[^label]` at a bracket.
    mutating func scanOpeningBracket() {
        let label =
            content.byte(at: position + 1) == UInt8(ascii: "^")
            ? FootnoteLabel(in: content.bytes, at: position, before: end) : nil
        guard let label, footnotes.contains(label.name) else {
            // The lines of front matter have no footnotes, nor has a character class in them.
            if let label, setting != .line {
                report(.undefinedFootnote(label.name), at: label.range)
            }
            if let (citation, end) = bracketedCitation() {
                return add(.citation(citation), at: position..<end)
            }
            let isImage = position > start && content.bytes[position - 1] == UInt8(ascii: "!")
            openBrackets.append((isImage, delimiters.count))
            position += 1
            return
        }
        add(.footnoteReference(label.name), at: label.range)
    }

    /// Notes where the destination behind a bracket ends, in which there are no formulas and no
    /// addresses.
    mutating func scanClosingBracket() {
        let bracket = position
        position += 1
        guard let opening = openBrackets.popLast(),
            content.byte(at: position) == UInt8(ascii: "(")
        else { return }
        let tail = content.linkTail(at: bracket)
        guard tail.end > position else { return }
        destinationEnd = tail.end
        delimiters.resolve(from: opening.delimiters)
        // A link holds no other.
        if !opening.isImage { openBrackets.removeAll { !$0.isImage } }
    }

    /// Reads the mark of a task, `[ ] ` or `[x] `, at the beginning of a list item.
    mutating func scanTask() {
        guard content.byte(at: position) == UInt8(ascii: "["),
            let sign = content.byte(at: position + 1), " xX".utf8.contains(sign),
            content.byte(at: position + 2) == UInt8(ascii: "]"),
            content.byte(at: position + 3)?.isWhitespace == true, position + 4 < end
        else { return }
        add(.task(isDone: sign != UInt8(ascii: " ")), at: position..<(position + 3))
    }

    /// Reads the mark of a callout, `[!NOTE]` on a line of its own, at the beginning of a
    /// quotation.
    mutating func scanCallout() {
        guard content.has("[!", at: position) else { return }
        for callout in Callout.allCases {
            let close = position + 2 + callout.rawValue.utf8.count
            guard close < end, content.bytes[close] == UInt8(ascii: "]"),
                content.text((position + 2)..<close).lowercased() == callout.rawValue
            else { continue }
            var last = close + 1
            while last < end, content.bytes[last].isSpaceOrTab { last += 1 }
            guard last == end || content.bytes[last].isLineEnding else { return }
            return add(.callout(callout), at: position..<(close + 1))
        }
    }
}

/// The label of a footnote in its brackets: `[^label]`.
struct FootnoteLabel {
    /// All of it, brackets included.
    let range: Range<Int>
    /// The label, in small letters, as labels are compared.
    let name: String

    /// The longest label.
    private static let longest = 999

    /// Reads the label whose bracket stands at a byte.
    init?(in text: [UInt8], at start: Int, before end: Int) {
        guard start + 2 < end, text[start] == UInt8(ascii: "["),
            text[start + 1] == UInt8(ascii: "^")
        else { return nil }
        var last = start + 2
        while last < end, !text[last].isWhitespace, !"[]".utf8.contains(text[last]),
            last - start <= Self.longest
        {
            last += 1
        }
        guard last < end, last > start + 2, text[last] == UInt8(ascii: "]") else { return nil }
        range = start..<(last + 1)
        name = String(decoding: text[(start + 2)..<last], as: UTF8.self).lowercased()
    }
}
