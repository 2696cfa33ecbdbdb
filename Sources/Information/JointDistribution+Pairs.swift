public import Numbers

extension JointDistribution {
    /// For each pair the probability of its row.
    public var probabilitiesOfRows: [Number] { rowPlaces.map { rows.probabilities[$0] } }

    /// For each pair the probability of its column.
    public var probabilitiesOfColumns: [Number] { columnPlaces.map { columns.probabilities[$0] } }
}
