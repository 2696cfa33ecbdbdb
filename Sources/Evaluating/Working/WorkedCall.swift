import Information
import Numbers

/// A call of a function whose value, or one entry of it, is worked out.
struct WorkedCall {
    /// Its arguments.
    let arguments: Arguments
    /// What the arguments are called, by their parameters; those that are no names have none.
    let names: [String: Notation]
    /// Which entry of its value is worked out, when that is no number itself.
    let entry: Value?
    /// The value, or the entry.
    let value: Number
    /// The unit that logarithms count.
    let unit: InformationUnit
    /// What applies functions among the arguments.
    let evaluator: Evaluator

    /// What an argument is called: by its name, else by a letter.
    func notation(_ parameter: String) -> Notation {
        if let name = names[parameter] { return name }
        let taken = names.values.map(\.text)
        let letters = [parameter == "code" ? "C" : parameter] + ["P", "Q", "R", "S"]
        return Notation(name: letters.first { !taken.contains($0) } ?? parameter)
    }

    /// The logarithm of a step, in the unit.
    func log(_ step: Step) -> Step { .logarithm(step, Step.Base(unit)) }

    /// A plain number among the arguments, which formulas call by its name, else by a sign.
    func plain(_ parameter: String, _ sign: Notation) throws(EvaluationError) -> Step {
        .value(try arguments.plain(parameter), name: names[parameter] ?? sign)
    }

    /// The probabilities of a distribution.
    func column(_ parameter: String) throws(EvaluationError) -> OutcomeSum.Column {
        let distribution = try arguments.distribution(parameter)
        return OutcomeSum.Column(
            name: notation(parameter).density, masses: Array(distribution.probabilities))
    }

    /// The outcomes of a distribution, and its probabilities beside those of another one.
    func columns(
        _ first: String, _ second: String
    ) throws(EvaluationError) -> (outcomes: Outcomes, p: OutcomeSum.Column, q: OutcomeSum.Column) {
        let (p, q) = (try arguments.distribution(first), try arguments.distribution(second))
        let aligned = try informational { () throws(InformationError) in
            try q.probabilities(inOrderOf: p)
        }
        return (
            p.outcomes,
            OutcomeSum.Column(
                name: notation(first).density, masses: Array(p.probabilities)),
            OutcomeSum.Column(name: notation(second).density, masses: aligned)
        )
    }

    /// What a list is called.
    func list(_ parameter: String, _ sign: String = "x") -> Notation {
        names[parameter] ?? Notation(sign)
    }

    /// What a function of a list, or of a distribution on numbers, is called: `sd(x)`, `sd(X)`.
    func statistic(_ function: String, of parameter: String) -> Notation {
        let isList = arguments.optional(parameter)?.isList ?? true
        return Notation.functional(function)(list(parameter, isList ? "x" : "X"))
    }

    /// The entries of a list of numbers as a column; `nil` where it is none.
    func listColumn(_ parameter: String) throws(EvaluationError) -> OutcomeSum.Column? {
        guard try arguments.value(parameter).isList else { return nil }
        let numbers = try numbers(parameter)
        return numbers.isEmpty ? nil : OutcomeSum.Column(list: list(parameter), numbers)
    }

    /// The entries of a list of numbers, in the unit.
    func numbers(_ parameter: String) throws(EvaluationError) -> [Number] {
        var numbers: [Number] = []
        for entry in try arguments.list(parameter) {
            let quantity = try entry.asQuantity()
            numbers.append(
                try numeric { () throws(NumberError) in try quantity.value(in: unit) })
        }
        return numbers
    }
}

// The entry of a value that is worked out.
extension WorkedCall {
    /// Its key, as it reads; `nil` when the value is a number itself.
    var key: Notation? {
        guard let entry else { return nil }
        return (try? entry.asOutcome()).map { Notation($0) }
    }

    /// What the entry of something is called: `softmax(x)[3]`.
    func entry(of name: Notation) -> Notation {
        guard let key else { return name }
        return Notation("\(name.text)[\(key.text)]", tex: "\(name.tex)_{\(key.tex)}")
    }

    /// What the entry of a list is called: x₃, or x(cat).
    func listed(_ name: Notation) -> Notation {
        key.map(name.entry) ?? name
    }

    /// Where the entry stands among outcomes.
    func place(in outcomes: Outcomes) -> Int? {
        guard let entry, let outcome = try? entry.asOutcome() else { return nil }
        return outcomes.firstIndex(of: outcome)
            ?? outcomes.firstIndex(of: Outcome(label: outcome.description))
    }

    /// The word that the entry is called by, where it is one.
    var word: String? {
        if case .text(let word)? = entry { word } else { nil }
    }

    /// Where the entry stands in a list.
    var position: Int? {
        guard case .number(let index)? = entry else { return nil }
        return index.number.exactValue?.int.map { $0 - 1 }
    }
}
