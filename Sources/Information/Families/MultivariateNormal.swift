public import Numbers

/// The normal distribution of several variables.
public struct MultivariateNormal: Sendable {
    /// The means.
    public let mean: [Number]
    /// The covariances, row by row.
    public let covariance: [[Number]]
    /// C = L D Lᵀ.
    private let factors: SymmetricFactors

    /// Creates a distribution.
    ///
    /// - Throws: `shape` for numbers of rows and columns that do not fit, `asymmetric` for entries that
    ///   differ from their mirror images, `notPositiveDefinite`, which says by which leading minor,
    ///   `limit` for more than `mostDimensions`.
    public init(mean: [Number], covariance: [[Number]]) throws(InformationError) {
        let count = mean.count
        guard count > 0 else { throw .empty }
        guard count <= MultivariateNormal.mostDimensions else {
            throw .limit(
                "a normal distribution has at most \(MultivariateNormal.mostDimensions) dimensions")
        }
        guard covariance.count == count, covariance.allSatisfy({ $0.count == count }) else {
            throw .shape(
                means: count, rows: covariance.count,
                columns: covariance.first { $0.count != count }?.count ?? count)
        }
        self.mean = mean
        self.covariance = covariance
        factors = try SymmetricFactors(of: covariance)
    }

    /// Creates a distribution of independent variables with standard deviations.
    ///
    /// - Throws: `parameter` for a standard deviation that is not positive, and as above.
    public init(mean: [Number], deviations: [Number]) throws(InformationError) {
        guard deviations.count == mean.count else {
            throw .shape(means: mean.count, rows: deviations.count, columns: deviations.count)
        }
        var rows: [[Number]] = []
        for (index, sd) in deviations.enumerated() {
            guard sd.sign != nil else { throw .number(.undecided("whether 'sd' is positive")) }
            guard sd.sign == 1 else { throw .parameter("sd", sd, expected: "a positive number") }
            var row = Array(repeating: Number.zero, count: mean.count)
            row[index] = try arithmetic { () throws(NumberError) in try sd.times(sd) }
            rows.append(row)
        }
        try self.init(mean: mean, covariance: rows)
    }

    /// The most variables a distribution may have.
    public static let mostDimensions = 64

    /// How many variables it has.
    public var dimensions: Int { mean.count }

    /// The differential entropy (k ln 2πe + ln det C)/2.
    public func entropy() throws(InformationError) -> Quantity {
        try quantity { () throws(NumberError) in
            let base = try Number.pi.times(Number(2)).logarithm().plus(.one)
            return try Number(dimensions).times(base).plus(factors.logarithmOfDeterminant())
                .times(.exact(.half))
        }
    }

    /// The divergence (tr C₂⁻¹C₁ + (μ₂ − μ₁)ᵀ C₂⁻¹ (μ₂ − μ₁) − k + ln det C₂/det C₁)/2.
    ///
    /// - Throws: `dimensions` for distributions of different numbers of variables.
    public func divergence(from other: MultivariateNormal) throws(InformationError) -> Quantity {
        try requireSameDimensions(other)
        return try quantity { () throws(NumberError) in
            let change = try other.factors.logarithmOfDeterminant()
                .minus(factors.logarithmOfDeterminant())
            return try distance(from: other).minus(Number(dimensions)).plus(change)
                .times(.exact(.half))
        }
    }

    /// The cross-entropy (k ln 2π + ln det C₂ + tr C₂⁻¹C₁ + (μ₂ − μ₁)ᵀ C₂⁻¹ (μ₂ − μ₁))/2.
    public func crossEntropy(
        relativeTo other: MultivariateNormal
    ) throws(InformationError) -> Quantity {
        try requireSameDimensions(other)
        return try quantity { () throws(NumberError) in
            let base = try Number.pi.times(Number(2)).logarithm().times(Number(dimensions))
            return try base.plus(other.factors.logarithmOfDeterminant())
                .plus(distance(from: other)).times(.exact(.half))
        }
    }

    private func requireSameDimensions(_ other: MultivariateNormal) throws(InformationError) {
        guard dimensions == other.dimensions else {
            throw .dimensions(dimensions, other.dimensions)
        }
    }

    /// The part tr C₂⁻¹C₁ + (μ₂ − μ₁)ᵀ C₂⁻¹ (μ₂ − μ₁) of both.
    private func distance(from other: MultivariateNormal) throws(NumberError) -> Number {
        var gaps: [Number] = []
        for (a, b) in zip(mean, other.mean) { gaps.append(try b.minus(a)) }
        let solved = try other.factors.solved(gaps)
        var terms: [Number] = []
        for (a, b) in zip(gaps, solved) { terms.append(try a.times(b)) }
        for index in covariance.indices {
            terms.append(try other.factors.solved(covariance.map { $0[index] })[index])
        }
        return try Number.sum(terms)
    }

    private func quantity(
        _ value: () throws(NumberError) -> Number
    ) throws(InformationError) -> Quantity {
        Quantity(try arithmetic(value), dimension: 1)
    }
}

/// A symmetric matrix C as L D Lᵀ, with ones on the diagonal of L: exact for fractions.
///
/// C is positive definite exactly when all of D is positive; the first k entries of D multiply to the
/// leading minor of order k (Sylvester).
struct SymmetricFactors: Sendable {
    private let lower: [[Number]]
    private let diagonal: [Number]

    init(of matrix: [[Number]]) throws(InformationError) {
        let count = matrix.count
        var lower = Array(repeating: Array(repeating: Number.zero, count: count), count: count)
        var diagonal: [Number] = []
        for row in 0..<count {
            for column in 0..<row where !matrix[row][column].isEvidently(matrix[column][row]) {
                throw .asymmetric(row: row + 1, column: column + 1)
            }
            for column in 0...row {
                let rest = try arithmetic { () throws(NumberError) in
                    var rest = matrix[row][column]
                    for k in 0..<column {
                        rest = try rest.minus(
                            lower[row][k].times(lower[column][k]).times(diagonal[k]))
                    }
                    return column < row ? try rest.divided(by: diagonal[column]) : rest
                }
                lower[row][column] = column < row ? rest : .one
                guard column == row else { continue }
                guard let sign = rest.sign else {
                    throw .number(.undecided("whether the covariance is positive definite"))
                }
                guard sign > 0 else { throw .notPositiveDefinite(minor: row + 1) }
                diagonal.append(rest)
            }
        }
        (self.lower, self.diagonal) = (lower, diagonal)
    }

    func logarithmOfDeterminant() throws(NumberError) -> Number {
        var logarithms: [Number] = []
        for entry in diagonal { logarithms.append(try entry.logarithm()) }
        return try Number.sum(logarithms)
    }

    /// The solution of C x = v.
    func solved(_ vector: [Number]) throws(NumberError) -> [Number] {
        var x = vector
        for row in x.indices {
            for k in 0..<row { x[row] = try x[row].minus(lower[row][k].times(x[k])) }
        }
        for row in x.indices { x[row] = try x[row].divided(by: diagonal[row]) }
        for row in x.indices.reversed() {
            for k in (row + 1)..<max(x.count, row + 1) {
                x[row] = try x[row].minus(lower[k][row].times(x[k]))
            }
        }
        return x
    }
}
