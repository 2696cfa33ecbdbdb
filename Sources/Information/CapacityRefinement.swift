import Numbers

/// Narrows the bounds of a channel's capacity, to any precision where the optimum allows it.
///
/// The input found in doubles is corrected by Newton's method with the inverse kept as it is: each
/// step adds about as many digits as the inverse has right. The bounds hold for any input, and
/// where the steps fail to narrow them they stay as wide as they are.
struct CapacityRefinement: Sendable {
    private let channel: Channel
    private let used: [Int]
    private let step: EqualizingStep?
    private let start: [Rational]

    init(_ channel: Channel, from found: CapacitySearch.Found) throws(InformationError) {
        self.channel = channel
        used = found.used
        step = found.step
        let parts = found.input.map { Rational(exactly: max($0, 0)) ?? .zero }
        let total: Rational = parts.reduce(.zero, +)
        guard total.sign > 0 else { throw .number(.undecided("the capacity of the channel")) }
        start = parts.map { $0 / total }
    }

    /// Fractions between which the capacity lies, no further apart than 2^−bits of it, where that
    /// can be reached.
    func bounds(bits: Int) -> (lower: Rational, upper: Rational)? {
        narrowest(bits: bits).map { ($0.bounds.lower, $0.bounds.upper) }
    }

    /// The distribution of the input that gives the closest bounds of so many bits.
    func input(bits: Int) -> [Rational] { narrowest(bits: bits)?.input ?? start }

    private func narrowest(bits: Int) -> (input: [Rational], bounds: Bounds)? {
        var (input, best) = (start, nil as (input: [Rational], bounds: Bounds)?)
        // A step may lose what it should gain; four in a row say that there is nothing to gain.
        var failures = 0
        for _ in 0..<(bits / 2 + 16) {
            guard let bounds = try? bounds(of: input, bits: 2 * bits + 64) else { break }
            if let known = best?.bounds, bounds.width >= known.width {
                failures += 1
            } else {
                best = (input, bounds)
            }
            let gap = bounds.width * Rational(2).power(bits)
            guard failures < 4, gap >= bounds.upper else { break }
            guard let next = improved(input, bounds, bits: 2 * bits + 64) else { break }
            input = next
        }
        return best
    }

    /// Bounds in double precision, for the fast path.
    func hastened() throws(InformationError) -> Number {
        let bounds = try bounds(of: start, bits: 64)
        return .fast(
            DoubleInterval(
                lower: DoubleInterval(bounds.lower).lower, upper: DoubleInterval(bounds.upper).upper
            ))
    }

    /// What an input distribution says: the bounds, and the divergences of the inputs in use.
    private struct Bounds {
        let lower: Rational
        let upper: Rational
        let divergences: [Rational]

        var width: Rational { upper - lower }
    }

    private func bounds(of input: [Rational], bits: Int) throws(InformationError) -> Bounds {
        let logarithms = try channel.outputLogarithms(input)
        var (lower, upper) = (Rational.zero, Rational.zero)
        var middles: [Rational] = []
        for (row, share) in zip(channel.rows, input) {
            let divergence = try channel.divergence(of: row, logarithms)
            guard let ends = divergence.bounds(bits: bits) else {
                throw .number(.undecided("the capacity of the channel"))
            }
            lower = lower + ends.lower * share
            upper = max(upper, ends.upper)
            middles.append((ends.lower + ends.upper) * .half)
        }
        return Bounds(
            lower: max(lower, .zero), upper: upper, divergences: used.map { middles[$0] })
    }

    /// The input after a step; `nil` when there is none, or when it leaves the simplex.
    private func improved(_ input: [Rational], _ bounds: Bounds, bits: Int) -> [Rational]? {
        guard let step, used.count > 1, let first = bounds.divergences.first else { return nil }
        let gaps = bounds.divergences.map { $0 - first }
        guard let greatest = gaps.map(\.magnitude).max(), greatest.sign > 0 else { return nil }
        // Gaps far below the least double are scaled up for it and their effects down again.
        let scale = Rational(2).power(greatest.denominator.bitCount - greatest.numerator.bitCount)
        let changes = step.change(for: gaps.map { ($0 * scale).double })
        var next = input
        var rest = Rational.one
        for (change, place) in zip(changes, used).dropFirst() {
            guard let exact = Rational(exactly: change) else { return nil }
            next[place] = (input[place] + exact / scale).rounded(bits: bits)
            rest = rest - next[place]
        }
        guard let last = used.first else { return nil }
        next[last] = rest
        return used.allSatisfy { next[$0].sign > 0 } ? next : nil
    }
}

extension Rational {
    /// The greatest multiple of 2^−bits that is not greater.
    fileprivate func rounded(bits: Int) -> Rational {
        let scale = Rational(2).power(bits)
        return (self * scale).floor / scale
    }
}

extension CapacitySearch.Found {
    /// Distributions of simple fractions that may be optimal: equal shares of all inputs, equal
    /// shares of those in use, and the fractions nearest to what was found.
    var simpleCandidates: [[Rational]] {
        let all = input.map { _ in Rational(1, input.count) }
        let some = input.indices.map { used.contains($0) ? Rational(1, used.count) : .zero }
        let near = input.map { simpleFraction(near: $0) }
        let isDistribution = near.reduce(.zero, +) == 1
        return [all] + (some == all ? [] : [some]) + (isDistribution && near != some ? [near] : [])
    }
}

/// The first convergent of a number's continued fraction that is nearer than 10⁻⁹.
private func simpleFraction(near value: Double) -> Rational {
    var (rest, previous, current) = (value, (0.0, 1.0), (1.0, 0.0))
    for _ in 0..<12 {
        let whole = rest.rounded(.down)
        (previous, current) = (
            current, (whole * current.0 + previous.0, whole * current.1 + previous.1)
        )
        if (current.0 / current.1 - value).magnitude < 1e-9 || current.1 > 1e4 { break }
        rest = 1 / (rest - whole)
        guard rest.isFinite else { break }
    }
    guard current.1 >= 1, current.1 < 1e5, current.0.magnitude < 1e5 else { return .zero }
    return Rational(Int(current.0), Int(current.1))
}
