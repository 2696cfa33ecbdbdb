import Numbers

extension Calculation {
    /// The base of its logarithms, where each of its terms has one of them as a factor: its value is a
    /// measure of information in the unit of the base.
    ///
    /// `nil` for other calculations, and for other bases than e, 2 and 10. Bare logarithms have the base
    /// that is given.
    func baseOfTerms(free: FreeBase) -> FreeBase? {
        var bases: Set<FreeBase> = []
        guard hasFunction, expression.collectBases(of: numbers, free: free, into: &bases),
            bases.count == 1
        else { return nil }
        return bases.first
    }
}

extension Expression {
    /// Collects the bases of logarithms that are factors of all terms; `false` where one has none, or
    /// more than one.
    fileprivate func collectBases(
        of numbers: [PrintedNumber], free: FreeBase, into bases: inout Set<FreeBase>
    ) -> Bool {
        switch self {
        case .sum(let terms):
            return terms.allSatisfy { $0.term.collectBases(of: numbers, free: free, into: &bases) }
        case .product(let factors):
            let logarithmic = factors.filter { $0.factor.hasLogarithm }
            guard logarithmic.count == 1, !logarithmic[0].isDivisor else { return false }
            return logarithmic[0].factor.collectBases(of: numbers, free: free, into: &bases)
        case .logarithm(_, .natural):
            bases.insert(.natural)
            return true
        case .logarithm(_, .free):
            bases.insert(free)
            return true
        case .logarithm(_, .number(.number(let index))):
            switch numbers[index].value {
            case 2: bases.insert(.two)
            case 10: bases.insert(.ten)
            case _: return false
            }
            return true
        case .logarithm, .number, .constant, .power, .root, .exponential, .magnitude, .factorial,
            .binomial:
            return false
        }
    }

    /// Whether a logarithm is in it.
    private var hasLogarithm: Bool {
        switch self {
        case .logarithm: true
        case .number, .constant: false
        case .sum(let terms): terms.contains { $0.term.hasLogarithm }
        case .product(let factors): factors.contains { $0.factor.hasLogarithm }
        case .power(let base, let exponent): base.hasLogarithm || exponent.hasLogarithm
        case .root(let inner, _), .exponential(let inner), .magnitude(let inner),
            .factorial(let inner):
            inner.hasLogarithm
        case .binomial(let above, let below): above.hasLogarithm || below.hasLogarithm
        }
    }
}
