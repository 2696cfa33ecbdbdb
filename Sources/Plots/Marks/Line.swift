/// A line through points or along a function.
public struct Line: Sendable {
    /// Where the line runs.
    public enum Course: Sendable {
        /// Through points, in order; one with a coordinate that is not finite breaks the line.
        case points([(x: Double, y: Double)])
        /// Through points, in pieces with gaps between them.
        case pieces([[(x: Double, y: Double)]])
        /// Along a function, over a range or over what the other marks span; where the function
        /// is not finite there is no line.
        case function(
            @Sendable (Double) -> Double, over: ClosedRange<Double>?,
            sampling: Sampling = Sampling())
    }

    /// The numbers at which a function is worked out.
    public struct Sampling: Sendable, Hashable {
        /// How many there are, evenly spread over the range and joined by straight lines, beside
        /// those in `places`; `nil` takes as many as the curve needs.
        public let count: Int?
        /// Numbers that are among them in any case: a narrow peak, a bend.
        ///
        /// With a `count` there are so many more, as far as they lie in the range and are not among
        /// the others.
        public let places: [Double]

        /// Creates a choice; two to four thousand numbers may be asked for.
        public init(count: Int? = nil, places: [Double] = []) {
            self.count = count.map { min(max(2, $0), CurveTracer.budget) }
            self.places = places
        }
    }

    /// Where it runs.
    public let course: Course
    /// What the legend calls it.
    public let label: String?
    /// Which look of the palette it has, from 1; `nil` takes the next.
    public let color: Int?
    /// Whether it is dashed.
    public let isDashed: Bool

    /// Creates a line.
    public init(
        _ course: Course, label: String? = nil, isDashed: Bool = false, color: Int? = nil
    ) {
        self.course = course
        self.label = label
        self.color = color
        self.isDashed = isDashed
    }

    /// A line that stays at the height of each point until the next, as a count does over time.
    public static func steps(
        _ points: [(x: Double, y: Double)], label: String? = nil, isDashed: Bool = false,
        color: Int? = nil
    ) -> Line {
        var corners: [(x: Double, y: Double)] = []
        corners.reserveCapacity(2 * points.count)
        for point in points {
            if let last = corners.last { corners.append((point.x, last.y)) }
            corners.append(point)
        }
        return Line(.points(corners), label: label, isDashed: isDashed, color: color)
    }

    /// The empirical distribution function of some numbers: the share of them that is at most x.
    public static func empirical(
        of values: [Double], label: String? = nil, isDashed: Bool = false, color: Int? = nil
    ) -> Line {
        let sorted = values.filter(\.isDrawable).sorted()
        guard let first = sorted.first, let last = sorted.last else {
            return Line(.points([]), label: label, isDashed: isDashed, color: color)
        }
        let margin = max(last / 20 - first / 20, last == first ? 1 : 0)
        var points = [(x: first - margin, y: 0.0)]
        for (index, value) in sorted.enumerated()
        where index + 1 == sorted.count || sorted[index + 1] != value {
            points.append((value, Double(index + 1) / Double(sorted.count)))
        }
        return .steps(points + [(last + margin, 1)], label: label, isDashed: isDashed, color: color)
    }
}
