import Diagnostics
import Documents

extension [JudgedRelation] {
    /// The relations with named quantities in their places, both being in reading order; where both
    /// find fault with the same number, what its calculation says goes before what its name says.
    func merged(with named: [JudgedRelation]) -> [JudgedRelation] {
        guard !named.isEmpty else { return self }
        var faults: [ObjectIdentifier: [Range<Int>]] = [:]
        for relation in self where relation.outcome != .right {
            faults[ObjectIdentifier(relation.place.source), default: []].append(
                relation.place.bytes)
        }
        let covered = faults.mapValues { AscendingRanges($0) }
        var merged: [JudgedRelation] = []
        var rest = self[...]
        for quantity in named {
            let source = ObjectIdentifier(quantity.place.source)
            while let next = rest.first, next.place.source === quantity.place.source,
                next.place.bytes.lowerBound <= quantity.place.bytes.lowerBound
            {
                merged.append(next)
                rest = rest.dropFirst()
            }
            if covered[source]?.firstIndex(overlapping: quantity.place.bytes) == nil {
                merged.append(quantity)
            }
        }
        return merged + rest
    }
}

extension [Chain] {
    /// How many of some numbers stand in no side that was read.
    func countUnread(of numbers: [SourcePlace]) -> Int {
        guard !numbers.isEmpty else { return 0 }
        var read: [ObjectIdentifier: [Range<Int>]] = [:]
        for chain in self {
            for side in chain.sides where side.calculation != nil {
                guard let place = side.place else { continue }
                read[ObjectIdentifier(place.source), default: []].append(place.bytes)
            }
        }
        let covered = read.mapValues { AscendingRanges($0) }
        return numbers.count { number in
            covered[ObjectIdentifier(number.source)]?.firstIndex(overlapping: number.bytes) == nil
        }
    }
}
