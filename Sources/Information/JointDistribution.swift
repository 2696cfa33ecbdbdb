import Numbers

/// The joint distribution of two things, a row and a column: a distribution on pairs.
public struct JointDistribution: Sendable {
    /// The distribution on pairs.
    public let distribution: Distribution
    /// The distribution of the first thing alone, p(x) = Σ p(x, y).
    public let rows: Distribution
    /// The distribution of the second thing alone, p(y) = Σ p(x, y).
    public let columns: Distribution
    /// For each pair the places of its row and of its column.
    let rowPlaces: [Int]
    let columnPlaces: [Int]

    /// One of the two things.
    public enum Side: String, Sendable, CaseIterable {
        case rows, columns
    }

    /// Creates a joint distribution from one on pairs.
    ///
    /// - Throws: `noPair`, which names an outcome that is none.
    public init(_ distribution: Distribution) throws(InformationError) {
        let outcomes = distribution.outcomes
        let (first, second): (Places, Places)
        if let factors = outcomes.factors, factors.count == 2 {
            let width = factors[1].count
            first = Places(outcomes: factors[0], places: outcomes.indices.map { $0 / width })
            second = Places(outcomes: factors[1], places: outcomes.indices.map { $0 % width })
        } else {
            first = try Places(of: 0, in: outcomes)
            second = try Places(of: 1, in: outcomes)
        }
        self.distribution = distribution
        rows = try distribution.marginal(first)
        columns = try distribution.marginal(second)
        (rowPlaces, columnPlaces) = (first.places, second.places)
    }

    /// Creates a joint distribution from a table of masses that sum to one, or with `isCounts` to
    /// anything.
    ///
    /// - Throws: `total` and what a measure throws.
    public init(_ table: MassTable, isCounts: Bool = false) throws(InformationError) {
        let measure = try Measure(
            outcomes: Outcomes(tuples: [table.rows, table.columns]),
            masses: Masses(table.masses.flatMap { $0 }))
        try self.init(isCounts ? measure.normalized() : Distribution(measure))
    }
}

/// The different parts of pairs, and where each pair's stands among them.
struct Places {
    let outcomes: Outcomes
    let places: [Int]

    init(outcomes: Outcomes, places: [Int]) {
        self.outcomes = outcomes
        self.places = places
    }

    /// The parts in the order of their first occurrence.
    init(of side: Int, in pairs: Outcomes) throws(InformationError) {
        var known: [Outcome: Int] = [:]
        var outcomes: [Outcome] = []
        var places: [Int] = []
        places.reserveCapacity(pairs.count)
        for pair in pairs {
            guard case .tuple(let parts) = pair, parts.count == 2 else { throw .noPair(pair) }
            let place = known[parts[side]] ?? outcomes.count
            if place == outcomes.count {
                known[parts[side]] = place
                outcomes.append(parts[side])
            }
            places.append(place)
        }
        self.init(outcomes: Outcomes(distinct: outcomes), places: places)
    }
}

extension Distribution {
    /// The probabilities added up by places.
    fileprivate func marginal(_ places: Places) throws(InformationError) -> Distribution {
        let masses: Masses
        if let column = probabilities.column,
            let sums = column.sums(places.places, count: places.outcomes.count)
        {
            masses = Masses(sums)
        } else {
            var parts = [[Number]](repeating: [], count: places.outcomes.count)
            for (place, mass) in zip(places.places, probabilities) { parts[place].append(mass) }
            var sums: [Number] = []
            for part in parts {
                sums.append(try arithmetic { () throws(NumberError) in try Number.sum(part) })
            }
            masses = Masses(sums)
        }
        return Distribution(unchecked: Measure(unchecked: places.outcomes, masses))
    }
}
