/// A function over a range, known at a few places: what it reaches, and how much of that to show.
struct FunctionProfile: Sendable {
    /// An extreme value and where it is.
    struct Extreme: Sendable, Hashable {
        let x: Double
        let y: Double
        /// Whether the function settles there; at a pole it goes on growing.
        var isBounded = true

        /// The same place as one beside a pole.
        var besidePole: Extreme { Extreme(x: x, y: y, isBounded: false) }
    }

    /// The function; where the author says how often it is worked out, what is known of it then.
    let function: @Sendable (Double) -> Double
    /// Whether nothing but its samples is known of it.
    let isSampled: Bool
    /// Where it is drawn.
    let range: ClosedRange<Double>
    /// Its values at places all over the range, ascending.
    let samples: [FunctionSample]
    /// The lowest value found; `nil` when the function is nowhere finite.
    let lowest: Extreme?
    /// The highest value found.
    let highest: Extreme?
    /// What a vertical axis shows of it, unless it has limits.
    let view: Extent
    /// Whether the view ends above the lowest value, for a pole.
    let cutsLow: Bool
    /// Whether the view ends below the highest value, for a pole.
    let cutsHigh: Bool

    /// Evaluates a function at places for a figure of some width.
    init(
        _ function: @escaping @Sendable (Double) -> Double, over range: ClosedRange<Double>,
        width: Double, _ sampling: Line.Sampling = Line.Sampling()
    ) {
        let samples = FunctionSample.places(in: range, width: width, sampling)
            .map { FunctionSample(function, at: $0) }
        let known = SampledFunction(samples: samples)
        let isSampled = sampling.count != nil
        let drawn = isSampled ? { @Sendable (x: Double) -> Double in known(x) } : function
        self.init(
            drawn, over: range, samples: samples, isSampled: isSampled, found: [],
            poles: (false, false))
    }

    private init(
        _ function: @escaping @Sendable (Double) -> Double, over range: ClosedRange<Double>,
        samples: [FunctionSample], isSampled: Bool, found: [Extreme], poles: (low: Bool, high: Bool)
    ) {
        self.function = function
        self.range = range
        self.samples = samples
        self.isSampled = isSampled
        let known =
            found
            + samples.compactMap { sample in
                sample.y.map { Extreme(x: sample.x, y: $0) }
            }
        let search = ExtremeSearch(function: function, range: range, samples: samples)
        lowest = known.min { $0.y < $1.y }
            .map { poles.low ? $0.besidePole : search.refined($0, sign: -1) }
        highest = known.max { $0.y < $1.y }
            .map { poles.high ? $0.besidePole : search.refined($0, sign: 1) }
        (view, cutsLow, cutsHigh) = Self.view(
            of: samples.compactMap(\.y), low: lowest, high: highest)
    }

    /// The profile after finer sampling: the same, unless it found values a tenth of the view beyond.
    func extended(by extremes: [Extreme]) -> FunctionProfile {
        guard let shown = view.range else { return self }
        let margin = shown.upperBound / 10 - shown.lowerBound / 10
        let beyond = extremes.filter {
            ($0.y > shown.upperBound + margin && !cutsHigh)
                || ($0.y < shown.lowerBound - margin && !cutsLow)
        }
        guard !beyond.isEmpty else { return self }
        let poles = (lowest?.isBounded == false, highest?.isBounded == false)
        return FunctionProfile(
            function, over: range, samples: samples, isSampled: isSampled, found: beyond,
            poles: poles)
    }

    /// All that was reached; but where a pole would flatten the rest, the span of the middle eight
    /// tenths of the samples, and one and a half times as much beyond it.
    private static func view(
        of values: [Double], low: Extreme?, high: Extreme?
    ) -> (Extent, cutsLow: Bool, cutsHigh: Bool) {
        var view = Extent()
        guard let low, let high else { return (view, false, false) }
        let sorted = values.sorted()
        let tenth = sorted.count / 10
        guard tenth < sorted.count else { return (view, false, false) }
        let (p10, p90) = (sorted[tenth], sorted[sorted.count - 1 - tenth])
        let span = p90 - p10
        let isFlattened = span > 0 && high.y - low.y > 6 * span
        let cutsLow = isFlattened && !low.isBounded
        let cutsHigh = isFlattened && !high.isBounded
        view.include(cutsLow ? max(low.y, p10 - 1.5 * span) : low.y)
        view.include(cutsHigh ? min(high.y, p90 + 1.5 * span) : high.y)
        return (view, cutsLow, cutsHigh)
    }
}
