import Information
import Numbers

/// A sum over the outcomes of distributions, whose terms are all made alike.
///
///     OutcomeSum([p, q], leavesOutZeros: true) { $0[0] * log($0[0] / $0[1]) }
///
/// Equal terms are collected, 5 × 0.1 ln 0.6, and long sums shortened.
struct OutcomeSum {
    /// One number an outcome, and what a formula calls it.
    struct Column {
        /// What it is called as a function of outcomes.
        let name: Notation
        let masses: [Number]
        /// What of an outcome it depends on: x, or y of (x, y).
        let variable: Notation
        /// The number of an outcome: `p(x)`.
        let symbol: Notation

        /// A function of outcomes.
        init(name: Notation, masses: [Number], variable: Notation = Notation("x")) {
            self.name = name
            self.masses = masses
            self.variable = variable
            symbol = name(variable)
        }

        /// The entries of a list: `xᵢ`.
        init(list name: Notation, _ masses: [Number]) {
            self.name = name
            self.masses = masses
            variable = Notation("i")
            symbol = Notation(name.text + "ᵢ", tex: "\(name.tex)_{i}")
        }

        /// The outcomes themselves, which are numbers: `x`.
        init(outcomes masses: [Number], called name: Notation = Notation("x")) {
            self.name = name
            self.masses = masses
            variable = name
            symbol = name
        }
    }

    /// The columns a term is made of.
    let columns: [Column]
    /// Whether a term is 0 by convention where the first column is.
    let leavesOutZeros: Bool
    /// What an outcome is called: by what its first column depends on, unless told.
    private let outcome: Notation
    /// A term, made of one number or sign a column.
    let term: ([Step]) -> Step
    /// The sum with the numbers put in; `nil` where there are too many, or where a term has no value.
    let numbers: Step?

    /// A sum with more different terms is shortened.
    private static let greatestCount = 8
    /// How many terms are written before the dots.
    private static let leadingCount = 2
    /// More outcomes are not put in.
    private static let greatestOutcomeCount = 20_000

    init(
        _ columns: [Column], over outcome: Notation? = nil, leavesOutZeros: Bool = false,
        term: @escaping ([Step]) -> Step
    ) {
        self.columns = columns
        self.outcome = outcome ?? columns.first?.variable ?? Notation("x")
        self.leavesOutZeros = leavesOutZeros
        self.term = term
        let groups = Group.of(columns, leavesOutZeros: leavesOutZeros)
        numbers = groups.flatMap { OutcomeSum.numbers($0, term) }
    }

    /// The sum as a formula.
    var formula: Step { .series(term(columns.map { .symbol($0.symbol) }), over: outcome) }

    /// How many outcomes there are.
    private var count: Int { columns.first?.masses.count ?? 0 }

    /// Whether an outcome adds nothing by convention.
    private func isLeftOut(_ index: Int) -> Bool {
        leavesOutZeros && columns.first?.masses[index].sign == 0
    }

    /// The convention that a term is left out by, and the count of the outcomes where not all are
    /// written down.
    var remarks: [Derivation.Remark] {
        var remarks: [Derivation.Remark] = []
        if leavesOutZeros, columns.first?.masses.contains(where: { $0.sign == 0 }) ?? false {
            let zero = term([.integer(0)] + columns.dropFirst().map { .symbol($0.symbol) })
            remarks.append(.init(zero, .integer(0)))
        }
        if numbers?.holdsShortenedSum ?? true, let count = columns.first?.masses.count {
            remarks.append(.init(Notation("n"), Notation(String(count))))
        }
        return remarks
    }

    private static func numbers(_ groups: [Group], _ term: ([Step]) -> Step) -> Step? {
        guard groups.count > greatestCount, let last = groups.last else {
            return groups.isEmpty
                ? .integer(0)
                : .sum(groups.map { Step.Term($0.step(term)) }, hidden: nil).unwrapped
        }
        let first = groups.prefix(leadingCount)
        var hidden: [Number] = []
        for group in groups.dropFirst(first.count).dropLast() {
            guard let value = try? group.step(term).value(.exact) else { return nil }
            hidden.append(value)
        }
        guard let rest = try? Number.sum(hidden) else { return nil }
        return .sum((first + [last]).map { Step.Term($0.step(term)) }, hidden: rest)
    }

    /// Outcomes with the same numbers.
    private struct Group {
        let masses: [Number]
        var count: Int

        /// The groups in the order of their first outcomes; `nil` where there are too many outcomes.
        static func of(_ columns: [Column], leavesOutZeros: Bool) -> [Group]? {
            guard let first = columns.first, first.masses.count <= greatestOutcomeCount else {
                return nil
            }
            var groups: [Group] = []
            var positions: [[Rational]: Int] = [:]
            for index in first.masses.indices {
                if leavesOutZeros, first.masses[index].sign == 0 { continue }
                let masses = columns.map { $0.masses[index] }
                let key = masses.compactMap(\.exactValue)
                if key.count == masses.count {
                    if let position = positions[key] {
                        groups[position].count += 1
                        continue
                    }
                    positions[key] = groups.count
                }
                groups.append(Group(masses: masses, count: 1))
            }
            return groups
        }

        /// Their terms, as one.
        func step(_ term: ([Step]) -> Step) -> Step {
            let step = term(masses.map { .value($0) })
            return count == 1 ? step : .integer(count) * step
        }
    }
}

extension Step {
    /// 1/x, or 1 for one.
    var reciprocal: Step {
        if case .value(let number, nil) = self, number.exactValue == .one { return self }
        return .integer(1) / self
    }

    /// A product without factors that are 1, if there are others.
    var withoutFactorOne: Step {
        guard case .product(let factors) = self else { return self }
        let rest = factors.filter { factor in
            if case .value(let number, nil) = factor { number.exactValue != .one } else { true }
        }
        return rest.count == 1 ? rest[0] : rest.isEmpty ? .integer(1) : .product(rest)
    }

    /// The only term of a sum; any other step as it is.
    fileprivate var unwrapped: Step {
        guard case .sum(let terms, nil) = self, terms.count == 1, !terms[0].isNegative else {
            return self
        }
        return terms[0].step
    }
}
