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
        guard let (p, q) = try call.alignedMasses("p", "q") else { return nil }
        let logarithms = OutcomeSum([p, q], leavesOutZeros: true) {
            ($0[0] * .logarithm($0[0] / $0[1], .natural)).withoutFactorOne
        }
        let sums = [logarithms] + [p, q].map { OutcomeSum([$0]) { $0[0] } }
        func around(_ sums: [Step]) -> Step {
            let inNats = sums[0] - sums[1] + sums[2]
            guard case .number(let base) = Step.Base(call.unit) else { return inNats }
            return inNats / .logarithm(.integer(base), .natural)
        }
        return Derivation(combining: sums, remarks: logarithms.remarks, around)
    }

    /// Σ q f(p/q), where no outcome lacks support.
    private static func ofFunction(_ call: WorkedCall) throws(EvaluationError) -> Derivation? {
        let (p, q) = (
            try call.arguments.distribution("P"), try call.arguments.distribution("Q")
        )
        let ratios = try informational { () throws(InformationError) in
            try p.densityRatios(to: q)
        }
        guard let values = try call.values(at: ratios.map(\.ratio)) else { return nil }
        let weights = OutcomeSum.Column(
            name: call.notation("Q").density, masses: ratios.map(\.weight))
        let above = call.notation("P").density(Notation("x"))
        let ratio = Notation(
            "\(above.text)/\(weights.symbol.text)",
            tex: "\\frac{\(above.tex)}{\(weights.symbol.tex)}")
        let sum = OutcomeSum(
            [weights, .init(name: Notation("f"), masses: values, variable: ratio)]
        ) { $0[0] * $0[1] }
        let function = try call.arguments.function("f")
        return Derivation(
            formulas: [sum.formula], numbers: sum.numbers,
            remarks: [function.formula].compactMap(\.self) + sum.remarks)
    }

    /// Σ |F(x) − G(x)| Δ(x), with Δ the way from each point to the next.
    private static func transport(_ call: WorkedCall) throws(EvaluationError) -> Derivation? {
        let distributions = try ["P", "Q"].map { name throws(EvaluationError) in
            try call.arguments.distribution(name)
        }
        let masses = distributions.compactMap(\.massesByNumber)
        guard masses.count == 2 else { return nil }
        let points = Set(masses.flatMap(\.keys)).sorted()
        let gaps = zip(points, points.dropFirst()).map { Number.exact($1 - $0) }
        let names = [Notation("F"), Notation("G")]
        let functions = try zip(names, masses).map { name, masses throws(EvaluationError) in
            OutcomeSum.Column(name: name, masses: try cumulated(masses, at: points.dropLast()))
        }
        let sum = OutcomeSum(
            functions + [.init(name: Notation("Δ", tex: "\\Delta"), masses: gaps)]
        ) { (.magnitude($0[0] - $0[1]) * $0[2]).withoutFactorOne }
        return Derivation(formulas: [sum.formula], numbers: sum.numbers, remarks: sum.remarks)
    }

    /// The probability of each point and all below it.
    private static func cumulated(
        _ masses: [Rational: Number], at points: ArraySlice<Rational>
    ) throws(EvaluationError) -> [Number] {
        try numeric { () throws(NumberError) in
            var sums: [Number] = []
            for point in points {
                sums.append(try (sums.last ?? .zero).plus(masses[point] ?? .zero))
            }
            return sums
        }
    }
}

extension WorkedCall {
    /// The masses of two measures, in the order of the first; `nil` where an outcome is missing.
    fileprivate func alignedMasses(
        _ first: String, _ second: String
    ) throws(EvaluationError) -> (OutcomeSum.Column, OutcomeSum.Column)? {
        let (p, q) = (try arguments.measure(first), try arguments.measure(second))
        let places = p.outcomes.compactMap { q.outcomes.firstIndex(of: $0) }
        guard places.count == p.outcomes.count else { return nil }
        return (
            .init(name: notation(first), masses: Array(p.masses)),
            .init(name: notation(second), masses: places.map { q.masses[$0] })
        )
    }

    /// The values of the function f at ratios; `nil` where one is infinite.
    fileprivate func values(at ratios: [Number?]) throws(EvaluationError) -> [Number]? {
        let function = try arguments.function("f")
        let zero = try arguments.optionalPlain("zero")
        var evaluator = evaluator
        var values: [Number] = []
        for ratio in ratios {
            guard let ratio else { return nil }
            if ratio.sign == 0, let zero {
                values.append(zero)
            } else {
                let value = try evaluator.apply(function, to: [.plain(ratio)])
                values.append(try value.asPlain(for: "f"))
            }
        }
        return values
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
