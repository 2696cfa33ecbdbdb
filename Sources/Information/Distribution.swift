public import Numbers

/// A probability distribution on finitely many outcomes: a measure whose total is one.
public struct Distribution: Sendable {
    /// Its masses, which sum to one.
    public let measure: Measure

    /// The outcomes, in the order given.
    public var outcomes: Outcomes { measure.outcomes }
    /// The probabilities, one an outcome.
    public var probabilities: Masses { measure.masses }

    /// Creates a distribution from a measure whose total is one.
    ///
    /// - Throws: `total` with what the masses sum to. A total that is not a fraction must agree
    ///   with one as far as precision goes.
    public init(_ measure: Measure) throws(InformationError) {
        let total = try measure.total()
        switch total.equality(with: .one) {
        case .proved, .agrees: break
        case .undecided:
            guard total.doubles.lower <= 1, total.doubles.upper >= 1 else { throw .total(total) }
        case .refuted: throw .total(total)
        }
        self.init(unchecked: measure)
    }

    init(unchecked measure: Measure) { self.measure = measure }

    /// The distribution that gives each of some outcomes the same probability.
    public static func uniform(on outcomes: Outcomes) throws(InformationError) -> Distribution {
        guard !outcomes.isEmpty else { throw .empty }
        let masses = ScaledIntegers(
            integers: Array(repeating: 1, count: outcomes.count),
            unit: Rational(1, outcomes.count))
        return Distribution(unchecked: Measure(unchecked: outcomes, Masses(masses)))
    }

    /// The distribution on 1 … n whose probabilities are proportional to whole numbers.
    ///
    ///     try Distribution(proportionalTo: [1, 2, 1])     // 1/4, 1/2, 1/4
    ///
    /// - Throws: `empty`, `negative`, which names the outcome, or `zeroTotal`.
    public init(proportionalTo weights: [Int]) throws(InformationError) {
        guard !weights.isEmpty else { throw .empty }
        if let index = weights.firstIndex(where: { $0 < 0 }) {
            throw .negative(
                outcome: Outcomes(count: weights.count)[index], mass: Number(weights[index]))
        }
        let total = weights.reduce(Rational.zero) { $0 + Rational($1) }
        guard total.sign != 0 else { throw .zeroTotal }
        let masses = weights.map { weight in
            Number.exact(total.int.map { Rational(weight, $0) } ?? Rational(weight) / total)
        }
        self.init(
            unchecked: Measure(unchecked: Outcomes(count: weights.count), Masses(masses)))
    }

    /// The outcomes that have a positive probability.
    public var support: [Outcome] {
        zip(outcomes, probabilities).filter { $1.sign != 0 }.map(\.0)
    }

    /// The probability of an outcome; `nil` when it is not one of them.
    public func probability(of outcome: Outcome) -> Number? {
        outcomes.firstIndex(of: outcome).map { probabilities[$0] }
    }

    /// The expectation of the outcomes, which must all be numbers; `nil` when one is a word.
    public func mean() throws(InformationError) -> Number? {
        var terms: [Number] = []
        for (outcome, probability) in zip(outcomes, probabilities) {
            guard let value = outcome.number else { return nil }
            terms.append(
                try arithmetic { () throws(NumberError) in try probability.times(.exact(value)) })
        }
        return try arithmetic { () throws(NumberError) in try Number.sum(terms) }
    }

    /// The same distribution in intervals of double precision, for the fast path.
    public var hastened: Distribution {
        Distribution(
            unchecked: Measure(unchecked: outcomes, Masses(probabilities.map(\.hastened))))
    }
}

/// Two distributions on the same outcomes, their probabilities side by side.
struct Pair {
    let outcomes: Outcomes
    let p: Masses
    let q: Masses
    /// Whether the first is what the author gave second, which reasons tell.
    private(set) var isReversed = false

    /// Pairs probabilities by outcome, in the order of the first distribution.
    init(_ first: Distribution, _ second: Distribution) throws(InformationError) {
        try self.init(first.measure, second.measure)
    }

    /// Pairs masses by outcome, in the order of the first measure.
    init(_ first: Measure, _ second: Measure) throws(InformationError) {
        outcomes = first.outcomes
        p = first.masses
        if first.outcomes == second.outcomes {
            q = second.masses
            return
        }
        var masses: [Outcome: Number] = [:]
        for (outcome, mass) in zip(second.outcomes, second.masses) { masses[outcome] = mass }
        let missing = first.outcomes.filter { masses[$0] == nil }
        let known = Set(first.outcomes)
        let extra = second.outcomes.filter { !known.contains($0) }
        guard missing.isEmpty, extra.isEmpty else {
            throw .outcomes(missingLeft: extra, missingRight: missing)
        }
        q = Masses(first.outcomes.compactMap { masses[$0] })
    }

    /// The pair turned round.
    var reversed: Pair { Pair(outcomes: outcomes, p: q, q: p, isReversed: !isReversed) }

    private init(outcomes: Outcomes, p: Masses, q: Masses, isReversed: Bool) {
        self.outcomes = outcomes
        self.p = p
        self.q = q
        self.isReversed = isReversed
    }

    /// Whether both distributions are the same by the way their probabilities are given.
    var isEvidentlyEqual: Bool {
        if let columns { return columns.p == columns.q }
        return zip(p, q).allSatisfy { $0.isEvidently($1) }
    }

    /// Whether no outcome has a positive probability under both.
    var isDisjoint: Bool { zip(p, q).allSatisfy { $0.sign == 0 || $1.sign == 0 } }

    /// The numbers of both, when both are held as such.
    var numbers: (p: [Number], q: [Number])? {
        guard let left = p.numbers, let right = q.numbers else { return nil }
        return (left, right)
    }

    /// Both columns, when both are held as such.
    var columns: (p: ScaledIntegers, q: ScaledIntegers)? {
        guard let left = p.column, let right = q.column else { return nil }
        return (left, right)
    }
}
