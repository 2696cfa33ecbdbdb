/// Integrands worked out in rectangles of the complex plane, or in intervals of the real line.
struct RectangleArithmetic: IntegrandArithmetic {
    /// What stands for the variable.
    let variable: ComplexEnclosure
    /// The constants of the integrand, worked out once.
    let constants: [Enclosure?]
    let bits: Int
    /// Which branch each magnitude and each extremum takes on the part of the real line about which
    /// the rectangle lies; without them the real line alone is meant.
    let branches: [Branch?]?
    /// Which of several values an extremum is.
    let greatest: [Bool]

    /// The analytic function that stands for one that has a kink somewhere else, or for an
    /// exponential that is as good as nothing.
    enum Branch: Sendable {
        case same, negated
        case choice(Int)
        case zero
    }

    var unknown: ComplexEnclosure { .everything }

    func constant(_ index: Int) -> ComplexEnclosure {
        ComplexEnclosure(real: constants[index] ?? .everything)
    }

    func sum(_ terms: [ComplexEnclosure]) -> ComplexEnclosure {
        guard let first = terms.first else { return .everything }
        return terms.dropFirst().reduce(first) { $0.adding($1, bits: bits) }.ifBounded
    }

    func scaled(_ value: ComplexEnclosure, by factor: Rational) -> ComplexEnclosure {
        value.multiplied(by: factor, bits: bits).ifBounded
    }

    func product(_ a: ComplexEnclosure, _ b: ComplexEnclosure) -> ComplexEnclosure {
        a.multiplied(by: b, bits: bits).ifBounded
    }

    func square(_ a: ComplexEnclosure) -> ComplexEnclosure { a.squared(bits: bits).ifBounded }

    func quotient(_ a: ComplexEnclosure, _ b: ComplexEnclosure) -> ComplexEnclosure {
        a.divided(by: b, bits: bits).ifBounded
    }

    func value(
        of function: Real.Function, at argument: ComplexEnclosure, _ index: Int
    ) -> ComplexEnclosure {
        if case .zero? = branches?[index] {
            return ComplexEnclosure(real: Enclosure(.zero, bits: bits))
        }
        // A bounded function of what is not defined would look defined.
        guard argument.isBounded else { return .everything }
        guard function == .magnitude, let branches else {
            return argument.values(of: function, bits: bits).ifBounded
        }
        switch branches[index] {
        case .same: return argument
        case .negated: return argument.multiplied(by: Rational(-1), bits: bits)
        case .choice, .zero, nil: return .everything
        }
    }

    func extremum(_ values: [ComplexEnclosure], _ index: Int) -> ComplexEnclosure {
        if let branches {
            guard case .choice(let choice) = branches[index] else { return .everything }
            return values[choice]
        }
        guard let first = values.first else { return .everything }
        return ComplexEnclosure(
            real: values.dropFirst().reduce(first.real) {
                $0.extremum($1.real, greatest: greatest[index])
            })
    }
}
