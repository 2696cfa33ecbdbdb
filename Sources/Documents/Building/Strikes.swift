import Diagnostics

/// The tildes in a piece of running text that strike something through.
struct Strikes {
    /// How deep struck text nests in struck text; beyond it, tildes are text.
    private static let depth = 2

    private var runs: [(isOpening: Bool, index: Int)] = []

    /// Whether there are none.
    var isEmpty: Bool { runs.isEmpty }

    /// Notes tildes that are the text of the piece at an index.
    mutating func note(_ isOpening: Bool, at index: Int) { runs.append((isOpening, index)) }

    /// The indices of the tildes that open and of those that close them; one whose other end
    /// stands in other markup is text.
    private var pairs: (openings: Set<Int>, closings: Set<Int>) {
        var pairs: (openings: Set<Int>, closings: Set<Int>) = ([], [])
        var open: [Int] = []
        for (isOpening, index) in runs {
            if isOpening {
                open.append(index)
            } else if let opening = open.popLast() {
                pairs.openings.insert(opening)
                pairs.closings.insert(index)
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
