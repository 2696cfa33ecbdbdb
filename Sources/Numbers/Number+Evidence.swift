/// What mathematics says of a number before its digits are asked for.
extension Number {
    /// Whether two numbers are the same by the way they are made, which costs nothing to see:
    /// equal fractions, equal forms, or one recipe.
    ///
    /// Numbers that are not evidently the same may be the same all the same.
    public func isEvidently(_ other: Number) -> Bool {
        switch (self, other) {
        case (.exact(let a), .exact(let b)): return a == b
        case (.real(let a), .real(let b)):
            if a.node === b.node { return true }
            guard let form = a.form, let other = b.form else { return false }
            return form == other
        case (.exact, _), (.real, _), (.fast, _), (.infinite, _): return false
        }
    }

    /// The square root of a number that cannot be negative, whose sign is not asked for.
    ///
    /// `1 − Σ √(pq)` is such a number: to ask would cost many digits where P and Q are close.
    public func rootOfNonNegative() throws(NumberError) -> Number {
        switch self {
        case .exact, .infinite, .fast: return try squareRoot()
        case .real: return try function(.squareRoot)
        }
    }

    /// The logarithm of a number that cannot be zero or negative, whose sign is not asked for.
    public func logarithmOfPositive() throws(NumberError) -> Number {
        switch self {
        case .exact, .infinite, .fast: return try logarithm()
        case .real: return try function(.logarithm)
        }
    }

    /// The exponential of a number that is not positive, however large it is: a term of a sum that
    /// may vanish beside the others.
    public func vanishingExponential() throws(NumberError) -> Number {
        switch self {
        case .exact(let value) where value.sign == 0: return .one
        case .infinite, .fast: return try exponential()
        case .exact, .real:
            if let value = form?.exponential { return .exact(value) }
            return try function(.exponential)
        }
    }
}
