import Diagnostics

/// The tildes in a piece of running text, and what they strike through.
///
/// Source: GitHub Flavored Markdown 0.29, section 6.5, and cmark-gfm's `strikethrough.c`: runs of
/// one or two tildes, each closed by one of the same length in the same emphasis or link.
struct Strikes {
    /// How deep struck text nests in struck text; beyond it, tildes are text.
    private static let depth = 2

    private var runs: [(flanking: Flanking, index: Int)] = []

    /// Whether there are none.
    var isEmpty: Bool { runs.isEmpty }

    /// Notes tildes that are the text of the piece at an index.
    mutating func note(_ flanking: Flanking, at index: Int) { runs.append((flanking, index)) }

    /// The indices of the pieces that open and of those that close them.
    ///
    /// Nothing is struck through across a block.
    private func pairs(isBarrier: (Int) -> Bool) -> (openings: Set<Int>, closings: Set<Int>) {
        var pairs: (openings: Set<Int>, closings: Set<Int>) = ([], [])
        var open: [(length: Int, index: Int)] = []
        var counts = [0, 0, 0]
        var position = 0
        for (flanking, index) in runs {
            if (position..<index).contains(where: isBarrier) { (open, counts) = ([], [0, 0, 0]) }
            position = index
            if flanking.closes, counts[flanking.length] > 0 {
                while let last = open.popLast() {
                    counts[last.length] -= 1
                    guard last.length == flanking.length else { continue }
                    pairs.openings.insert(last.index)
                    pairs.closings.insert(index)
                    break
                }
            } else if flanking.opens {
                open.append((flanking.length, index))
                counts[flanking.length] += 1
            }
        }
        return pairs
    }

    /// The content with what is struck through in one piece.
    func applied(to content: [Inline]) -> [Inline] {
        applied(to: content.map(InlineTracer.Piece.inline)).inlines
    }

    /// The pieces with what is struck through in one piece.
    func applied(to pieces: [InlineTracer.Piece]) -> [InlineTracer.Piece] {
        let pairs = pairs { pieces[$0].isBlock }
        var levels: [(opening: Inline?, pieces: [InlineTracer.Piece])] = [(nil, [])]
        var flattened = 0
        for (index, piece) in pieces.enumerated() {
            guard case .inline(let inline) = piece else {
                levels[levels.count - 1].pieces.append(piece)
                continue
            }
            if pairs.openings.contains(index), levels.count <= Strikes.depth, flattened == 0 {
                levels.append((inline, []))
            } else if pairs.openings.contains(index) {
                flattened += 1
                levels[levels.count - 1].pieces.append(joining: inline)
            } else if flattened > 0, pairs.closings.contains(index) {
                flattened -= 1
                levels[levels.count - 1].pieces.append(joining: inline)
            } else if pairs.closings.contains(index), let level = levels.popLast(),
                let opening = level.opening
            {
                let whole = opening.place.bytes.lowerBound..<inline.place.bytes.upperBound
                let struck = Inline(
                    .strikethrough(level.pieces.inlines), at: inline.place.source.place(whole))
                levels[levels.count - 1].pieces.append(.inline(struck))
            } else {
                levels[levels.count - 1].pieces.append(joining: inline)
            }
        }
        return levels.flatMap(\.pieces)
    }
}

extension [InlineTracer.Piece] {
    /// Adds a piece; text that goes on in the source becomes one with the text before it.
    fileprivate mutating func append(joining inline: Inline) {
        guard case .text(let text) = inline.kind, case .inline(let last)? = last,
            case .text(let before) = last.kind,
            last.place.bytes.upperBound == inline.place.bytes.lowerBound
        else { return append(.inline(inline)) }
        let whole = last.place.bytes.lowerBound..<inline.place.bytes.upperBound
        self[count - 1] = .inline(
            Inline(.text(before + text), at: inline.place.source.place(whole)))
    }
}
