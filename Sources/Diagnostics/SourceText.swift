import Characters

/// A text as its author wrote it, with a name to call it by in messages.
///
/// The text is kept as bytes: every position in Klio is a byte offset into them, and lines and
/// columns are worked out when a person is to read them. It is a class because its identity
/// matters (a place belongs to one text) and immutable, so it may be shared freely.
public final class SourceText: Sendable {
    /// What messages call the text: a path as the user gave it, or `<expression>`.
    public let name: String
    /// The text in UTF-8.
    public let bytes: [UInt8]
    /// The file the text was taken out of; `nil` when it is the whole of its file.
    public let origin: TextOrigin?
    private let lineStarts: [Int]
    /// The code points before each block of `blockSize` bytes, so that a column is found quickly
    /// in a line of megabytes too.
    private let codePoints: [Int]
    private static let blockSize = 1024

    /// Creates a text from bytes that are known to be UTF-8; `validating(_:name:)` checks them.
    public init(bytes: [UInt8], name: String, origin: TextOrigin? = nil) {
        self.name = name
        self.origin = origin
        self.bytes = bytes
        lineStarts = SourceText.lineStarts(in: bytes)
        codePoints = SourceText.codePoints(in: bytes)
    }

    /// Creates a text from a string.
    public convenience init(_ text: String, name: String) {
        self.init(bytes: Array(text.utf8), name: name)
    }

    /// The place that covers the given bytes of the text.
    public func place(_ bytes: Range<Int>) -> SourcePlace {
        SourcePlace(in: self, bytes: bytes)
    }

    /// The bytes of a range as a string.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The number of lines, at least 1.
    public var lineCount: Int { lineStarts.count }

    /// The line a byte stands in, from 1.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(low, 1)
    }

    /// The bytes of a line, counted from 1, without its line ending.
    public func lineRange(_ line: Int) -> Range<Int> {
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The column of a byte in its line, from 1, in code points.
    public func column(at offset: Int) -> Int {
        let start = lineStarts[line(at: offset) - 1]
        let end = min(max(offset, start), bytes.count)
        guard end - start > SourceText.blockSize else { return 1 + codePoints(in: start..<end) }
        return 1 + codePoints(before: end) - codePoints(before: start)
    }

    private func codePoints(before offset: Int) -> Int {
        let block = offset / SourceText.blockSize
        return codePoints[block] + codePoints(in: block * SourceText.blockSize..<offset)
    }

    /// The code points that begin in at most a block of bytes.
    private func codePoints(in range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            SourceText.codePoints(inBlock: UnsafeBufferPointer(rebasing: bytes[range]))
        }
    }

    private static func codePoints(in bytes: [UInt8]) -> [Int] {
        var counts = [0]
        var count = 0
        bytes.withUnsafeBufferPointer { bytes in
            for start in stride(from: 0, through: bytes.count - blockSize, by: blockSize) {
                let block = UnsafeBufferPointer(rebasing: bytes[start..<(start + blockSize)])
                count += codePoints(inBlock: block)
                counts.append(count)
            }
        }
        return counts
    }

    /// The code points that begin in at most a block of bytes.
    private static func codePoints(inBlock bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var offset = 0
        while offset &+ 8 <= bytes.count {
            count &+= EightBytes(bytes, at: offset).characterCount
            offset &+= 8
        }
        while offset < bytes.count {
            count &+= bytes[offset] & 0xC0 == 0x80 ? 0 : 1
            offset &+= 1
        }
        return count
    }

    /// The offset of the first byte of each line; `\n`, `\r\n` and a lone `\r` end a line.
    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var starts = [0]
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                // Nearly all bytes are no control characters.
                if index &+ 8 <= bytes.count, !EightBytes(bytes, at: index).hold(0x00...0x0D) {
                    index &+= 8
                    continue
                }
                let end = min(index &+ 8, bytes.count)
                while index < end {
                    let next = index &+ 1
                    if bytes[index] == UInt8(ascii: "\n")
                        || bytes[index] == UInt8(ascii: "\r")
                            && (next == bytes.count || bytes[next] != UInt8(ascii: "\n"))
                    {
                        starts.append(next)
                    }
                    index = next
                }
            }
        }
        return starts
    }
}

/// Some bytes of a text: where something was said.
public struct SourcePlace: Sendable {
    /// The text.
    public let source: SourceText
    /// The bytes; an empty range is a point between two characters.
    public let bytes: Range<Int>

    /// Creates the place of the given bytes in a text.
    public init(in source: SourceText, bytes: Range<Int>) {
        self.source = source
        self.bytes = bytes
    }

    /// The place in the file: another one where the text was taken out of its file.
    public var inFile: SourcePlace {
        guard let origin = source.origin else { return self }
        return origin.file.place(origin.range(of: bytes))
    }
    /// The line of the first character in its file, from 1.
    public var line: Int {
        let place = inFile
        return place.source.line(at: place.bytes.lowerBound)
    }
    /// The column of the first character in its file, from 1, in code points.
    public var column: Int {
        let place = inFile
        return place.source.column(at: place.bytes.lowerBound)
    }
    /// The column after the last character, in code points, when the place ends in its first
    /// line; else the column after that line.
    public var endColumn: Int {
        let place = inFile
        let line = place.source.line(at: place.bytes.lowerBound)
        let end = min(place.bytes.upperBound, place.source.lineRange(line).upperBound)
        return place.source.column(at: max(end, place.bytes.lowerBound))
    }
    /// The bytes of the line of text that the first character stands in, without its ending.
    public var textLine: Range<Int> { source.lineRange(source.line(at: bytes.lowerBound)) }
    /// The text of the place.
    public var text: String { source.string(bytes) }
}
