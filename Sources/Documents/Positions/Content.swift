import Diagnostics

/// The text of a paragraph, heading or cell: its lines without what stands before them, one after
/// the other, each byte knowing where it came from.
///
/// Beside the source there are the bytes that libcmark reads, which differ from it where Klio's
/// own syntax is covered; both have the same length, so that one offset serves both.
struct Content {
    /// The text it was taken from.
    let source: SourceText
    /// The bytes that libcmark reads.
    private(set) var bytes: [UInt8] = []
    /// Where each piece begins, in the content and in the source, in ascending order.
    private var pieces: [(start: Int, origin: Int)] = []
    /// Whether line endings were made blanks.
    private var hasJoinedLines = false

    init(of source: SourceText) { self.source = source }

    /// Adds a piece of the source, as it stands in the bytes that libcmark reads.
    mutating func append(_ range: Range<Int>, of text: [UInt8]) {
        guard !range.isEmpty else { return }
        pieces.append((bytes.count, range.lowerBound))
        bytes += text[range]
    }

    /// All its offsets.
    var range: Range<Int> { 0..<bytes.count }

    /// The source offset of a byte; the end is the end of the last piece.
    func origin(of offset: Int) -> Int {
        let piece = pieces[partition { $0.start <= offset }]
        return piece.origin + offset - piece.start
    }

    /// The offset of a byte of the source that is part of the content.
    func offset(ofOrigin origin: Int) -> Int {
        let piece = pieces[partition { $0.origin <= origin }]
        return piece.start + origin - piece.origin
    }

    /// The index of the last piece that satisfies a condition which a prefix of them satisfies.
    private func partition(where holds: ((start: Int, origin: Int)) -> Bool) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if holds(pieces[middle]) { low = middle + 1 } else { high = middle }
        }
        return max(low, 1) - 1
    }
}

extension Content {
    /// The bytes of the source from the first to the last byte of a range.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        guard !pieces.isEmpty else { return 0..<0 }
        let start = origin(of: range.lowerBound)
        return range.isEmpty ? start..<start : start..<(origin(of: range.upperBound - 1) + 1)
    }

    /// The place of a range.
    func place(_ range: Range<Int>) -> SourcePlace { source.place(sourceRange(range)) }

    /// The source ranges that make up a range, without what stands between its lines.
    func sourceRanges(_ range: Range<Int>) -> [Range<Int>] {
        guard !range.isEmpty, !pieces.isEmpty else { return [sourceRange(range)] }
        if let single = singleSourceRange(range) { return [single] }
        var start = range.lowerBound
        var index = partition { $0.start <= start }
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(partition { $0.start < range.upperBound } - index + 1)
        while start < range.upperBound {
            let next = index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
            let end = min(next, range.upperBound)
            let origin = pieces[index].origin + start - pieces[index].start
            ranges.append(origin..<(origin + end - start))
            start = end
            index += 1
        }
        return ranges
    }

    /// A range as an excerpt of the source.
    func excerpt(_ range: Range<Int>) -> Excerpt {
        if let single = singleSourceRange(range) { return Excerpt(of: source, piece: single) }
        return Excerpt(of: source, pieces: sourceRanges(range))
    }

    /// A range as the author typed it, line endings as `\n` and NUL as U+FFFD.
    func text(_ range: Range<Int>) -> String { String(decoding: typed(range), as: UTF8.self) }

    /// The same in UTF-8.
    func typed(_ range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        if let range = singleSourceRange(range) {
            text += source.bytes[range]
        } else {
            for range in sourceRanges(range) { text += source.bytes[range] }
        }
        return text.withUnixLineEndings.withoutNullBytes
    }

    /// Where a range stands in the source; `nil` where it is made of more than one piece.
    private func singleSourceRange(_ range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty, !pieces.isEmpty else { return nil }
        let index = partition { $0.start <= range.lowerBound }
        let end = index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
        guard range.upperBound <= end else { return nil }
        let start = pieces[index].origin + range.lowerBound - pieces[index].start
        return start..<(start + range.count)
    }

    /// Adds what the author typed to some text; a line ending that was made a blank is one.
    func appendSource(_ range: Range<Int>, to text: inout [UInt8]) {
        if !hasJoinedLines, let range = singleSourceRange(range) {
            text += source.bytes[range]
            return
        }
        for range in sourceRanges(range) {
            for byte in source.bytes[range] { text.append(byte.isLineEnding ? 0x20 : byte) }
        }
    }

    /// Whether the author typed NUL at an offset.
    func isNull(at offset: Int) -> Bool { source.bytes[origin(of: offset)] == 0 }

    /// Whether libcmark reads something else than the author typed.
    func isCovered(_ range: Range<Int>) -> Bool {
        if let typed = singleSourceRange(range) {
            return !bytes[range].elementsEqual(source.bytes[typed])
        }
        var offset = range.lowerBound
        for range in sourceRanges(range) {
            if !bytes[offset..<(offset + range.count)].elementsEqual(source.bytes[range]) {
                return true
            }
            offset += range.count
        }
        return false
    }

    /// The same pieces of the source as they stand in other bytes, on one line.
    func rereadAsLine(of text: [UInt8]) -> Content {
        var content = Content(of: source)
        for range in sourceRanges(range) { content.append(range, of: text) }
        for index in content.bytes.indices where content.bytes[index].isLineEnding {
            content.bytes[index] = UInt8(ascii: " ")
            content.hasJoinedLines = true
        }
        return content
    }

    /// A content made of parts of this one.
    func slice(_ ranges: [Range<Int>], of text: [UInt8]) -> Content {
        var content = Content(of: source)
        for range in ranges where !range.isEmpty {
            for range in sourceRanges(range) { content.append(range, of: text) }
        }
        return content
    }

    /// Removes white space from the end.
    mutating func trimEnd() {
        while let last = bytes.last, last.isWhitespace { bytes.removeLast() }
        while pieces.count > 1, let last = pieces.last, last.start >= bytes.count {
            pieces.removeLast()
        }
    }

    /// A range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start].isWhitespace { start += 1 }
        while end > start, bytes[end - 1].isWhitespace { end -= 1 }
        return start..<end
    }

    /// Whether the bytes at an offset are the given ones.
    func has(_ text: StaticString, at offset: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset >= 0, bytes.count - offset >= count else { return false }
        // Nearly always the first byte is another one.
        guard bytes[offset] == text.utf8Start[0] else { return false }
        return (1..<count).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
    }

    /// The offset of the first occurrence of some bytes.
    func firstOffset(of text: StaticString, in range: Range<Int>) -> Int? {
        let count = text.utf8CodeUnitCount
        guard range.count >= count else { return nil }
        let first = text.utf8Start[0]
        for offset in range.lowerBound...(range.upperBound - count)
        where bytes[offset] == first && has(text, at: offset) { return offset }
        return nil
    }
}

extension [UInt8] {
    /// The bytes with U+FFFD for every NUL.
    ///
    /// Source: CommonMark 0.30, section 2.3.
    var withoutNullBytes: [UInt8] {
        guard contains(0) else { return self }
        return flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    }

    /// The bytes with `\r\n` and a lone `\r` as `\n`.
    var withUnixLineEndings: [UInt8] {
        guard contains(0x0D) else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(count)
        for (index, byte) in enumerated() {
            if byte != 0x0D {
                result.append(byte)
            } else if index + 1 == count || self[index + 1] != 0x0A {
                result.append(0x0A)
            }
        }
        return result
    }
}
