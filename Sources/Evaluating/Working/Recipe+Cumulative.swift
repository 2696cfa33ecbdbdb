import Information
import Numbers

extension WorkedCall {
    /// The least number up to which a distribution has a share p, or for a median the middle of the two
    /// that share it: what is added up shows that it is reached there, and not before.
    ///
    /// `nil` where an outcome is a word.
    func quantile(_ p: Number) throws(EvaluationError) -> Derivation? {
        guard let pairs = try arguments.distribution("numbers").ascending(),
            let value = value.exactValue
        else { return nil }
        let reached = pairs.prefix { $0.number <= value }
        guard let last = reached.last else { return nil }
        guard last.number == value else {
            let next = pairs[reached.count]
            let middle = (.value(.exact(last.number)) + .value(.exact(next.number))) / .integer(2)
            return Derivation(
                formulas: [], numbers: middle, remarks: try [share(of: reached)])
        }
        let (x, share) = (Notation("x"), p.exactValue == nil ? "p" : p.description)
        let least = Notation(
            "min {x : \(upTo(x).text) ≥ \(share)}",
            tex: "\\min \\{x : \(upTo(x).tex) \\ge \(share)\\}")
        return Derivation(
            formulas: [.symbol(least)], numbers: .value(.exact(value)),
            remarks: try [reached.dropLast(), reached].filter { !$0.isEmpty }
                .map { pairs throws(EvaluationError) in try self.share(of: pairs) })
    }

    /// P(X ≤ x) for the last of some numbers, as the sum of their probabilities.
    private func share(
        of pairs: ArraySlice<(number: Rational, probability: Number)>
    ) throws(EvaluationError) -> Derivation.Remark {
        let masses = pairs.map(\.probability)
        let sum = OutcomeSum([.init(name: Notation("p"), masses: masses)]) { $0[0] }
        let total = try numeric { () throws(NumberError) in try Number.sum(masses) }
        let number = Notation(pairs.last.map { Number.exact($0.number).description } ?? "x")
        return .init(
            .symbol(upTo(number)), (sum.numbers.map { [$0] } ?? []) + [.value(total)])
    }

    /// P(X ≤ x).
    private func upTo(_ x: Notation) -> Notation {
        let name = list("numbers", "X")
        return Notation("P(\(name.text) ≤ \(x.text))", tex: "P(\(name.tex) \\le \(x.tex))")
    }
}
