/// A function on an open range with fractions as ends, as the formula that it leaves behind, and its
/// derivative.
public struct SmoothFunction: Sendable {
    let lower: Rational
    let upper: Rational
    private let height: Number
    let slope: Number

    /// Calls a function with the variable, and differentiates what it leaves behind.
    ///
    /// - Throws: What the function throws; `undefined` where it has no derivative that is a formula.
    public init(
        from lower: Rational, to upper: Rational,
        of function: (Number) throws(NumberError) -> Number
    ) throws(NumberError) {
        (self.lower, self.upper) = (lower, upper)
        height = try function(.variable(from: lower, to: upper))
        var differentiation = Differentiation()
        slope = try differentiation.derivative(of: height)
    }

    /// The value at a number inside the range, exact where the operations are.
    public func value(at x: Number) throws(NumberError) -> Number {
        var substitution = Substitution(x)
        return try substitution.value(of: height)
    }

    /// The derivative at a number inside the range, exact where the operations are.
    ///
    /// Of x² at 3 it is 6.
    public func slope(at x: Number) throws(NumberError) -> Number {
        var substitution = Substitution(x)
        return try substitution.value(of: slope)
    }

    /// Whether the function is convex: its second derivative is enclosed on pieces of the range until
    /// it is nowhere negative, or negative somewhere; `nil` when neither is shown.
    public func isConvex() -> Bool? {
        guard let curvature else { return nil }
        return isNonNegative(curvature, from: lower, to: upper)
    }

    /// The second derivative; `nil` when it is no formula.
    var curvature: Number? {
        var differentiation = Differentiation()
        return try? differentiation.derivative(of: slope)
    }

    /// How many pieces of a range are looked at.
    private static let mostPieces = 1000
    /// Pieces are no narrower than this part of the range.
    private static let leastPart = Rational(1, 1 << 16)

    /// Whether a formula is nowhere negative between two fractions of the range; `false` when it is
    /// negative on all of some piece, `nil` when neither is shown.
    func isNonNegative(_ formula: Number, from low: Rational, to high: Rational) -> Bool? {
        if let sign = formula.exactValue?.sign { return sign >= 0 }
        var range = FormulaRange()
        var isShown: Bool? = true
        var pieces = [(low, high)]
        let least = (high - low) * SmoothFunction.leastPart
        for _ in 0..<SmoothFunction.mostPieces {
            guard let (low, high) = pieces.popLast() else { return isShown }
            let interval = Enclosure(low, bits: 64).hull(Enclosure(high, bits: 64))
            let values = range.values(of: formula, on: interval, bits: 64)
            if values.lower.sign >= 0 { continue }
            if values.upper.sign < 0 { return false }
            let middle = (low + high) * .half
            if high - low > least {
                pieces += [(low, middle), (middle, high)]
            } else {
                isShown = nil
            }
        }
        return nil
    }

    /// The sign of the derivative at a fraction of the closed range; `nil` when it is not known.
    func sign(ofSlopeAt x: Rational) -> Int? {
        var range = FormulaRange()
        let point = Enclosure(x, bits: 128)
        if let sign = range.values(of: slope, on: point, bits: 128).sign { return sign }
        return (try? slope(at: .exact(x)))?.exactValue?.sign
    }

    /// The value at a double, not proved.
    func roughValue(at x: Rational) -> Double {
        var range = FormulaRange()
        return range.values(of: height, on: Enclosure(x, bits: 64), bits: 64).doubles.middle
    }
}
