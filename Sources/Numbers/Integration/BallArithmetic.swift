/// Integrands worked out at numbers of the real line, in balls: the values that a quadrature adds up.
struct BallArithmetic: IntegrandArithmetic {
    /// What stands for the variable.
    let variable: Ball
    /// The constants of the integrand.
    let constants: [Ball?]
    /// Which branch each magnitude and each extremum takes.
    let branches: [RectangleArithmetic.Branch?]

    var unknown: Ball { .everything }

    func constant(_ index: Int) -> Ball { constants[index] ?? .everything }

    func sum(_ terms: [Ball]) -> Ball {
        guard let first = terms.first else { return .everything }
        return terms.dropFirst().reduce(first) { $0.adding($1) }
    }

    func scaled(_ value: Ball, by factor: Rational) -> Ball { value.multiplied(by: factor) }

    func product(_ a: Ball, _ b: Ball) -> Ball { a.multiplied(by: b) }

    func square(_ a: Ball) -> Ball { a.multiplied(by: a) }

    func quotient(_ a: Ball, _ b: Ball) -> Ball { a.divided(by: b) }

    func value(of function: Real.Function, at argument: Ball, _ index: Int) -> Ball {
        switch branches[index] {
        case .zero: return Ball(0)
        case .same where function == .magnitude: return argument
        case .negated where function == .magnitude: return argument.negated
        case .same, .negated, .choice, nil:
            return function == .magnitude ? .everything : argument.values(of: function)
        }
    }

    func extremum(_ values: [Ball], _ index: Int) -> Ball {
        guard case .choice(let choice) = branches[index] else { return .everything }
        return values[choice]
    }
}
