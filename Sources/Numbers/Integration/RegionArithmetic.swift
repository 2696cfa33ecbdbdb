/// Integrands worked out on rectangles of the complex plane in double precision, for bounds.
struct RegionArithmetic: IntegrandArithmetic {
    /// What stands for the variable.
    let variable: Region
    /// The constants of the integrand.
    let constants: [DoubleInterval?]
    /// Which branch each magnitude and each extremum takes.
    let branches: [RectangleArithmetic.Branch?]

    var unknown: Region { .undefined }

    func constant(_ index: Int) -> Region { constants[index].map { Region($0) } ?? .undefined }

    func sum(_ terms: [Region]) -> Region {
        guard let first = terms.first else { return .undefined }
        return terms.dropFirst().reduce(first) { $0.adding($1) }
    }

    func scaled(_ value: Region, by factor: Rational) -> Region {
        value.multiplied(by: DoubleInterval(factor))
    }

    func product(_ a: Region, _ b: Region) -> Region { a.multiplied(by: b) }

    func square(_ a: Region) -> Region { a.squared }

    func quotient(_ a: Region, _ b: Region) -> Region { a.divided(by: b) }

    func value(of function: Real.Function, at argument: Region, _ index: Int) -> Region {
        switch branches[index] {
        case .zero: return Region(DoubleInterval(0.0))
        case .same where function == .magnitude: return argument
        case .negated where function == .magnitude: return argument.negated
        case .same, .negated, .choice, nil:
            return function == .magnitude ? .undefined : argument.values(of: function)
        }
    }

    func extremum(_ values: [Region], _ index: Int) -> Region {
        guard case .choice(let choice) = branches[index] else { return .undefined }
        return values[choice]
    }
}
