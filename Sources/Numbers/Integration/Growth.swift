/// A bound of a function beyond a number T: |f| ≤ size · e^(rate·v), where v is 0 at T and grows like
/// the variable or like its logarithm.
struct Majorant: Sendable {
    let size: Double
    let rate: Double

    static func + (a: Majorant, b: Majorant) -> Majorant {
        Majorant(size: (a.size + b.size).nextUp, rate: max(a.rate, b.rate))
    }

    static func * (a: Majorant, b: Majorant) -> Majorant {
        Majorant(size: (a.size * b.size).nextUp, rate: (a.rate + b.rate).nextUp)
    }

    /// The bound that falls faster, or is smaller where both fall alike.
    static func best(_ candidates: [Majorant?]) -> Majorant? {
        candidates.compactMap { $0 }.filter { $0.size.isFinite && $0.rate < .infinity }
            .min { ($0.rate, $0.size) < ($1.rate, $1.size) }
    }

    /// A bound of a + b·v: e^(σv) ≥ eσv for all v, here with σ = 1/16.
    static func linear(_ constant: Double, slope: Double) -> Majorant? {
        guard slope.isFinite else { return nil }
        return slope == 0
            ? Majorant(size: constant, rate: 0)
            : Majorant(size: (constant + slope * 6).nextUp, rate: 1 / 16)
    }
}

/// What is known of a function beyond a number T.
///
/// Its derivative by v and that of its logarithm, the elasticity, follow the rules of calculus; sums
/// of one sign have an elasticity between those of their terms. From them come majorants: |f| is at
/// most |f(T)| e^(rv) when its elasticity is at most r.
struct Growth: Sendable {
    /// The value at T.
    let head: DoubleInterval
    /// The values beyond T.
    let range: DoubleInterval
    /// The derivative by v.
    let slope: DoubleInterval
    /// The derivative of ln |f| by v, for a function without zeros.
    let elasticity: DoubleInterval?
    /// A bound of |f|.
    let majorant: Majorant?
    /// A bound of eᶠ.
    let exponential: Majorant?
    /// A bound of |ln f|, for a positive function.
    let logarithm: Majorant?

    /// Nothing.
    static let unknown = Growth(
        head: .everything, range: .everything, slope: .everything, elasticity: nil)

    /// Collects what is known, with the majorants that follow from it.
    init(
        head: DoubleInterval, range: DoubleInterval, slope: DoubleInterval,
        elasticity: DoubleInterval?, majorant: Majorant? = nil, exponential: Majorant? = nil,
        logarithm: Majorant? = nil
    ) {
        self.head = head
        self.range = range
        let size = head.magnitude.upper
        self.elasticity = elasticity
        self.slope = elasticity.map { slope.meeting($0.boundedProduct(range)) } ?? slope
        self.majorant = Majorant.best([
            majorant, Majorant(size: range.magnitude.upper, rate: 0),
            elasticity.map { Majorant(size: size, rate: $0.upper) },
        ])
        let start = head.exponential.upper
        self.exponential = Majorant.best([
            exponential, Majorant(size: range.exponential.upper, rate: 0),
            Majorant(size: start, rate: self.slope.upper),
        ])
        let isPositive = range.lower >= 0
        self.logarithm = Majorant.best([
            logarithm,
            isPositive
                ? elasticity.flatMap {
                    Majorant.linear(
                        head.logarithm.magnitude.upper, slope: $0.magnitude.upper)
                } : nil,
        ])
    }

    /// A number.
    init(constant: DoubleInterval) {
        self.init(
            head: constant, range: constant, slope: DoubleInterval(0.0),
            elasticity: constant.sign == nil || constant.sign == 0 ? nil : DoubleInterval(0.0),
            logarithm: constant.lower > 0
                ? Majorant(size: constant.logarithm.magnitude.upper, rate: 0) : nil)
    }

    /// Whether it is known to have no zero, and which sign it has.
    var sign: Int? {
        range.lower > 0 ? 1 : range.upper < 0 ? -1 : elasticity == nil ? nil : head.sign
    }
}

extension DoubleInterval {
    /// The products of numbers of both, where ends at infinity are not reached.
    func boundedProduct(_ other: DoubleInterval) -> DoubleInterval {
        var (least, most) = (Double.infinity, -Double.infinity)
        for a in [lower, upper] {
            for b in [other.lower, other.upper] {
                let product = a == 0 || b == 0 ? 0 : a * b
                let isExact = DoubleInterval.isExact(product, of: a, b)
                least = min(least, isExact ? product : product.nextDown)
                most = max(most, isExact ? product : product.nextUp)
            }
        }
        return DoubleInterval(lower: least, upper: most)
    }

    /// Whether a product was not rounded: of small ones the remainder may be too small to be seen.
    private static func isExact(_ product: Double, of a: Double, _ b: Double) -> Bool {
        if a == 0 || b == 0 || a.isInfinite || b.isInfinite { return true }
        guard product.isFinite, product.magnitude >= 0x1p-960 else { return false }
        return product.addingProduct(-a, b) == 0
    }

    /// The sums of numbers of both, with the ends themselves where they are doubles.
    func boundedSum(_ other: DoubleInterval) -> DoubleInterval {
        func end(_ a: Double, _ b: Double, _ outward: (Double) -> Double) -> Double {
            let sum = a + b
            let part = sum - a
            let isExact =
                a.isInfinite || b.isInfinite
                || sum.isFinite && (a - (sum - part)) + (b - part) == 0
            return isExact ? sum : outward(sum)
        }
        return DoubleInterval(
            lower: end(lower, other.lower, \.nextDown), upper: end(upper, other.upper, \.nextUp))
    }

    /// The numbers that lie in both.
    func meeting(_ other: DoubleInterval) -> DoubleInterval {
        let (low, high) = (max(lower, other.lower), min(upper, other.upper))
        return low <= high ? DoubleInterval(lower: low, upper: high) : self
    }

    /// The narrowest interval that holds both.
    func hull(_ other: DoubleInterval) -> DoubleInterval {
        DoubleInterval(lower: min(lower, other.lower), upper: max(upper, other.upper))
    }

    /// The reciprocals of numbers that are not zero, where the interval may end at zero.
    var reciprocals: DoubleInterval {
        if lower >= 0 {
            return DoubleInterval(
                lower: upper == .infinity ? 0 : (1 / upper).nextDown,
                upper: lower == 0 ? .infinity : (1 / lower).nextUp)
        }
        guard upper <= 0 else { return .everything }
        return -((-self).reciprocals)
    }
}
