/// Exponentials and logarithms, by tables and series of our own; other functions by way of MPFR.
extension Ball {
    /// The values of a function; `everything` where it may not be defined.
    func values(of function: Real.Function) -> Ball {
        guard isBounded else { return .everything }
        let quick: Ball? =
            switch function {
            case .exponential: exponential
            case .logarithm: logarithm
            case .logarithmOfOnePlus: logarithmOfOnePlus
            case .squareRoot, .magnitude, .sine, .cosine, .arcSine, .arcCosine, .arcTangent,
                .hyperbolicSine, .hyperbolicCosine, .hyperbolicTangent, .gamma, .logarithmOfGamma,
                .digamma, .errorFunction, .complementaryErrorFunction, .normalQuantile, .zeta:
                nil
            }
        if let quick { return quick }
        let point = ComplexEnclosure(real: Enclosure(self))
        return Ball(point.values(of: function, bits: 128).real)
    }

    /// The exponentials; `nil` where another way must be taken.
    ///
    /// exp x = 2ᵏ exp r with r = x − k ln 2 in 0 … 0.6932, which is cut off at 2⁻¹²⁸. Its first seven bits
    /// and the next seven choose a factor each, t and u, and e^r = t u (1 + g). In units of 2⁻¹²⁴: the
    /// factors, each too small by less than 2⁻¹²⁶, cost less than 0.8, their product, cut off, 1, g and
    /// what r has lost 0.6, and the last product 1. Together that is less than 8.
    ///
    /// Where the exponent is off by no more than ρ ≤ 1, the exponential is off by less than (ρ + ρ²) of it.
    private var exponential: Ball? {
        let x = double
        guard radius <= 1, x < 600 else { return nil }
        guard x > -900 else {
            return Ball(
                isNegative: false, significand: 0, exponent: 0, radius: .leastNormalMagnitude)
        }
        var k = Int((x * 1.4426950408889634).rounded(.down))
        var rest = adding(Ball.logarithmOfTwo.multiplied(by: Ball(-k)))
        if rest.isNegative { (k, rest) = (k - 1, rest.adding(Ball.logarithmOfTwo)) }
        let shift = -128 - rest.exponent
        guard shift >= 0 else { return nil }
        let places = shift < 128 ? rest.significand >> shift : 0
        let (first, second) = (Int(places >> 121), Int(places >> 114) & 127)
        guard first < Ball.factors.first.count else { return nil }
        let power = Ball.factors.first[first].highHalf(times: Ball.factors.second[second])
        let growth = Ball.growth(places & (1 << 114 - 1))
        let value = Ball(
            isNegative: false, significand: power + power.highHalf(times: growth),
            exponent: k - 124, radius: 8 * Ball.power(k - 124))
        return value.widened(by: value.magnitude * (rest.radius + rest.radius * rest.radius))
    }

    /// e^r − 1 for r < 2⁻¹⁴, both in units of 2⁻¹²⁸, right to 2 of them.
    ///
    /// It is r + r² (1/2 + r (1/6 + … + r/8!)). What the series leaves out is less than r⁹/9! < 2⁻¹⁴⁴, and
    /// each bracket, off by less than 3 units, is multiplied by r².
    private static func growth(_ r: UInt128) -> UInt128 {
        var bracket: UInt128 = 0
        for coefficient in coefficients {
            bracket = coefficient &+ r.highHalf(times: bracket)
        }
        return r &+ r.highHalf(times: r.highHalf(times: bracket))
    }

    /// 1/8!, 1/7! … 1/2! in units of 2⁻¹²⁸.
    private static let coefficients: [UInt128] = [40320, 5040, 720, 120, 24, 6, 2].map {
        UInt128.max / $0
    }

    private static let logarithmOfTwo = Ball(Enclosure.logarithm(of: 2, bits: 128))

    /// e^(j/2⁷) and e^(i/2¹⁴) in units of 2⁻¹²⁶, cut off.
    private static let factors = (
        first: (0..<90).map { factor(Rational($0, 1 << 7)) },
        second: (0..<128).map { factor(Rational($0, 1 << 14)) }
    )

    private static func factor(_ exponent: Rational) -> UInt128 {
        let value = Enclosure(exponent, bits: 192).exponential(bits: 192).lower
        return value.bits.significand >> (-126 - value.bits.exponent)
    }

    /// The logarithms; `nil` where another way must be taken.
    ///
    /// With y a double near ln x, ln x = y + ln (1 + r), where r = x e⁻ʸ − 1 is less than 2⁻⁴⁰ and so is
    /// r − r²/2 + r³/3, to r⁴. Where x is off by ρ, its logarithm is by less than ρ/(x − ρ).
    private var logarithm: Ball? {
        guard sign == 1 else { return .everything }
        let excess = adding(Ball(-1))
        if excess.magnitude < Ball.greatestOfSeries { return excess.logarithmOfOnePlus }
        let leading = Double(UInt64(truncatingIfNeeded: significand >> 64)) * 0x1p-63
        let near =
            DoubleInterval.logarithm(of: leading).lower
            + Double(exponent + 127) * 0.6931471805599453
        let middle = widened(by: -radius)
        guard let power = Ball(-near).exponential else { return nil }
        let rest = middle.multiplied(by: power).adding(Ball(-1))
        guard rest.magnitude < 0x1p-40 else { return nil }
        let square = rest.magnitude * rest.magnitude
        let bracket = Ball.half.adding(rest.multiplied(by: Ball.reciprocals[6]).negated)
        return Ball(near).adding(rest)
            .adding(rest.multiplied(by: rest).multiplied(by: bracket).negated)
            .widened(by: square * square + radius / (size.lower - radius).nextDown)
    }

    /// The logarithms of what is greater by 1; `nil` where another way must be taken.
    ///
    /// ln (1 + x) = 2s (1 + z/3 + z²/5 + …) with s = x/(2 + x) and z = s², a number with as many digits as x
    /// however small that is. For |x| < 2⁻⁷ is z < 2⁻¹⁶, and what is left out after z⁷/15 is less than
    /// 2⁻¹³⁰ s.
    private var logarithmOfOnePlus: Ball? {
        guard magnitude < Ball.greatestOfSeries else { return adding(Ball(1)).logarithm }
        let share = divided(by: adding(Ball(2)))
        let square = share.multiplied(by: share)
        var bracket = Ball.reciprocals[0]
        for reciprocal in Ball.reciprocals.dropFirst() {
            bracket = reciprocal.adding(square.multiplied(by: bracket))
        }
        let whole = share.adding(share.multiplied(by: square).multiplied(by: bracket))
        return whole.adding(whole).widened(by: share.magnitude * 0x1p-130)
    }

    /// Logarithms of 1 and less are series.
    private static let greatestOfSeries = 0x1p-7

    /// 1/15, 1/13 … 1/3.
    private static let reciprocals = stride(from: 15, through: 3, by: -2).map {
        Ball(1).divided(by: Ball($0))
    }
    private static let half = Ball(0.5)
}
