extension Number {
    /// Euler's constant γ = 0.5772….
    public static let eulersConstant = Number.real(Real(.eulersConstant))

    /// A function whose argument must lie between two numbers, ends included or not.
    private func applying(
        _ function: Real.Function, from least: Rational? = nil, to greatest: Rational? = nil,
        isOpen: Bool = false
    ) throws(NumberError) -> Number {
        guard isFinite else { throw .undefined("a function of inf") }
        if isFormal { return try self.function(function) }
        for (bound, side) in [(least, NumberOrder.less), (greatest, .greater)] {
            guard let bound else { continue }
            guard let order = order(to: .exact(bound)) else {
                guard case .fast = self else {
                    throw .undecided("whether the argument is in the domain")
                }
                continue
            }
            if order == side || (isOpen && order == .equal) {
                throw .outside(description, function.domain)
            }
        }
        return try self.function(function)
    }

    /// The sine of an angle in radians; of multiples of π/6 and π/2 it is exact where it is rational.
    public func sine() throws(NumberError) -> Number {
        if let turn = partOfPi, let value = Number.sine(ofPiTimes: turn) { return .exact(value) }
        return try applying(.sine)
    }

    /// The cosine of an angle in radians.
    public func cosine() throws(NumberError) -> Number {
        if let turn = partOfPi, let value = Number.sine(ofPiTimes: turn + .half) {
            return .exact(value)
        }
        return try applying(.cosine)
    }

    /// The tangent of an angle in radians, which must not be an odd multiple of π/2.
    public func tangent() throws(NumberError) -> Number {
        if let turn = partOfPi {
            let part = turn - turn.floor
            if part == .half { throw .undefined("the tangent of an odd multiple of pi/2") }
            for (angle, value) in [(Rational(0), 0), (Rational(1, 4), 1), (Rational(3, 4), -1)]
            where part == angle {
                return Number(value)
            }
        }
        return try sine().divided(by: cosine())
    }

    /// The factor r of an argument r·π, when it is one.
    private var partOfPi: Rational? {
        switch self {
        case .exact(let value): return value.sign == 0 ? .zero : nil
        case .real(let real):
            if case .pi = real.node.operation { return .one }
            guard case .scaled(let inner, let factor) = real.node.operation,
                case .pi = inner.node.operation
            else { return nil }
            return factor
        case .fast, .infinite: return nil
        }
    }

    /// sin(rπ), where that is rational (Niven's theorem: 0, ±½ and ±1 only).
    private static func sine(ofPiTimes turn: Rational) -> Rational? {
        let part = turn - (turn * .half).floor * 2
        let isUpper = part < 1
        let angle = isUpper ? part : part - 1
        let sign = isUpper ? Rational(1) : Rational(-1)
        if angle == 0 { return .zero }
        if angle == .half { return sign }
        return angle == Rational(1, 6) || angle == Rational(5, 6) ? sign * .half : nil
    }

    /// The angle from −π/2 to π/2 whose sine the number is.
    public func arcSine() throws(NumberError) -> Number {
        if let known = try arc([(-1, Rational(-1, 2)), (0, .zero), (1, .half)]) { return known }
        return try applying(.arcSine, from: -1, to: 1)
    }

    /// The angle from 0 to π whose cosine the number is.
    public func arcCosine() throws(NumberError) -> Number {
        if let known = try arc([(-1, 1), (0, .half), (1, .zero)]) { return known }
        return try applying(.arcCosine, from: -1, to: 1)
    }

    /// The angle between −π/2 and π/2 whose tangent the number is.
    public func arcTangent() throws(NumberError) -> Number {
        if case .infinite(let isNegative, _) = self {
            return try Number.pi.times(.exact(Rational(isNegative ? -1 : 1, 2)))
        }
        if let known = try arc([(-1, Rational(-1, 4)), (0, .zero), (1, Rational(1, 4))]) {
            return known
        }
        return try applying(.arcTangent)
    }

    private func arc(_ known: [(value: Int, partOfPi: Rational)]) throws(NumberError) -> Number? {
        guard let value = exactValue else { return nil }
        guard let found = known.first(where: { Rational($0.value) == value }) else { return nil }
        return try Number.pi.times(.exact(found.partOfPi))
    }

    /// The hyperbolic sine.
    public func hyperbolicSine() throws(NumberError) -> Number {
        exactValue == 0 ? .zero : try bounded().applying(.hyperbolicSine)
    }

    /// The hyperbolic cosine.
    public func hyperbolicCosine() throws(NumberError) -> Number {
        exactValue == 0 ? .one : try bounded().applying(.hyperbolicCosine)
    }

    /// The hyperbolic tangent.
    public func hyperbolicTangent() throws(NumberError) -> Number {
        exactValue == 0 ? .zero : try applying(.hyperbolicTangent)
    }

    /// The number, when it is small enough to be the argument of an exponential.
    private func bounded() throws(NumberError) -> Number {
        guard isFinite, isFormal || doubles.magnitude.upper < 1e6 else {
            throw .tooLarge("an exponential of more than a million")
        }
        return self
    }

    /// The error function 2/√π ∫₀ˣ exp(−t²) dt.
    public func errorFunction() throws(NumberError) -> Number {
        exactValue == 0 ? .zero : try applying(.errorFunction)
    }

    /// One minus the error function, without cancellation.
    public func complementaryErrorFunction() throws(NumberError) -> Number {
        exactValue == 0 ? .one : try bounded().applying(.complementaryErrorFunction)
    }

    /// The number below which a standard normal variable falls with this probability.
    public func normalQuantile() throws(NumberError) -> Number {
        exactValue == .half ? .zero : try applying(.normalQuantile, from: 0, to: 1, isOpen: true)
    }

    /// Riemann's zeta function of a number greater than one.
    public func zeta() throws(NumberError) -> Number { try applying(.zeta, from: 1, isOpen: true) }

    /// The derivative of ln Γ at a positive number.
    public func digamma() throws(NumberError) -> Number {
        try applying(.digamma, from: 0, isOpen: true)
    }
}

extension Number {
    /// Γ(x), exact at integers; not defined at zero and the negative integers.
    public func gamma() throws(NumberError) -> Number {
        if let value = exactValue, value.isInteger {
            guard value.sign > 0 else {
                throw .outside(description, "no negative integer and not zero")
            }
            guard value <= 20_001 else {
                throw .tooLarge("the exact gamma function of more than 20 001")
            }
            return try Number.exact(value - 1).factorial()
        }
        if isFormal { return try applying(.gamma) }
        guard isFinite, doubles.upper < 1e5, doubles.lower > -1e5 else {
            throw .tooLarge("the gamma function of more than 100 000")
        }
        guard let sign else { throw .undecided("whether the argument is positive") }
        if sign > 0 { return try applying(.gamma) }
        // Γ(x) Γ(1 − x) = π / sin πx
        let mirrored = try Number.one.minus(self).gamma()
        return try Number.pi.divided(by: Number.pi.times(self).sine().times(mirrored))
    }

    /// ln Γ(x) of a positive number.
    public func logarithmOfGamma() throws(NumberError) -> Number {
        if exactValue == 1 || exactValue == 2 { return .zero }
        return try applying(.logarithmOfGamma, from: 0, isOpen: true)
    }

    /// B(a, b) = Γ(a) Γ(b) / Γ(a + b) of positive numbers.
    public func beta(_ other: Number) throws(NumberError) -> Number {
        for number in [self, other] {
            guard let sign = number.sign else {
                throw .undecided("whether the argument is positive")
            }
            guard sign > 0 else { throw .outside(number.description, "a positive number") }
        }
        return try gamma().times(other.gamma()).divided(by: plus(other).gamma())
    }

    /// The real root of a degree; of a negative number for odd degrees only.
    public func root(_ degree: Number) throws(NumberError) -> Number {
        guard let count = degree.exactValue?.int, (1...1000).contains(count) else {
            throw .outside(degree.description, "an integer from 1 to 1000")
        }
        guard let sign else { throw .undecided("whether the number is negative") }
        guard sign >= 0 || count % 2 == 1 else { throw .root(of: description) }
        let root = try magnitude.power(.exact(Rational(1, count)))
        return sign < 0 ? root.negated : root
    }
}

extension Real.Function {
    /// What its argument must be, for messages.
    var domain: String {
        switch self {
        case .arcSine, .arcCosine: "a number from -1 to 1"
        case .normalQuantile: "a number between 0 and 1"
        case .zeta: "a number greater than 1"
        case .digamma, .gamma, .logarithmOfGamma, .logarithm: "a positive number"
        case .squareRoot: "a number that is not negative"
        case .logarithmOfOnePlus: "a number greater than -1"
        case .exponential, .magnitude, .sine, .cosine, .arcTangent, .hyperbolicSine,
            .hyperbolicCosine, .hyperbolicTangent, .errorFunction, .complementaryErrorFunction:
            "a finite number"
        }
    }
}
