/// Ranges of bytes that do not overlap, in ascending order.
public struct AscendingRanges: Sendable {
    /// The ranges.
    public private(set) var ranges: [Range<Int>]

    /// Creates an empty list.
    public init() { ranges = [] }

    /// Puts ranges in order.
    public init(_ ranges: [Range<Int>]) {
        self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Adds a range behind all others.
    public mutating func append(_ range: Range<Int>) { ranges.append(range) }

    /// The index of the first range that has a byte in common with another; `nil` when none has.
    public func firstIndex(overlapping range: Range<Int>) -> Int? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < ranges.count && ranges[low].lowerBound < range.upperBound ? low : nil
    }
}
