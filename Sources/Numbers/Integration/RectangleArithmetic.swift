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

/// An integrand with its constants worked out to a precision.
struct PreparedIntegrand: Sendable {
    let integrand: Integrand
    let bits: Int
    private let constants: [Enclosure?]
    /// The constants in doubles.
    let doubles: [DoubleInterval?]
    private let greatest: [Bool]

    init(_ integrand: Integrand, bits: Int) {
        self.integrand = integrand
        self.bits = bits
        constants = integrand.instructions.map {
            if case .constant(let real) = $0 { real.enclosure(bits: bits) } else { nil }
        }
        doubles = constants.map { $0?.doubles }
        greatest = integrand.instructions.map {
            if case .extremum(_, let greatest) = $0 { greatest } else { false }
        }
    }

    private func results(
        on variable: ComplexEnclosure, _ branches: [RectangleArithmetic.Branch?]?
    ) -> [ComplexEnclosure] {
        integrand.results(
            in: RectangleArithmetic(
                variable: variable, constants: constants, bits: bits, branches: branches,
                greatest: greatest))
    }

    /// The values on an interval of the real line.
    func values(on interval: Enclosure) -> Enclosure {
        results(on: ComplexEnclosure(real: interval), nil).last?.real ?? .everything
    }

    /// The values on a rectangle, of the analytic function that agrees with the integrand on an
    /// interval.
    func values(
        on rectangle: ComplexEnclosure, continuing branches: [RectangleArithmetic.Branch?]
    ) -> ComplexEnclosure {
        results(on: rectangle, branches).last ?? .everything
    }

    /// The numbers between two fractions.
    func interval(_ low: Rational, _ high: Rational) -> Enclosure {
        Enclosure(low, bits: bits).hull(Enclosure(high, bits: bits))
    }

    /// A bound of the values on a rectangle that lies on the real line; `nil` when there is none, so
    /// that the integrand may not be analytic there.
    ///
    /// The integrand is real on the real line, so its values below it mirror those above.
    func bound(
        from low: Rational, to high: Rational, height: Rational,
        continuing branches: [RectangleArithmetic.Branch?]
    ) -> Double? {
        let rectangle = ComplexEnclosure(
            real: interval(low, high), imaginary: interval(.zero, height))
        let size = values(on: rectangle, continuing: branches).magnitude
        return size.isFinite ? size : nil
    }

    /// The branches of magnitudes and extrema on an interval; `nil` where it holds a kink.
    func branches(on interval: Enclosure) -> [RectangleArithmetic.Branch?] {
        guard integrand.hasKinks else { return Array(repeating: nil, count: constants.count) }
        let values = results(on: ComplexEnclosure(real: interval), nil).map(\.real)
        return integrand.instructions.map { instruction in
            switch instruction {
            case .function(.magnitude, let x):
                if values[x].lower.sign >= 0 { return .same }
                return values[x].upper.sign <= 0 ? .negated : nil
            case .extremum(let terms, let greatest):
                return terms.indices.first { choice in
                    terms.indices.allSatisfy { other in
                        let (a, b) = (values[terms[choice]], values[terms[other]])
                        return other == choice
                            || (greatest ? b.upper < a.lower : a.upper < b.lower)
                    }
                }.map { .choice($0) }
            case .variable, .constant, .sum, .scaled, .product, .quotient, .function, .opaque:
                return nil
            }
        }
    }
}

extension Integrand {
    /// Whether it is made of pieces of different formulas.
    fileprivate var hasKinks: Bool {
        instructions.contains {
            switch $0 {
            case .function(.magnitude, _), .extremum: true
            case .variable, .constant, .sum, .scaled, .product, .quotient, .function, .opaque: false
            }
        }
    }
}
