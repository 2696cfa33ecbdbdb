import Numbers

extension Distribution {
    /// The relative frequencies of observations, n(x)/n.
    ///
    /// The outcomes stand in the order in which they first occur, or as given; what was never
    /// observed has the probability zero.
    ///
    /// - Throws: `empty` for no observations; `outcomes` for ones that are none of the outcomes.
    public static func empirical(
        _ observations: [Outcome], on given: Outcomes? = nil
    ) throws(InformationError) -> Distribution {
        guard !observations.isEmpty else { throw .empty }
        var positions: [Outcome: Int] = [:]
        var outcomes = given.map(Array.init) ?? []
        for (index, outcome) in outcomes.enumerated() { positions[outcome] = index }
        var counts = [Int64](repeating: 0, count: outcomes.count)
        var unknown: [Outcome] = []
        for outcome in observations {
            if let position = positions[outcome] {
                counts[position] += 1
            } else if given == nil {
                positions[outcome] = outcomes.count
                outcomes.append(outcome)
                counts.append(1)
            } else if !unknown.contains(outcome), unknown.count < 8 {
                unknown.append(outcome)
            }
        }
        guard unknown.isEmpty else { throw .outcomes(missingLeft: [], missingRight: unknown) }
        let masses = ScaledIntegers(integers: counts, unit: Rational(1, observations.count))
        return Distribution(
            unchecked: Measure(unchecked: given ?? Outcomes(distinct: outcomes), Masses(masses)))
    }
}
