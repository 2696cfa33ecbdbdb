public import Numbers

/// The normal distribution Q of least reverse divergence D(Q ‖ P), as variational inference finds it.
///
/// It seeks a mode of P where P has several.
///
/// The divergence is summed over equally spaced numbers in doubles, which converges fast for densities
/// that vanish smoothly at both ends, and minimised over the mean and the logarithm of the standard
/// deviation by the simplex of Nelder and Mead; so the result is floating.
public struct NormalProjection: Sendable {
    /// The mean of the projection.
    public let mean: Number
    /// Its standard deviation.
    public let sd: Number
    /// Whether the search converged.
    public let hasConverged: Bool

    /// How many numbers the sum goes over.
    private static let count = 800

    /// Projects a distribution on the real line; of one with several modes the search begins at each.
    ///
    /// - Throws: `unsupported` where the density is zero somewhere, or nothing is near.
    public init(of target: ParametricDistribution) throws(InformationError) {
        guard !target.support.lower.isFinite, !target.support.upper.isFinite else {
            throw .unsupported(
                "a reverse fit needs a density that is positive on all of the real line")
        }
        let starts = try NormalProjection.starts(for: target)
        let table = try LogDensityTable(
            target, around: starts, count: NormalProjection.count)
        var best: SimplexSearch?
        for (center, spread) in starts {
            let width = spread.logarithm
            let box = [center - 4 * spread...center + 4 * spread, width - 5...width + 3]
            let found = SimplexSearch(from: [center, width], inside: box) {
                table.reverseDivergence(mean: $0[0], logarithmOfSD: $0[1])
            }
            // Of modes that are alike the first is kept, whatever rounding makes of the rest.
            if found.value < (best?.value ?? .infinity) - 1e-9 { best = found }
        }
        guard let best, let mean = NormalProjection.number(best.place[0]),
            let sd = NormalProjection.number(best.place[1].exponential)
        else { throw .unsupported("no normal distribution is near to this one") }
        (self.mean, self.sd, hasConverged) = (mean, sd, best.hasConverged)
    }

    /// The eight digits that the least value of a smooth function settles.
    private static func number(_ found: Double) -> Number? {
        let rounded = Rational(exactly: found).flatMap { Number.exact($0).rounded(significant: 8) }
        return rounded.map { .exact($0.value).resting(on: .floating) }
    }

    /// The means and standard deviations of the parts of a mixture and of the whole.
    private static func starts(
        for target: ParametricDistribution
    ) throws(InformationError) -> [(mean: Double, sd: Double)] {
        try target.requireFewParts()
        let parts = target.components.map(\.distribution)
        return try (parts.count > 1 ? parts + [target] : parts).map {
            part throws(InformationError) in
            let variance = try part.variance()
            let sd = try arithmetic { () throws(NumberError) in try variance.squareRoot() }
            let start = (mean: try part.mean().doubles.middle, sd: sd.doubles.middle)
            guard start.mean.magnitude < 1e100, (1e-100..<1e100).contains(start.sd) else {
                throw .unsupported("a variance that is no moderate number gives no place to begin")
            }
            return start
        }
    }
}

/// The logarithms of a density at equally spaced numbers.
private struct LogDensityTable {
    private let first: Double
    private let step: Double
    private let logarithms: [Double]

    init(
        _ distribution: ParametricDistribution, around places: [(mean: Double, sd: Double)],
        count: Int
    ) throws(InformationError) {
        let low = places.map { $0.mean - 12 * $0.sd }.min() ?? 0
        let high = places.map { $0.mean + 12 * $0.sd }.max() ?? 0
        first = low
        step = (high - low) / Double(count - 1)
        let density = try arithmetic { () throws(NumberError) in
            try LogDensityFormula(of: distribution.hastened)
        }
        var logarithms: [Double] = []
        for index in 0..<count {
            let x = Number.fast(DoubleInterval(low + step * Double(index)))
            let logarithm = try arithmetic { () throws(NumberError) in try density.value(at: x) }
            logarithms.append(logarithm.doubles.middle)
        }
        self.logarithms = logarithms
    }

    /// The divergence D(Q ‖ P) of a normal distribution Q: −½ ln 2πeσ² − E ln p.
    func reverseDivergence(mean: Double, logarithmOfSD width: Double) -> Double? {
        let sd = width.exponential
        let reach = [mean - 10 * sd, mean + 10 * sd].map { ($0 - first) / step }
        // Too narrow for the table, or beyond it: sums over it would be no integrals.
        guard sd >= 2 * step, reach[0] > -1, reach[1] < Double(logarithms.count) else {
            return nil
        }
        let middle = ((mean - first) / step).rounded()
        let z = (first + step * middle - mean) / sd
        let (low, high) = (Int(reach[0].rounded(.up)), Int(reach[1].rounded(.down)))
        let right = weightedSum(
            over: stride(from: Int(middle), through: high, by: 1), from: z, step / sd)
        let left = weightedSum(
            over: stride(from: Int(middle) - 1, through: low, by: -1), from: z - step / sd,
            -step / sd)
        let average = (right.sum + left.sum) / (right.total + left.total)
        return -0.5 * (2 * Double.pi).logarithm - 0.5 - width - average
    }

    /// Σ w ln p and Σ w with w = e^(−z²/2), z going away from zero in equal steps h.
    ///
    /// Each weight is the one before times e^(−zh − h²/2), and that is the one before times e^(−h²).
    /// Rounding makes of n steps an error of n² units in the last place at most, where they are small.
    private func weightedSum(
        over indices: StrideThrough<Int>, from z: Double, _ h: Double
    ) -> (sum: Double, total: Double) {
        var weight = (-z * z / 2).exponential
        var factor = (-z * h - h * h / 2).exponential
        let pace = (-h * h).exponential
        var (sum, total) = (0.0, 0.0)
        for index in indices {
            sum += weight * logarithms[index]
            total += weight
            weight *= factor
            factor *= pace
        }
        return (sum, total)
    }
}

extension Double {
    /// e to the power of the number.
    fileprivate var exponential: Double { DoubleInterval(self).exponential.middle }
    /// The natural logarithm; no number for what is not positive.
    fileprivate var logarithm: Double { DoubleInterval(self).logarithm.middle }
}
