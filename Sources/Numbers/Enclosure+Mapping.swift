import CMPFR

/// A function of MPFR's: it writes a value rounded in a direction.
struct DirectedFunction: Sendable {
    typealias Body =
        @Sendable (
            UnsafeMutablePointer<__mpfr_struct>, UnsafePointer<__mpfr_struct>, mpfr_rnd_t
        ) -> Int32

    let write: Body

    static let logarithmOfOnePlus = DirectedFunction { mpfr_log1p($0, $1, $2) }
    static let sine = DirectedFunction { mpfr_sin($0, $1, $2) }
    static let cosine = DirectedFunction { mpfr_cos($0, $1, $2) }
    static let arcSine = DirectedFunction { mpfr_asin($0, $1, $2) }
    static let arcCosine = DirectedFunction { mpfr_acos($0, $1, $2) }
    static let arcTangent = DirectedFunction { mpfr_atan($0, $1, $2) }
    static let hyperbolicSine = DirectedFunction { mpfr_sinh($0, $1, $2) }
    static let hyperbolicCosine = DirectedFunction { mpfr_cosh($0, $1, $2) }
    static let hyperbolicTangent = DirectedFunction { mpfr_tanh($0, $1, $2) }
    static let gamma = DirectedFunction { mpfr_gamma($0, $1, $2) }
    static let logarithmOfGamma = DirectedFunction { mpfr_lngamma($0, $1, $2) }
    static let digamma = DirectedFunction { mpfr_digamma($0, $1, $2) }
    static let errorFunction = DirectedFunction { mpfr_erf($0, $1, $2) }
    static let complementaryErrorFunction = DirectedFunction { mpfr_erfc($0, $1, $2) }
    static let zeta = DirectedFunction { mpfr_zeta($0, $1, $2) }

    private init(_ write: @escaping Body) { self.write = write }

    /// The value at a number, rounded in a direction.
    func value(at x: BigFloat, bits: Int, _ direction: mpfr_rnd_t) -> BigFloat {
        BigFloat(bits: bits) { _ = write($0, x.pointer, direction) }
    }
}

extension Enclosure {
    /// The narrowest interval that holds an interval of doubles.
    init(_ doubles: DoubleInterval) {
        self.init(
            checking: BigFloat(bits: 53) { mpfr_set_d($0, doubles.lower, MPFR_RNDD) },
            BigFloat(bits: 53) { mpfr_set_d($0, doubles.upper, MPFR_RNDU) })
    }

    /// The ratio of a circle's circumference to its diameter.
    static func pi(bits: Int) -> Enclosure { constant(bits: bits) { mpfr_const_pi($0, $1) } }

    /// Euler's constant, 0.5772….
    static func eulersConstant(bits: Int) -> Enclosure {
        constant(bits: bits) { mpfr_const_euler($0, $1) }
    }

    private static func constant(
        bits: Int, _ write: (UnsafeMutablePointer<__mpfr_struct>, mpfr_rnd_t) -> Int32
    ) -> Enclosure {
        Enclosure(
            checking: BigFloat(bits: bits) { _ = write($0, MPFR_RNDD) },
            BigFloat(bits: bits) { _ = write($0, MPFR_RNDU) })
    }

    /// The values of a function that increases on it.
    func mapped(bits: Int, byIncreasing function: DirectedFunction) -> Enclosure {
        Enclosure(
            checking: function.value(at: lower, bits: bits, MPFR_RNDD),
            function.value(at: upper, bits: bits, MPFR_RNDU))
    }

    /// The values of a function that decreases on it.
    func mapped(bits: Int, byDecreasing function: DirectedFunction) -> Enclosure {
        Enclosure(
            checking: function.value(at: upper, bits: bits, MPFR_RNDD),
            function.value(at: lower, bits: bits, MPFR_RNDU))
    }

    /// The values of a function that nowhere changes faster than its argument: those at the lower
    /// end, and as far up and down as the interval is wide.
    func mapped(bits: Int, byContraction function: DirectedFunction) -> Enclosure {
        guard lower.isFinite, upper.isFinite else { return .everything }
        let width = BigFloat(bits: bits) { mpfr_sub($0, upper.pointer, lower.pointer, MPFR_RNDU) }
        let (down, up) = (
            function.value(at: lower, bits: bits, MPFR_RNDD),
            function.value(at: lower, bits: bits, MPFR_RNDU)
        )
        return Enclosure(
            checking: BigFloat(bits: bits) { mpfr_sub($0, down.pointer, width.pointer, MPFR_RNDD) },
            BigFloat(bits: bits) { mpfr_add($0, up.pointer, width.pointer, MPFR_RNDU) })
    }

    /// The values of the sine or the cosine.
    ///
    /// On an interval as wide as 2 nothing is said beyond their bounds: great numbers, which would have to be
    /// divided by π with as many digits as they have, are seldom known more closely.
    func mapped(bits: Int, byOscillation function: DirectedFunction) -> Enclosure {
        let most = Enclosure(.one, bits: 2)
        let bounds = Enclosure(lower: most.negated(bits: 2).lower, upper: most.upper)
        let width = BigFloat(bits: 53) { mpfr_sub($0, upper.pointer, lower.pointer, MPFR_RNDU) }
        guard mpfr_cmp_d(width.pointer, 2) < 0 else { return bounds }
        return mapped(bits: bits, byContraction: function).clipped(from: -1, to: 1) ?? bounds
    }

    /// The values of Γ or ln Γ on positive numbers.
    ///
    /// Both fall up to x₀ = 1.4616… and rise from there. On [1.25, 1.75] neither changes faster than
    /// its argument: |Γ′| and |ψ| are below 0.3 there.
    func mappedAroundMinimum(of function: DirectedFunction, bits: Int) -> Enclosure {
        guard lower.sign > 0 else { return .everything }
        func isBelow(_ x: BigFloat, _ bound: Double) -> Bool { mpfr_cmp_d(x.pointer, bound) < 0 }
        if !isBelow(lower, 1.5) { return mapped(bits: bits, byIncreasing: function) }
        if isBelow(upper, 1.4375) { return mapped(bits: bits, byDecreasing: function) }
        if !isBelow(lower, 1.25), isBelow(upper, 1.75) {
            return mapped(bits: bits, byContraction: function)
        }
        // A wide interval about the minimum: the greater end, and a bound below the least value.
        let ends = [lower, upper].map { function.value(at: $0, bits: bits, MPFR_RNDU) }
        let least = BigFloat(bits: 53) { mpfr_set_d($0, -0.125, MPFR_RNDD) }
        return Enclosure(checking: least, ends[0] < ends[1] ? ends[1] : ends[0])
    }

    /// The part of it between two numbers; `nil` when there is none.
    ///
    /// An argument known to lie in a function's domain may have an enclosure that does not.
    func clipped(from least: Double, to greatest: Double = .infinity) -> Enclosure? {
        guard mpfr_cmp_d(upper.pointer, least) >= 0, mpfr_cmp_d(lower.pointer, greatest) <= 0 else {
            return nil
        }
        return Enclosure(
            lower: mpfr_cmp_d(lower.pointer, least) >= 0
                ? lower : BigFloat(bits: 53) { mpfr_set_d($0, least, MPFR_RNDD) },
            upper: mpfr_cmp_d(upper.pointer, greatest) <= 0
                ? upper : BigFloat(bits: 53) { mpfr_set_d($0, greatest, MPFR_RNDU) })
    }
}
