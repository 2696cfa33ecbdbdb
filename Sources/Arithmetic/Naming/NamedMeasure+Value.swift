import Information
import Numbers

extension NamedMeasure {
    /// Its value for some distributions, in nats where it is information; `nil` where it is undefined
    /// or infinite.
    func value(of arguments: [NamedDistribution]) -> ValueRange? {
        let plain = arguments.compactMap { $0.distribution() }
        guard plain.count == arguments.count,
            let center = number(plain, columns: arguments[0].columns),
            let range = ValueRange(center), let slack = slack(arguments)
        else { return nil }
        return range.widened(by: slack)
    }

    /// How far the value may be from that of the printed probabilities, since they were rounded: the
    /// sum of what each one of them can change.
    private func slack(_ arguments: [NamedDistribution]) -> Rational? {
        guard arguments.contains(where: { !$0.isExact }) else { return .zero }
        let fast = arguments.compactMap { $0.distribution()?.hastened }
        guard let center = number(fast, columns: arguments[0].columns)?.doubles else { return nil }
        var total = 0.0
        for (position, argument) in arguments.enumerated() {
            for (index, mass) in argument.masses.enumerated() where mass.slack.sign != 0 {
                var largest: Double?
                for change in [mass.slack, -mass.slack] {
                    guard let changed = argument.distribution(changing: index, by: change) else {
                        continue
                    }
                    var all = fast
                    all[position] = changed.hastened
                    guard let value = number(all, columns: arguments[0].columns)?.doubles else {
                        return nil
                    }
                    let distance = max(value.upper - center.lower, center.upper - value.lower)
                    largest = max(largest ?? 0, distance)
                }
                total += largest ?? .infinity
            }
        }
        return Rational(exactly: total)
    }

    private func number(_ arguments: [Distribution], columns: Int) -> Number? {
        guard let first = arguments.first else { return nil }
        let second = arguments.count > 1 ? arguments[1] : first
        switch self {
        case .entropy, .jointEntropy: return try? first.entropy().number
        case .crossEntropy: return try? first.crossEntropy(relativeTo: second).number
        case .divergence: return try? first.divergence(from: second).number
        case .jensenShannon: return try? first.jensenShannonDivergence(from: second).number
        case .totalVariation: return try? first.totalVariation(from: second)
        case .chiSquare: return pairs(first, second).flatMap { try? chiSquare($0) }
        case .hellinger:
            return pairs(first, second).flatMap { try? squaredHellinger($0).root(.exact(2)) }
        case .squaredHellinger:
            return pairs(first, second).flatMap { try? squaredHellinger($0) }
        case .mutualInformation, .conditionalEntropy: return joint(first, columns)
        }
    }

    /// The probabilities of the same outcomes, side by side.
    private func pairs(_ first: Distribution, _ second: Distribution) -> [(p: Number, q: Number)]? {
        if first.outcomes == second.outcomes {
            return zip(first.probabilities, second.probabilities).map { ($0, $1) }
        }
        let pairs = zip(first.outcomes, first.probabilities).compactMap { outcome, p in
            second.probability(of: outcome).map { (p: p, q: $0) }
        }
        return pairs.count == first.outcomes.count && pairs.count == second.outcomes.count
            ? pairs : nil
    }

    /// The sum of (p − q)²/q.
    private func chiSquare(
        _ pairs: [(p: Number, q: Number)]
    ) throws(NumberError) -> Number {
        var terms: [Number] = []
        for (p, q) in pairs {
            let gap = try p.minus(q)
            if gap.exactValue?.sign != 0 { terms.append(try gap.times(gap).divided(by: q)) }
        }
        return try Number.sum(terms)
    }

    /// 1 − Σ √(p q).
    private func squaredHellinger(
        _ pairs: [(p: Number, q: Number)]
    ) throws(NumberError) -> Number {
        var terms: [Number] = []
        for (p, q) in pairs { terms.append(try p.times(q).root(.exact(2))) }
        return try Number.one.minus(Number.sum(terms))
    }

    /// What is worked out from a joint distribution and those of its rows and columns.
    private func joint(_ joint: Distribution, _ columns: Int) -> Number? {
        guard let whole = try? joint.entropy().number,
            let rows = entropy(ofMarginal: joint, columns, ofRows: true),
            let others = entropy(ofMarginal: joint, columns, ofRows: false)
        else { return nil }
        switch self {
        case .conditionalEntropy(let ofRows): return try? whole.minus(ofRows ? others : rows)
        case .mutualInformation: return try? rows.plus(others).minus(whole)
        case .entropy, .crossEntropy, .divergence, .jensenShannon, .totalVariation, .chiSquare,
            .hellinger, .squaredHellinger, .jointEntropy:
            return nil
        }
    }

    private func entropy(ofMarginal joint: Distribution, _ columns: Int, ofRows: Bool) -> Number? {
        let count = ofRows ? joint.probabilities.count / columns : columns
        var sums = Array(repeating: Number.zero, count: count)
        for (index, mass) in joint.probabilities.enumerated() {
            let place = ofRows ? index / columns : index % columns
            guard let sum = try? sums[place].plus(mass) else { return nil }
            sums[place] = sum
        }
        return try? Measure(numbered: sums).normalized().entropy().number
    }
}

extension NormalDistribution {
    /// The divergence of one normal distribution from another, in nats, for each reading of their
    /// second parameters.
    static func divergences(
        of first: NormalDistribution, from second: NormalDistribution
    ) -> [ValueRange] {
        let readings = max(first.variances.count, second.variances.count)
        return (0..<readings).compactMap { reading in
            let (a, b) = (first.variance(reading), second.variance(reading))
            guard let logarithm = ValueRange(b / a).logarithm else { return nil }
            let gap = first.mean - second.mean
            let rest = (a + gap * gap) / b - .one
            return logarithm.adding(ValueRange(rest)).times(ValueRange(.half))
        }
    }

    private func variance(_ reading: Int) -> Rational {
        variances.indices.contains(reading) ? variances[reading] : variances[0]
    }
}
