import Characters
import Diagnostics

/// A source with all that is not CommonMark covered, so that libcmark does not see it.
///
/// Every byte keeps its offset and every line its number. A covered byte becomes DEL, which is a
/// letter to the rules of emphasis, part of no tag, and free of meaning everywhere; white space
/// stays what it is, so that nothing which blanks keep apart is joined.
struct CoveredText {
    /// What is covered.
    let source: SourceText
    /// What libcmark reads.
    private(set) var bytes: [UInt8]
    /// The blocks that were set aside, in order.
    private var aside: [Range<Int>] = []

    init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
        if bytes.firstOffset(of: 0, in: bytes.indices) != nil {
            bytes = bytes.map(CoveredText.asRead)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { blank(0..<3) }
    }

    /// Covers the pieces of one item.
    ///
    /// Beside `_` the cover has to be punctuation, as the item's own first and last characters
    /// are, since `_` does not open or close emphasis inside a word.
    mutating func cover(_ ranges: [Range<Int>]) {
        for range in ranges {
            for offset in range where !bytes[offset].isWhitespace { bytes[offset] = 0x7F }
        }
        guard let first = ranges.first?.lowerBound, let end = ranges.last?.upperBound else {
            return
        }
        let underscore = UInt8(ascii: "_")
        if first > 0, bytes[first - 1] == underscore { replace(first) }
        if end < bytes.count, bytes[end] == underscore { replace(end - 1) }
    }

    /// Makes a character beside `*` one that is read otherwise, of as many bytes.
    mutating func disguise(_ character: DisguisedCharacter) {
        let other: StaticString
        switch (character.range.count, character.isLetter) {
        case (3, true): other = "\u{4E00}"
        case (3, false): other = "\u{3001}"
        case (4, true): other = "\u{20000}"
        case (4, false): other = "\u{10100}"
        case (1, false): other = "."
        case (1, true): other = "a"
        case _: return
        }
        for (index, offset) in character.range.enumerated() {
            bytes[offset] = other.utf8Start[index]
        }
    }

    /// Shows some bytes again.
    mutating func uncover(_ ranges: [Range<Int>]) {
        for range in ranges {
            for offset in range { bytes[offset] = CoveredText.asRead(source.bytes[offset]) }
        }
    }

    /// Leaves nothing of whole blocks at the top level but an empty heading in their first line, so
    /// that those before and after them stay what they are; they are given in order.
    mutating func setAside(_ range: Range<Int>) {
        if !range.isEmpty { aside.append(range) }
    }

    /// The text with blanks in place of what was set aside.
    var withBlanks: CoveredText {
        var text = self
        for range in aside {
            text.blank(range)
            text.bytes[range.lowerBound] = UInt8(ascii: "#")
        }
        return text
    }

    /// The bytes without what was set aside: its lines are left, and are empty.
    var condensed: [UInt8] {
        guard !aside.isEmpty else { return bytes }
        var result: [UInt8] = []
        var start = 0
        for range in aside {
            result += bytes[start..<range.lowerBound]
            result.append(UInt8(ascii: "#"))
            let lines = source.line(at: range.upperBound) - source.line(at: range.lowerBound)
            result += repeatElement(0x0A, count: lines)
            start = range.upperBound
        }
        return result + bytes[start...]
    }

    /// NUL stands for U+FFFD, which has no meaning either, but three bytes.
    private static func asRead(_ byte: UInt8) -> UInt8 { byte == 0 ? 0x7F : byte }

    /// Turns lines into blank ones.
    mutating func blank(_ range: Range<Int>) {
        bytes.withUnsafeMutableBufferPointer { bytes in
            for offset in range {
                bytes[offset] = bytes[offset].isLineEnding ? bytes[offset] : UInt8(ascii: " ")
            }
        }
    }

    /// Takes its meaning from a character of Markdown's syntax; it is read as text.
    mutating func replace(_ offset: Int) { bytes[offset] = UInt8(ascii: ".") }
}
