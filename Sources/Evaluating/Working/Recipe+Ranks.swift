import Information
import Numbers

extension Recipe {
    /// What is read off sorted numbers.
    static let ranks: [Recipe] = [
        Recipe("median") {
            $0.statistic("median", of: "numbers")
        } body: { call throws(EvaluationError) in
            guard let sorted = try call.sorted("numbers"), !sorted.isEmpty else { return nil }
            let name = call.list("numbers")
            let count = Derivation.Remark(.symbol(Notation("n")), .integer(sorted.count))
            func ranked(_ rank: Int) -> Step { .value(sorted[rank - 1], name: name.ranked(rank)) }
            let half = sorted.count / 2
            let middle =
                sorted.count.isMultiple(of: 2)
                ? (ranked(half) + ranked(half + 1)) / .integer(2) : ranked(half + 1)
            return Derivation(formulas: [middle], numbers: middle, remarks: [count])
        },
        Recipe("quantile") {
            $0.statistic("quantile", of: "numbers")
        } body: { call throws(EvaluationError) in
            let type = try call.arguments.integer("type", in: Sample.quantileTypes, default: 7)
            guard type > 3, let sorted = try call.sorted("numbers"),
                case .number(let quantity)? = call.arguments.optional("p"),
                let p = quantity.number.exactValue
            else { return nil }
            let place = place(of: .value(.exact(p)), among: .integer(sorted.count), type: type)
            let value = try numeric { () throws(NumberError) in try place.value(.exact) }
            guard let below = value.exactValue?.floor.int, below >= 1, below < sorted.count else {
                return nil
            }
            let (name, h) = (call.list("numbers"), Notation("h"))
            let low = Step.value(sorted[below - 1], name: name.ranked(below))
            let high = Step.value(sorted[below], name: name.ranked(below + 1))
            let step = low + (.value(value, name: h) - .integer(below)) * (high - low)
            return Derivation(
                formulas: [step], numbers: step,
                remarks: [.init(.symbol(h), [place, .value(value)])])
        },
    ]

    /// Between which two of n sorted numbers the quantile of a probability lies, and where.
    private static func place(of p: Step, among n: Step, type: Int) -> Step {
        switch type {
        case 5: n * p + .value(.exact(.half))
        case 6: (n + .integer(1)) * p
        case 7: (n - .integer(1)) * p + .integer(1)
        case 8: n * p + (p + .integer(1)) / .integer(3)
        case 9: n * p + p / .integer(4) + .integer(3) / .integer(8)
        case _: n * p
        }
    }
}

extension WorkedCall {
    /// The numbers of a list in ascending order; `nil` where it is a distribution.
    fileprivate func sorted(_ parameter: String) throws(EvaluationError) -> [Number]? {
        guard let list = try listColumn(parameter) else { return nil }
        return try numeric { () throws(NumberError) in try Sample(list.masses).sorted() }
    }
}
