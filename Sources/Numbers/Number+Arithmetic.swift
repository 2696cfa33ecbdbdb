extension Number {
    /// The sum of two numbers; `inf - inf` is undefined.
    public func plus(_ other: Number) throws(NumberError) -> Number {
        switch (self, other) {
        case (.infinite(let a, _), .infinite(let b, _)):
            guard a == b else { throw .undefined("inf - inf") }
            return self
        case (.infinite, _): return self
        case (_, .infinite): return other
        case (.exact(let a), .exact(let b)): return try .sized(a + b)
        case (.fast, _), (_, .fast):
            guard let (a, b) = settled(beside: other) else {
                return .fast(doubles + other.doubles)
            }
            return try a.plus(b)
        case (.real, _), (_, .real): return try Number.sum([self, other])
        }
    }

    /// The sum of many finite or infinite numbers, exact where they are.
    public static func sum(_ numbers: [Number]) throws(NumberError) -> Number {
        if let infinite = numbers.first(where: { !$0.isFinite }) {
            for number in numbers where !number.isFinite && number.sign != infinite.sign {
                throw .undefined("inf - inf")
            }
            return infinite
        }
        if let exact = try exactSum(numbers) { return exact }
        let recipes = numbers.compactMap(\.recipe)
        if recipes.count == numbers.count { return try sum(recipes: recipes) }
        if recipes.allSatisfy(\.mayBeFast) {
            return .fast(numbers.reduce(DoubleInterval(0.0)) { $0 + $1.doubles })
        }
        let fast = numbers.filter(\.isFast).reduce(DoubleInterval(0.0)) { $0 + $1.doubles }
        return try sum(recipes: recipes + [Number.fast(fast).settled].compactMap(\.recipe))
    }

    /// The sum of fractions; `nil` when one of the numbers is none.
    ///
    /// Many are added by halves: fractions whose denominators have nothing in common grow with
    /// every addition, and so most additions are of small ones.
    private static func exactSum(_ numbers: [Number]) throws(NumberError) -> Number? {
        var sums: [Rational] = []
        for start in stride(from: 0, to: numbers.count, by: 64) {
            var sum = Rational.zero
            for number in numbers[start..<min(start + 64, numbers.count)] {
                guard case .exact(let value) = number else { return nil }
                sum = sum + value
                if case .large = sum.representation { _ = try sized(sum) }
            }
            sums.append(sum)
        }
        while sums.count > 1 {
            for sum in sums { _ = try sized(sum) }
            sums = stride(from: 0, to: sums.count, by: 2).map { index in
                index + 1 < sums.count ? sums[index] + sums[index + 1] : sums[index]
            }
        }
        return try sized(sums.first ?? .zero)
    }

    private static func sum(recipes: [Real]) throws(NumberError) -> Number {
        let recipes = Real.joiningVariables(of: recipes.flatMap(\.formalTerms))
        let form = LogarithmicForm.sum(recipes.compactMap(\.form))
        let ratios = recipes.compactMap(\.ratio)
        var others = recipes.filter { $0.form == nil && $0.ratio == nil }
        if others.isEmpty {
            if ratios.isEmpty { return Number(form) }
            if let constant = form.rational, let ratio = LogarithmicRatio.sum(ratios, constant) {
                return ratio.number
            }
        }
        others += ratios.map { Real(.ratio($0)) }
        if form != LogarithmicForm(constant: .zero) { others.append(Real(.form(form))) }
        return others.count == 1 ? .real(others[0]) : try made(.sum(others))
    }

    /// The number with the other sign.
    public var negated: Number {
        switch self {
        case .exact(let value): .exact(-value)
        case .real(let real): Number.scaled(real, by: -1)
        case .fast(let interval): .fast(-interval)
        case .infinite(let isNegative, let reason):
            .infinite(isNegative: !isNegative, reason: reason)
        }
    }

    /// The difference.
    public func minus(_ other: Number) throws(NumberError) -> Number {
        try plus(other.negated)
    }

    /// The product; zero times infinity is undefined.
    public func times(_ other: Number) throws(NumberError) -> Number {
        switch (self, other) {
        case (.infinite(_, let reason), let factor), (let factor, .infinite(_, let reason)):
            guard let a = sign, let b = other.sign else {
                throw .undecided("the sign of a factor of inf")
            }
            guard factor.sign != 0 else { throw .undefined("0 * inf") }
            return .infinite(isNegative: a * b < 0, reason: reason)
        case (.exact(let a), .exact(let b)): return try .sized(a * b)
        case (.exact(let a), _) where a.sign == 0: return .zero
        case (_, .exact(let b)) where b.sign == 0: return .zero
        case (.fast, _), (_, .fast):
            guard let (a, b) = settled(beside: other) else {
                return .fast(doubles * other.doubles)
            }
            return try a.times(b)
        case (.exact(let factor), .real(let real)), (.real(let real), .exact(let factor)):
            return Number.scaled(real, by: factor)
        case (.real(let a), .real(let b)):
            if let product = Number.formProduct(a, b) ?? Number.formProduct(b, a) { return product }
            return try Number.made(.product(a, b))
        }
    }

    /// The product of a ratio and a multiple of its denominator.
    private static func formProduct(_ a: Real, _ b: Real) -> Number? {
        guard let ratio = a.ratio, let form = b.form else { return nil }
        return ratio.multiplied(by: form).map { Number($0) }
    }

    private static func scaled(_ real: Real, by factor: Rational) -> Number {
        if let form = real.form { return Number(form.multiplied(by: factor)) }
        if let ratio = real.ratio { return ratio.multiplied(by: factor).number }
        if real.node.isFormal, let sum = real.formalMultiple(factor) { return .real(sum) }
        if case .scaled(let inner, let known) = real.node.operation {
            let product = known * factor
            return .real(product == 1 ? inner : Real(.scaled(inner, by: product)))
        }
        return .real(Real(.scaled(real, by: factor)))
    }

    /// The quotient; a divisor that is zero, or may be for all that is known, is an error.
    public func divided(by other: Number) throws(NumberError) -> Number {
        switch (self, other) {
        case (.infinite, .infinite): throw .undefined("inf / inf")
        case (.exact, .infinite), (.real, .infinite), (.fast, .infinite): return .zero
        case (.infinite(_, let reason), _):
            guard let a = sign, let b = other.sign else {
                throw .undecided("the sign of the divisor of inf")
            }
            guard b != 0 else { throw .divisionByZero }
            return .infinite(isNegative: a * b < 0, reason: reason)
        case (.exact(let a), .exact(let b)):
            guard b.sign != 0 else { throw .divisionByZero }
            return try .sized(a / b)
        case (.fast, _), (_, .fast):
            guard let (a, b) = settled(beside: other) else {
                return .fast(doubles / other.doubles)
            }
            return try a.divided(by: b)
        case (.real, .exact(let divisor)):
            guard divisor.sign != 0 else { throw .divisionByZero }
            return try times(.exact(Rational.one / divisor))
        case (_, .real(let divisor)):
            if let quotient = formQuotient(divisor) { return quotient }
            if divisor.node.isFormal, let dividend = recipe {
                return try Number.made(.quotient(dividend, divisor))
            }
            guard let sign = divisor.sign else { throw .undecided("whether the divisor is zero") }
            guard sign != 0 else { throw .divisionByZero }
            guard let dividend = recipe else { return .zero }
            return try Number.made(.quotient(dividend, divisor))
        }
    }

    /// The quotient of two forms, or of two ratios over one denominator.
    private func formQuotient(_ divisor: Real) -> Number? {
        if let a = form, let b = divisor.form { return LogarithmicRatio(a, over: b)?.number }
        guard let a = recipe?.ratio, let b = divisor.ratio else { return nil }
        return a.divided(by: b)?.number
    }

    /// The magnitude.
    public var magnitude: Number {
        switch self {
        case .exact(let value): return .exact(value.magnitude)
        case .real(let real):
            guard let sign = real.sign else { return .real(Real(.function(.magnitude, real))) }
            return sign < 0 ? negated : self
        case .fast(let interval): return .fast(interval.magnitude)
        case .infinite(_, let reason): return .infinite(isNegative: false, reason: reason)
        }
    }

    /// The least or the greatest of some numbers, of which there is at least one.
    public static func extremum(_ numbers: [Number], greatest: Bool) throws(NumberError) -> Number {
        guard var best = numbers.first else { throw .undefined("the extremum of nothing") }
        for number in numbers.dropFirst() {
            if let order = number.order(to: best) {
                if (order == .greater) == greatest, order != .equal { best = number }
            } else if areFast(number, best), number.settled(beside: best) == nil {
                best = .fast(number.doubles.extremum(best.doubles, greatest: greatest))
            } else if let a = number.settled.recipe, let b = best.settled.recipe {
                best = try made(.extremum([a, b], greatest: greatest))
            }
        }
        return best
    }
}
