public import Numbers

/// Entropies of two things, in nats.
///
/// Source: Cover and Thomas, “Elements of Information Theory”, 2nd edition, 2.2 to 2.5.
extension JointDistribution {
    /// The joint entropy H(X, Y) = −Σ p(x, y) log p(x, y).
    public func entropy() throws(InformationError) -> Quantity { try distribution.entropy() }

    /// The mutual information I(X; Y) = Σ p(x, y) log (p(x, y) / (p(x) p(y))).
    ///
    /// Zero exactly when both are independent, which fractions decide.
    public func mutualInformation() throws(InformationError) -> Quantity {
        if try isEvidentlyIndependent() { return Quantity(.zero, dimension: 1) }
        if distribution.probabilities.column != nil {
            let (total, rest) = (
                try columns.entropy().number, try conditionalEntropy(given: .rows).number
            )
            return try distribution.information { () throws(NumberError) in
                try total.minus(rest)
            }
        }
        return try sum { p, row, column throws(NumberError) in
            try p.divided(by: row.times(column))
        }
    }

    /// The conditional entropy H(Y | X) = Σ p(x, y) log (p(x) / p(x, y)) of the columns given the
    /// rows, or of the rows given the columns.
    public func conditionalEntropy(given side: Side) throws(InformationError) -> Quantity {
        let known = side == .rows ? rows : columns
        let places = side == .rows ? rowPlaces : columnPlaces
        if let column = distribution.probabilities.column,
            let sums = column.sums(places, count: known.outcomes.count)
        {
            let expanded = ScaledIntegers(
                integers: places.map { sums.integers[$0] }, unit: sums.unit)
            return try distribution.information { () throws(NumberError) in
                try Number.sum(of: column, timesLogarithmsOf: expanded, over: column)
            }
        }
        return try sum { p, row, column throws(NumberError) in
            try (side == .rows ? row : column).divided(by: p)
        }
    }

    /// Σ p(x, y) log r, with r made of p(x, y), p(x) and p(y).
    private func sum(
        _ ratio: (Number, Number, Number) throws(NumberError) -> Number
    ) throws(InformationError) -> Quantity {
        var terms: [Number] = []
        for (index, p) in distribution.probabilities.enumerated() where p.sign != 0 {
            let row = rows.probabilities[rowPlaces[index]]
            let column = columns.probabilities[columnPlaces[index]]
            terms.append(
                try arithmetic { () throws(NumberError) in
                    try p.times(ratio(p, row, column).logarithm())
                })
        }
        return try distribution.total(terms)
    }

    /// Whether p(x, y) = p(x) p(y) everywhere, by exact arithmetic.
    private func isEvidentlyIndependent() throws(InformationError) -> Bool {
        guard distribution.outcomes.count == rows.outcomes.count * columns.outcomes.count else {
            return false
        }
        for (index, p) in distribution.probabilities.enumerated() {
            guard let own = p.exactValue,
                let row = rows.probabilities[rowPlaces[index]].exactValue,
                let column = columns.probabilities[columnPlaces[index]].exactValue,
                own == row * column
            else { return false }
        }
        return true
    }
}
