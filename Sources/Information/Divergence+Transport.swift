public import Numbers

extension Distribution {
    /// The Wasserstein distance of order 1 between distributions on numbers, which need not have the
    /// same outcomes: ∫ |F(x) − G(x)| dx, the least mean distance mass has to be moved.
    ///
    /// - Throws: `noNumber`, which names an outcome that is none.
    ///
    /// Source: Vallender, “Calculation of the Wasserstein distance between probability distributions
    /// on the line”, 1973.
    public func wassersteinDistance(from other: Distribution) throws(InformationError) -> Number {
        let steps = try merged(steps(sign: 1), other.steps(sign: -1))
        var terms: [Number] = []
        var gap = Number.zero
        for (index, step) in steps.enumerated().dropLast() {
            gap = try arithmetic { () throws(NumberError) in try gap.plus(step.mass) }
            let width = steps[index + 1].position - step.position
            guard width.sign != 0, gap.exactValue?.sign != 0 else { continue }
            terms.append(
                try arithmetic { () throws(NumberError) in
                    try gap.magnitude.times(.exact(width))
                })
        }
        return try arithmetic { () throws(NumberError) in try Number.sum(terms) }
    }

    /// A place where a distribution function steps, and how high.
    private typealias Step = (position: Rational, mass: Number)

    /// The steps in ascending order.
    private func steps(sign: Int) throws(InformationError) -> [Step] {
        var steps: [Step] = []
        steps.reserveCapacity(outcomes.count)
        var isAscending = true
        for (outcome, mass) in zip(outcomes, probabilities) {
            guard let position = outcome.number else { throw .noNumber(outcome) }
            if let last = steps.last, position < last.position { isAscending = false }
            steps.append((position, sign < 0 ? mass.negated : mass))
        }
        return isAscending ? steps : steps.sorted { $0.position < $1.position }
    }

    private func merged(_ a: [Step], _ b: [Step]) -> [Step] {
        var result: [Step] = []
        result.reserveCapacity(a.count + b.count)
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            if j == b.count || (i < a.count && a[i].position <= b[j].position) {
                result.append(a[i])
                i += 1
            } else {
                result.append(b[j])
                j += 1
            }
        }
        return result
    }
}
