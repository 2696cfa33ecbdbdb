import Information
import Numbers

extension Recipe {
    /// What is read off sorted numbers.
    static let ranks: [Recipe] = [
        Recipe("median") {
            $0.statistic("median", of: "numbers")
        } body: { call throws(EvaluationError) in
            guard let list = try call.ranked("numbers") else {
                return try call.quantile(.exact(.half))
            }
            let half = list.count / 2
            let middle =
                list.count.isMultiple(of: 2) ? list.between(half, half + 1) : list[half + 1]
            return Derivation(
                formulas: [middle], numbers: middle,
                remarks: [.init(.symbol(Notation("n")), .integer(list.count))])
        },
        Recipe("quantile") {
            $0.statistic("quantile", of: "numbers")
        } body: { call throws(EvaluationError) in
            let p = try call.arguments.share("p")
            guard let list = try call.ranked("numbers") else { return try call.quantile(p) }
            guard p.exactValue != nil else { return nil }
            let type = try call.arguments.integer("type", in: Sample.quantileTypes, default: 7)
            let place = place(of: .value(p), among: .integer(list.count), type: type)
            let h = try numeric { () throws(NumberError) in try place.value(.exact) }
            guard let step = list.entry(at: h, type: type) else { return nil }
            return Derivation(
                formulas: [step], numbers: step,
                remarks: [.init(.symbol(.place), [place, .value(h)])])
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

/// Sorted numbers, which formulas call by their ranks.
private struct RankedList {
    let name: Notation
    let sorted: [Number]

    var count: Int { sorted.count }

    /// The number of a rank from 1; below the first it is the first, and beyond the last the last.
    subscript(rank: Int) -> Step {
        let rank = min(max(rank, 1), count)
        return .value(sorted[rank - 1], name: name.ranked(rank))
    }

    /// The middle of two numbers.
    func between(_ low: Int, _ high: Int) -> Step { (self[low] + self[high]) / .integer(2) }

    /// The quantile at a place among the ranks, by the types of Hyndman and Fan.
    func entry(at place: Number, type: Int) -> Step? {
        guard let exact = place.exactValue, let below = exact.floor.int else { return nil }
        switch type {
        case 1: return self[exact.isInteger ? below : below + 1]
        case 2: return exact.isInteger ? between(below, below + 1) : self[below + 1]
        case 3: return exact.roundedHalfEven.int.map { self[$0] }
        case _:
            guard below >= 1, below < count else { return nil }
            let rest = .value(place, name: .place) - .integer(below)
            return self[below] + rest * (self[below + 1] - self[below])
        }
    }
}

extension Notation {
    /// Where a quantile stands among the ranks.
    fileprivate static let place = Notation("h")
}

extension WorkedCall {
    /// The numbers of a list by their ranks; `nil` where it is a distribution.
    fileprivate func ranked(_ parameter: String) throws(EvaluationError) -> RankedList? {
        guard let list = try listColumn(parameter) else { return nil }
        let sorted = try numeric { () throws(NumberError) in try Sample(list.masses).sorted() }
        return RankedList(name: self.list(parameter), sorted: sorted)
    }
}
