import Information
import Numbers

// Clopper and Pearson's bounds.
extension WorkedCall {
    /// More outcomes of a binomial distribution than that are not added up.
    private static let greatestTrialCount = 1000

    /// The probability p at which so many successes or more, for the upper bound so many or fewer, have
    /// the probability of a tail: that it is so is shown by adding up.
    func exactBound() throws(EvaluationError) -> Derivation? {
        let trials = try arguments.integer("trials", in: 1...1_000_000, default: 1)
        let successes = try arguments.integer("successes", in: 0...trials, default: 0)
        let (isLower, p) = (word == "lower", Notation("p"))
        let counts = isLower ? successes...trials : 0...successes
        // Where nothing is left out on this side, the bound is 0 or 1 and nothing is to be shown.
        guard trials <= WorkedCall.greatestTrialCount, counts.count <= trials else { return nil }
        let share = Step.value(value.workedOutOnce, name: p)
        let sum = try OutcomeSum.binomial(counts, of: trials, p: share)
        let tail = try Library.tail(arguments)
        let sign = Notation(isLower ? "≥" : "≤", tex: isLower ? "\\ge" : "\\le")
        let name = Notation(
            "P(X \(sign.text) \(successes))", tex: "P(X \(sign.tex) \(successes))")
        return Derivation(
            formulas: [.symbol(p)], numbers: .value(value),
            remarks: [
                .init(
                    .symbol(name),
                    (sum.numbers.map { [sum.formula, $0] } ?? [sum.formula]) + [.value(tail)])
            ])
    }
}

extension OutcomeSum {
    /// Σ C(n, i) pⁱ (1 − p)ⁿ⁻ⁱ over counts i.
    fileprivate static func binomial(
        _ counts: ClosedRange<Int>, of trials: Int, p: Step
    ) throws(EvaluationError) -> OutcomeSum {
        let (n, i) = (Number(trials), Notation("i"))
        let ways = try counts.map { count throws(EvaluationError) in
            try numeric { () throws(NumberError) in try n.binomialCoefficient(Number(count)) }
        }
        let failures = Notation("(\(trials) − i)", tex: "\(trials) - i")
        let columns = [
            Column(name: Notation("C"), masses: ways, variable: Notation("\(trials), i")),
            Column(outcomes: counts.map { Number($0) }, called: i),
            Column(outcomes: counts.map { Number(trials - $0) }, called: failures),
        ]
        return OutcomeSum(columns, over: i) { numbers in
            let factors = [numbers[0], p.raised(to: numbers[1])]
            return Step.product(factors + [(.integer(1) - p).raised(to: numbers[2])])
                .withoutFactorOne
        }
    }
}

extension Step {
    /// A power, which for the exponents 0 and 1 nobody writes.
    fileprivate func raised(to exponent: Step) -> Step {
        guard case .value(let number, nil) = exponent else { return .power(self, exponent) }
        if number.exactValue == .zero { return .integer(1) }
        return number.exactValue == .one ? self : .power(self, exponent)
    }
}
