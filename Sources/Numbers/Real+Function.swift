extension Real {
    /// A function of one real number, by MPFR.
    ///
    /// `values(on:bits:)` encloses the values on an interval. Monotone functions take the ends;
    /// sine, cosine and the gamma functions, which are not, take the value at one end and their
    /// Lipschitz constant, so that the enclosure narrows with the argument's wherever it lies.
    public enum Function: String, Sendable, CaseIterable {
        case exponential, logarithm, logarithmOfOnePlus, squareRoot, magnitude
        case sine, cosine, arcSine, arcCosine, arcTangent
        case hyperbolicSine, hyperbolicCosine, hyperbolicTangent
        case gamma, logarithmOfGamma, digamma
        case errorFunction, complementaryErrorFunction, normalQuantile, zeta
    }
}

extension Real.Function {
    func values(on argument: Enclosure, bits: Int) -> Enclosure {
        switch self {
        case .exponential: argument.exponential(bits: bits)
        case .logarithm: argument.logarithm(bits: bits)
        case .logarithmOfOnePlus:
            argument.clipped(from: -1)?.mapped(bits: bits, byIncreasing: .logarithmOfOnePlus)
                ?? .everything
        case .squareRoot: argument.squareRoot(bits: bits)
        case .magnitude: argument.magnitude(bits: bits)
        case .sine: argument.mapped(bits: bits, byOscillation: .sine)
        case .cosine: argument.mapped(bits: bits, byOscillation: .cosine)
        case .arcSine:
            argument.clipped(from: -1, to: 1)?.mapped(bits: bits, byIncreasing: .arcSine)
                ?? .everything
        case .arcCosine:
            argument.clipped(from: -1, to: 1)?.mapped(bits: bits, byDecreasing: .arcCosine)
                ?? .everything
        case .arcTangent: argument.mapped(bits: bits, byIncreasing: .arcTangent)
        case .hyperbolicSine: argument.mapped(bits: bits, byIncreasing: .hyperbolicSine)
        case .hyperbolicCosine:
            argument.magnitude(bits: bits).mapped(bits: bits, byIncreasing: .hyperbolicCosine)
        case .hyperbolicTangent: argument.mapped(bits: bits, byIncreasing: .hyperbolicTangent)
        case .gamma: argument.mappedAroundMinimum(of: .gamma, bits: bits)
        case .logarithmOfGamma: argument.mappedAroundMinimum(of: .logarithmOfGamma, bits: bits)
        case .digamma:
            argument.clipped(from: 0)?.mapped(bits: bits, byIncreasing: .digamma) ?? .everything
        case .errorFunction: argument.mapped(bits: bits, byIncreasing: .errorFunction)
        case .complementaryErrorFunction:
            argument.mapped(bits: bits, byDecreasing: .complementaryErrorFunction)
        case .normalQuantile: argument.normalQuantiles(bits: bits)
        case .zeta:
            argument.clipped(from: 1)?.mapped(bits: bits, byDecreasing: .zeta) ?? .everything
        }
    }

    /// The values on an interval of double precision; of most functions by way of MPFR.
    func values(on argument: DoubleInterval) -> DoubleInterval {
        switch self {
        case .exponential: return argument.exponential
        case .logarithm: return argument.logarithm
        case .squareRoot: return argument.squareRoot
        case .magnitude: return argument.magnitude
        case .logarithmOfOnePlus where argument.lower > -1: return argument.logarithmOfOnePlus
        case .logarithmOfOnePlus, .sine, .cosine, .arcSine, .arcCosine,
            .arcTangent, .hyperbolicSine, .hyperbolicCosine, .hyperbolicTangent, .gamma,
            .logarithmOfGamma, .digamma, .errorFunction, .complementaryErrorFunction,
            .normalQuantile, .zeta:
            return values(on: Enclosure(argument), bits: 64).doubles
        }
    }
}
