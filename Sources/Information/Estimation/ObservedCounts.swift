public import Numbers

/// How often each outcome was observed: what entropies and divergences are estimated from.
///
/// All estimates are exact where the logarithms of counts are: linear forms in logarithms of primes.
public struct ObservedCounts: Sendable {
    /// The relative frequencies.
    public let frequencies: Distribution
    /// How many observations there are.
    public let total: Int
    /// How often each outcome was observed, in the order of the frequencies.
    private let counts: [Int]

    /// Counts observations, of which there is at least one.
    ///
    /// - Throws: `empty`.
    public init(_ observations: [Outcome]) throws(InformationError) {
        frequencies = try .empirical(observations)
        total = observations.count
        let size = Rational(total)
        counts = frequencies.probabilities.compactMap { $0.exactValue.flatMap { ($0 * size).int } }
    }

    /// How an entropy is estimated.
    public enum EntropyMethod: String, Sendable, CaseIterable {
        /// The entropy of the frequencies, which is too small on average.
        case plugIn = "plug-in"
        /// Plus (K − 1)/2n for K outcomes among n observations.
        case millerMadow = "miller-madow"
        /// n H − (n − 1)/n Σ H₋ᵢ, H₋ᵢ being the entropy without the i-th observation.
        case jackknife
    }

    /// An estimate of the entropy of what was observed.
    ///
    /// - Throws: `unsupported` for the jackknife of a single observation.
    ///
    /// Sources: Miller, “Note on the bias of information estimates”, 1955; Zahl, “Jackknifing an index
    /// of diversity”, 1977.
    public func entropy(_ method: EntropyMethod) throws(InformationError) -> Quantity {
        let plain = try frequencies.entropy()
        switch method {
        case .plugIn: return plain
        case .millerMadow:
            let bias = Number.exact(Rational(counts.count - 1, 2 * total))
            return try plain.adjusted { number throws(NumberError) in try number.plus(bias) }
        case .jackknife:
            guard total > 1 else {
                throw .unsupported(
                    "the jackknife leaves one observation out, and there is only one")
            }
            let others = try sumWithoutOne()
            return try plain.adjusted { number throws(NumberError) in
                let part = Rational(total - 1, total)
                return try number.times(Number(total)).minus(others.times(.exact(part)))
            }
        }
    }

    /// The sum of the entropies that are left when each observation in turn is left out: with
    /// S = Σ k ln k, each is ln (n − 1) − (S − k ln k + (k − 1) ln (k − 1))/(n − 1).
    private func sumWithoutOne() throws(InformationError) -> Number {
        var multiplicities: [Int: Int] = [:]
        for count in counts { multiplicities[count, default: 0] += 1 }
        let kinds = multiplicities.sorted { $0.key < $1.key }
        return try arithmetic { () throws(NumberError) in
            var parts: [Number] = []
            for (count, times) in kinds {
                parts.append(try Self.weighted(count).times(Number(times)))
            }
            let all = try Number.sum(parts)
            let logarithm = try Number(total - 1).logarithm()
            var terms: [Number] = []
            for (count, times) in kinds {
                let rest = try all.minus(Self.weighted(count)).plus(Self.weighted(count - 1))
                let entropy = try logarithm.minus(rest.divided(by: Number(total - 1)))
                terms.append(try entropy.times(Number(count * times)))
            }
            return try Number.sum(terms)
        }
    }

    /// The product k ln k, 0 for none.
    private static func weighted(_ count: Int) throws(NumberError) -> Number {
        guard count > 1 else { return .zero }
        return try Number(count).logarithm().times(Number(count))
    }
}

extension ObservedCounts {
    /// The plug-in estimate of the divergence D(P ‖ Q) between what two lists were drawn from: the
    /// divergence of their frequencies on the outcomes of both, some pseudo-counts added to each count
    /// of the second.
    ///
    /// Without pseudo-counts it is infinite where an outcome of the first was never seen in the second.
    public func divergence(
        from other: ObservedCounts, adding pseudoCount: Number
    ) throws(InformationError) -> Quantity {
        let known = Set(frequencies.outcomes)
        let outcomes = try Outcomes(
            Array(frequencies.outcomes) + other.frequencies.outcomes.filter { !known.contains($0) })
        let p = try masses(on: outcomes, adding: .zero)
        return try p.divergence(from: other.masses(on: outcomes, adding: pseudoCount))
    }

    private func masses(
        on outcomes: Outcomes, adding pseudoCount: Number
    ) throws(InformationError) -> Distribution {
        var found: [Outcome: Int] = [:]
        for (outcome, count) in zip(frequencies.outcomes, counts) { found[outcome] = count }
        var masses: [Number] = []
        for outcome in outcomes {
            let count = Number(found[outcome] ?? 0)
            masses.append(try arithmetic { () throws(NumberError) in try count.plus(pseudoCount) })
        }
        return try Measure(outcomes: Array(outcomes), masses: masses).normalized()
    }
}

extension Quantity {
    fileprivate func adjusted(
        _ change: (Number) throws(NumberError) -> Number
    ) throws(InformationError) -> Quantity {
        Quantity(
            try arithmetic { () throws(NumberError) in try change(number) }, dimension: dimension)
    }
}
