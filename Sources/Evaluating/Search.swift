import Information
import Numbers

/// A search for a counterexample to a predicate among random cases.
///
/// Every case is first tried with intervals of double precision, and only when they do not
/// decide it with exact numbers. A predicate that is arithmetic is read once for all cases; what
/// it finds to hold holds, and of the rest the evaluator tells what is wrong.
struct Search {
    let sets: [SampleSet]
    let predicate: FunctionValue
    let cases: Int
    let seed: Int

    func run(_ evaluator: inout Evaluator) throws(EvaluationError) -> Truth {
        var generator = Generator(seed: UInt64(seed))
        var trial = PreparedTrial(of: predicate, on: sets, &evaluator)
        for number in 0..<cases {
            let sample = sets.map { $0.draw(&generator) }
            try evaluator.countSteps(1)
            if trial?.holds(sample) ?? isEvident(sample, &evaluator) { continue }
            guard let truth = try holds(sample, &evaluator) else { continue }
            switch truth.decided {
            case true?: continue
            case false?:
                let simple = try simplified(sample, &evaluator)
                return Truth(
                    .fails, basis: truth.basis,
                    reason: .text(
                        "counterexample (case \(number + 1), seed \(seed)): \(describe(simple))"))
            case nil:
                guard case .agrees = truth.verdict else {
                    return Truth(
                        .undecided, basis: truth.basis,
                        reason: .text(
                            "case \(number + 1), seed \(seed), is undecided: \(describe(sample))"))
                }
            }
        }
        return Truth(.survived(cases: cases), basis: .seeded)
    }

    /// Whether intervals decide that the predicate holds.
    private func isEvident(_ sample: [Value], _ evaluator: inout Evaluator) -> Bool {
        (try? holds(sample.map(\.hastened), &evaluator))??.decided == true
    }

    private func holds(
        _ sample: [Value], _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> Truth? {
        try evaluator.apply(predicate, to: sample).asTruth()
    }

    /// The simplest case near a counterexample that still is one.
    private func simplified(
        _ sample: [Value], _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> [Value] {
        var simplest = sample
        for index in sets.indices {
            for denominator in [1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 50, 100, 1000] {
                var candidate = simplest
                candidate[index] = sets[index].rounded(simplest[index], to: denominator)
                guard (try? holds(candidate, &evaluator))??.decided == false else { continue }
                simplest = candidate
                break
            }
        }
        return simplest
    }

    private func describe(_ sample: [Value]) -> String {
        sample.map { value in
            switch value {
            case .distribution(let distribution):
                "["
                    + distribution.probabilities.map { $0.exactValue?.shortText ?? $0.description }
                    .joined(separator: ", ") + "]"
            case .number(let quantity):
                quantity.number.exactValue?.shortText ?? quantity.number.description
            case .text(let text): "\"\(text)\""
            case .truth, .list, .map, .range, .dataTable, .table, .measure, .code,
                .codeTree, .function, .mark, .axis,
                .figure, .simplex, .parametric, .multivariate, .working, .parameters:
                value.kindName
            }
        }.joined(separator: ", ")
    }
}

/// What `forall` draws from.
enum SampleSet {
    /// Distributions on 1 … n.
    case simplex(Int)
    /// The fractions of an interval.
    case interval(Rational, Rational)
    /// The entries of a list.
    case list([Value])

    init(_ value: Value) throws(EvaluationError) {
        switch value {
        case .simplex(let count): self = .simplex(count)
        case .range(let lower, let upper):
            guard let low = lower.exactValue, let high = upper.exactValue, low < high else {
                throw .domain("a range to draw from needs exact ends, the smaller first", hint: nil)
            }
            self = .interval(low, high)
        case .list(let values):
            guard !values.isEmpty else { throw .domain("there is nothing to draw from", hint: nil) }
            self = .list(values)
        case .number, .truth, .text, .map, .dataTable, .table, .distribution, .measure, .code,
            .codeTree, .function,
            .mark, .axis, .figure, .parametric, .multivariate, .working, .parameters:
            throw .wrongKind(expected: "simplex(n), a range or a list", found: value)
        }
    }

    /// The next sample.
    ///
    /// Of a simplex, three cases in four are uniform on it: n − 1 draws from 0 … 2²⁰ are sorted,
    /// and the gaps between them, in units of 2⁻²⁰, are the probabilities. The fourth is a corner
    /// case: whole numbers from 0 to 3, normalised, so that zeros and equal entries occur. Of an
    /// interval, three in four are a multiple of 2⁻²⁰ of its length, the fourth one of its tenths.
    func draw(_ generator: inout Generator) -> Value {
        let isCorner = generator.below(4) == 0
        switch self {
        case .simplex(let count):
            return distribution(isCorner ? corner(count, &generator) : uniform(count, &generator))
        case .interval(let low, let high):
            let steps = isCorner ? 10 : 1 << 20
            let part = Rational(generator.below(steps + 1), steps)
            return .plain(.exact(low + (high - low) * part))
        case .list(let values): return values[generator.below(values.count)]
        }
    }

    private func uniform(_ count: Int, _ generator: inout Generator) -> [Int] {
        let cuts = (1..<max(count, 1)).map { _ in generator.below((1 << 20) + 1) }.sorted()
        return zip(cuts + [1 << 20], [0] + cuts).map { $0 - $1 }
    }

    private func corner(_ count: Int, _ generator: inout Generator) -> [Int] {
        let weights = (0..<count).map { _ in generator.below(4) }
        return weights.allSatisfy { $0 == 0 } ? Array(repeating: 1, count: count) : weights
    }

    private func distribution(_ weights: [Int]) -> Value {
        guard let distribution = try? Distribution(proportionalTo: weights) else {
            return .list(weights.map { .integer($0) })
        }
        return .distribution(distribution)
    }

    /// A sample with its numbers rounded to a denominator: the largest remainders are rounded up.
    func rounded(_ value: Value, to denominator: Int) -> Value {
        switch value {
        case .distribution(let sample):
            let scaled = sample.probabilities.map {
                ($0.exactValue ?? .zero) * Rational(denominator)
            }
            var parts = scaled.map { $0.floor.int ?? 0 }
            let missing = denominator - parts.reduce(0, +)
            let order = scaled.indices.sorted {
                let (a, b) = (scaled[$0] - scaled[$0].floor, scaled[$1] - scaled[$1].floor)
                return a == b ? $0 < $1 : a > b
            }
            for index in order.prefix(max(missing, 0)) { parts[index] += 1 }
            return distribution(parts)
        case .number(let quantity):
            guard case .interval(let low, let high) = self, let exact = quantity.number.exactValue
            else {
                return value
            }
            let rounded = (exact * Rational(denominator)).roundedHalfEven / Rational(denominator)
            return .plain(.exact(min(max(rounded, low), high)))
        case .truth, .text, .list, .map, .range, .dataTable, .table, .measure, .code,
            .codeTree, .function, .mark,
            .axis, .figure, .simplex, .parametric, .multivariate, .working, .parameters:
            return value
        }
    }
}

/// The generator behind everything that is drawn at random: SplitMix64.
///
/// Source: Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014.
struct Generator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 to count − 1: the high word of the product with the next 64 bits.
    mutating func below(_ count: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(max(count, 1))).high)
    }
}

extension Value {
    /// The value with intervals of double precision for its numbers.
    var hastened: Value {
        switch self {
        case .number(let quantity):
            .number(
                Quantity(
                    quantity.number.hastened, dimension: quantity.dimension, unit: quantity.unit))
        case .distribution(let distribution): .distribution(distribution.hastened)
        case .truth, .text, .list, .map, .range, .dataTable, .table, .measure, .code,
            .codeTree, .function, .mark,
            .axis, .figure, .simplex, .parametric, .multivariate, .working, .parameters:
            self
        }
    }
}
