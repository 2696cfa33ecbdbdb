public import Numbers

/// The density of a distribution, or its probabilities, prepared for many numbers: what does not depend
/// on them, such as Γ of a shape, is worked out once.
///
///     try DensityFunction(of: .gamma(shape: 3, rate: 1)).value(at: Number(2))      // 2 e⁻²
public struct DensityFunction: Sendable {
    private let parts: [(component: ParametricDistribution.Component, logarithm: LogDensity?)]

    /// Prepares the density of a distribution.
    public init(of distribution: ParametricDistribution) throws(InformationError) {
        parts = try arithmetic { () throws(NumberError) in
            try distribution.components.map { component throws(NumberError) in
                (component, try component.distribution.logDensity())
            }
        }
    }

    /// The value at a number; 0 outside the support.
    public func value(at x: Number) throws(InformationError) -> Number {
        try arithmetic { () throws(NumberError) in
            try Number.sum(
                parts.map { part throws(NumberError) in
                    try part.component.weight.times(
                        part.component.distribution.density(ofPartAt: x, by: part.logarithm))
                })
        }
    }
}
