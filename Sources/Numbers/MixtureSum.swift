import CMPFR

/// The sum Σ (a x ln x + b y ln y − m ln m) with m = a x + b y over two columns of integers: what a
/// Jensen–Shannon divergence is over large data whose units have no common multiple that fits.
///
/// It is enclosed by doubles first, and by MPFR when that is not narrow enough. 0 ln 0 = 0.
struct MixtureSum: Sendable {
    /// A column of integers, none negative, and the positive factor of each.
    struct Side: Sendable {
        let integers: [Int64]
        let factor: Rational

        /// The sum of all a x.
        var total: Rational {
            integers.reduce(into: Int128(0)) { $0 += Int128($1) }.rational * factor
        }
    }

    let left: Side
    let right: Side
    private let doubles: DoubleInterval

    init(_ left: Side, _ right: Side) {
        self.left = left
        self.right = right
        doubles = MixtureSum.doubles(left, right)
    }

    func enclosure(bits: Int) -> Enclosure {
        if bits <= LogarithmSum.firstPrecision, doubles.lower.isFinite, doubles.upper.isFinite {
            return Enclosure(doubles)
        }
        return multiplePrecisionEnclosure(bits: bits)
    }

    private static func doubles(_ left: Side, _ right: Side) -> DoubleInterval {
        let (a, b) = (DoubleInterval(left.factor), DoubleInterval(right.factor))
        func entropic(_ share: DoubleInterval, _ x: DoubleInterval) -> DoubleInterval {
            x.upper > 0 ? share * x.logarithm : DoubleInterval(0.0)
        }
        var total = DoubleInterval(0.0)
        for start in stride(from: 0, to: left.integers.count, by: 1024) {
            var block = DoubleInterval(0.0)
            for index in start..<min(start + 1024, left.integers.count) {
                let x = DoubleInterval(integer: left.integers[index])
                let y = DoubleInterval(integer: right.integers[index])
                let (share, other) = (a * x, b * y)
                let mixed = x.upper > 0 ? (y.upper > 0 ? share + other : share) : other
                block = block + entropic(share, x) + entropic(other, y) + -entropic(mixed, mixed)
            }
            total = total + block
        }
        return total
    }

    /// Bounds of any precision.
    ///
    /// Let u = 2^−w, V = Σ (a x + b y), and L a bound of all |ln x|, |ln y| and |ln m|. Each of the
    /// three parts of a term has at most six roundings, and ln m inherits 3u from m: together the
    /// terms are off by less than 8u L V + 3u V. The partial sums are below 2 L V, and each of the 3n
    /// additions is off by u of one: 6n u L V. All of it is below 8 (n + 2) (L + 1) V u.
    private func multiplePrecisionEnclosure(bits: Int) -> Enclosure {
        // Integers are below 2⁶³, and m is not below the lesser factor: ln 2 is below 1.
        let logarithms = 64 + left.factor.bitCount + right.factor.bitCount
        let size =
            Rational(8) * Rational(left.integers.count + 2) * Rational(logarithms + 1)
            * (left.total + right.total + 1)
        let sum = computed(bits: bits + size.floor.bitCount)
        let error = Enclosure(Rational(1) / Rational(2).power(bits), bits: bits)
        let point = Enclosure(lower: sum, upper: sum)
        return Enclosure(
            lower: point.adding(error.negated(bits: bits), bits: bits).lower,
            upper: point.adding(error, bits: bits).upper)
    }

    private func computed(bits: Int) -> BigFloat {
        let (a, b) = (
            Enclosure(left.factor, bits: bits).lower, Enclosure(right.factor, bits: bits).lower
        )
        return BigFloat(bits: bits) { total in
            mpfr_set_zero(total, 1)
            _ = BigFloat(bits: bits) { mixed in
                _ = BigFloat(bits: bits) { term in
                    for index in left.integers.indices {
                        mpfr_set_zero(mixed, 1)
                        add(left.integers[index], a, to: total, mixed, with: term)
                        add(right.integers[index], b, to: total, mixed, with: term)
                        guard mpfr_zero_p(mixed) == 0 else { continue }
                        mpfr_log(term, mixed, MPFR_RNDN)
                        mpfr_mul(term, term, mixed, MPFR_RNDN)
                        mpfr_sub(total, total, term, MPFR_RNDN)
                    }
                }
            }
        }
    }

    /// Adds a x ln x to the sum and a x to the mixture.
    private func add(
        _ integer: Int64, _ factor: BigFloat, to total: UnsafeMutablePointer<__mpfr_struct>,
        _ mixed: UnsafeMutablePointer<__mpfr_struct>, with term: UnsafeMutablePointer<__mpfr_struct>
    ) {
        guard integer > 0 else { return }
        let x = UInt(integer)
        mpfr_mul_ui(term, factor.pointer, x, MPFR_RNDN)
        mpfr_add(mixed, mixed, term, MPFR_RNDN)
        mpfr_log_ui(term, x, MPFR_RNDN)
        mpfr_mul_ui(term, term, x, MPFR_RNDN)
        mpfr_mul(term, term, factor.pointer, MPFR_RNDN)
        mpfr_add(total, total, term, MPFR_RNDN)
    }
}

extension Int128 {
    fileprivate var rational: Rational { Rational(wide: self) }
}

extension Number {
    /// The sum Σ (v p ln (p/m) + w q ln (q/m)) with m = v p + w q over two columns of numbers that are
    /// not negative, for positive weights v and w.
    ///
    /// When few ratios p/q differ it is an exact linear form, else enclosed.
    public static func divergence(
        of p: ScaledIntegers, weighted v: Rational, and q: ScaledIntegers, weighted w: Rational
    ) throws(NumberError) -> Number {
        let sides = [
            MixtureSum.Side(integers: p.integers, factor: v * p.unit),
            MixtureSum.Side(integers: q.integers, factor: w * q.unit),
        ]
        if let groups = IntegerPairs(p.integers, q.integers).groups {
            var terms: [Number] = []
            for group in groups {
                let (x, y) = (sides[0].factor * group.x, sides[1].factor * group.y)
                let mixed = x + y
                for (part, weight) in [(x, v), (y, w)] where part.sign > 0 {
                    let ratio = Number.exact(part / weight / mixed)
                    terms.append(try ratio.logarithm().times(.exact(part * group.count)))
                }
            }
            return try Number.sum(terms)
        }
        let units = try Number.sum([
            Number.exact(p.unit).logarithm().times(.exact(sides[0].total)),
            Number.exact(q.unit).logarithm().times(.exact(sides[1].total)),
        ])
        return try Number.real(Real(.mixture(MixtureSum(sides[0], sides[1])))).plus(units)
    }
}

/// Pairs of integers, of which those in one ratio count as one.
private struct IntegerPairs {
    private let x: [Int64]
    private let y: [Int64]

    init(_ x: [Int64], _ y: [Int64]) {
        self.x = x
        self.y = y
    }

    private struct Pair: Hashable {
        let x: Int64
        let y: Int64
    }

    /// The pairs in lowest terms, each with the sum of the factors it was reduced by, when there
    /// are few; in the order of their first occurrence.
    var groups: [(x: Rational, y: Rational, count: Rational)]? {
        var positions: [Pair: Int] = [:]
        var found: [(pair: Pair, count: Int128)] = []
        for (a, b) in zip(x, y) where a > 0 || b > 0 {
            let divisor = Int64(greatestCommonDivisor(UInt(a.magnitude), UInt(b.magnitude)))
            let pair = Pair(x: a / divisor, y: b / divisor)
            if let position = positions[pair] {
                found[position].count += Int128(divisor)
            } else {
                guard found.count < 4096 else { return nil }
                positions[pair] = found.count
                found.append((pair, Int128(divisor)))
            }
        }
        return found.map { group in
            (Rational(Int(group.pair.x)), Rational(Int(group.pair.y)), group.count.rational)
        }
    }
}
