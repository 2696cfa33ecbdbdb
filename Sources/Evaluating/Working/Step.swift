import Numbers

/// One side of a worked line: a calculation as it is printed, which has an exact meaning.
indirect enum Step: Sendable {
    /// A number as it is printed.
    case number(WorkedNumber)
    /// A number that is yet to be put in; the formula before it calls it by a name.
    case value(Number, name: Notation?)
    /// A sign of the formula.
    case symbol(Notation)
    /// The sum over all outcomes, by what they are called.
    case series(Step, over: Notation)
    /// Terms; what is left out before the last of them has a value of its own.
    case sum([Term], hidden: Number?)
    /// Factors.
    case product([Step])
    /// A fraction.
    case quotient(Step, Step)
    /// A power.
    case power(Step, Step)
    /// A square root.
    case root(Step)
    /// A logarithm.
    case logarithm(Step, Base)
    /// A power of e.
    case exponential(Step)
    /// A magnitude.
    case magnitude(Step)

    /// A term of a sum.
    struct Term: Sendable {
        let isNegative: Bool
        let step: Step

        init(_ step: Step, isNegative: Bool = false) {
            self.isNegative = isNegative
            self.step = step
        }
    }

    /// The base of a logarithm.
    enum Base: Sendable, Hashable {
        case natural
        case number(Int)

        /// The base whose logarithms count a unit of information.
        init(_ unit: InformationUnit) {
            switch unit {
            case .nat: self = .natural
            case .bit: self = .number(2)
            case .ban: self = .number(10)
            }
        }
    }
}

// Recipes write steps as formulas.
extension Step {
    static func value(_ number: Number) -> Step { .value(number, name: nil) }
    static func integer(_ value: Int) -> Step { .value(Number(value)) }
    static let half = Step.value(.exact(.half), name: Notation("½", tex: "\\frac{1}{2}"))

    static func + (a: Step, b: Step) -> Step { .sum(a.terms + b.terms, hidden: nil) }
    static func - (a: Step, b: Step) -> Step {
        .sum(a.terms + [Term(b, isNegative: true)], hidden: nil)
    }
    static prefix func - (a: Step) -> Step { .sum([Term(a, isNegative: true)], hidden: nil) }
    static func / (a: Step, b: Step) -> Step { .quotient(a, b) }

    /// The product, products in it being taken apart.
    static func * (a: Step, b: Step) -> Step { .product(a.factors + b.factors) }

    /// The terms of a sum of which none are left out.
    private var terms: [Term] {
        if case .sum(let terms, nil) = self { terms } else { [Term(self)] }
    }

    private var factors: [Step] {
        if case .product(let factors) = self { factors } else { [self] }
    }
}

extension Step {
    /// The number, when that is all it is.
    var number: WorkedNumber? {
        if case .number(let number) = self { number } else { nil }
    }

    /// Whether all it combines are numbers, so that it can be worked out at once.
    var isReady: Bool {
        switch self {
        case .number: true
        case .value, .symbol, .series: false
        case .sum(let terms, _): terms.allSatisfy { $0.step.number != nil }
        case .product(let factors): factors.allSatisfy { $0.number != nil }
        case .quotient(let a, let b), .power(let a, let b): a.number != nil && b.number != nil
        case .root(let inner), .logarithm(let inner, _), .exponential(let inner),
            .magnitude(let inner):
            inner.number != nil
        }
    }

    /// Which numbers a step is worked out from.
    enum Reading: Sendable {
        /// The digits as they are printed.
        case printed
        /// What the digits stand for.
        case exact
    }

    /// The value, worked out from what is printed or from what that stands for.
    ///
    /// A formula has none.
    func value(_ reading: Reading) throws(NumberError) -> Number {
        switch self {
        case .number(let number):
            return reading == .printed ? .exact(number.printed) : number.value
        case .value(let number, _): return number
        case .symbol, .series: throw .undefined("the value of a formula")
        case .sum(let terms, let hidden):
            var values: [Number] = hidden.map { [$0] } ?? []
            for term in terms {
                let value = try term.step.value(reading)
                values.append(term.isNegative ? value.negated : value)
            }
            return try Number.sum(values)
        case .product(let factors):
            var product = Number.one
            for factor in factors { product = try product.times(factor.value(reading)) }
            return product
        case .quotient(let a, let b): return try a.value(reading).divided(by: b.value(reading))
        case .power(let a, let b): return try a.value(reading).power(b.value(reading))
        case .root(let inner): return try inner.value(reading).squareRoot()
        case .logarithm(let inner, let base):
            let logarithm = try inner.value(reading).logarithm()
            guard case .number(let number) = base, logarithm.sign != 0 else { return logarithm }
            return try logarithm.divided(by: Number(number).logarithm())
        case .exponential(let inner): return try inner.value(reading).exponential()
        case .magnitude(let inner): return try inner.value(reading).magnitude
        }
    }

    /// Whether every number in it is printed in full, so that it is what it stands for.
    var isExact: Bool {
        if let number { return number.isExact }
        return parts.allSatisfy(\.isExact)
    }

    /// Whether a sign of a formula is part of it, so that it has no value.
    var isFormula: Bool {
        switch self {
        case .symbol, .series: true
        case .number, .value, .sum, .product, .quotient, .power, .root, .logarithm, .exponential,
            .magnitude:
            parts.contains(where: \.isFormula)
        }
    }

    /// Whether terms are left out of it, or of a part of it.
    var holdsShortenedSum: Bool { isShortened || parts.contains(where: \.holdsShortenedSum) }

    /// Whether terms are left out of it.
    var isShortened: Bool {
        if case .sum(_, .some) = self { true } else { false }
    }

    /// What it combines.
    var parts: [Step] {
        switch self {
        case .number, .value, .symbol: []
        case .sum(let terms, _): terms.map(\.step)
        case .product(let factors): factors
        case .quotient(let a, let b), .power(let a, let b): [a, b]
        case .series(let inner, _), .root(let inner), .logarithm(let inner, _),
            .exponential(let inner), .magnitude(let inner):
            [inner]
        }
    }

    /// The step with other ones in it.
    func mapped(_ transform: (Step, Role) -> Step?) -> Step? {
        switch self {
        case .number, .value, .symbol: return self
        case .series(let inner, let outcome):
            return transform(inner, .factor).map { .series($0, over: outcome) }
        case .sum(let terms, let hidden):
            var mapped: [Term] = []
            // Beside what is left out, a place says nothing about the size of a term.
            let role = hidden == nil ? Role.term : .factor
            for term in terms {
                guard let step = transform(term.step, role) else { return nil }
                mapped.append(Term(step, isNegative: term.isNegative))
            }
            return .sum(mapped, hidden: hidden)
        case .product(let factors):
            var mapped: [Step] = []
            for factor in factors {
                guard let step = transform(factor, .factor) else { return nil }
                mapped.append(step)
            }
            return .product(mapped)
        case .quotient(let a, let b):
            guard let a = transform(a, .factor), let b = transform(b, .factor) else { return nil }
            return .quotient(a, b)
        case .power(let a, let b):
            guard let a = transform(a, .factor), let b = transform(b, .factor) else { return nil }
            return .power(a, b)
        case .root(let inner): return transform(inner, .factor).map { .root($0) }
        case .logarithm(let inner, let base):
            return transform(inner, .factor).map { .logarithm($0, base) }
        case .exponential(let inner): return transform(inner, .factor).map { .exponential($0) }
        case .magnitude(let inner): return transform(inner, .term).map { .magnitude($0) }
        }
    }

    /// What a step is part of, which says how many digits it needs.
    enum Role: Sendable {
        /// Of a sum, whose terms have the same last place.
        case term
        /// Of a product or function, for which the number of digits counts.
        case factor
        /// It is the whole: the result.
        case result
    }
}
