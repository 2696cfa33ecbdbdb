/// Integrands worked out in bounds of growth, beyond a number T.
struct GrowthArithmetic: IntegrandArithmetic {
    /// What v is: the variable less T, or the logarithm of the variable over T.
    enum Scale: CaseIterable, Sendable {
        case linear, logarithmic
    }

    let variable: Growth
    let constants: [DoubleInterval?]

    /// The arithmetic beyond a positive number.
    init(beyond start: Double, scale: Scale, constants: [DoubleInterval?]) {
        let range = DoubleInterval(lower: start, upper: .infinity)
        let head = DoubleInterval(start)
        self.constants = constants
        switch scale {
        case .linear:
            variable = Growth(
                head: head, range: range, slope: DoubleInterval(1.0),
                elasticity: DoubleInterval(lower: 0, upper: (1 / start).nextUp),
                majorant: Majorant.linear(start, slope: 1),
                logarithm: Majorant.linear(head.logarithm.magnitude.upper, slope: 1 / start))
        case .logarithmic:
            variable = Growth(
                head: head, range: range, slope: range, elasticity: DoubleInterval(1.0),
                logarithm: Majorant.linear(head.logarithm.magnitude.upper, slope: 1))
        }
    }

    var unknown: Growth { .unknown }

    func constant(_ index: Int) -> Growth {
        Growth(constant: constants[index] ?? .everything)
    }

    func sum(_ terms: [Growth]) -> Growth {
        guard let first = terms.first else { return .unknown }
        let rest = terms.dropFirst()
        let signs = terms.map(\.sign)
        var elasticity: DoubleInterval?
        if let sign = signs[0], signs.allSatisfy({ $0 == sign }) {
            let parts = terms.compactMap(\.elasticity)
            if parts.count == terms.count {
                elasticity = parts.dropFirst().reduce(parts[0]) { $0.hull($1) }
            }
        }
        let majorants = terms.compactMap(\.majorant)
        let exponentials = terms.compactMap(\.exponential)
        let plain = Growth(
            head: rest.reduce(first.head) { $0.boundedSum($1.head) },
            range: rest.reduce(first.range) { $0.boundedSum($1.range) },
            slope: rest.reduce(first.slope) { $0.boundedSum($1.slope) }, elasticity: elasticity,
            majorant: majorants.count == terms.count
                ? majorants.dropFirst().reduce(majorants[0], +) : nil,
            exponential: exponentials.count == terms.count
                ? exponentials.dropFirst().reduce(exponentials[0], *) : nil,
            logarithm: logarithm(ofSum: terms))
        return dominated(plain, terms)
    }

    /// A bound of the logarithm of a sum of n positive terms, which lies between the greatest term
    /// and n times that.
    private func logarithm(ofSum terms: [Growth]) -> Majorant? {
        let bounds = terms.compactMap(\.logarithm)
        guard bounds.count == terms.count, terms.allSatisfy({ $0.range.lower >= 0 }) else {
            return nil
        }
        let count = DoubleInterval(Double(terms.count)).logarithm.upper
        return bounds.reduce(Majorant(size: count, rate: 0), +)
    }

    /// A sum one term of which grows at least as fast as all others: beyond T the others are never a
    /// greater part of it than they are at T.
    private func dominated(_ plain: Growth, _ terms: [Growth]) -> Growth {
        let choices = terms.indices.filter { index in
            guard let own = terms[index].elasticity, terms[index].head.sign != 0 else {
                return false
            }
            return terms.indices.allSatisfy { other in
                other == index
                    || terms[other].elasticity.map { $0.upper <= own.lower } ?? false
            }
        }
        guard let leader = choices.first, let pace = terms[leader].elasticity else { return plain }
        let size = terms[leader].head.magnitude.lower
        var (part, drift) = (0.0, 0.0)
        for (index, term) in terms.enumerated() where index != leader {
            let share = (term.head.magnitude.upper / size).nextUp
            part = (part + share).nextUp
            drift = (drift + share * (term.elasticity?.magnitude.upper ?? .infinity)).nextUp
        }
        guard part < 1, size > 0 else { return plain }
        let spread = DoubleInterval(lower: (1 - part).nextDown, upper: (1 + part).nextUp)
        // What falls ever faster has no bound of its pace, and the sum none then.
        let pull =
            drift.isFinite
            ? pace.boundedSum(DoubleInterval(lower: -drift, upper: drift)) : .everything
        return Growth(
            head: plain.head,
            range: plain.range.meeting(terms[leader].range.boundedProduct(spread)),
            slope: plain.slope.meeting(terms[leader].range.boundedProduct(pull)),
            elasticity: pull.boundedProduct(spread.reciprocals)
                .meeting(plain.elasticity ?? .everything), majorant: plain.majorant,
            exponential: plain.exponential, logarithm: plain.logarithm)
    }

    func scaled(_ value: Growth, by factor: Rational) -> Growth {
        product(value, Growth(constant: DoubleInterval(factor)))
    }

    func product(_ a: Growth, _ b: Growth) -> Growth {
        var majorant: Majorant?
        if let left = a.majorant, let right = b.majorant { majorant = left * right }
        return Growth(
            head: a.head.boundedProduct(b.head), range: a.range.boundedProduct(b.range),
            slope: a.slope.boundedProduct(b.range).boundedSum(a.range.boundedProduct(b.slope)),
            elasticity: sum(a.elasticity, b.elasticity), majorant: majorant,
            logarithm: isPositive(a, b) ? sum(a.logarithm, b.logarithm) : nil)
    }

    func square(_ a: Growth) -> Growth {
        let product = product(a, a)
        return Growth(
            head: product.head,
            range: product.range.meeting(DoubleInterval(lower: 0, upper: .infinity)),
            slope: product.slope, elasticity: product.elasticity, majorant: product.majorant,
            logarithm: product.logarithm)
    }

    func quotient(_ a: Growth, _ b: Growth) -> Growth {
        guard b.sign != nil else { return .unknown }
        let down = b.range.reciprocals
        let least = b.head.magnitude.lower
        let reciprocal = Majorant.best([
            Majorant(size: down.magnitude.upper, rate: 0),
            b.elasticity.map { Majorant(size: (1 / least).nextUp, rate: -$0.lower) },
        ])
        var majorant: Majorant?
        if let left = a.majorant, let right = reciprocal { majorant = left * right }
        let range = a.range.boundedProduct(down)
        let fall = b.elasticity.map { range.boundedProduct($0) } ?? .everything
        return Growth(
            head: a.head / b.head, range: range,
            slope: a.slope.boundedProduct(down).boundedSum(-fall),
            elasticity: sum(a.elasticity, b.elasticity.map { -$0 }), majorant: majorant,
            logarithm: isPositive(a, b) ? sum(a.logarithm, b.logarithm) : nil)
    }

    private func isPositive(_ a: Growth, _ b: Growth) -> Bool {
        a.range.lower >= 0 && b.range.lower >= 0
    }

    private func sum(_ a: DoubleInterval?, _ b: DoubleInterval?) -> DoubleInterval? {
        guard let a, let b else { return nil }
        return a.boundedSum(b)
    }

    private func sum(_ a: Majorant?, _ b: Majorant?) -> Majorant? {
        guard let a, let b else { return nil }
        return a + b
    }

    /// Nothing is said of what is chosen among values that may pass each other.
    func extremum(_ values: [Growth], _ index: Int) -> Growth { .unknown }
}
