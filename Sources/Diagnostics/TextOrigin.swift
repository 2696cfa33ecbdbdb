/// Where the bytes of a text stand in the file it was taken out of: the cells of a notebook are
/// strings of JSON, in which `\n` is two bytes for one.
public struct TextOrigin: Sendable {
    /// Some bytes that stand together in both.
    public struct Piece: Sendable {
        /// Where it begins in the text.
        public let start: Int
        /// Where it begins in the file.
        public let offset: Int
        /// The bytes it takes in the file, when they are one character written as an escape;
        /// `nil` when text and file hold the same bytes.
        public let escapeLength: Int?

        /// Creates a piece.
        public init(start: Int, offset: Int, escapeLength: Int? = nil) {
            self.start = start
            self.offset = offset
            self.escapeLength = escapeLength
        }
    }

    /// How a text is written into the file.
    public enum Writing: Sendable {
        /// As it is.
        case plain
        /// As part of a JSON string.
        case json
    }

    /// The file.
    public let file: SourceText
    /// How the text stands in it.
    public let writing: Writing
    private let pieces: [Piece]

    /// Creates an origin; pieces are in ascending order of the text.
    public init(in file: SourceText, writing: Writing, pieces: [Piece]) {
        self.file = file
        self.writing = writing
        self.pieces = pieces
    }

    /// The bytes of the file that hold a range of the text; those before it where the text was
    /// made up.
    public func range(of range: Range<Int>) -> Range<Int> {
        let start = offset(of: range.lowerBound)
        guard range.lowerBound < range.upperBound else { return start..<start }
        let last = range.upperBound - 1
        let end = offset(of: last) + (piece(at: last)?.escapeLength ?? 1)
        return start..<max(start, end)
    }

    /// Where a byte of the text stands in the file.
    public func offset(of byte: Int) -> Int {
        guard let piece = piece(at: byte) else { return 0 }
        return piece.escapeLength == nil ? piece.offset + byte - piece.start : piece.offset
    }

    private func piece(at byte: Int) -> Piece? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= byte { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? pieces[low - 1] : nil
    }
}
