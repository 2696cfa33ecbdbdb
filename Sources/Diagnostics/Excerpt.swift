/// Text taken out of a source, perhaps in pieces, that knows where each byte came from.
///
/// A computation block in a quotation stands in the source with `> ` before each line; as an
/// excerpt it is the script alone, and an error in it still points at the right character.
public struct Excerpt: Sendable {
    /// The source the pieces were taken from.
    public let source: SourceText
    /// The pieces' bytes, one after the other.
    public let bytes: [UInt8]
    /// Where the first piece begins in the source.
    private let firstOrigin: Int
    /// Where each further piece begins, in the excerpt and in the source, in ascending order.
    private let pieces: [(start: Int, origin: Int)]

    /// Takes one piece of a source.
    public init(of source: SourceText, piece range: Range<Int>) {
        self.source = source
        bytes = Array(source.bytes[range])
        firstOrigin = range.lowerBound
        pieces = []
    }

    /// Joins pieces of a source; they must be in ascending order.
    public init(of source: SourceText, pieces ranges: [Range<Int>]) {
        var bytes: [UInt8] = []
        var pieces: [(start: Int, origin: Int)] = []
        bytes.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
        pieces.reserveCapacity(ranges.count)
        let first = ranges.first { !$0.isEmpty } ?? ranges.first
        for range in ranges where !range.isEmpty {
            if !bytes.isEmpty { pieces.append((bytes.count, range.lowerBound)) }
            bytes += source.bytes[range]
        }
        self.source = source
        firstOrigin = first?.lowerBound ?? 0
        self.bytes = bytes
        self.pieces = pieces
    }

    /// The excerpt that is all of a text.
    public init(all source: SourceText) {
        self.init(of: source, piece: 0..<source.bytes.count)
    }

    /// A part of the excerpt, by its bytes.
    public func part(_ range: Range<Int>) -> Excerpt {
        if pieces.isEmpty {
            let held = range.clamped(to: 0..<bytes.count)
            return Excerpt(
                of: source,
                piece: (firstOrigin + held.lowerBound)..<(firstOrigin + held.upperBound))
        }
        var ranges: [Range<Int>] = []
        var index = pieceCount(before: range.lowerBound)
        while index <= pieces.count, ranges.isEmpty || piece(index).start < range.upperBound {
            let piece = piece(index)
            let end = index < pieces.count ? pieces[index].start : bytes.count
            let held = range.clamped(to: piece.start..<max(end, piece.start))
            let origin = piece.origin - piece.start
            ranges.append((held.lowerBound + origin)..<(held.upperBound + origin))
            index += 1
        }
        return Excerpt(of: source, pieces: ranges)
    }

    /// The excerpt's text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The source offset of a byte of the excerpt; its end is the end of the last piece.
    public func origin(of offset: Int) -> Int {
        let piece = piece(pieceCount(before: offset))
        return piece.origin + offset - piece.start
    }

    /// A piece, counted from the first, which is 0.
    private func piece(_ index: Int) -> (start: Int, origin: Int) {
        index == 0 ? (start: 0, origin: firstOrigin) : pieces[index - 1]
    }

    /// How many pieces end before the one that a byte stands in.
    private func pieceCount(before offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The place in the source of some bytes of the excerpt.
    public func place(_ range: Range<Int>) -> SourcePlace {
        let start = origin(of: range.lowerBound)
        guard range.lowerBound < range.upperBound else { return source.place(start..<start) }
        return source.place(start..<(origin(of: range.upperBound - 1) + 1))
    }
}
