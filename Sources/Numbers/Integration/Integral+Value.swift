/// How an integral is worked out: first how large it is, then as precisely as is asked for.
extension Integral {
    /// The precision that a size is found with.
    private static let roughPrecision = 32
    /// The precision that is worked with unless more is asked for: twenty-five digits.
    private static let firstPrecision = 84
    /// As long as no more bits are asked for, that will do.
    private static let patience = 192
    /// More is never worked out.
    private static let greatestPrecision = 640
    /// How many values of the integrand may be asked for.
    private static let budget = 150_000
    /// Where more than so much of the integral of the magnitude cancels, digits are counted from there.
    private static let leastShare = 0x1p-32

    /// The value: a number known by enclosures, or infinite where that is proved.
    public func value() throws(IntegrationError) -> Number {
        for case .panels(let integrand, _, _) in parts where integrand.isOpaque { throw .opaque }
        let size = try size()
        switch try attempt(bits: Integral.firstPrecision, size: size).outcome {
        case .infinite(let sign):
            guard basis.isProof else {
                throw .number(.undecided("whether the integral is finite"))
            }
            return .infinite(isNegative: sign < 0, reason: nil)
        case .finite(let known): return .refined(refinement(known, size))
        }
    }

    /// What is said of it rests on the weakest of its constants.
    private var basis: Basis { parts.reduce(.enclosed) { $0.weaker($1.body.basis) } }

    /// The enclosures, of which the first is known.
    private func refinement(_ known: Enclosure, _ size: Double) -> Refinement {
        Refinement(
            upTo: Integral.greatestPrecision, patience: Integral.patience, basis: basis
        ) { bits in
            guard bits > Integral.patience else { return known }
            let more = min(bits, Integral.greatestPrecision)
            guard case .finite(let enclosure)? = try? attempt(bits: more, size: size).outcome
            else { return known }
            return enclosure
        }
    }

    /// The size from which the digits of the integral are counted: its own, however small it is, unless
    /// nearly everything cancels; of one that is infinite, any.
    private func size() throws(IntegrationError) -> Double {
        var size = 0x1p-10
        var rules: LegendreRules?
        while true {
            let found = try attempt(bits: Integral.roughPrecision, size: size, rules: rules)
            guard case .finite(let enclosure) = found.outcome else { return size }
            let doubles = enclosure.doubles
            let magnitude = doubles.magnitude.upper
            if doubles.upper - doubles.lower <= magnitude / 64 { return magnitude }
            let least = found.mass * Integral.leastShare
            if size <= least { return size }
            size = max(size * 0x1p-48, least)
            rules = found.rules
        }
    }

    /// What an attempt at the integral finds, with the integral of the magnitude and the rules that it
    /// needed.
    private typealias Attempt = (outcome: Reach.Outcome, mass: Double, rules: LegendreRules)

    /// The integral with an error of about 2⁻ᵇ of a size, b being the bits.
    private func attempt(
        bits: Int, size: Double, rules: LegendreRules? = nil
    ) throws(IntegrationError) -> Attempt {
        let working = bits + 40
        let share = Double(sign: .plus, exponent: -(bits + 5), significand: 1)
        let tolerance = max(size * share, 0x1p-1000)
        var (rules, mass) = (rules ?? LegendreRules(bits: working), 0.0)
        var budget = Integral.budget
        var total = Enclosure(.zero, bits: working)
        var infinite: Int?
        for part in parts {
            var quadrature = PanelQuadrature(
                part.body, bits: working, tolerance: tolerance / 128, rules: rules,
                budget: budget)
            let outcome = try part.integral(&quadrature, tolerance: tolerance / 8)
            (rules, budget) = (quadrature.rules, quadrature.budget)
            mass += quadrature.mass
            switch outcome {
            case .infinite(let sign):
                // Two infinite parts of different signs have no sum.
                if let infinite, infinite != sign {
                    throw .number(.undefined("inf - inf, the sum of two parts of the integral,"))
                }
                infinite = sign
            case .finite(let enclosure): total = total.adding(enclosure, bits: working)
            }
        }
        return (infinite.map { .infinite(sign: $0) } ?? .finite(total), mass, rules)
    }
}

extension Integral.Part {
    /// The integrand.
    fileprivate var body: Integrand {
        switch self {
        case .panels(let body, _, _): body
        case .reach(let reach): reach.body
        }
    }

    /// The integral over the part, what is left out at an end being less than the tolerance.
    fileprivate func integral(
        _ quadrature: inout PanelQuadrature, tolerance: Double
    ) throws(IntegrationError) -> Reach.Outcome {
        switch self {
        case .panels(_, let low, let high):
            .finite(try quadrature.integral(from: low, to: high))
        case .reach(let reach): try reach.integral(&quadrature, tolerance: tolerance)
        }
    }
}

extension Integrand {
    /// Whether something in it is known at numbers only.
    var isOpaque: Bool {
        instructions.contains {
            switch $0 {
            case .opaque: true
            case .function(let function, _): !function.isContinued
            case .variable, .constant, .sum, .scaled, .product, .quotient, .extremum: false
            }
        }
    }
}

extension Real.Function {
    /// Whether its values on rectangles of the complex plane are known.
    var isContinued: Bool {
        switch self {
        case .exponential, .logarithm, .logarithmOfOnePlus, .squareRoot, .magnitude, .sine, .cosine,
            .arcTangent,
            .hyperbolicSine, .hyperbolicCosine, .hyperbolicTangent, .errorFunction,
            .complementaryErrorFunction:
            true
        case .arcSine, .arcCosine, .gamma, .logarithmOfGamma, .digamma, .normalQuantile, .zeta:
            false
        }
    }
}
