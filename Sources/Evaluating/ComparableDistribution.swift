import Information
import Numbers

/// A distribution of any kind that has an entropy and a divergence from others.
enum ComparableDistribution: Sendable {
    case finite(Distribution)
    case parametric(ParametricDistribution)
    case multivariate(MultivariateDistribution)

    func entropy() throws(InformationError) -> Quantity {
        switch self {
        case .finite(let distribution): try distribution.entropy()
        case .parametric(let distribution): try distribution.entropy()
        case .multivariate(let distribution): try distribution.entropy()
        }
    }

    func divergence(from other: ComparableDistribution) throws(InformationError) -> Quantity {
        switch (self, other) {
        case (.finite(let p), .finite(let q)): return try p.divergence(from: q)
        case (.finite(let p), .parametric(let q)): return try p.divergence(from: q)
        case (.parametric(let p), .finite(let q)): return try p.crossEntropy(relativeTo: q)
        case (.parametric(let p), .parametric(let q)): return try p.divergence(from: q)
        case (.multivariate(let p), .multivariate(let q)): return try p.divergence(from: q)
        case (.multivariate, _), (_, .multivariate): throw Self.differentKinds
        }
    }

    func crossEntropy(
        relativeTo other: ComparableDistribution
    ) throws(InformationError) -> Quantity {
        switch (self, other) {
        case (.finite(let p), .finite(let q)): return try p.crossEntropy(relativeTo: q)
        case (.finite(let p), .parametric(let q)): return try p.crossEntropy(relativeTo: q)
        case (.parametric(let p), .finite(let q)): return try p.crossEntropy(relativeTo: q)
        case (.parametric(let p), .parametric(let q)): return try p.crossEntropy(relativeTo: q)
        case (.multivariate(let p), .multivariate(let q)):
            return try p.crossEntropy(relativeTo: q)
        case (.multivariate, _), (_, .multivariate): throw Self.differentKinds
        }
    }

    private static let differentKinds = InformationError.unsupported(
        "a distribution of several variables is compared with one of the same family only")
}

extension Value {
    /// A distribution of any kind; a list or a map stands for a finite one.
    func asComparable() throws(EvaluationError) -> ComparableDistribution {
        switch self {
        case .parametric(let distribution): return .parametric(distribution)
        case .multivariate(let distribution): return .multivariate(distribution)
        case .number, .truth, .text, .list, .map, .range, .dataTable, .table, .distribution,
            .measure, .code, .codeTree, .function, .mark, .axis, .figure, .simplex, .working,
            .parameters:
            return .finite(try asDistribution())
        }
    }
}
