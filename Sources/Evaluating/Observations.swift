import Characters
import Diagnostics
import Information
import Numbers
import Script

/// A list of numbers of one kind, as statistics take it: all plain, or all quantities of one kind.
///
/// A statistic is worked out from the numbers in the unit of the first, so that it is exact where
/// they are, and is given the power of the unit that its formula says.
struct Observations: Sendable {
    /// The numbers; quantities in their unit.
    let sample: Sample
    /// The power of information that each is.
    let dimension: Int
    private let unit: InformationUnit?

    var count: Int { sample.count }

    /// Reads a list or range with so many entries at least.
    ///
    /// A distribution stands for no list here: its probabilities are not what was observed.
    init(_ value: Value, atLeast least: Int = 1) throws(EvaluationError) {
        let entries = try value.asObservations()
        guard entries.count >= least else {
            throw .domain(
                entries.isEmpty
                    ? "the list has no entries"
                    : "the list has \(entries.count.counted("entry", "entries")), "
                        + "and \(least) are needed",
                hint: nil)
        }
        var numbers: [Number] = []
        numbers.reserveCapacity(entries.count)
        var first: Quantity?
        for (index, entry) in entries.enumerated() {
            guard case .number(let quantity) = entry else {
                throw .wrongKind(expected: "a number as entry \(index + 1)", found: entry)
            }
            if let first { try Operators.requireSameKind(first, quantity, .plus) }
            first = first ?? quantity
            numbers.append(
                try numeric { () throws(NumberError) in
                    try quantity.value(in: first?.unit ?? .nat)
                })
        }
        sample = Sample(numbers)
        dimension = first?.dimension ?? 0
        unit = first?.unit
    }

    /// The number that a quantity of the same kind is in the unit of the observations.
    func number(of quantity: Quantity) throws(EvaluationError) -> Number {
        guard quantity.dimension == dimension else {
            throw .number(
                .mismatch(operation: "combine", left: dimension, right: quantity.dimension))
        }
        return try numeric { () throws(NumberError) in try quantity.value(in: unit ?? .nat) }
    }

    /// A statistic with its unit: the observations' own, or another power of it.
    func value(
        power: Int = 1, _ statistic: (Sample) throws(NumberError) -> Number
    ) throws(EvaluationError) -> Value {
        let number = try numeric { () throws(NumberError) in try statistic(sample) }
        return try self.value(number, power: power)
    }

    /// The numbers that a statistic gives, one an observation, in the observations' unit.
    func values(
        _ statistic: (Sample) throws(NumberError) -> [Number]
    ) throws(EvaluationError) -> [Value] {
        var values: [Value] = []
        for number in try numeric({ () throws(NumberError) in try statistic(sample) }) {
            values.append(try value(number, power: 1))
        }
        return values
    }

    private func value(_ number: Number, power: Int) throws(EvaluationError) -> Value {
        guard dimension != 0 else { return .plain(number) }
        let dimension = dimension * power
        return .number(
            Quantity(
                try numeric { () throws(NumberError) in
                    try number.times((unit ?? .nat).inNats.power(Number(dimension)))
                }, dimension: dimension, unit: unit))
    }
}

extension Value {
    fileprivate func asObservations() throws(EvaluationError) -> [Value] {
        guard isList else { throw .wrongKind(expected: "a list of numbers", found: self) }
        return try asList()
    }

    /// A statistic of the distribution on numbers that it is or stands for.
    func statistic(
        _ statistic: (Distribution) throws(InformationError) -> Number?,
        ofFamily parametric: (ParametricDistribution) throws(InformationError) -> Number
    ) throws(EvaluationError) -> Number {
        if case .parametric(let distribution) = self {
            return try informational { () throws(InformationError) in try parametric(distribution) }
        }
        guard isMeasure || isMap else {
            throw .wrongKind(expected: "a list or a distribution", found: self)
        }
        let distribution = try asDistribution()
        let found = try informational { () throws(InformationError) in
            try statistic(distribution)
        }
        guard let found else {
            throw .domain(
                "an outcome is a word, and numbers are needed",
                hint: "'expectation(P, …)' takes a number for every outcome")
        }
        return found
    }

    /// Whether it is a list of what was observed, and not a distribution or what stands for one.
    var isList: Bool {
        if case .list = self { return true }
        if case .range = self { return true }
        return false
    }

    private var isMap: Bool {
        if case .map = self { true } else { false }
    }
}

extension Arguments {
    /// A list of numbers of one kind with so many entries at least.
    func observations(
        _ name: String, atLeast least: Int = 1
    ) throws(EvaluationError) -> Observations {
        try read(name) { value throws(EvaluationError) in
            try Observations(value, atLeast: least)
        }
    }

    /// Two lists of plain numbers of the same length.
    func pairs(
        _ first: String, _ second: String
    ) throws(EvaluationError) -> (Observations, Observations) {
        let (x, y) = (try observations(first, atLeast: 2), try observations(second))
        for (list, name) in [(x, first), (y, second)] where list.dimension != 0 {
            throw .number(.quantityWherePlain(name))
        }
        guard x.count == y.count else {
            throw .domain("the lists have \(x.count) and \(y.count) entries", hint: nil)
        }
        return (x, y)
    }

    /// One of a few words.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, default standard: Choice
    ) throws(EvaluationError) -> Choice {
        try readOptional(name) { value throws(EvaluationError) in
            let word = try value.asText()
            guard let choice = Choice(rawValue: word) else {
                let known = Choice.allCases.map(\.rawValue)
                throw .domain(
                    "'\(name)' is never \"\(word)\"",
                    hint: suggestion(for: word, among: known).map { "did you mean \"\($0)\"?" }
                        ?? "it is \(known.map { "\"\($0)\"" }.joined(separator: " or "))")
            }
            return choice
        } ?? standard
    }
}
