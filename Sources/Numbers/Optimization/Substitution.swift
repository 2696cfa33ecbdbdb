/// Formulas in one variable with a number in its place: exact where the number and the operations are.
struct Substitution {
    private let argument: Number
    private var known: [ObjectIdentifier: Number] = [:]

    /// Prepares to put a number in the variable's place.
    init(_ argument: Number) { self.argument = argument }

    /// The number that a formula is.
    ///
    /// - Throws: What its operations throw; `undefined` for a formula that cannot be worked out so.
    mutating func value(of number: Number) throws(NumberError) -> Number {
        guard case .real(let real) = number, real.node.isFormal else { return number }
        let identity = ObjectIdentifier(real.node)
        if let found = known[identity] { return found }
        let result = try value(of: real)
        known[identity] = result
        return result
    }

    private mutating func value(of real: Real) throws(NumberError) -> Number {
        switch real.node.operation {
        case .variable: return argument
        case .sum(let terms): return try Number.sum(values(of: terms))
        case .scaled(let inner, let factor):
            return try value(of: .real(inner)).times(.exact(factor))
        case .product(let a, let b):
            return try value(of: .real(a)).times(value(of: .real(b)))
        case .quotient(let a, let b):
            return try value(of: .real(a)).divided(by: value(of: .real(b)))
        case .extremum(let terms, let greatest):
            return try Number.extremum(values(of: terms), greatest: greatest)
        case .function(let function, let inner):
            return try Self.value(of: function, at: value(of: .real(inner)))
        case .rational, .form, .ratio, .logarithms, .powers, .mixture, .refined, .betaQuantile,
            .incompleteBeta, .incompleteGamma, .pi, .e, .eulersConstant:
            throw .undefined("a formula that is known at numbers only")
        }
    }

    private mutating func values(of terms: [Real]) throws(NumberError) -> [Number] {
        var values: [Number] = []
        for term in terms { values.append(try value(of: .real(term))) }
        return values
    }

    private static func value(
        of function: Real.Function, at x: Number
    ) throws(NumberError) -> Number {
        switch function {
        case .exponential: return try x.exponential()
        case .logarithm: return try x.logarithm()
        case .logarithmOfOnePlus: return try Number.one.plus(x).logarithm()
        case .squareRoot: return try x.squareRoot()
        case .magnitude: return x.magnitude
        case .sine: return try x.sine()
        case .cosine: return try x.cosine()
        case .arcSine, .arcCosine, .arcTangent, .hyperbolicSine, .hyperbolicCosine,
            .hyperbolicTangent, .gamma, .logarithmOfGamma, .digamma, .errorFunction,
            .complementaryErrorFunction, .normalQuantile, .zeta:
            return try x.function(function)
        }
    }
}
