/// How far one line is above another, where both run.
struct HeightDifference {
    let first: CourseHeights
    let second: CourseHeights
    /// Numbers all over the range that both have, its ends among them, ascending.
    let places: [Double]
    /// How far the first is above the second there; no number where one of them has no height.
    let values: [Double]
    /// The greatest distance that was found at the places.
    let reach: Double
    /// What tells the two apart: less is what is left of equal heights after rounding.
    private let noise: [Double]

    /// Compares two lines; `nil` when they are not above one another anywhere.
    init?(_ first: CourseHeights, _ second: CourseHeights) {
        guard first.range.overlaps(second.range) else { return nil }
        let range = first.range.clamped(to: second.range)
        let known = (first.samples + second.samples).map(\.x).filter(range.contains)
        let all = ([range.lowerBound] + known + [range.upperBound]).sorted()
        places = all.prefix(1) + zip(all, all.dropFirst()).compactMap { $0 < $1 ? $1 : nil }
        self.first = first
        self.second = second
        let (ones, others) = (first.heights(at: places), second.heights(at: places))
        values = zip(ones, others).map { $0 - $1 }
        let reach = values.filter(\.isDrawable).map(\.magnitude).max() ?? 0
        noise = zip(ones, others).map { 1e-12 * max(reach, $0.magnitude, $1.magnitude) }
        self.reach = reach
    }

    /// The difference at any number.
    func value(at x: Double) -> Double { first.height(x) - second.height(x) }

    /// Which of the lines is above the other at a place: 1, −1, or 0 where they are the same; `nil`
    /// where one of them has no height.
    func sign(_ index: Int) -> Int? {
        guard values[index].isDrawable else { return nil }
        if values[index].magnitude <= noise[index] { return 0 }
        return values[index] < 0 ? -1 : 1
    }
}
