/// Derivatives of formulas in one variable, as formulas.
///
/// Parts that a formula uses twice are differentiated once.
struct Differentiation {
    private var known: [ObjectIdentifier: Number] = [:]

    /// The derivative of a formula; zero for a number.
    ///
    /// - Throws: `undefined` where a part has no derivative that is a formula.
    mutating func derivative(of number: Number) throws(NumberError) -> Number {
        guard case .real(let real) = number, real.node.isFormal else { return .zero }
        let identity = ObjectIdentifier(real.node)
        if let found = known[identity] { return found }
        let result = try derivative(of: real)
        known[identity] = result
        return result
    }

    private mutating func derivative(of real: Real) throws(NumberError) -> Number {
        switch real.node.operation {
        case .variable: return .one
        case .sum(let terms):
            var slopes: [Number] = []
            for term in terms { slopes.append(try derivative(of: .real(term))) }
            return try Number.sum(slopes)
        case .scaled(let inner, let factor):
            return try derivative(of: .real(inner)).times(.exact(factor))
        case .product(let a, let b): return try product(.real(a), .real(b))
        case .quotient(let a, let b): return try quotient(.real(real), .real(a), .real(b))
        case .function(.logarithm, let inner): return try logarithmicDerivative(of: inner)
        case .function(let function, let inner):
            let slope = try derivative(of: .real(inner))
            guard slope.exactValue != .zero else { return .zero }
            return try Self.factor(of: function, at: .real(inner), value: .real(real)).times(slope)
        case .rational, .form, .ratio, .logarithms, .powers, .mixture, .refined, .betaQuantile,
            .incompleteBeta, .incompleteGamma, .extremum, .pi, .e, .eulersConstant:
            throw Self.unknown
        }
    }

    private mutating func product(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        if a.isEvidently(b) { return try derivative(of: a).times(a).times(Number(2)) }
        let (left, right) = (try derivative(of: a), try derivative(of: b))
        return try left.times(b).plus(a.times(right))
    }

    private mutating func quotient(
        _ quotient: Number, _ a: Number, _ b: Number
    ) throws(NumberError) -> Number {
        let (up, down) = (try derivative(of: a), try derivative(of: b))
        if a.isFormal, down.exactValue == .zero { return try up.divided(by: b) }
        // With a constant above, −a b′/b² keeps the square of b in one piece, which is never negative.
        guard a.isFormal else { return try a.times(down).divided(by: b.times(b)).negated }
        return try up.minus(quotient.times(down)).divided(by: b)
    }

    /// The derivative f′/f of the logarithm of a formula that is not zero: products and quotients by
    /// their parts, so that nothing cancels.
    private mutating func logarithmicDerivative(of real: Real) throws(NumberError) -> Number {
        guard real.node.isFormal else { return .zero }
        switch real.node.operation {
        case .scaled(let inner, _): return try logarithmicDerivative(of: inner)
        case .product(let a, let b):
            return try logarithmicDerivative(of: a).plus(logarithmicDerivative(of: b))
        case .quotient(let a, let b):
            return try logarithmicDerivative(of: a).minus(logarithmicDerivative(of: b))
        case .function(.exponential, let exponent): return try derivative(of: .real(exponent))
        case _: return try derivative(of: .real(real)).divided(by: .real(real))
        }
    }

    private static let unknown = NumberError.undefined("the derivative of this function")

    /// What the derivative of the inside is multiplied by.
    private static func factor(
        of function: Real.Function, at x: Number, value: Number
    ) throws(NumberError) -> Number {
        switch function {
        case .exponential: return value
        case .logarithmOfOnePlus: return try Number.one.divided(by: Number.one.plus(x))
        case .squareRoot: return try Number.one.divided(by: value.times(Number(2)))
        case .magnitude: return try x.divided(by: value)
        case .sine: return try x.function(.cosine)
        case .cosine: return try x.function(.sine).negated
        case .arcTangent: return try Number.one.divided(by: Number.one.plus(x.times(x)))
        case .hyperbolicSine: return try x.function(.hyperbolicCosine)
        case .hyperbolicCosine: return try x.function(.hyperbolicSine)
        case .hyperbolicTangent: return try Number.one.minus(value.times(value))
        case .gamma: return try value.times(x.function(.digamma))
        case .logarithmOfGamma: return try x.function(.digamma)
        case .errorFunction: return try bell(x)
        case .complementaryErrorFunction: return try bell(x).negated
        case .logarithm, .arcSine, .arcCosine, .digamma, .normalQuantile, .zeta: throw unknown
        }
    }

    /// The derivative 2/√π e^(−x²) of the error function.
    private static func bell(_ x: Number) throws(NumberError) -> Number {
        let height = try Number(2).divided(by: Number.pi.squareRoot())
        return try x.times(x).negated.function(.exponential).times(height)
    }
}
