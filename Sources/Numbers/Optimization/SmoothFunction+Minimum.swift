/// Where a function is least, by proof.
public struct Minimum: Sendable {
    /// Where on the range it lies.
    public enum Place: Sendable {
        /// Between the ends.
        case inside
        /// At the lower end, from which the function rises.
        case lowerEnd
        /// At the upper end, towards which the function falls.
        case upperEnd
        /// At every number, since the function is constant.
        case everywhere
    }

    /// Why there is no other.
    public enum Proof: Sendable {
        /// The function is convex.
        case convexity
        /// It falls before the minimum and rises after it, though it is not convex throughout.
        case turning
    }

    /// The number at which the function is least: a fraction where it is one that is found, else
    /// enclosed to about 128 bits.
    public let argument: Number
    /// Where it lies.
    public let place: Place
    /// Why there is no other.
    public let proof: Proof
}

extension SmoothFunction {
    /// The minimum; `nil` where it cannot be proved to be one.
    ///
    /// - Parameter isConvex: Whether the function is, as `isConvex()` shows.
    public func minimum(isConvex: Bool?) throws(NumberError) -> Minimum? {
        if isConvex == true { return try minimumOfConvex() }
        guard let (low, high) = valley() else { return nil }
        return Minimum(
            argument: try turningPoint(from: low, to: high), place: .inside, proof: .turning)
    }

    private func minimumOfConvex() throws(NumberError) -> Minimum? {
        func at(_ argument: Number, _ place: Minimum.Place) -> Minimum {
            Minimum(argument: argument, place: place, proof: .convexity)
        }
        if slope.exactValue == .zero { return at(.exact(lower), .everywhere) }
        if let sign = sign(ofSlopeAt: lower), sign >= 0 { return at(.exact(lower), .lowerEnd) }
        if let sign = sign(ofSlopeAt: upper), sign <= 0 { return at(.exact(upper), .upperEnd) }
        guard let low = place(near: lower, towards: upper, ofSlope: -1),
            let high = place(near: upper, towards: lower, ofSlope: 1)
        else { return nil }
        return at(try turningPoint(from: low, to: high), .inside)
    }

    /// The end itself, or a number near it, at which the derivative has a sign.
    private func place(near end: Rational, towards other: Rational, ofSlope sign: Int) -> Rational?
    {
        var step = other - end
        if self.sign(ofSlopeAt: end) == sign { return end }
        for _ in 0..<200 {
            step = step * .half
            if self.sign(ofSlopeAt: end + step) == sign { return end + step }
        }
        return nil
    }

    /// The one zero of the derivative, which is negative at one number and positive at the other and
    /// rises between them.
    private func turningPoint(from low: Rational, to high: Rational) throws(NumberError) -> Number {
        let search = MonotoneInverse(
            center: ((low + high) * .half).double, scale: ((high - low) * .half).double
        ) { x throws(NumberError) in
            if x.order(to: .exact(low)) == .less { return Number(-1) }
            if x.order(to: .exact(high)) == .greater { return .one }
            return try slope(at: x)
        }
        let found = try search.value()
        guard let (left, right) = found.bounds(bits: 192) else { return found }
        let simple = Rational.simplest(from: left, to: right)
        guard simple.bitCount < 128, (try? slope(at: .exact(simple)))?.exactValue == .zero else {
            return found
        }
        return .exact(simple)
    }

    /// Two numbers between which the function is convex and about which it turns: it falls all the way
    /// to the first, and rises all the way from the second.
    private func valley() -> (low: Rational, high: Rational)? {
        guard let curvature else { return nil }
        var (low, high) = (lower, upper)
        for _ in 0..<8 {
            guard let narrower = bracket(from: low, to: high) else { return nil }
            (low, high) = narrower
            guard isNonNegative(curvature, from: low, to: high) == true else { continue }
            let falls = isNonNegative(slope.negated, from: lower, to: low) == true
            let rises = isNonNegative(slope, from: high, to: upper) == true
            let turns = sign(ofSlopeAt: low) == -1 && sign(ofSlopeAt: high) == 1
            return falls && rises && turns ? (low, high) : nil
        }
        return nil
    }

    /// The neighbours of the least of 33 values; `nil` when it lies at an end.
    private func bracket(from low: Rational, to high: Rational) -> (Rational, Rational)? {
        let step = (high - low) * Rational(1, 32)
        let places = (0...32).map { low + step * Rational($0) }
        let heights = places.map(roughValue)
        let least = heights.indices.filter { heights[$0].isFinite }
            .min { heights[$0] < heights[$1] }
        guard let least, (1...31).contains(least) else { return nil }
        return (places[least - 1], places[least + 1])
    }
}

extension Rational {
    /// The fraction with the least denominator between two numbers, ends included.
    ///
    /// Source: Graham, Knuth and Patashnik, “Concrete Mathematics”, 4.5: the tree of Stern and Brocot.
    static func simplest(from low: Rational, to high: Rational) -> Rational {
        if low.sign <= 0, high.sign >= 0 { return .zero }
        if high.sign < 0 { return -simplest(from: -high, to: -low) }
        let floor = low.floor
        if floor == low { return floor }
        if floor < high.floor { return floor + .one }
        return floor + .one / simplest(from: .one / (high - floor), to: .one / (low - floor))
    }
}
