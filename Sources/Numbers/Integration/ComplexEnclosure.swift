/// A rectangle of the complex plane that is proved to hold a number; without an imaginary part, an
/// interval of the real line.
///
/// What is not analytic on all of the operand is `everything`, so that a function whose value on a
/// rectangle is finite is analytic there: that is the proof the quadrature rests on.
struct ComplexEnclosure: Sendable {
    let real: Enclosure
    let imaginary: Enclosure?

    static let everything = ComplexEnclosure(real: .everything, imaginary: .everything)

    init(real: Enclosure, imaginary: Enclosure? = nil) {
        self.real = real
        self.imaginary = imaginary
    }

    /// Whether both parts have finite ends.
    var isBounded: Bool {
        real.isBounded && (imaginary?.isBounded ?? true)
    }

    /// Itself when it is bounded, else everything.
    var ifBounded: ComplexEnclosure { isBounded ? self : .everything }

    /// A bound of the magnitudes; infinite when there is none.
    var magnitude: Double {
        let across = real.doubles.magnitude.upper
        guard let imaginary else { return across }
        let up = imaginary.doubles.magnitude.upper
        return across + up
    }

    func adding(_ other: ComplexEnclosure, bits: Int) -> ComplexEnclosure {
        let sum = real.adding(other.real, bits: bits)
        guard let own = imaginary, let added = other.imaginary else {
            return ComplexEnclosure(real: sum, imaginary: imaginary ?? other.imaginary)
        }
        return ComplexEnclosure(real: sum, imaginary: own.adding(added, bits: bits))
    }

    func multiplied(by factor: Rational, bits: Int) -> ComplexEnclosure {
        ComplexEnclosure(
            real: real.multiplied(by: factor, bits: bits),
            imaginary: imaginary?.multiplied(by: factor, bits: bits))
    }

    func multiplied(by other: ComplexEnclosure, bits: Int) -> ComplexEnclosure {
        guard let a = imaginary else { return other.scaled(by: real, bits: bits) }
        guard let b = other.imaginary else { return scaled(by: other.real, bits: bits) }
        return ComplexEnclosure(
            real: real.multiplied(by: other.real, bits: bits)
                .adding(a.multiplied(by: b, bits: bits).negated(bits: bits), bits: bits),
            imaginary: real.multiplied(by: b, bits: bits)
                .adding(a.multiplied(by: other.real, bits: bits), bits: bits))
    }

    private func scaled(by factor: Enclosure, bits: Int) -> ComplexEnclosure {
        ComplexEnclosure(
            real: real.multiplied(by: factor, bits: bits),
            imaginary: imaginary?.multiplied(by: factor, bits: bits))
    }

    /// The squares, (x + iy)² = (x² − y²) + 2ixy.
    func squared(bits: Int) -> ComplexEnclosure {
        guard let imaginary else { return ComplexEnclosure(real: real.square(bits: bits)) }
        return ComplexEnclosure(
            real: real.square(bits: bits)
                .adding(imaginary.square(bits: bits).negated(bits: bits), bits: bits),
            imaginary: real.multiplied(by: imaginary, bits: bits)
                .multiplied(by: Rational(2), bits: bits))
    }

    /// The quotients; `everything` when the divisor may be zero.
    func divided(by other: ComplexEnclosure, bits: Int) -> ComplexEnclosure {
        guard let up = other.imaginary else {
            return ComplexEnclosure(
                real: real.divided(by: other.real, bits: bits),
                imaginary: imaginary?.divided(by: other.real, bits: bits))
        }
        let norm = other.squaredMagnitude(bits: bits)
        let conjugate = ComplexEnclosure(real: other.real, imaginary: up.negated(bits: bits))
        let product = multiplied(by: conjugate, bits: bits)
        return ComplexEnclosure(
            real: product.real.divided(by: norm, bits: bits),
            imaginary: product.imaginary?.divided(by: norm, bits: bits))
    }

    private func squaredMagnitude(bits: Int) -> Enclosure {
        let square = real.square(bits: bits)
        return imaginary.map { square.adding($0.square(bits: bits), bits: bits) } ?? square
    }
}

extension ComplexEnclosure {
    /// The exponentials, eˣ (cos y + i sin y).
    func exponential(bits: Int) -> ComplexEnclosure {
        let size = real.exponential(bits: bits)
        guard let imaginary else { return ComplexEnclosure(real: size) }
        return ComplexEnclosure(real: Real.Function.cosine.values(on: imaginary, bits: bits))
            .with(imaginary: Real.Function.sine.values(on: imaginary, bits: bits))
            .scaled(by: size, bits: bits)
    }

    /// The principal logarithms; `everything` when the rectangle meets the negative axis or zero.
    func logarithm(bits: Int) -> ComplexEnclosure {
        guard imaginary != nil else {
            return real.lower.sign > 0
                ? ComplexEnclosure(real: real.logarithm(bits: bits)) : .everything
        }
        guard let angle = angle(bits: bits) else { return .everything }
        let size = squaredMagnitude(bits: bits).logarithm(bits: bits)
        return ComplexEnclosure(
            real: size.multiplied(by: .half, bits: bits), imaginary: angle)
    }

    /// The principal logarithms of 1 + z; of a small z by ½ ln (1 + (2x + x² + y²)), so that nothing of
    /// it is lost beside 1.
    private func logarithmOfOnePlus(bits: Int) -> ComplexEnclosure {
        let one = ComplexEnclosure(real: Enclosure(.one, bits: bits))
        let whole = one.adding(self, bits: bits)
        guard magnitude < 0.25, let angle = whole.angle(bits: bits) else {
            return whole.logarithm(bits: bits)
        }
        let excess = real.multiplied(by: Rational(2), bits: bits)
            .adding(squaredMagnitude(bits: bits), bits: bits)
        return ComplexEnclosure(
            real: Real.Function.logarithmOfOnePlus.values(on: excess, bits: bits)
                .multiplied(by: .half, bits: bits), imaginary: angle)
    }

    /// The angles from the positive axis, by the half plane the rectangle lies in.
    private func angle(bits: Int) -> Enclosure? {
        guard let imaginary else { return nil }
        func arc(_ a: Enclosure, over b: Enclosure) -> Enclosure {
            a.divided(by: b, bits: bits).mapped(bits: bits, byIncreasing: .arcTangent)
        }
        if real.lower.sign > 0 { return arc(imaginary, over: real) }
        guard let side = imaginary.sign, side != 0 else { return nil }
        let quarter = Enclosure.pi(bits: bits).multiplied(by: Rational(side, 2), bits: bits)
        return quarter.adding(arc(real, over: imaginary).negated(bits: bits), bits: bits)
    }

    /// The values of a function of one number.
    ///
    /// Of those that no rule here extends to the complex plane nothing is said off the real line.
    func values(of function: Real.Function, bits: Int) -> ComplexEnclosure {
        switch function {
        case .exponential: return exponential(bits: bits)
        case .logarithm: return logarithm(bits: bits)
        case .logarithmOfOnePlus:
            guard imaginary != nil else { break }
            return logarithmOfOnePlus(bits: bits)
        case .squareRoot:
            guard imaginary != nil else {
                return real.lower.sign >= 0
                    ? ComplexEnclosure(real: real.squareRoot(bits: bits)) : .everything
            }
            return logarithm(bits: bits).multiplied(by: .half, bits: bits).exponential(bits: bits)
        case .sine, .cosine, .hyperbolicSine, .hyperbolicCosine, .hyperbolicTangent:
            guard imaginary != nil else { break }
            return circular(function, bits: bits)
        case .errorFunction, .complementaryErrorFunction:
            guard imaginary != nil else { break }
            return errorFunction(function, bits: bits)
        case .arcTangent:
            guard imaginary != nil else { break }
            return arcTangent(bits: bits)
        case .magnitude, .arcSine, .arcCosine, .gamma, .logarithmOfGamma, .digamma,
            .normalQuantile, .zeta:
            guard imaginary == nil else { return .everything }
        }
        return ComplexEnclosure(real: function.values(on: real, bits: bits))
    }

    /// Sine, cosine and their hyperbolic fellows, by exponentials.
    private func circular(_ function: Real.Function, bits: Int) -> ComplexEnclosure {
        let isHyperbolic = function != .sine && function != .cosine
        let argument = isHyperbolic ? self : timesUnit(bits: bits)
        let up = argument.exponential(bits: bits)
        let down = argument.multiplied(by: Rational(-1), bits: bits).exponential(bits: bits)
        let sum = up.adding(down, bits: bits)
        let difference = up.adding(down.multiplied(by: Rational(-1), bits: bits), bits: bits)
        switch function {
        case .sine:
            return difference.timesUnit(bits: bits).multiplied(by: Rational(-1, 2), bits: bits)
        case .hyperbolicSine: return difference.multiplied(by: .half, bits: bits)
        case .hyperbolicTangent: return difference.divided(by: sum, bits: bits)
        case _: return sum.multiplied(by: .half, bits: bits)
        }
    }

    /// arctan z = i/2 (ln(1 − iz) − ln(1 + iz)).
    private func arcTangent(bits: Int) -> ComplexEnclosure {
        let one = ComplexEnclosure(real: Enclosure(.one, bits: bits))
        let turned = timesUnit(bits: bits)
        let down = one.adding(turned.multiplied(by: Rational(-1), bits: bits), bits: bits)
        return down.logarithm(bits: bits)
            .adding(
                one.adding(turned, bits: bits).logarithm(bits: bits)
                    .multiplied(by: Rational(-1), bits: bits), bits: bits
            )
            .timesUnit(bits: bits).multiplied(by: .half, bits: bits)
    }

    /// The error function, which is analytic everywhere: from x to x + iy it changes by at most
    /// 2/√π |y| exp(y² − x²), its derivative being 2/√π exp(−z²).
    private func errorFunction(_ function: Real.Function, bits: Int) -> ComplexEnclosure {
        guard let imaginary else { return .everything }
        let height = imaginary.magnitude(bits: bits)
        let exponent = height.square(bits: bits).adding(
            real.square(bits: bits).negated(bits: bits), bits: bits)
        let drift = height.multiplied(by: exponent.exponential(bits: bits), bits: bits)
            .multiplied(by: Rational(113, 100), bits: bits).doubles.upper
        let zero = Enclosure(.zero, bits: bits)
        return ComplexEnclosure(
            real: function.values(on: real, bits: bits).widened(by: drift, bits: bits),
            imaginary: zero.widened(by: drift, bits: bits))
    }

    /// The numbers multiplied by i.
    private func timesUnit(bits: Int) -> ComplexEnclosure {
        ComplexEnclosure(
            real: (imaginary ?? Enclosure(.zero, bits: bits)).negated(bits: bits), imaginary: real)
    }

    private func with(imaginary: Enclosure) -> ComplexEnclosure {
        ComplexEnclosure(real: real, imaginary: imaginary)
    }
}

extension Enclosure {
    /// Whether both ends are finite.
    var isBounded: Bool { lower.isFinite && upper.isFinite }

    /// The squares of its numbers.
    func square(bits: Int) -> Enclosure {
        let size = magnitude(bits: bits)
        return size.multiplied(by: size, bits: bits)
    }
}
