public import Numbers

/// Masses on finitely many outcomes, which need not sum to one.
///
/// Scaled and added distributions are measures: `t * P + (1 - t) * Q`. A function that needs a
/// distribution demands that the total is exactly one.
public struct Measure: Sendable {
    /// The outcomes, each once, in the order given.
    public let outcomes: Outcomes
    /// One mass an outcome, none of them known to be negative.
    public let masses: Masses

    /// Creates a measure.
    ///
    /// - Throws: `count`, `empty`, or `negative`, which names the outcome.
    public init(outcomes: Outcomes, masses: Masses) throws(InformationError) {
        guard outcomes.count == masses.count else {
            throw .count(outcomes: outcomes.count, masses: masses.count)
        }
        guard !outcomes.isEmpty else { throw .empty }
        if let index = masses.firstNegative {
            throw .negative(outcome: outcomes[index], mass: masses[index])
        }
        self.init(unchecked: outcomes, masses)
    }

    /// Creates a measure on a list of outcomes.
    ///
    /// - Throws: `count`, `empty`, `duplicate`, or `negative`, which names the outcome.
    public init(outcomes: [Outcome], masses: [Number]) throws(InformationError) {
        try self.init(outcomes: Outcomes(outcomes), masses: Masses(masses))
    }

    /// Creates a measure on the outcomes 1 … n, one for each mass.
    ///
    /// - Throws: `empty`, or `negative`, which names the outcome.
    public init(numbered masses: [Number]) throws(InformationError) {
        try self.init(outcomes: Outcomes(count: masses.count), masses: Masses(masses))
    }

    init(unchecked outcomes: Outcomes, _ masses: Masses) {
        self.outcomes = outcomes
        self.masses = masses
    }

    /// The sum of the masses.
    public func total() throws(InformationError) -> Number { try masses.total() }

    /// The measure with every mass multiplied by a number that is not negative.
    public func scaled(by factor: Number) throws(InformationError) -> Measure {
        try Measure(outcomes: outcomes, masses: masses.multiplied(by: factor))
    }

    /// The measure that gives each outcome the sum of both masses; outcomes of the second that
    /// the first does not have follow at the end.
    public func plus(_ other: Measure) throws(InformationError) -> Measure {
        if outcomes == other.outcomes {
            return Measure(unchecked: outcomes, try masses.adding(other.masses))
        }
        var index: [Outcome: Int] = [:]
        for (position, outcome) in outcomes.enumerated() { index[outcome] = position }
        var outcomes = Array(outcomes)
        var masses = Array(masses)
        for (outcome, mass) in zip(other.outcomes, other.masses) {
            if let position = index[outcome] {
                let own = masses[position]
                masses[position] = try arithmetic { () throws(NumberError) in try own.plus(mass) }
            } else {
                outcomes.append(outcome)
                masses.append(mass)
            }
        }
        return Measure(unchecked: Outcomes(distinct: outcomes), Masses(masses))
    }

    /// The distribution with masses in the same proportions.
    public func normalized() throws(InformationError) -> Distribution {
        let total = try total()
        guard total.sign != 0 else { throw .zeroTotal }
        return Distribution(unchecked: Measure(unchecked: outcomes, try masses.divided(by: total)))
    }
}
