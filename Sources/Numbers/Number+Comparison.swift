/// How two numbers stand to each other.
public enum NumberOrder: Sendable, Hashable {
    /// The first is less.
    case less
    /// They are proved to be the same.
    case equal
    /// The first is greater.
    case greater
}

/// What is known about the equality of two numbers.
public enum Equality: Sendable, Hashable {
    /// They are the same, by exact arithmetic.
    case proved
    /// They differ, by proof.
    case refuted
    /// They agree to this many decimal digits, which is as far as precision goes.
    case agrees(digits: Int)
    /// Nothing is known.
    case undecided
}

extension Number {
    /// How the number stands to another; `nil` when it cannot be decided.
    public func order(to other: Number) -> NumberOrder? { order(to: other) { $0.sign } }

    /// How the number stands to another, by the sign of the difference.
    private func order(to other: Number, by sign: (Number) -> Int?) -> NumberOrder? {
        switch (self, other) {
        case (.infinite(let a, _), .infinite(let b, _)):
            return a == b ? .equal : a ? .less : .greater
        case (.infinite(let isNegative, _), _): return isNegative ? .less : .greater
        case (_, .infinite(let isNegative, _)): return isNegative ? .greater : .less
        case (.exact(let a), .exact(let b)): return a < b ? .less : a == b ? .equal : .greater
        case (.fast, _), (_, .fast):
            let (a, b) = (doubles, other.doubles)
            return a.upper < b.lower
                ? .less : b.upper < a.lower ? .greater : a == b && a.lower == a.upper ? .equal : nil
        case (.real(let a), .real(let b)) where a.node === b.node: return .equal
        case (.real, _), (_, .real):
            guard let difference = try? minus(other), let sign = sign(difference) else {
                return nil
            }
            return sign < 0 ? .less : sign > 0 ? .greater : .equal
        }
    }

    /// What is known about whether the number is the same as another.
    ///
    /// Fractions and linear forms in logarithms are decided; other numbers either differ by
    /// proof, or agree up to the end of precision, which for integrals is where digits become costly.
    public func equality(with other: Number) -> Equality {
        var gap: Real?
        let order = order(to: other) { difference in
            guard case .real(let real) = difference else { return difference.sign }
            gap = real
            // What few bits do not tell apart is most often the same, and then all are needed.
            return real.sign(upTo: real.greatestPrecisionForEquality, growing: 8)
        }
        if let order { return order == .equal ? .proved : .refuted }
        guard let gap, let a = recipe,
            let width = gap.enclosure(bits: gap.greatestPrecisionForEquality).bounds,
            let size = a.enclosure(bits: 64).magnitude(bits: 64).bounds
        else { return .undecided }
        return .agrees(
            digits: Number.digits(in: size.upper, over: max(width.upper, -width.lower)))
    }

    /// How many decimal digits a number has before an error of the given size shows.
    private static func digits(in size: Rational, over error: Rational) -> Int {
        guard error.sign > 0, size.sign > 0 else { return 1233 }
        return min(max(0, (size / error).decimalExponent), 1300)
    }
}
