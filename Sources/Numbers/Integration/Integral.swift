/// The integral of a function over a range, finite or not.
///
/// The function is called with the variable and leaves its formula behind; the formula is integrated
/// by `PanelQuadrature` where it is analytic, and bounded by `Tail` at infinite ends and at ends where
/// it is not.
public struct Integral: Sendable {
    /// A part of the range.
    enum Part: Sendable {
        case panels(Integrand, from: Rational, to: Rational)
        case reach(Reach)
    }

    let parts: [Part]

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
        let reach = try Reach(
            from: .exact(anchor), direction: direction, unit: unit, isInfinite: true,
            end: direction < 0 ? "-inf" : "inf", of: function)
        if reach.isSlow {
            // From a number of the ray's own sign on.
            let isBeyond = anchor.sign == direction
            let first = isBeyond ? anchor : unit * Rational(direction)
            if let parts = try logarithmic(reach, from: .zero, first, function) {
                guard !isBeyond else { return parts }
                return try interval(min(anchor, first), max(anchor, first), function) + parts
            }
        }
        return try interval(min(anchor, edge), max(anchor, edge), function) + [.reach(reach)]
    }

    /// A slow reach by x = a + t e^(±u), from a + t on, where what is like a power of x is like an
    /// exponential of u; `nil` when nothing is known of what is left of that either.
    private static func logarithmic(
        _ reach: Reach, from anchor: Rational, _ first: Rational,
        _ function: (Number) throws(NumberError) -> Number
    ) throws(NumberError) -> [Part]? {
        let offset = Number.exact(first - anchor)
        func body(_ u: Number) throws(NumberError) -> Number {
            let t = try (reach.isInfinite ? u : u.negated).exponential()
            let value = try function(Number.exact(anchor).plus(offset.times(t)))
            return try value.multiplied(byPositive: offset.magnitude.times(t))
        }
        let slow = try Reach(
            from: .zero, direction: 1, unit: .one, isInfinite: true, end: reach.end, of: body)
        return slow.isKnown ? try interval(.zero, .one, body) + [.reach(slow)] : nil
    }

    /// A finite interval, its ends set apart where the integrand is not analytic at them.
    private static func interval(
        _ start: Rational, _ end: Rational, _ function: (Number) throws(NumberError) -> Number
    ) throws(NumberError) -> [Part] {
        let integrand = try Integrand(of: .variable(from: start, to: end), function)
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
            let first = direction > 0 ? start + unit : end - unit
            let slow = reach.isSlow ? try logarithmic(reach, from: anchor, first, function) : nil
            parts += slow ?? [.reach(reach)]
            if direction > 0 { low = first } else { high = first }
        }
        return [.panels(integrand, from: low, to: high)] + parts
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

extension Number {
    /// The product with a positive formula: of what is positive by its form by logarithms, so that what
    /// grows in one of them meets what falls in the other.
    fileprivate func multiplied(byPositive factor: Number) throws(NumberError) -> Number {
        guard isFormal, let recipe, recipe.isPositiveByForm else { return try times(factor) }
        return try logarithm().plus(factor.logarithm()).exponential()
    }
}

extension PreparedIntegrand {
    /// Whether the integrand is analytic about a short interval that begins at a number.
    fileprivate func isAnalytic(at anchor: Rational, _ direction: Int, _ width: Rational) -> Bool {
        let reach = width * Rational(1, 1 << 20)
        let end = direction < 0 ? anchor - reach : anchor + reach
        let line = interval(min(anchor, end), max(anchor, end))
        return bound(
            from: anchor - reach, to: anchor + reach, height: reach,
            continuing: branches(on: line)) != nil
    }
}
