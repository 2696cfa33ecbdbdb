public import Diagnostics
import Documents

/// A waiver with the text it speaks of.
public struct ActiveWaiver: Sendable {
    /// Why what is found is accepted.
    public let reason: String
    /// Where the comment stands.
    public let place: SourcePlace
    /// The text it speaks of, which ends before the comment.
    let range: Range<Int>
    /// Whether a judgement of the report needs it.
    public internal(set) var isNeeded = false

    init(_ waiver: Waiver, in range: Range<Int>) {
        reason = waiver.reason.text
        place = waiver.place
        self.range = range
    }
}

/// Finds the waiver that speaks of a place, in time logarithmic in their number.
public struct WaiverIndex {
    /// Where the text of a waiver begins, and of all that begin no later the one that ends last.
    private struct Entry {
        let start: Int
        let last: (end: Int, waiver: Int)
    }

    /// By the text they stand in, in the order in which their texts begin.
    private let entries: [ObjectIdentifier: [Entry]]

    /// Sorts waivers by the texts they speak of.
    public init(_ waivers: [ActiveWaiver]) {
        let indices = waivers.indices.sorted {
            waivers[$0].range.lowerBound < waivers[$1].range.lowerBound
        }
        var entries: [ObjectIdentifier: [Entry]] = [:]
        for index in indices {
            let (source, range) = (
                ObjectIdentifier(waivers[index].place.source), waivers[index].range
            )
            let own = (end: range.upperBound, waiver: index)
            let before = entries[source]?.last?.last
            let last = before.map { $0.end > own.end ? $0 : own } ?? own
            entries[source, default: []].append(Entry(start: range.lowerBound, last: last))
        }
        self.entries = entries
    }

    /// The index of the waiver that speaks of a place; of several, the one whose text ends last.
    public func waiver(of place: SourcePlace) -> Int? {
        guard let entries = entries[ObjectIdentifier(place.source)] else { return nil }
        let offset = place.bytes.lowerBound
        let next = entries.partitioningIndex { $0.start > offset }
        guard next > 0, entries[next - 1].last.end > offset else { return nil }
        return entries[next - 1].last.waiver
    }
}
