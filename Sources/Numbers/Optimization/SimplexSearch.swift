/// The least value of a function of a few numbers by the method of Nelder and Mead: floating-point
/// values alone, always the same steps for the same function, and nothing proved.
///
/// A simplex of n + 1 points is turned over its worst point, stretched, drawn in or shrunk. When it has
/// become small it is laid out anew about its best point, once, since simplices may collapse early.
///
/// Sources: Nelder and Mead, “A simplex method for function minimization”, 1965; Gao and Han,
/// “Implementing the Nelder–Mead simplex algorithm with adaptive parameters”, 2012.
public struct SimplexSearch: Sendable {
    /// Where the value is least.
    public let place: [Double]
    /// The least value.
    public let value: Double
    /// How many values were asked for.
    public let count: Int
    /// Whether the simplex became so small that values no longer tell its points apart.
    public let hasConverged: Bool

    /// How many values may be asked for, for each of the numbers.
    public static let mostValues = 1000

    /// Searches inside a box.
    ///
    /// - Parameters:
    ///   - start: Where to begin, inside the box.
    ///   - box: The least and the greatest of each number.
    ///   - function: The function, `nil` where it has no value.
    public init(
        from start: [Double], inside box: [ClosedRange<Double>],
        of function: @escaping ([Double]) -> Double?
    ) {
        var simplex = Simplex(about: start, part: 0.1, inside: box, of: function)
        let most = SimplexSearch.mostValues * box.count
        simplex.shrink(until: most / 2)
        let isSmall = simplex.isSmall
        var again = Simplex(about: simplex.best.place, part: 0.01, inside: box, of: function)
        again.shrink(until: most / 2)
        let last = again.best.value <= simplex.best.value ? again : simplex
        (place, value) = last.best
        count = simplex.count + again.count
        hasConverged = isSmall && again.isSmall && value.isFinite
    }
}

/// The points of a search, the best first.
private struct Simplex {
    typealias Point = (place: [Double], value: Double)

    private var points: [Point] = []
    private let box: [ClosedRange<Double>]
    private let function: ([Double]) -> Double?
    private(set) var count = 0

    init(
        about start: [Double], part: Double, inside box: [ClosedRange<Double>],
        of function: @escaping ([Double]) -> Double?
    ) {
        (self.box, self.function) = (box, function)
        points.append(point(at: start))
        for (index, range) in box.enumerated() {
            var place = start
            let step = (range.upperBound - range.lowerBound) * part
            place[index] += place[index] + step <= range.upperBound ? step : -step
            points.append(point(at: place))
        }
        sort()
    }

    var best: Point { points[0] }

    private mutating func point(at place: [Double]) -> Point {
        count += 1
        let inside = zip(place, box).map { min(max($0, $1.lowerBound), $1.upperBound) }
        let value = function(inside).flatMap { $0.isNaN ? nil : $0 } ?? .infinity
        return (inside, value)
    }

    private mutating func sort() { points.sort { $0.value < $1.value } }

    /// Whether its points lie closer together than values can tell apart.
    var isSmall: Bool {
        zip(points[0].place.indices, box).allSatisfy { index, range in
            let entries = points.map { $0.place[index] }
            let size = max(range.upperBound - range.lowerBound, abs(points[0].place[index]))
            return (entries.max() ?? 0) - (entries.min() ?? 0) <= 1e-9 * size
        }
    }

    /// Moves until it is small, or so many values have been asked for.
    mutating func shrink(until most: Int) {
        while count < most, !isSmall { move() }
    }

    private mutating func move() {
        guard let next = replacement() else { return drawIn() }
        points[points.count - 1] = next
        sort()
    }

    /// A point for the worst one: its mirror image, one beyond that, or one before; `nil` when none is
    /// better.
    private mutating func replacement() -> Point? {
        let dimension = Double(box.count)
        let worst = points[points.count - 1]
        let center = box.indices.map { index in
            points.dropLast().reduce(0) { $0 + $1.place[index] } / dimension
        }
        func beyond(_ factor: Double) -> [Double] {
            zip(center, worst.place).map { $0 + factor * ($0 - $1) }
        }
        let mirrored = point(at: beyond(1))
        if mirrored.value < best.value {
            let stretched = point(at: beyond(1 + 2 / max(dimension, 2)))
            return stretched.value < mirrored.value ? stretched : mirrored
        }
        if mirrored.value < points[points.count - 2].value { return mirrored }
        let factor = 0.75 - 0.5 / max(dimension, 2)
        let nearer = point(at: beyond(mirrored.value < worst.value ? factor : -factor))
        return nearer.value < min(mirrored.value, worst.value) ? nearer : nil
    }

    /// Moves all points half of the way to the best.
    private mutating func drawIn() {
        let center = best.place
        for index in points.indices.dropFirst() {
            points[index] = point(
                at: zip(center, points[index].place).map { $0 + ($1 - $0) * 0.5 })
        }
        sort()
    }
}
