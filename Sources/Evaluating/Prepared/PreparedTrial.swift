import Information
import Numbers

/// A predicate that is arithmetic, read once to be tried on many random cases.
struct PreparedTrial {
    /// For intervals of double precision, which decide most inequalities.
    private let fast: PreparedFunction.Condition
    /// For exact numbers, which decide equalities.
    private let exact: PreparedFunction.Condition
    /// How many cases intervals were asked about, and how many they decided.
    private var (asked, decided) = (0, 0)

    /// Reads a predicate on random cases; `nil` when it is more than arithmetic.
    init?(of predicate: FunctionValue, on sets: [SampleSet], _ evaluator: inout Evaluator) {
        let kinds = sets.compactMap(\.kind)
        guard kinds.count == sets.count else { return nil }
        var hasty = PreparedFunctionReader(evaluator, isFast: true)
        var patient = PreparedFunctionReader(evaluator, isFast: false)
        guard case .condition(let fast)? = hasty.read(predicate, taking: kinds)?.body,
            case .condition(let exact)? = patient.read(predicate, taking: kinds)?.body
        else { return nil }
        (self.fast, self.exact) = (fast, exact)
        evaluator.rest(on: patient.evaluator.basis)
    }

    /// Whether the predicate is known to hold of a case.
    mutating func holds(_ sample: [Value]) -> Bool {
        if isWorthAsking {
            asked += 1
            if fast.holds(inputs(sample.map(\.hastened))) == true {
                decided += 1
                return true
            }
        }
        return exact.holds(inputs(sample)) == true
    }

    /// Intervals never decide an equality: who has not been answered a few times asks no more.
    private var isWorthAsking: Bool { asked < 4 || 2 * decided >= asked }

    private func inputs(_ sample: [Value]) -> PreparedFunction.Inputs {
        var inputs = PreparedFunction.Inputs()
        for value in sample {
            switch value {
            case .number(let quantity): inputs.numbers.append(quantity.number)
            case .distribution(let distribution): inputs.distributions.append(distribution)
            case .truth, .text, .list, .map, .range, .dataTable, .table, .measure, .code,
                .codeTree, .function, .mark, .axis, .figure, .simplex, .parametric, .multivariate,
                .working, .parameters:
                break
            }
        }
        return inputs
    }
}

extension SampleSet {
    /// What a parameter takes that is drawn from the set; `nil` when its values may be anything.
    fileprivate var kind: PreparedFunction.ParameterKind? {
        switch self {
        case .simplex: .distribution
        case .interval: .number
        case .list: nil
        }
    }
}
