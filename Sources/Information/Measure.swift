public import Numbers

/// Masses on finitely many outcomes, which need not sum to one.
///
/// Scaled and added distributions are measures: `t * P + (1 - t) * Q`. A function that needs a
/// distribution demands that the total is exactly one.
public struct Measure: Sendable {
    /// The outcomes, each once, in the order given.
    public let outcomes: [Outcome]
    /// One mass an outcome, none of them known to be negative.
    public let masses: [Number]

    /// Creates a measure.
    ///
    /// - Throws: `count`, `empty`, `duplicate`, or `negative`, which names the outcome.
    public init(outcomes: [Outcome], masses: [Number]) throws(InformationError) {
        guard outcomes.count == masses.count else {
            throw .count(outcomes: outcomes.count, masses: masses.count)
        }
        guard !outcomes.isEmpty else { throw .empty }
        var seen: Set<Outcome> = []
        for outcome in outcomes {
            guard seen.insert(outcome).inserted else { throw .duplicate(outcome: outcome) }
        }
        self.init(unchecked: outcomes, masses)
        try requireMasses()
    }

    /// Creates a measure on the outcomes 1 … n, one for each mass.
    ///
    /// - Throws: `empty`, or `negative`, which names the outcome.
    public init(numbered masses: [Number]) throws(InformationError) {
        guard !masses.isEmpty else { throw .empty }
        self.init(unchecked: (1...masses.count).map(Outcome.integer), masses)
        try requireMasses()
    }

    /// An interval of the fast path that reaches zero from above is no sign of a mistake.
    private func requireMasses() throws(InformationError) {
        for (outcome, mass) in zip(outcomes, masses) {
            if let sign = mass.sign, sign < 0 || !mass.isFinite {
                throw .negative(outcome: outcome, mass: mass)
            }
        }
    }

    init(unchecked outcomes: [Outcome], _ masses: [Number]) {
        self.outcomes = outcomes
        self.masses = masses
    }

    /// The sum of the masses.
    public func total() throws(InformationError) -> Number {
        try arithmetic { () throws(NumberError) in try Number.sum(masses) }
    }

    /// The measure with every mass multiplied by a number that is not negative.
    public func scaled(by factor: Number) throws(InformationError) -> Measure {
        var scaled: [Number] = []
        for mass in masses {
            scaled.append(try arithmetic { () throws(NumberError) in try mass.times(factor) })
        }
        return try Measure(outcomes: outcomes, masses: scaled)
    }

    /// The measure that gives each outcome the sum of both masses; outcomes of the second that
    /// the first does not have follow at the end.
    public func plus(_ other: Measure) throws(InformationError) -> Measure {
        var index: [Outcome: Int] = [:]
        for (position, outcome) in outcomes.enumerated() { index[outcome] = position }
        var outcomes = outcomes
        var masses = masses
        for (outcome, mass) in zip(other.outcomes, other.masses) {
            if let position = index[outcome] {
                let own = masses[position]
                masses[position] = try arithmetic { () throws(NumberError) in try own.plus(mass) }
            } else {
                outcomes.append(outcome)
                masses.append(mass)
            }
        }
        return Measure(unchecked: outcomes, masses)
    }

    /// The distribution with masses in the same proportions.
    public func normalized() throws(InformationError) -> Distribution {
        let total = try total()
        guard total.sign != 0 else { throw .zeroTotal }
        var scaled: [Number] = []
        for mass in masses {
            scaled.append(try arithmetic { () throws(NumberError) in try mass.divided(by: total) })
        }
        return Distribution(unchecked: Measure(unchecked: outcomes, scaled))
    }
}
