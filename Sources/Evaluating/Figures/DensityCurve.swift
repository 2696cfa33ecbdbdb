import Information
import Numbers

/// The density of a distribution as a curve, worked out in intervals of double precision.
struct DensityCurve: Sendable {
    private let density: DensityFunction?

    init(_ distribution: ParametricDistribution) {
        density = try? DensityFunction(of: distribution.hastened)
    }

    /// The height over a number; no number at a pole.
    @Sendable func height(at x: Double) -> Double {
        (try? density?.value(at: .fast(DoubleInterval(x))))?.doubles.middle ?? .nan
    }
}

extension ParametricDistribution {
    /// The median and the quartiles of every part, and the numbers that leave a five hundredth of it on
    /// either side.
    var quartiles: [Double] {
        components.flatMap { part in
            [Rational(1, 500), Rational(1, 4), Rational(1, 2), Rational(3, 4), Rational(499, 500)]
                .compactMap(part.distribution.place)
        }
    }

    /// The number that leaves a share of the distribution below it, as precise as a figure can show.
    private func place(_ share: Rational) -> Double? {
        (try? quantile(.exact(share), bits: 24))?.doubles.middle
    }

    /// The numbers between which a figure shows it: about all but a thousandth on either side, and the
    /// ends of the support that lie near.
    var shownRange: ClosedRange<Double> {
        guard let low = place(Rational(1, 500)), let high = place(Rational(499, 500)), low < high
        else { return 0...1 }
        let margin = (high - low) / 20
        let (start, end) = (support.lower.doubles.middle, support.upper.doubles.middle)
        return
            (start.isFinite && low - start < 3 * margin ? start : low - margin)...(end.isFinite
            && end - high < 3 * margin ? end : high + margin)
    }

    /// The whole numbers a figure shows, with their probabilities.
    func shownProbabilities() throws(EvaluationError) -> [(number: Int, probability: Number)] {
        let (low, high) = try informational { () throws(InformationError) in
            (try quantile(.exact(Rational(1, 1000))), try quantile(.exact(Rational(999, 1000))))
        }
        guard let first = low.exactValue?.int, let last = high.exactValue?.int,
            last - first < 10_000
        else { throw .domain("the distribution is too wide to be drawn", hint: nil) }
        var bars: [(number: Int, probability: Number)] = []
        for number in first...last {
            bars.append(
                (
                    number,
                    try informational { () throws(InformationError) in
                        try density(at: Number(number))
                    }
                ))
        }
        return bars
    }
}
