import Synchronization

/// The heights of a curve or surface at the places where they were asked for.
///
/// A figure looks at the same places of a curve for its profile, its path and its words, and a
/// translation of its page at the same again.
final class CurveHeights: Sendable {
    /// A number, or a pair of them; of a number the second is none.
    private struct Place: Hashable {
        let x, y: UInt64
    }

    /// Heights at more places are worked out each time.
    private static let mostPlaces = 16_384
    /// What so many heights take of the room of a memory.
    static let weight = 2_000

    private let heights = Mutex<[Place: Double]>([:])

    /// The height at a place, worked out if it is not known.
    func height(_ x: Double, _ y: Double = .nan, _ work: () -> Double) -> Double {
        let place = Place(x: x.bitPattern, y: y.bitPattern)
        if let known = heights.withLock({ $0[place] }) { return known }
        let height = work()
        heights.withLock { heights in
            if heights.count < CurveHeights.mostPlaces { heights[place] = height }
        }
        return height
    }
}

extension ValueMemory {
    /// The heights of the curve of a function, as far as they are known.
    func heights(of description: [UInt8]) -> CurveHeights {
        let key = Key(description)
        return contents.withLock { contents in
            if let known = contents.heights[key] { return known }
            let heights = CurveHeights()
            contents.add(CurveHeights.weight, room: room)
            contents.heights[key] = heights
            return heights
        }
    }
}
