import Characters
public import Diagnostics
public import Numbers

/// What was found about one printed number or one predicate.
public struct Judgement: Sendable {
    /// What was judged.
    public enum Kind: String, Sendable {
        /// A number in the text, by a comment after it.
        case claim
        /// A `check` of a script.
        case check
        /// A relation between two sides that nobody annotated.
        case arithmetic
        /// A quantity that nobody annotated, by the name of a distribution that is given above.
        case named
        /// A cell of a table, by its header or as a sum, that nobody annotated.
        case table
    }

    /// What was judged.
    public let kind: Kind
    /// Where the printed number or the predicate stands.
    public let place: SourcePlace
    /// The number as printed; `nil` for a predicate.
    public let printed: String?
    /// What was found.
    public let verdict: Verdict
    /// What the verdict rests on.
    public let basis: Basis
    /// The expression the number stands for, or the predicate, as written.
    public let expression: String
    /// The true value, in the unit and scale printed.
    let trueValue: Number?
    /// The unit of `value`: `nat`, `bit`, `ban`; empty for plain numbers.
    public let unit: String
    /// How the number should read, when it does not.
    public let expected: String?
    /// The text that must stand in `place` for the number to be right, with what is printed around
    /// its digits; `nil` where the number cannot be written in its own form.
    public private(set) var correction: String?
    /// The likeliest reason why it does not.
    public private(set) var diagnosis: Diagnosis?
    /// What the author says the check means, or what is known about a predicate.
    public let remark: String?

    /// By which rule the number should have been rounded.
    var rounding = Rounding.standard

    /// The name that its author gave the value: one name stands for one value everywhere.
    public var id: String?

    /// Where the number is written once more, as the key by which its claim finds it.
    public var keyPlace: SourcePlace?

    /// Why its author accepts that it is not right; `nil` when nobody does.
    public private(set) var waiver: String?

    /// Whether it is not right and accepted all the same.
    public var isWaived: Bool { waiver != nil }

    /// The true value to 20 digits, in the unit and scale printed.
    ///
    /// It is worked out when it is asked for: nobody asks for the digits of a number that is right.
    public var value: String? { trueValue?.machineText(significant: 20) }

    /// The true value with the word of its unit.
    public var valueWithUnit: String? { value?.with(unit: unit) }

    /// Whether nothing is wrong.
    public var isRight: Bool { verdict.isRight }

    /// The same judgement with a reason.
    func diagnosed(_ diagnosis: Diagnosis) -> Judgement {
        var judgement = self
        judgement.diagnosis = diagnosis
        return judgement
    }

    /// Whether there is nothing to say about it: it is right, and no bound that could be closer.
    public var isBeyondReproach: Bool { isRight && verdict != .boundLoose }

    /// The same judgement, accepted by the author for a reason when there is something to accept.
    public func waived(because reason: String) -> Judgement {
        var judgement = self
        judgement.waiver = isBeyondReproach ? nil : reason
        return judgement
    }
}

extension Judgement {
    /// Creates the judgement of a relation that nobody annotated, with what was found in a sentence.
    ///
    /// Nothing can be written in the place of such a number by anybody but its author.
    public init(
        unannotated kind: Kind = .arithmetic, relation: String, at place: SourcePlace,
        printed: String, verdict: Verdict, value: Number?,
        expected: String?, message: String
    ) {
        self.init(
            kind: kind, place: place, printed: printed, verdict: verdict, basis: .enclosed,
            expression: relation, trueValue: value, unit: "", expected: expected, correction: nil,
            diagnosis: nil, remark: message)
    }
}

extension Judgement {
    /// What was found, as a sentence for the author: a lower-case fragment.
    public var message: String {
        if kind == .arithmetic || kind == .named || kind == .table { return remark ?? expression }
        guard let printed else { return predicateMessage }
        let shown = valueWithUnit ?? "not known"
        switch verdict {
        case .exact: return "\(printed) is the value of \(expression), exactly"
        case .rounded(let isTie):
            return "\(printed) is \(named(shown)), rounded" + (isTie ? " from a tie" : "")
        case .prefix: return "\(printed) begins the digits of \(named(shown))"
        case .truncated: return wrong("cut off, not rounded\(rounding.manner)", printed, shown)
        case .roundedUp: return wrong("rounded up, not \(rounding.wording)", printed, shown)
        case .offBy(let count): return wrong("off by \(count) in the last place", printed, shown)
        case .wrong: return wrong("wrong", printed, shown)
        case .undecided:
            return "undecided: 4096 bits of \(expression) do not tell whether \(printed) is right"
        case .holds: return "\(printed) holds for \(named(shown))"
        case .boundViolated:
            return "\(printed) does not hold: \(equation(shown))\(remark.map { " – \($0)" } ?? "")"
        case .boundLoose:
            return "\(printed) holds for \(named(shown)), and a closer bound would too"
        case .agrees, .survived, .fails, .disagrees, .misnamed, .accumulated, .overPrecise,
            .mixedBase:
            return predicateMessage
        }
    }

    private func wrong(_ what: String, _ printed: String, _ shown: String) -> String {
        let reason = diagnosis.map { " (\($0.sentence))" } ?? ""
        let cure = expected.map { "; it should read \($0)" } ?? ""
        let note = remark.map { " – \($0)" } ?? ""
        return "\(printed) is \(what): \(equation(shown))\(reason)\(cure)\(note)"
    }

    /// The expression with its value, or the value alone where that is all the expression says.
    private func named(_ shown: String) -> String {
        expression == shown ? shown : "\(expression) = \(shown)"
    }

    /// The same as a sentence of its own.
    private func equation(_ shown: String) -> String {
        expression == shown ? "the value is \(shown)" : named(shown)
    }

    private var predicateMessage: String {
        let tail = remark.map { ": \($0)" } ?? ""
        switch verdict {
        case .holds: return "\(expression) holds\(basis.remark)"
        case .agrees(let digits):
            return "both sides of \(expression) agree to \(digits.counted("digit"))"
        case .survived(let cases): return "\(expression) survived \(cases.counted("case"))"
        case .undecided: return "undecided: \(expression)\(tail)"
        case .fails, .exact, .rounded, .prefix, .truncated, .roundedUp, .offBy, .wrong,
            .boundViolated, .boundLoose, .disagrees, .misnamed, .accumulated, .overPrecise,
            .mixedBase:
            return "\(expression) is false\(tail)"
        }
    }
}

extension Rounding {
    /// What should have been done, after “rounded up, not”.
    fileprivate var wording: String {
        switch direction {
        case .nearest: "to the nearest" + manner
        case .towardZero: "cut off"
        case .down: "down, as 'floor' says"
        case .up: "up, as 'ceil' says"
        }
    }

    /// How it should have been rounded, after “rounded”.
    fileprivate var manner: String {
        switch direction {
        case .nearest: ties == .either ? "" : ", \(ties.rawValue)"
        case .towardZero: ""
        case .down, .up: " " + wording
        }
    }
}

extension Diagnosis {
    /// The reason in one plain sentence.
    public var sentence: String {
        switch self {
        case .sign: "the sign is the other one"
        case .percent: "a factor of 100: a per cent sign too few or too many"
        case .powerOfTen(let exponent): "a factor of ten to the power \(exponent)"
        case .unit(let found, let printed):
            "this is the value in \(found.plural), not in \(printed.plural)"
        case .swappedDigits: "two neighbouring digits are exchanged"
        case .roundedTwice: "it was rounded twice"
        case .swappedArguments: "this is the divergence in the other direction"
        case .roundedNumbers(let texts):
            "this is the value for \(texts.joined(separator: " and ")) as "
                + (texts.count == 1 ? "it is" : "they are") + " printed, rounded"
        }
    }
}

extension Basis {
    /// What is said of something that holds on this basis.
    fileprivate var remark: String {
        switch self {
        case .exact: ", exactly"
        case .enclosed: ", proved"
        case .floating: ", by floating-point values"
        case .seeded: ", for what was drawn"
        case .recorded: ", for the data as read"
        }
    }
}
