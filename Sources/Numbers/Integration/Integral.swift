/// The integral of a function over a range, finite or not.
///
/// The function is called with the variable and leaves its formula behind; the formula is integrated
/// by `PanelQuadrature` where it is analytic, and bounded by `Tail` at infinite ends and at ends where
/// it is not.
public struct Integral: Sendable {
    /// A part of the range.
    private enum Part: Sendable {
        case panels(Integrand, from: Rational, to: Rational)
        case reach(Reach)
    }

    private let parts: [Part]

    /// Prepares an integral.
    ///
    /// - Parameters:
    ///   - lower: The lower end, which may be −∞.
    ///   - upper: The upper end, greater than the lower, which may be ∞.
    ///   - breaks: Where the function may have a kink or a peak.
    ///   - unit: The scale on which the function changes, when it is known.
    ///   - function: The function, which is called with a formula for its argument.
    public init(
        from lower: Number, to upper: Number, breaks: [Rational] = [], unit: Rational = .one,
        of function: (Number) throws(NumberError) -> Number
    ) throws(NumberError) {
        if let low = lower.finiteEnd, let high = upper.finiteEnd {
            let marks = breaks.sorted().filter { low.isBelow($0) && high.isAbove($0) }
            parts = try Integral.parts(low, high, marks, unit, function)
            return
        }
        // An end that is no fraction: x = a + (b − a) s, or x = a + s, or x = b − (1 − s).
        let width = try lower.isFinite && upper.isFinite ? upper.minus(lower) : .one
        parts = try Integral.parts(
            End(value: lower.isFinite ? .zero : nil), End(value: upper.isFinite ? .one : nil), [],
            unit
        ) { s throws(NumberError) in
            let x =
                try lower.isFinite
                ? lower.plus(width.times(s)) : upper.minus(Number.one.minus(s))
            return try width.times(function(x))
        }
    }

    private static func parts(
        _ low: End, _ high: End, _ breaks: [Rational], _ unit: Rational,
        _ function: (Number) throws(NumberError) -> Number
    ) throws(NumberError) -> [Part] {
        var parts: [Part] = []
        var marks = breaks
        if let last = low.value { marks.insert(last, at: 0) }
        if let last = high.value { marks.append(last) }
        if marks.isEmpty { marks = [.zero] }
        if low.value == nil, let first = marks.first {
            parts += try ray(from: first, -1, unit, function)
        }
        for (start, end) in zip(marks, marks.dropFirst()) {
            parts += try interval(start, end, function)
        }
        if high.value == nil, let last = marks.last {
            parts += try ray(from: last, 1, unit, function)
        }
        return parts
    }

    private static func ray(
        from anchor: Rational, _ direction: Int, _ unit: Rational,
        _ function: (Number) throws(NumberError) -> Number
    ) throws(NumberError) -> [Part] {
        let edge = direction < 0 ? anchor - unit : anchor + unit
        let near = try interval(min(anchor, edge), max(anchor, edge), function)
        return near + [
            .reach(
                try Reach(
                    from: .exact(anchor), direction: direction, unit: unit, isInfinite: true,
                    end: direction < 0 ? "-inf" : "inf", of: function))
        ]
    }

    /// A finite interval, its ends set apart where the integrand is not analytic at them.
    private static func interval(
        _ start: Rational, _ end: Rational, _ function: (Number) throws(NumberError) -> Number
    ) throws(NumberError) -> [Part] {
        let integrand = try Integrand(value: function(.variable(from: start, to: end)))
        let prepared = PreparedIntegrand(integrand, bits: 64)
        let width = end - start
        var (low, high) = (start, end)
        var parts: [Part] = []
        for (anchor, direction) in [(start, 1), (end, -1)]
        where !prepared.isAnalytic(at: anchor, direction, width) {
            let unit = width * Rational(1, 4)
            let reach = try Reach(
                from: .exact(anchor), direction: direction, unit: unit, isInfinite: false,
                end: Number.exact(anchor).description, of: function)
            parts.append(.reach(reach))
            if direction > 0 { low = start + unit } else { high = end - unit }
        }
        return [.panels(integrand, from: low, to: high)] + parts
    }

    /// The precision that is worked with unless more is asked for: twenty-five digits.
    private static let firstPrecision = 84
    /// As long as no more bits are asked for, that will do.
    private static let patience = 192
    /// More is never worked out.
    private static let greatestPrecision = 640
    /// How many values of the integrand may be asked for.
    private static let budget = 150_000

    /// The value: a number known by enclosures, or infinite where that is proved.
    public func value() throws(IntegrationError) -> Number {
        for case .panels(let integrand, _, _) in parts where integrand.isOpaque { throw .opaque }
        let size: Double
        switch try roughly() {
        case .finite(let enclosure): size = enclosure.doubles.magnitude.upper
        case .infinite(let sign): return .infinite(isNegative: sign < 0, reason: nil)
        }
        guard
            case .finite(let first) = try enclosure(
                bits: Integral.firstPrecision, size: size, slack: 0)
        else { return .zero }
        return .refined(
            Refinement { bits in
                guard bits > Integral.patience else { return first }
                let more = min(bits, Integral.greatestPrecision)
                guard
                    case .finite(let enclosure)? = try? enclosure(bits: more, size: size, slack: 1)
                else { return first }
                return enclosure
            })
    }

    /// The integral to a few digits, however small it is.
    private func roughly() throws(IntegrationError) -> Reach.Outcome {
        var size = 0x1p-10
        while true {
            let outcome = try enclosure(bits: 32, size: size, slack: 0)
            guard case .finite(let enclosure) = outcome else { return outcome }
            let doubles = enclosure.doubles
            if doubles.upper - doubles.lower <= doubles.magnitude.upper / 64 || size < 0x1p-300 {
                return outcome
            }
            size *= 0x1p-48
        }
    }

    /// The integral with an error of about 2⁻ᵇ of a size, b being the bits.
    private func enclosure(
        bits: Int, size: Double, slack: Int
    ) throws(IntegrationError) -> Reach.Outcome {
        let working = bits + 40
        var tolerance = size
        for _ in 0..<(bits + slack + 4) { tolerance /= 2 }
        tolerance = max(tolerance, 0x1p-1000)
        var rules = LegendreRules(bits: working)
        var budget = Integral.budget
        var total = Enclosure(.zero, bits: working)
        for part in parts {
            let integrand: Integrand
            switch part {
            case .panels(let body, _, _): integrand = body
            case .reach(let reach): integrand = reach.body
            }
            var quadrature = PanelQuadrature(
                integrand: PreparedIntegrand(integrand, bits: working),
                tolerance: tolerance / 128, rules: rules, budget: budget)
            switch part {
            case .panels(_, let low, let high):
                total = total.adding(
                    try quadrature.integral(from: low, to: high), bits: working)
            case .reach(let reach):
                switch try reach.integral(&quadrature, tolerance: tolerance / 8) {
                case .finite(let enclosure): total = total.adding(enclosure, bits: working)
                case .infinite(let sign): return .infinite(sign: sign)
                }
            }
            (rules, budget) = (quadrature.rules, quadrature.budget)
        }
        return .finite(total)
    }
}

/// An end of a range that is a fraction or infinite.
private struct End {
    /// The fraction; `nil` at infinity.
    let value: Rational?

    func isBelow(_ other: Rational) -> Bool { value.map { $0 < other } ?? true }
    func isAbove(_ other: Rational) -> Bool { value.map { other < $0 } ?? true }
}

extension Number {
    /// The number as an end of a range; `nil` for what is neither a fraction nor infinite.
    fileprivate var finiteEnd: End? {
        if !isFinite { return End(value: nil) }
        return exactValue.map { End(value: $0) }
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
        case .exponential, .logarithm, .squareRoot, .magnitude, .sine, .cosine, .arcTangent,
            .hyperbolicSine, .hyperbolicCosine, .hyperbolicTangent, .errorFunction,
            .complementaryErrorFunction:
            true
        case .arcSine, .arcCosine, .gamma, .logarithmOfGamma, .digamma, .normalQuantile, .zeta:
            false
        }
    }
}

extension PreparedIntegrand {
    /// Whether the integrand is analytic about a short interval that begins at a number.
    fileprivate func isAnalytic(at anchor: Rational, _ direction: Int, _ width: Rational) -> Bool {
        let step = width * Rational(direction, 1 << 20)
        let line = Enclosure(anchor, bits: bits).hull(Enclosure(anchor + step, bits: bits))
        let rectangle = ComplexEnclosure(
            real: line.hull(Enclosure(anchor - step, bits: bits)),
            imaginary: Enclosure(.zero, bits: bits).hull(
                Enclosure(step.magnitude, bits: bits)))
        return values(on: rectangle, continuing: branches(on: line)).isBounded
    }
}
