/// Categories laid out side by side in bands of the same width.
///
/// Lines, points and rules stand between the categories by number: where all categories read as
/// ascending numbers they are these numbers, else the first category is 1, the second 2 and so on.
struct BandScale: Sendable, Hashable {
    /// The names of the categories, from the left.
    let categories: [String]
    /// The number in the middle of each band.
    let anchors: [Double]
    /// The left edge of the first band, in pixels.
    let start: Double
    /// The width of a band, in pixels.
    let step: Double

    /// Lays out categories, at least one, with their anchors between two pixels.
    init(_ categories: [String], anchors: [Double], from start: Double, to end: Double) {
        self.categories = categories
        self.anchors = anchors
        self.start = start
        step = (end - start) / Double(max(1, categories.count))
    }

    /// Whether the categories are numbers, and not merely numbered.
    var isNumbered: Bool { categories.first.flatMap(Self.number) == anchors.first }

    /// The pixel in the middle of a band.
    func center(of index: Int) -> Double { start + (Double(index) + 0.5) * step }

    /// The pixel of a number: between the middles of its neighbours, beyond the ends at their pace.
    func position(of value: Double) -> Double {
        guard anchors.count > 1 else {
            return center(of: 0) + min(max(value - (anchors.first ?? 1), -1e5), 1e5) * step
        }
        var low = 0
        var high = anchors.count - 2
        while low < high {
            let middle = (low + high + 1) / 2
            if anchors[middle] <= value { low = middle } else { high = middle - 1 }
        }
        let gap = anchors[low + 1] / 2 - anchors[low] / 2
        let fraction = (value / 2 - anchors[low] / 2) / gap
        return center(of: low) + min(max(fraction, -1e5), 1e5) * step
    }

    /// The numbers that stand for categories.
    static func anchors(of categories: [String]) -> [Double] {
        let numbers = categories.compactMap(number)
        let ascends = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
        guard numbers.count == categories.count, ascends else {
            return categories.indices.map { Double($0 + 1) }
        }
        return numbers
    }

    /// The number a category reads as: plain digits with a sign and a point, nothing else.
    private static func number(_ category: String) -> Double? {
        let text = category.hasPrefix("−") ? "-" + category.dropFirst() : category
        let isPlain = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
        }
        guard isPlain, text.utf8.count <= 15 else { return nil }
        return Double(text)
    }
}
