import Characters
import Numbers
import Plots
import Synchronization

/// What has been worked out, by what it was worked out from, for all documents of one run.
///
/// A value depends on its expression, on what the names in it stand for and on the settings of its
/// document; where all of these are the same – a number that is judged, printed and told in full, a
/// page and its translation, a report that is rendered again after a change elsewhere in it – it is
/// not worked out again. Who finds a value here has what working it out would have given: nothing
/// that anybody can see depends on who came first.
public final class ValueMemory: Sendable {
    /// A value with what working it out took and rested on.
    struct Found: Sendable {
        let value: Value
        let basis: Basis
        /// How many expressions were evaluated for it.
        let steps: Int
    }

    /// A description, hashed in one go before anybody is kept waiting for what is under it.
    struct Key: Hashable {
        // Compared first, which tells nearly all others.
        private let fingerprint: UInt64
        private let bytes: [UInt8]

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            fingerprint = bytes.withUnsafeBufferPointer(\.fingerprint)
        }

        func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
    }

    struct Contents {
        var origins: [Key: Origin] = [:]
        var values: [Key: Found] = [:]
        var drawings: [Key: Drawing] = [:]
        var heights: [Key: CurveHeights] = [:]
        var originCount = 0
        var weight = 0

        /// Makes room where too much is kept, by forgetting all of it; origins are never given twice.
        mutating func add(_ weight: Int, room: Int) {
            self.weight += weight
            guard self.weight > room else { return }
            origins = [:]
            values = [:]
            drawings = [:]
            heights = [:]
            self.weight = 0
        }
    }

    /// How much of it one value may be.
    private static let greatestShare = 4_000

    let contents = Mutex(Contents())
    /// How much is kept, in numbers of about a hundred bytes.
    let room: Int

    /// Begins to know values: of about so many numbers, of a hundred bytes each.
    public init(room: Int = 400_000) { self.room = room }

    /// How many values and origins are kept.
    var count: Int { contents.withLock { $0.values.count + $0.origins.count } }

    /// The origin of what is made from all that a description says; the same for the same description.
    func origin(of description: [UInt8]) -> Origin {
        let key = Key(description)
        return contents.withLock { contents in
            if let known = contents.origins[key] { return known }
            contents.originCount += 1
            let origin = Origin(number: contents.originCount)
            contents.add(1 + description.count / 100, room: room)
            contents.origins[key] = origin
            return origin
        }
    }

    /// The origin of what is made from something that nothing else is known to be made from.
    func newOrigin() -> Origin {
        contents.withLock { contents in
            contents.originCount += 1
            return Origin(number: contents.originCount)
        }
    }

    /// The value of what a description describes, if it is known.
    func value(of description: [UInt8]) -> Found? {
        let key = Key(description)
        return contents.withLock { $0.values[key] }
    }

    /// Keeps a value, unless it is a large one or no more than a view of its document.
    func keep(_ found: Found, for description: [UInt8]) {
        guard let weight = found.value.weight, weight <= ValueMemory.greatestShare else { return }
        let key = Key(description)
        contents.withLock { contents in
            contents.add(1 + weight + description.count / 100, room: room)
            contents.values[key] = found
        }
    }
}

extension ValueMemory {
    /// A figure laid out for what a description describes, if it is known.
    func drawing(of description: [UInt8]) -> Drawing? {
        let key = Key(description)
        return contents.withLock { $0.drawings[key] }
    }

    /// Keeps a figure that was laid out, unless it is a large one.
    func keep(_ drawing: Drawing, for description: [UInt8]) {
        let weight = drawing.weight
        guard weight <= ValueMemory.greatestShare else { return }
        let key = Key(description)
        contents.withLock { contents in
            contents.add(weight + description.count / 100, room: room)
            contents.drawings[key] = drawing
        }
    }
}

/// What something was made from, as a number: two values of one origin are the same.
struct Origin: Sendable {
    let number: Int
}
