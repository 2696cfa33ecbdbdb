public import Diagnostics
public import Formulas

/// The text of a paragraph, heading, cell or caption as a reader sees it, each byte knowing where
/// in the source it came from.
///
/// Formulas stand in it in TeX between dollar signs, a computed value is one character, and raised
/// and lowered text of HTML is `^{…}` and `_{…}`.
public struct VisibleText: Sendable {
    /// The source it was taken from.
    public let source: SourceText
    /// The text.
    public private(set) var bytes: [UInt8] = []
    /// Where its formulas are, in the text.
    public private(set) var formulas = AscendingRanges()
    /// Where the same formulas stand in the source.
    public private(set) var formulaPlaces: [SourcePlace] = []
    /// Where alternative texts of images are, which can hold no claim.
    public private(set) var alternatives = AscendingRanges()
    /// Where the text begins in the source; `nil` while it is empty.
    private var firstOrigin: Int?
    /// Where each further piece begins, in the text and in the source, in ascending order.
    private var pieces: [(start: Int, origin: Int)] = []

    /// Creates an empty text.
    public init(of source: SourceText) { self.source = source }

    /// Makes room for a text of about so many bytes and pieces.
    mutating func reserve(_ byteCount: Int, _ pieceCount: Int) {
        bytes.reserveCapacity(max(byteCount, 0))
        if pieceCount > 1 { pieces.reserveCapacity(pieceCount - 1) }
    }

    /// Notes that what is added next stands at a byte of the source.
    private mutating func beginPiece(at origin: Int) {
        guard let firstOrigin else { return firstOrigin = origin }
        let last = pieces.last ?? (start: 0, origin: firstOrigin)
        if origin - last.origin != bytes.count - last.start {
            pieces.append((bytes.count, origin))
        }
    }

    /// Adds bytes of the source as they are.
    public mutating func append(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        beginPiece(at: range.lowerBound)
        bytes += source.bytes[range.clamped(to: 0..<source.bytes.count)]
    }

    /// Adds bytes that stand for something at a byte of the source.
    public mutating func append(_ text: StaticString, at origin: Int) {
        beginPiece(at: origin)
        text.withUTF8Buffer { bytes += $0 }
    }

    /// Adds an excerpt, line by line.
    public mutating func append(_ excerpt: Excerpt) {
        var start = 0
        while start < excerpt.bytes.count {
            let end =
                excerpt.bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? excerpt.bytes.count
            beginPiece(at: excerpt.origin(of: start))
            bytes += excerpt.bytes[start..<end]
            start = end
        }
    }

    /// Adds text whose escapes and entities are resolved, with the bytes of the source it stands
    /// in.
    mutating func append(_ text: String, at range: Range<Int>) {
        if text.utf8.count == range.count { return append(range) }
        let resolved = Array(text.utf8)
        var offset = range.lowerBound
        var index = 0
        while index < resolved.count {
            let start = index
            while index < resolved.count, offset + index - start < range.upperBound,
                source.bytes[offset + index - start] == resolved[index],
                !isAmpersand(at: offset + index - start)
            {
                index += 1
            }
            if index > start {
                append(offset..<(offset + index - start))
                offset += index - start
            }
            if index < resolved.count {
                appendResolved(resolved, &index, &offset, range.upperBound)
            }
        }
    }

    /// Adds what an escape or an entity stands for.
    private mutating func appendResolved(
        _ resolved: [UInt8], _ index: inout Int, _ offset: inout Int, _ end: Int
    ) {
        guard offset < end else {
            beginPiece(at: max(end - 1, 0))
            bytes += resolved[index...]
            index = resolved.count
            return
        }
        guard let semicolon = entityEnd(at: offset) else {
            offset += 1
            return
        }
        beginPiece(at: offset)
        repeat {
            bytes.append(resolved[index])
            index += 1
        } while index < resolved.count && resolved[index] & 0xC0 == 0x80
        offset = semicolon
    }

    /// Whether the entity of `&` itself begins at a byte of the source.
    private func isAmpersand(at offset: Int) -> Bool {
        guard let end = entityEnd(at: offset) else { return false }
        return ["&amp;", "&AMP;", "&#38;", "&#x26;", "&#X26;"].contains {
            source.bytes[offset..<end].elementsEqual($0.utf8)
        }
    }

    /// The end of the entity that begins at a byte of the source.
    func entityEnd(at offset: Int) -> Int? {
        guard source.bytes[offset] == UInt8(ascii: "&") else { return nil }
        var end = offset + 1
        while end < source.bytes.count, end - offset <= 40,
            source.bytes[end] == UInt8(ascii: "#") || source.bytes[end].isLetter
                || (0x30...0x39).contains(source.bytes[end])
        {
            end += 1
        }
        guard end < source.bytes.count, end > offset + 1, source.bytes[end] == UInt8(ascii: ";")
        else { return nil }
        return end + 1
    }

    /// Adds a formula.
    public mutating func append(_ formula: Formula) {
        let start = bytes.count
        append("$", at: formula.place.bytes.lowerBound)
        for part in formula.parts {
            switch part {
            case .tex(let tex): append(tex)
            case .value(let value): append("\u{FFFC}", at: value.origin(of: 0))
            }
        }
        append("$", at: max(formula.place.bytes.upperBound - 1, 0))
        formulas.append(start..<bytes.count)
        formulaPlaces.append(formula.place)
    }

    /// Notes that a part of the text is the alternative text of an image.
    mutating func noteAlternative(_ range: Range<Int>) { alternatives.append(range) }

    /// Where bytes of the text stand in the source.
    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        let start = origin(of: range.lowerBound)
        let end = range.isEmpty ? start : origin(of: range.upperBound - 1) + 1
        return start..<max(start, end)
    }

    /// The place of bytes of the text.
    public func place(of range: Range<Int>) -> SourcePlace { source.place(sourceRange(of: range)) }

    /// The byte of the source that a byte of the text came from.
    public func origin(of offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return (firstOrigin ?? 0) + offset }
        return pieces[low - 1].origin + offset - pieces[low - 1].start
    }
}
