/// A part of an integral that goes to infinity, or to an end where the integrand is not analytic:
/// x = anchor ± t for t ≥ unit, or for t = 1/s ≤ unit.
struct Reach: Sendable {
    /// The integrand as a function of t.
    let body: Integrand
    /// The integrand as a function of what grows, t or s, with the derivative of the substitution.
    let rest: Integrand
    /// Whether it goes to infinity.
    let isInfinite: Bool
    /// Where it begins, a positive fraction.
    let unit: Rational
    /// The end it goes to, as text.
    let end: String

    private let constants: [DoubleInterval?]

    /// Calls a function with anchor ± t.
    init(
        from anchor: Number, direction: Int, unit: Rational, isInfinite: Bool, end: String,
        of function: (Number) throws(NumberError) -> Number
    ) throws(NumberError) {
        func shifted(_ t: Number) throws(NumberError) -> Number {
            try anchor.plus(direction < 0 ? t.negated : t)
        }
        let t = Number.variable(from: isInfinite ? unit : 0, to: isInfinite ? nil : unit)
        body = try Integrand(of: t) { t throws(NumberError) in try function(shifted(t)) }
        if isInfinite {
            rest = body
        } else {
            let t = Number.variable(from: Rational.one / unit, to: nil)
            rest = try Integrand(of: t) { t throws(NumberError) in
                let s = try Number.one.divided(by: t)
                return try function(shifted(s)).times(s.times(s))
            }
        }
        constants = rest.constants
        (self.isInfinite, self.unit, self.end) = (isInfinite, unit, end)
    }

    /// The panels are twice as long each time, and no more of them are looked at.
    private static let mostDoublings = 1500
    /// After so many something must be known of what is left.
    private static let mostDoublingsInTheDark = 64

    /// The integral, what is left out being less than the tolerance; infinite where that is proved.
    func integral(
        _ quadrature: inout PanelQuadrature, tolerance: Double
    ) throws(IntegrationError) -> Outcome {
        try requireKnownTail()
        var total = Enclosure(.zero, bits: quadrature.integrand.bits)
        var edge = unit
        for step in 0..<Reach.mostDoublings {
            let tail = tail(from: edge)
            if let bound = tail.integral, bound <= tolerance {
                return .finite(total.widened(by: bound, bits: quadrature.integrand.bits))
            }
            if let sign = tail.divergence { return .infinite(sign: sign) }
            guard step < Reach.mostDoublingsInTheDark || tail.integral != nil else { break }
            let next = edge * factor
            do {
                total = total.adding(
                    try quadrature.integral(from: min(edge, next), to: max(edge, next)),
                    bits: quadrature.integrand.bits)
            } catch {
                // What has no bound need not be worked out either.
                guard tail.integral == nil else { throw error }
                break
            }
            edge = next
        }
        throw unknown(from: edge)
    }

    /// Whether it would take very many panels, or no number of them, until what is left is small.
    var isSlow: Bool {
        let tail = tail(from: unit * factor.power(Reach.mostDoublingsInTheDark))
        return tail.divergence == nil && tail.fall.map { $0 < Reach.leastFall } ?? true
    }

    /// What falls more slowly, as a power of the variable, is slow.
    private static let leastFall = 0.75

    /// Whether anything is known of what is left, early enough.
    var isKnown: Bool {
        (0...Reach.mostDoublingsInTheDark).contains {
            tail(from: unit * factor.power($0)).isKnown
        }
    }

    /// Refuses at once what nothing will be known of.
    private func requireKnownTail() throws(IntegrationError) {
        guard isKnown else {
            throw unknown(from: unit * factor.power(Reach.mostDoublingsInTheDark))
        }
    }

    /// By how much an edge is farther out than the one before.
    private var factor: Rational { isInfinite ? 2 : .half }

    /// What is known of the part beyond an edge.
    private func tail(from edge: Rational) -> Tail {
        let start = isInfinite ? edge : Rational.one / edge
        return Tail(of: rest, constants: constants, beyond: DoubleInterval(start).lower)
    }

    private func unknown(from edge: Rational) -> IntegrationError {
        isInfinite ? .tail(beyond: Number.exact(edge).description) : .end(end)
    }

    /// What an integral is found to be.
    enum Outcome {
        case finite(Enclosure)
        case infinite(sign: Int)
    }
}

extension Integrand {
    /// The constants among its operations, in doubles.
    var constants: [DoubleInterval?] {
        instructions.map {
            if case .constant(let real) = $0 { real.enclosure(bits: 64).doubles } else { nil }
        }
    }

    /// What is said of it rests on the weakest of its constants.
    var basis: Basis {
        instructions.reduce(.enclosed) { basis, instruction in
            if case .constant(let real) = instruction {
                basis.weaker(real.node.basis)
            } else {
                basis
            }
        }
    }

    /// The formula that a function leaves behind when it is called with a variable; a number without
    /// the variable is a constant.
    init(
        of variable: Number, _ function: (Number) throws(NumberError) -> Number
    ) throws(NumberError) {
        guard let recipe = try function(variable).recipe, let variable = variable.recipe else {
            throw .undefined("the integral of inf")
        }
        self.init(recipe, of: variable)
    }
}
