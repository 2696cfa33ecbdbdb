public import Numbers

/// Soft assignments of points to the centres of clusters, as deep clustering makes them.
///
/// Source: Xie, Girshick and Farhadi, “Unsupervised deep embedding for clustering analysis”, 2016.
public enum SoftAssignment {
    /// For every point the probabilities of the clusters by Student's kernel,
    /// qᵢⱼ ∝ (1 + |zᵢ − μⱼ|²/ν)^(−(ν + 1)/2).
    ///
    /// With ν = 1 and fractions it is exact.
    ///
    /// - Throws: `coordinates` for a point and a centre of different numbers of coordinates.
    public static func rows(
        points: [[Number]], centres: [[Number]], df: Number
    ) throws(ClusterError) -> [[Number]] {
        var rows: [[Number]] = []
        for point in points {
            if let centre = centres.first(where: { $0.count != point.count }) {
                throw .coordinates(point: point.count, centre: centre.count)
            }
            rows.append(
                try weighing { () throws(NumberError) in
                    let exponent = try df.plus(.one).times(.exact(.half)).negated
                    var weights: [Number] = []
                    for centre in centres {
                        weights.append(try kernel(point, centre, df).power(exponent))
                    }
                    return weights
                })
        }
        return rows
    }

    /// The base 1 + |z − μ|²/ν of the kernel.
    private static func kernel(
        _ point: [Number], _ centre: [Number], _ df: Number
    ) throws(NumberError) -> Number {
        var terms: [Number] = []
        for (a, b) in zip(point, centre) {
            let gap = try a.minus(b)
            terms.append(try gap.times(gap))
        }
        return try Number.one.plus(Number.sum(terms).divided(by: df))
    }

    /// The target pᵢⱼ ∝ qᵢⱼ²/fⱼ, fⱼ = Σᵢ qᵢⱼ: assignments made surer, clusters of any size weighing
    /// alike.
    ///
    /// - Throws: `emptyCluster` for a column that sums to zero.
    public static func target(of rows: [[Number]]) throws(ClusterError) -> [[Number]] {
        var sizes: [Number] = []
        for column in (rows.first ?? []).indices {
            let size: Number
            do { size = try Number.sum(rows.map { $0[column] }) } catch { throw .number(error) }
            guard size.sign != 0 else { throw .emptyCluster(column + 1) }
            sizes.append(size)
        }
        return try rows.map { row throws(ClusterError) in
            try weighing { () throws(NumberError) in
                var weights: [Number] = []
                for (share, size) in zip(row, sizes) {
                    weights.append(try share.times(share).divided(by: size))
                }
                return weights
            }
        }
    }

    /// Weights divided by their sum, which is positive.
    private static func weighing(
        _ weights: () throws(NumberError) -> [Number]
    ) throws(ClusterError) -> [Number] {
        do {
            let weights = try weights()
            let total = try Number.sum(weights)
            return try weights.map { weight throws(NumberError) in try weight.divided(by: total) }
        } catch { throw .number(error) }
    }
}

/// Why points have no soft assignment, or it has no target.
public enum ClusterError: Error, Sendable {
    /// A point and a centre with different numbers of coordinates.
    case coordinates(point: Int, centre: Int)
    /// A cluster, counted from 1, to which no point belongs with any probability.
    case emptyCluster(Int)
    /// An operation on numbers has no result.
    case number(NumberError)
}
