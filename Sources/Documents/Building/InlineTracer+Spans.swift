import Characters
import Diagnostics

extension InlineTracer {
    mutating func traceBreak(_ kind: Inline.Kind) {
        flush()
        let start = position
        while let byte = content.byte(at: position), byte.isSpaceOrTab { position += 1 }
        if content.byte(at: position) == UInt8(ascii: "\\") { position += 1 }
        position = content.lineEndingEnd(at: position)
        isAtLineStart = true
        guard start >= itemEnd else { return }
        if case .softBreak = kind { noteBreak() }
        emit(kind, at: start..<position)
    }

    mutating func traceCode() {
        let start = position
        let opening = BacktickRuns.end(in: content.bytes, at: start)
        var end = opening
        var offset = opening
        while end == opening,
            let next = content.bytes.firstOffset(
                of: UInt8(ascii: "`"), in: offset..<content.bytes.count)
        {
            offset = BacktickRuns.end(in: content.bytes, at: next)
            if offset - next == opening - start { end = offset }
        }
        position = end
        let inside = opening..<max(opening, end - (opening - start))
        emit(.code(code(inside)), at: start..<end)
    }

    /// The text of a code span: line endings are spaces, and one space at both ends goes.
    func code(_ range: Range<Int>) -> String {
        var text = content.typed(range)
        for index in text.indices where text[index] == 0x0A { text[index] = 0x20 }
        if text.count >= 2, text.first == 0x20, text.last == 0x20,
            text.contains(where: { $0 != 0x20 })
        {
            return String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Passes over raw HTML; on lazy continuation lines libcmark keeps the indentation.
    mutating func traceHTML(_ literal: UnsafeBufferPointer<UInt8>) {
        let start = position
        var isAtLineStart = false
        for byte in literal {
            if byte.isLineEnding, content.byte(at: position)?.isLineEnding == true {
                position = content.lineEndingEnd(at: position)
                isAtLineStart = true
            } else if content.byte(at: position) == byte {
                position += 1
                isAtLineStart = byte.isLineEnding
            } else if !isAtLineStart || !byte.isSpaceOrTab {
                break
            }
        }
        emit(.html(content.text(start..<position)), at: start..<position)
    }
}
