public import Numbers

/// A distribution of several variables of which entropies and divergences have forms.
///
/// Other distributions of several variables are beyond this library.
public enum MultivariateDistribution: Sendable {
    /// The normal distribution.
    case normal(MultivariateNormal)
    /// Dirichlet's distribution.
    case dirichlet(DirichletDistribution)

    /// What its family is called.
    public var familyName: String {
        switch self {
        case .normal: "multivariate normal"
        case .dirichlet: "Dirichlet"
        }
    }

    /// The means of its variables.
    public func mean() throws(InformationError) -> [Number] {
        switch self {
        case .normal(let normal): normal.mean
        case .dirichlet(let dirichlet): try dirichlet.mean()
        }
    }

    /// The differential entropy.
    public func entropy() throws(InformationError) -> Quantity {
        switch self {
        case .normal(let normal): try normal.entropy()
        case .dirichlet(let dirichlet): try dirichlet.entropy()
        }
    }

    /// The divergence from a distribution of the same family.
    ///
    /// - Throws: `unsupported` for different families, `dimensions` for different numbers of variables.
    public func divergence(
        from other: MultivariateDistribution
    ) throws(InformationError) -> Quantity {
        switch (self, other) {
        case (.normal(let p), .normal(let q)): return try p.divergence(from: q)
        case (.dirichlet(let p), .dirichlet(let q)): return try p.divergence(from: q)
        case (.normal, .dirichlet), (.dirichlet, .normal): throw differentFamilies
        }
    }

    /// The cross-entropy relative to a distribution of the same family.
    ///
    /// - Throws: `unsupported` for different families, `dimensions` for different numbers of variables.
    public func crossEntropy(
        relativeTo other: MultivariateDistribution
    ) throws(InformationError) -> Quantity {
        switch (self, other) {
        case (.normal(let p), .normal(let q)): return try p.crossEntropy(relativeTo: q)
        case (.dirichlet(let p), .dirichlet(let q)): return try p.crossEntropy(relativeTo: q)
        case (.normal, .dirichlet), (.dirichlet, .normal): throw differentFamilies
        }
    }

    private var differentFamilies: InformationError {
        .unsupported(
            "of distributions of several variables, only those of one family are compared: "
                + "normal with normal, Dirichlet with Dirichlet")
    }
}
