import Diagnostics
import Documents

/// Places that do not overlap, by the text they stand in.
///
/// There are few texts, so that a dictionary would cost more than it saves.
struct PlacesBySource {
    private let pages: [(source: ObjectIdentifier, ranges: AscendingRanges)]

    init(_ places: some Sequence<SourcePlace>) {
        var pages: [(source: ObjectIdentifier, ranges: [Range<Int>])] = []
        for place in places {
            let source = ObjectIdentifier(place.source)
            let index = pages.firstIndex { $0.source == source } ?? pages.count
            if index == pages.count { pages.append((source, [])) }
            pages[index].ranges.append(place.bytes)
        }
        self.pages = pages.map { ($0.source, AscendingRanges($0.ranges)) }
    }

    /// The bytes of a text that the places take.
    func ranges(in source: SourceText) -> AscendingRanges {
        let source = ObjectIdentifier(source)
        return pages.first { $0.source == source }?.ranges ?? AscendingRanges()
    }
}
