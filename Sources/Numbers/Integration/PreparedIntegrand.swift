/// An integrand with its constants worked out to a precision.
struct PreparedIntegrand: Sendable {
    let integrand: Integrand
    let bits: Int
    private let constants: [Enclosure?]
    /// The constants in doubles.
    let doubles: [DoubleInterval?]
    /// The constants in balls.
    private let balls: [Ball?]
    private let greatest: [Bool]

    init(_ integrand: Integrand, bits: Int) {
        self.integrand = integrand
        self.bits = bits
        constants = integrand.instructions.map {
            if case .constant(let real) = $0 { real.enclosure(bits: bits) } else { nil }
        }
        doubles = constants.map { $0?.doubles }
        balls = constants.map { $0.map { Ball($0) } }
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

    /// The value at a number, by the same branches.
    func value(at number: Ball, continuing branches: [RectangleArithmetic.Branch?]) -> Ball {
        let rules = BallArithmetic(variable: number, constants: balls, branches: branches)
        return integrand.results(in: rules).last ?? .everything
    }

    /// The numbers between two fractions.
    func interval(_ low: Rational, _ high: Rational) -> Enclosure {
        Enclosure(low, bits: bits).hull(Enclosure(high, bits: bits))
    }

    /// A bound of the values on a rectangle that lies on the real line; `nil` when there is none, so
    /// that the integrand may not be analytic there.
    ///
    /// The integrand is real on the real line, so its values below it mirror those above. Doubles are
    /// enough for that, unless they are too coarse for the rectangle, or too small for a value on the way.
    func bound(
        from low: Rational, to high: Rational, height: Rational,
        continuing branches: [RectangleArithmetic.Branch?]
    ) -> Double? {
        let (left, right) = (DoubleInterval(low), DoubleInterval(high))
        let line = left.hull(right)
        if (right.lower - left.upper) > line.magnitude.upper * 0x1p-20 {
            let rules = RegionArithmetic(
                variable: Region(line, DoubleInterval(0.0).hull(DoubleInterval(height))),
                constants: doubles, branches: branches)
            switch integrand.results(in: rules).last {
            case .bounded(let real, let imaginary):
                return Region(real, imaginary).magnitude
            case .undefined: return nil
            case .overflow, nil: break
            }
        }
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
