import Information
import Numbers
import Script

extension Recipe {
    /// Divergences of other things than two distributions and their logarithms.
    static let divergences: [Recipe] = [
        Recipe("generalizedKL") {
            Notation("D")($0.notation("p"), $0.notation("q"), separator: .parallel)
        } body: { call throws(EvaluationError) in
            try generalized(call)
        },
        Recipe("fDivergence") {
            Notation("D_f", tex: "D_f")(
                $0.notation("P"), $0.notation("Q"), separator: .parallel)
        } body: { call throws(EvaluationError) in
            try ofFunction(call)
        },
        Recipe("wasserstein") {
            Notation("W₁", tex: "W_1")($0.notation("P"), $0.notation("Q"))
        } body: { call throws(EvaluationError) in
            try transport(call)
        },
        Recipe("terms") {
            $0.entry(of: Notation("d")($0.notation("P"), $0.notation("Q"), separator: .parallel))
        } body: { call throws(EvaluationError) in
            let (outcomes, p, q) = try call.columns("P", "Q")
            guard let place = call.position, outcomes.indices.contains(place) else { return nil }
            let outcome = Notation(outcomes[place])
            func term(_ a: Step, _ b: Step) -> Step { (a * call.log(a / b)).withoutFactorOne }
            return Derivation(
                formulas: [term(.symbol(p.name(outcome)), .symbol(q.name(outcome)))],
                numbers: term(.value(p.masses[place]), .value(q.masses[place])))
        },
    ]

    /// Σ p ln (p/q) − Σ p + Σ q, which is in nats.
    private static func generalized(_ call: WorkedCall) throws(EvaluationError) -> Derivation? {
        let (first, second) = (try call.arguments.measure("p"), try call.arguments.measure("q"))
        let places = first.outcomes.map { second.outcomes.firstIndex(of: $0) }
        let p = OutcomeSum.Column(name: call.notation("p"), masses: Array(first.masses))
        let q = OutcomeSum.Column(
            name: call.notation("q"), masses: places.compactMap { $0.map { second.masses[$0] } })
        guard q.masses.count == p.masses.count else { return nil }
        let logarithms = OutcomeSum([p, q], leavesOutZeros: true) {
            ($0[0] * .logarithm($0[0] / $0[1], .natural)).withoutFactorOne
        }
        let totals = [p, q].map { OutcomeSum([$0]) { $0[0] } }
        func around(_ sums: [Step]) -> Step {
            let inNats = sums[0] - sums[1] + sums[2]
            guard case .number(let base) = Step.Base(call.unit) else { return inNats }
            return inNats / .logarithm(.integer(base), .natural)
        }
        let sums = [logarithms] + totals
        let numbers = sums.compactMap(\.numbers)
        return Derivation(
            formulas: [around(sums.map(\.formula))],
            numbers: numbers.count == sums.count ? around(numbers) : nil,
            remarks: logarithms.remarks)
    }

    /// Σ q f(p/q), where no outcome lacks support.
    private static func ofFunction(_ call: WorkedCall) throws(EvaluationError) -> Derivation? {
        let (p, q) = (
            try call.arguments.distribution("P"), try call.arguments.distribution("Q")
        )
        let ratios = try informational { () throws(InformationError) in
            try p.densityRatios(to: q)
        }
        let function = try call.arguments.function("f")
        let zero = try call.arguments.optionalPlain("zero")
        var evaluator = call.evaluator
        var values: [Number] = []
        for part in ratios {
            guard let ratio = part.ratio else { return nil }
            if ratio.sign == 0, let zero {
                values.append(zero)
                continue
            }
            values.append(
                try evaluator.apply(function, to: [.plain(ratio)]).asPlain(for: "f"))
        }
        let weights = OutcomeSum.Column(
            name: call.notation("Q").density, masses: ratios.map(\.weight))
        let ratio = OutcomeSum.Column(
            name: Notation("f"), masses: values,
            variable: Notation(
                "\(call.notation("P").density.text)(x)/\(weights.symbol.text)",
                tex: "\\frac{\(call.notation("P").density.tex)(x)}{\(weights.symbol.tex)}"))
        let sum = OutcomeSum([weights, ratio]) { $0[0] * $0[1] }
        return Derivation(
            formulas: [sum.formula], numbers: sum.numbers,
            remarks: function.formula.map { [$0] } ?? [] + sum.remarks)
    }

    /// Σ |F(x) − G(x)| Δ(x), with Δ the way from each point to the next.
    private static func transport(_ call: WorkedCall) throws(EvaluationError) -> Derivation? {
        let (p, q) = (
            try call.arguments.distribution("P"), try call.arguments.distribution("Q")
        )
        guard let first = p.massesByNumber, let second = q.massesByNumber else { return nil }
        let points = Set(first.keys).union(second.keys).sorted()
        var sums: (f: Number, g: Number) = (.zero, .zero)
        var columns: (f: [Number], g: [Number], gaps: [Number]) = ([], [], [])
        for (point, next) in zip(points, points.dropFirst()) {
            try numeric { () throws(NumberError) in
                sums.f = try sums.f.plus(first[point] ?? .zero)
                sums.g = try sums.g.plus(second[point] ?? .zero)
            }
            columns.f.append(sums.f)
            columns.g.append(sums.g)
            columns.gaps.append(.exact(next - point))
        }
        let sum = OutcomeSum([
            .init(name: Notation("F"), masses: columns.f),
            .init(name: Notation("G"), masses: columns.g),
            .init(name: Notation("Δ", tex: "\\Delta"), masses: columns.gaps),
        ]) { (.magnitude($0[0] - $0[1]) * $0[2]).withoutFactorOne }
        return Derivation(formulas: [sum.formula], numbers: sum.numbers, remarks: sum.remarks)
    }
}

extension FunctionValue {
    /// What a function of one number is, where it says so itself: f(t) = t² − 1.
    fileprivate var formula: Derivation.Remark? {
        guard case .closure(let closure) = self, let parameter = closure.parameters.first else {
            return nil
        }
        return .init(
            Notation("f")(Notation(name: parameter.name.text)),
            Notation(words: closure.body.source))
    }
}

extension Distribution {
    /// The probability of each number that is an outcome; `nil` when one is a word.
    fileprivate var massesByNumber: [Rational: Number]? {
        var masses: [Rational: Number] = [:]
        for (outcome, mass) in zip(outcomes, probabilities) {
            guard let number = outcome.number else { return nil }
            masses[number] = mass
        }
        return masses
    }
}
