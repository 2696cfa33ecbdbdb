/// A rectangle of the complex plane with ends of double precision, that is proved to hold a number; without
/// an imaginary part, an interval of the real line.
///
/// It does what `ComplexEnclosure` does where a bound of an integrand is enough, in a fraction of the time.
enum Region: Sendable {
    case bounded(real: DoubleInterval, imaginary: DoubleInterval?)
    /// Larger than doubles are: another arithmetic may know more.
    case overflow
    /// What is not analytic on all of the operand.
    case undefined

    /// A rectangle, whose ends may be infinite after an operation on what is bounded.
    init(_ real: DoubleInterval, _ imaginary: DoubleInterval? = nil) {
        let isBounded = real.isBounded && imaginary?.isBounded ?? true
        self = isBounded ? .bounded(real: real, imaginary: imaginary) : .overflow
    }

    /// A bound of the magnitudes.
    var magnitude: Double? {
        guard case .bounded(let real, let imaginary) = self else { return nil }
        let sum = real.magnitude.upper + (imaginary?.magnitude.upper ?? 0)
        return sum < .infinity ? sum.nextUp : nil
    }

    /// The values of an operation on what is bounded.
    private func mapped(_ body: (DoubleInterval, DoubleInterval?) -> Region) -> Region {
        guard case .bounded(let real, let imaginary) = self else { return self }
        return body(real, imaginary)
    }

    /// The values of an operation on two, of which neither is undefined.
    private func joined(
        _ other: Region,
        _ body: (DoubleInterval, DoubleInterval?, DoubleInterval, DoubleInterval?) -> Region
    ) -> Region {
        switch (self, other) {
        case (.bounded(let a, let b), .bounded(let c, let d)): body(a, b, c, d)
        case (.undefined, _), (_, .undefined): .undefined
        case (.overflow, _), (_, .overflow): .overflow
        }
    }

    func adding(_ other: Region) -> Region {
        joined(other) { a, b, c, d in
            guard let b, let d else { return Region(a.boundedSum(c), b ?? d) }
            return Region(a.boundedSum(c), b.boundedSum(d))
        }
    }

    var negated: Region {
        mapped { real, imaginary in .bounded(real: -real, imaginary: imaginary.map { -$0 }) }
    }

    func multiplied(by factor: DoubleInterval) -> Region {
        mapped { real, imaginary in
            Region(real.boundedProduct(factor), imaginary?.boundedProduct(factor))
        }
    }

    func multiplied(by other: Region) -> Region {
        joined(other) { a, b, c, d in
            guard let b else {
                return Region(a.boundedProduct(c), d?.boundedProduct(a))
            }
            guard let d else { return Region(a.boundedProduct(c), b.boundedProduct(c)) }
            return Region(
                a.boundedProduct(c).boundedSum(-b.boundedProduct(d)),
                a.boundedProduct(d).boundedSum(b.boundedProduct(c)))
        }
    }

    /// The squares, (x + iy)² = (x² − y²) + 2ixy.
    var squared: Region {
        mapped { real, imaginary in
            guard let imaginary else { return Region(real.squared) }
            let product = real.boundedProduct(imaginary)
            return Region(
                real.squared.boundedSum(-imaginary.squared), product.boundedSum(product))
        }
    }

    /// The quotients; `undefined` when the divisor may be zero.
    func divided(by other: Region) -> Region {
        joined(other) { a, b, c, d in
            guard let d else {
                guard let sign = c.sign, sign != 0 else { return .undefined }
                return Region(a / c, b.map { $0 / c })
            }
            let norm = c.squared.boundedSum(d.squared)
            guard norm.lower > 0 else { return .undefined }
            let product = Region(a, b).multiplied(by: .bounded(real: c, imaginary: -d))
            return product.mapped { Region($0 / norm, $1.map { $0 / norm }) }
        }
    }
}

extension Region {
    /// The exponentials, eˣ (cos y + i sin y).
    var exponential: Region {
        mapped { real, imaginary in
            let size = real.exponential
            guard let imaginary else { return Region(size) }
            return Region(imaginary.cosine, imaginary.sine).multiplied(by: Region(size))
        }
    }

    /// The principal logarithms; `undefined` when the rectangle meets the negative axis or zero.
    var logarithm: Region {
        mapped { real, imaginary in
            guard let imaginary else {
                return real.lower > 0 ? Region(real.logarithm) : .undefined
            }
            guard let angle = Region.angle(real, imaginary) else { return .undefined }
            let norm = real.squared.boundedSum(imaginary.squared)
            // Of what is too small to be told from zero nothing is known here.
            guard norm.lower > 0 else { return .overflow }
            return Region(norm.logarithm.boundedProduct(DoubleInterval(0.5)), angle)
        }
    }

    /// The principal logarithms of 1 + z; of a small z by ½ ln (1 + (2x + x² + y²)), so that nothing of
    /// it is lost beside 1.
    var logarithmOfOnePlus: Region {
        mapped { real, imaginary in
            guard let imaginary else {
                return real.lower > -1 ? Region(real.logarithmOfOnePlus) : .undefined
            }
            let whole = real.boundedSum(DoubleInterval(1.0))
            guard real.magnitude.upper + imaginary.magnitude.upper < 0.25,
                let angle = Region.angle(whole, imaginary)
            else { return Region(whole, imaginary).logarithm }
            let excess = real.boundedSum(real).boundedSum(real.squared)
                .boundedSum(imaginary.squared)
            return Region(
                excess.logarithmOfOnePlus.boundedProduct(DoubleInterval(0.5)), angle)
        }
    }

    /// The angles from the positive axis, by the half plane the rectangle lies in.
    private static func angle(
        _ real: DoubleInterval, _ imaginary: DoubleInterval
    ) -> DoubleInterval? {
        if real.lower > 0 { return (imaginary / real).arcTangent }
        guard let side = imaginary.sign, side != 0 else { return nil }
        let quarter = DoubleInterval(lower: 1.5707963267948966, upper: 1.5707963267948968)
        return (side < 0 ? -quarter : quarter).boundedSum(-(real / imaginary).arcTangent)
    }

    /// The values of a function of one number, of most by way of MPFR.
    func values(of function: Real.Function) -> Region {
        switch function {
        case .exponential: return exponential
        case .logarithm: return logarithm
        case .logarithmOfOnePlus: return logarithmOfOnePlus
        case .squareRoot:
            return mapped { real, imaginary in
                guard imaginary == nil else {
                    return logarithm.multiplied(by: DoubleInterval(0.5)).exponential
                }
                return real.lower >= 0 ? Region(real.squareRoot) : .undefined
            }
        case .magnitude, .sine, .cosine, .arcSine, .arcCosine, .arcTangent, .hyperbolicSine,
            .hyperbolicCosine, .hyperbolicTangent, .gamma, .logarithmOfGamma, .digamma,
            .errorFunction, .complementaryErrorFunction, .normalQuantile, .zeta:
            return mapped { real, imaginary in
                let values = ComplexEnclosure(
                    real: Enclosure(real), imaginary: imaginary.map { Enclosure($0) }
                ).values(of: function, bits: 64)
                guard values.isBounded else { return .undefined }
                return Region(values.real.doubles, values.imaginary?.doubles)
            }
        }
    }
}
