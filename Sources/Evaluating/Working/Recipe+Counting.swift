import Numbers

extension Recipe {
    /// In how many ways something can be done.
    static let counting: [Recipe] = [
        ofIntegers("factorial", ["n"]) { n in
            Notation.factorial(n[0])
        } body: { n in
            guard (2...12).contains(n[0]) else { return nil }
            return Derivation(formulas: [], numbers: .descending(from: 1, to: n[0]))
        },
        ofIntegers("permutations", ["n", "k"]) { n in
            Notation("P(\(n[0]), \(n[1]))", tex: "P(\(n[0]), \(n[1]))")
        } body: { n in
            let (n, k) = (n[0], n[1])
            let formula = Step.factorial(n) / .factorial(n - k)
            guard (2...8).contains(k) else {
                return Derivation(formulas: [formula], numbers: formula)
            }
            return Derivation(
                formulas: [formula], numbers: .descending(from: n - k + 1, to: n))
        },
        ofIntegers("binomialCoefficient", ["n", "k"]) { n in
            Notation("C(\(n[0]), \(n[1]))", tex: "\\binom{\(n[0])}{\(n[1])}")
        } body: { n in
            let (n, k) = (n[0], n[1])
            let formula = Step.factorial(n) / (.factorial(k) * .factorial(n - k))
            let few = min(k, n - k)
            guard (2...8).contains(few) else {
                return Derivation(formulas: [formula], numbers: formula)
            }
            return Derivation(
                formulas: [formula],
                numbers: .descending(from: n - few + 1, to: n) / .descending(from: 1, to: few))
        },
        Recipe("multinomialCoefficient") { _ in
            Notation("M")
        } body: { call throws(EvaluationError) in
            let counts = try call.arguments.list("counts").plainNumbers()
                .compactMap { $0.exactValue?.int }
            let total = counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
            guard (2...8).contains(counts.count), total <= Step.greatestFactorial else {
                return nil
            }
            let step = Step.factorial(total) / .product(counts.map { .factorial($0) })
            return Derivation(formulas: [step], numbers: step)
        },
        ofIntegers("derangements", ["n"]) { n in
            Notation("D(\(n[0]))", tex: "D_{\(n[0])}")
        } body: { n in
            guard (2...8).contains(n[0]) else { return nil }
            let (k, sign) = (Notation("k"), Step.symbol(Notation("(\u{2212}1)^k", tex: "(-1)^k")))
            let terms = (0...n[0]).map { k in
                Step.Term(
                    k < 2 ? .integer(1) : .integer(1) / .factorial(k), isNegative: k % 2 == 1)
            }
            return Derivation(
                formulas: [
                    .factorial(n[0])
                        * .series(sign / .symbol(Notation("k!")), over: k)
                ], numbers: .factorial(n[0]) * .sum(terms, hidden: nil))
        },
        ofIntegers("harmonicNumber", ["n"]) { n in
            Notation("H(\(n[0]))", tex: "H_{\(n[0])}")
        } body: { n in
            guard n[0] > 1 else { return nil }
            let k = OutcomeSum.Column(
                outcomes: (1...n[0]).map { Number($0) }, called: Notation("k"))
            let sum = OutcomeSum([k]) { $0[0].reciprocal }
            return Derivation(
                formulas: [sum.formula], numbers: sum.numbers, remarks: sum.remarks)
        },
    ]

    /// A function of integers.
    private static func ofIntegers(
        _ function: String, _ parameters: [String],
        _ name: @escaping @Sendable ([Int]) -> Notation,
        body: @escaping @Sendable ([Int]) -> Derivation?
    ) -> Recipe {
        @Sendable func integers(_ call: WorkedCall) -> [Int]? {
            let found = parameters.compactMap { (try? call.arguments.plain($0))?.exactValue?.int }
            return found.count == parameters.count ? found : nil
        }
        return Recipe(function) {
            integers($0).map(name) ?? Notation.functional(function)
        } body: { call throws(EvaluationError) in
            guard let integers = integers(call),
                integers.allSatisfy({ $0 <= Step.greatestFactorial })
            else { return nil }
            return body(integers)
        }
    }
}

extension Step {
    /// Factorials of greater numbers are not written down.
    fileprivate static let greatestFactorial = 2000

    /// n!, which is a number of its own.
    fileprivate static func factorial(_ n: Int) -> Step {
        let value = (try? Number(n).factorial()) ?? .one
        return .value(value, name: .factorial(n))
    }

    /// The product of consecutive integers.
    fileprivate static func descending(from first: Int, to last: Int) -> Step {
        .product((first...last).reversed().map { .integer($0) })
    }
}

extension Notation {
    fileprivate static func factorial(_ n: Int) -> Notation { Notation("\(n)!") }
}
