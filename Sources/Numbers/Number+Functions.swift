extension Number {
    /// e to the power of the number.
    public func exponential() throws(NumberError) -> Number {
        switch self {
        case .infinite(let isNegative, let reason):
            return isNegative ? .zero : .infinite(isNegative: false, reason: reason)
        case .fast(let interval): return .fast(interval.exponential)
        case .exact(let value) where value.sign == 0: return .one
        case .exact, .real:
            if let value = form?.exponential { return .exact(value) }
            guard isFormal || doubles.magnitude.upper < 1e6 else {
                throw .tooLarge("an exponential of more than a million")
            }
            return try function(.exponential)
        }
    }

    /// The natural logarithm of a positive number; of zero it is undefined, not minus infinity.
    public func logarithm() throws(NumberError) -> Number {
        switch self {
        case .infinite(let isNegative, let reason):
            guard !isNegative else { throw .logarithm(of: "-inf") }
            return .infinite(isNegative: false, reason: reason)
        case .fast(let interval):
            guard interval.upper > 0 else { throw .logarithm(of: description) }
            return .fast(interval.logarithm)
        case .exact(let value):
            guard value.sign > 0 else { throw .logarithm(of: description) }
            if let form = LogarithmicForm(logarithmOf: value) { return Number(form) }
            return try function(.logarithm)
        case .real(let real):
            if real.node.isFormal { return try formalLogarithm(real) }
            guard let sign = real.sign else { throw .undecided("whether the number is positive") }
            guard sign > 0 else { throw .logarithm(of: description) }
            return try function(.logarithm)
        }
    }

    /// The logarithm of a positive number to a base above 1, natural when there is none.
    public func logarithm(base: Int?) throws(NumberError) -> Number {
        let logarithm = try logarithm()
        guard let base else { return logarithm }
        if case .fast(let interval) = logarithm {
            return .fast(interval / DoubleInterval(Double(base)).logarithm)
        }
        return try logarithm.divided(by: Number(base).logarithm())
    }

    /// The square root of a number that is not negative.
    public func squareRoot() throws(NumberError) -> Number {
        switch self {
        case .infinite(let isNegative, _):
            guard !isNegative else { throw .root(of: "-inf") }
            return self
        case .fast(let interval):
            guard interval.upper >= 0 else { throw .root(of: description) }
            return .fast(interval.squareRoot)
        case .exact(let value):
            guard value.sign >= 0 else { throw .root(of: description) }
            if let root = value.root(2) { return .exact(root) }
            return try function(.squareRoot)
        case .real(let real):
            if real.node.isFormal { return try function(.squareRoot) }
            guard let sign = real.sign else { throw .undecided("whether the number is negative") }
            guard sign >= 0 else { throw .root(of: description) }
            return try function(.squareRoot)
        }
    }

    func function(_ function: Real.Function) throws(NumberError) -> Number {
        guard let recipe else { return .fast(function.values(on: doubles)) }
        return try Number.made(.function(function, recipe))
    }

    /// A power.
    ///
    /// The base of a power that is not an integer must be positive, or zero with a positive
    /// exponent; zero to the power zero is one for the integer exponent 0 only.
    public func power(_ exponent: Number) throws(NumberError) -> Number {
        if let count = exponent.exactValue, count.isInteger { return try integerPower(count) }
        if isFormal { return try logarithm().times(exponent).exponential() }
        guard let sign else { throw .undecided("whether the base of the power is positive") }
        guard sign >= 0 else { throw .root(of: description) }
        if sign == 0 {
            guard let direction = exponent.sign else {
                throw .undecided("the sign of the exponent")
            }
            guard direction > 0 else { throw .divisionByZero }
            return .zero
        }
        if let base = exactValue, let fraction = exponent.exactValue,
            let degree = fraction.denominator.int, degree <= 64, let root = base.root(degree)
        {
            return try Number.exact(root).integerPower(fraction.numerator)
        }
        return try logarithm().times(exponent).exponential()
    }

    private func integerPower(_ exponent: Rational) throws(NumberError) -> Number {
        if exponent.sign == 0 { return .one }
        if exponent.sign < 0, sign == 0 { throw .divisionByZero }
        guard let count = exponent.int, count.magnitude <= 1 << 24 else {
            throw .tooLarge("an exponent of more than 16 million")
        }
        switch self {
        case .exact(let base):
            let size = base.bitCount.multipliedReportingOverflow(by: Int(count.magnitude))
            let isUnit = base.magnitude == 1 || base.sign == 0
            guard isUnit || (!size.overflow && size.partialValue <= Number.greatestBitCount) else {
                throw .tooLarge("the exact power has more than 600 000 digits")
            }
            return isUnit ? .exact(base.power(count % 2 == 0 ? 2 : 1)) : .exact(base.power(count))
        case .infinite(let isNegative, let reason):
            if count < 0 { return .zero }
            return .infinite(isNegative: isNegative && !count.isMultiple(of: 2), reason: reason)
        case .real, .fast:
            let power = try repeatedProduct(count.magnitude)
            return count < 0 ? try Number.one.divided(by: power) : power
        }
    }

    /// The product of a number with itself, by repeated squaring.
    private func repeatedProduct(_ count: UInt) throws(NumberError) -> Number {
        var result = Number.one
        var square = self
        var left = count
        while left > 0 {
            if left & 1 == 1 { result = try result.times(square) }
            left >>= 1
            if left > 0 { square = try square.times(square) }
        }
        return result
    }

    /// The greatest integer that is not greater.
    public func floored() throws(NumberError) -> Number {
        switch self {
        case .exact(let value): return .exact(value.floor)
        case .infinite: return self
        case .fast(let interval):
            guard abs(interval.lower) < 0x1p52, abs(interval.upper) < 0x1p52 else { return self }
            return .fast(
                DoubleInterval(
                    lower: interval.lower.rounded(.down), upper: interval.upper.rounded(.down)))
        case .real(let real):
            let floor = real.decide { enclosure in
                enclosure.bounds.flatMap { $0.lower.floor == $0.upper.floor ? $0.lower.floor : nil }
            }
            guard let floor else { throw .undecided("which integers the number lies between") }
            return .exact(floor)
        }
    }
}
