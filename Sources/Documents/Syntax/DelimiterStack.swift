/// The runs of `*`, `_` and `~` of running text, and which of them strike text through.
///
/// libcmark knows nothing of `~`. What a strike encloses is decided together with emphasis: the
/// runs that stay open inside one are text, and so are tildes that stay open inside emphasis.
///
/// Source: CommonMark 0.30, "An algorithm for parsing nested emphasis and links", with
/// cmark-gfm's `strikethrough.c`.
struct DelimiterStack {
    /// A run that may open or close something.
    struct Run {
        /// The characters that have not been used.
        var range: Range<Int>
        /// How long it was.
        let length: Int
        let character: UInt8
        let opens: Bool
        let closes: Bool

        /// What decides which runs it closes.
        fileprivate var kind: Int {
            Int(character) * 6 + length % 3 * 2 + (opens ? 1 : 0)
        }
    }

    /// What opens a strike and what closes it.
    private(set) var strikes: [(opening: Range<Int>, closing: Range<Int>)] = []
    /// Runs of `*` and `_` that are text, since they stay open inside a strike.
    private(set) var text: [Range<Int>] = []
    private var runs: [Run] = []

    /// How many runs may still open or close something.
    var count: Int { runs.count }

    /// Adds a run.
    mutating func push(_ run: Run) { runs.append(run) }

    /// Pairs the runs from an index on, as at the end of a link or of the text, and forgets them.
    mutating func resolve(from bottom: Int = 0) {
        defer { runs.removeSubrange(min(bottom, runs.count)...) }
        guard runs.dropFirst(bottom).contains(where: { $0.character == UInt8(ascii: "~") }) else {
            return
        }
        var open: [Run] = []
        // Below these, no run matches one that closes alike: so the time is linear.
        var bottoms: [Int: Int] = [:]
        for run in runs[bottom...] {
            var closer = run
            while closer.closes, !closer.range.isEmpty {
                let lowest = min(bottoms[closer.kind, default: 0], open.count)
                guard
                    let opener = open[lowest...].lastIndex(where: {
                        DelimiterStack.match($0, closer)
                    })
                else {
                    bottoms[closer.kind] = open.count
                    break
                }
                if closer.character == UInt8(ascii: "~") {
                    strike(&open, from: opener, to: &closer)
                } else {
                    emphasize(&open, from: opener, with: &closer)
                }
            }
            if closer.opens, !closer.range.isEmpty { open.append(closer) }
        }
    }

    /// The rule of three: runs of which one could do both do not match when their lengths make
    /// three together.
    private static func match(_ opener: Run, _ closer: Run) -> Bool {
        let isExcluded =
            (closer.opens || opener.closes) && closer.length % 3 != 0
            && (opener.length + closer.length) % 3 == 0
        return opener.character == closer.character && !isExcluded
    }

    /// Runs of different lengths use each other up, too.
    private mutating func strike(_ open: inout [Run], from opener: Int, to closer: inout Run) {
        if open[opener].length == closer.length {
            strikes.append((open[opener].range, closer.range))
            text += open[(opener + 1)...].filter { $0.character != UInt8(ascii: "~") }.map(\.range)
        }
        open.removeSubrange(opener...)
        closer.range = closer.range.upperBound..<closer.range.upperBound
    }

    private func emphasize(_ open: inout [Run], from opener: Int, with closer: inout Run) {
        open.removeSubrange((opener + 1)...)
        let used = min(open[opener].range.count, closer.range.count, 2)
        open[opener].range =
            open[opener].range.lowerBound..<(open[opener].range.upperBound - used)
        closer.range = (closer.range.lowerBound + used)..<closer.range.upperBound
        if open[opener].range.isEmpty { open.removeLast() }
    }
}
