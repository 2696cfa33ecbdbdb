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

    /// The indices of the tildes that open and of those that close them.
    private var pairs: (openings: Set<Int>, closings: Set<Int>) {
        var pairs: (openings: Set<Int>, closings: Set<Int>) = ([], [])
        var open: [(length: Int, index: Int)] = []
        var counts = [0, 0, 0]
        for (flanking, index) in runs {
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
        let pairs = pairs
        var levels: [(opening: Inline?, content: [Inline])] = [(nil, [])]
        var flattened = 0
        for (index, inline) in content.enumerated() {
            if pairs.openings.contains(index), levels.count <= Strikes.depth, flattened == 0 {
                levels.append((inline, []))
            } else if pairs.openings.contains(index) {
                flattened += 1
                levels[levels.count - 1].content.append(joining: inline)
            } else if flattened > 0, pairs.closings.contains(index) {
                flattened -= 1
                levels[levels.count - 1].content.append(joining: inline)
            } else if pairs.closings.contains(index), let level = levels.popLast(),
                let opening = level.opening
            {
                let whole = opening.place.bytes.lowerBound..<inline.place.bytes.upperBound
                let struck = Inline(
                    .strikethrough(level.content), at: inline.place.source.place(whole))
                levels[levels.count - 1].content.append(struck)
            } else {
                levels[levels.count - 1].content.append(joining: inline)
            }
        }
        return levels.flatMap(\.content)
    }
}

extension [Inline] {
    /// Adds an inline; text that goes on in the source becomes one with the text before it.
    fileprivate mutating func append(joining inline: Inline) {
        guard case .text(let text) = inline.kind, let last, case .text(let before) = last.kind,
            last.place.bytes.upperBound == inline.place.bytes.lowerBound
        else { return append(inline) }
        let whole = last.place.bytes.lowerBound..<inline.place.bytes.upperBound
        self[count - 1] = Inline(.text(before + text), at: inline.place.source.place(whole))
    }
}
