/// The heights of a line, or of an edge of an area, over the numbers of the horizontal axis.
struct CourseHeights {
    /// Where it runs.
    let range: ClosedRange<Double>
    /// Its heights at some numbers, ascending: those of a line through points at all of its points.
    let samples: [FunctionSample]
    /// Its height at any number; no number where it has none.
    let height: (Double) -> Double

    /// Lines through more points are not looked at.
    private static let mostPoints = 500

    /// The heights along a function.
    init(_ profile: FunctionProfile) {
        range = profile.range
        samples = profile.samples
        height = profile.function
    }

    /// The heights along lines from point to point, broken between stretches; `nil` when they run
    /// upright or backward, are out of sight, or have very many points.
    init?(_ stretches: [[Content.Pair]], over shown: ClosedRange<Double>) {
        guard stretches.reduce(0, { $0 + $1.count }) <= Self.mostPoints else { return nil }
        var samples: [FunctionSample] = []
        for stretch in stretches {
            if let last = samples.last, let next = stretch.first {
                samples.append(FunctionSample(x: last.x / 2 + next.x / 2, y: nil))
            }
            samples += stretch.map { FunctionSample(x: $0.x, y: $0.y) }
        }
        guard let first = samples.first, let last = samples.last,
            zip(samples, samples.dropFirst()).allSatisfy({ $0.x < $1.x }),
            shown.overlaps(first.x...last.x)
        else { return nil }
        range = (first.x...last.x).clamped(to: shown)
        self.samples = samples
        height = SampledFunction(samples: samples).callAsFunction
    }

    /// The same height everywhere.
    init(level: Double, over shown: ClosedRange<Double>) {
        range = shown
        samples = []
        height = { _ in level }
    }

    /// Its heights at some numbers, those that are known without working them out again.
    func heights(at places: [Double]) -> [Double] {
        var known = samples[...]
        return places.map { place in
            known = known.drop { $0.x < place }
            guard let sample = known.first, sample.x == place else { return height(place) }
            return sample.y ?? .nan
        }
    }
}
