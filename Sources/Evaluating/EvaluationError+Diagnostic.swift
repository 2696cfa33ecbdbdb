import Characters
import Diagnostics
import Information
import Numbers

extension EvaluationError {
    /// The error with a place; one that has a place already keeps it.
    func placed(at place: SourcePlace) -> EvaluationError {
        switch self {
        case .placed, .consequence: return self
        case .argument(_, let inner): return inner.placed(at: place)
        case .cellIsNoNumber(_, let cell), .computedCell(let cell):
            return .placed(diagnostic(at: cell))
        case .file(_, let failure): return .placed(diagnostic(at: failure.place ?? place))
        case .number, .information, .unknownName, .boundLater, .wrongKind, .notAFunction,
            .unknownMember, .missingArgument, .extraArgument, .unknownLabel, .labelRequired,
            .repeatedArgument, .unknownUnit, .domain, .index, .unknownKey, .unknownTable,
            .unknownColumn, .undecided, .limit:
            return .placed(diagnostic(at: place))
        }
    }

    /// The error as a diagnostic; `nil` for a consequence of one that has been reported.
    func diagnostic() -> Diagnostic? {
        switch self {
        case .placed(let diagnostic): diagnostic
        case .consequence: nil
        case .argument(_, let inner): inner.diagnostic()
        case .number, .information, .unknownName, .boundLater, .wrongKind, .notAFunction,
            .unknownMember, .missingArgument, .extraArgument, .unknownLabel, .labelRequired,
            .repeatedArgument, .unknownUnit, .domain, .index, .unknownKey, .unknownTable,
            .unknownColumn, .cellIsNoNumber, .computedCell, .file, .undecided, .limit:
            diagnostic(at: nil)
        }
    }

    /// Whether the error is about an argument's name rather than its value.
    var isAboutLabel: Bool {
        switch self {
        case .unknownLabel, .repeatedArgument: true
        case .number, .information, .unknownName, .boundLater, .wrongKind, .notAFunction,
            .unknownMember, .missingArgument, .extraArgument, .labelRequired, .unknownUnit,
            .domain, .index, .unknownKey, .unknownTable, .unknownColumn, .cellIsNoNumber,
            .computedCell, .file, .undecided, .limit, .argument, .placed, .consequence:
            false
        }
    }

    private func diagnostic(at place: SourcePlace?) -> Diagnostic {
        let (message, hint) = wording
        return Diagnostic(message, at: place, hint: hint)
    }

    private var wording: (message: String, hint: String?) {
        switch self {
        case .number(let error): return error.wording
        case .information(let error): return error.wording
        case .unknownName(let name, let known):
            return ("unknown name '\(name)'", didYouMean(name, known))
        case .boundLater(let name, let line):
            return (
                "'\(name)' is bound later, in line \(line)",
                "a block sees the names of blocks before it"
            )
        case .wrongKind(let expected, let found):
            return ("expected \(expected), found \(found.kindName)", nil)
        case .notAFunction(let value):
            return (
                "this is \(value.kindName), which cannot be called", "a product needs '*' or '·'"
            )
        case .unknownMember(let name, let value, let known):
            return ("\(value.kindName) has no '\(name)'", didYouMean(name, known) ?? listed(known))
        case .missingArgument(let name, let function):
            return (
                "the argument '\(name)' is missing", function.isEmpty ? nil : "write \(function)"
            )
        case .extraArgument(let function, let signature):
            return ("'\(function)' takes no such argument", "write \(signature)")
        case .unknownLabel(let label, let function, let known):
            return (
                "'\(function)' has no argument '\(label)'",
                didYouMean(label, known) ?? listed(known)
            )
        case .labelRequired(let name, let function):
            return ("an argument of '\(function)' needs its name", "write '\(name): …'")
        case .repeatedArgument(let name, _): return ("the argument '\(name)' is given twice", nil)
        case .unknownUnit(let word):
            return (
                "unknown unit '\(word)'",
                didYouMean(word, InformationUnit.words) ?? "units are nats, bits and bans"
            )
        case .domain(let message, let hint): return (message, hint)
        case .index(let index, let count): return indexWording(index, count)
        case .unknownKey(let key, let known):
            return ("there is no '\(key)' in it", didYouMean(key, known) ?? listed(known))
        case .unknownTable(let name, let known):
            let hint =
                name.hasPrefix("tbl-")
                ? "give a table its name with 'Table: caption {#\(name)}' below it"
                : "labels of tables begin with 'tbl-': table(\"tbl-die\")"
            return (
                "there is no table '\(name)'", didYouMean(name, known) ?? listed(known) ?? hint
            )
        case .unknownColumn(let name, let table, let columns):
            return (
                "the table '\(table)' has no column '\(name)'",
                didYouMean(name, columns) ?? listed(columns)
            )
        case .cellIsNoNumber(let text, _):
            return (
                "the cell '\(text)' is no number",
                "write a number such as 0.5, 1/6, 12.5 % or 1.2e-3"
            )
        case .computedCell:
            return (
                "the cell holds a computed value, which no script can read",
                "tables are data only where their cells are written out"
            )
        case .file(let path, let failure): return ("cannot read '\(path)': \(failure.message)", nil)
        case .undecided(let question):
            return ("undecided: \(question)", "4096 bits do not tell; a condition needs an answer")
        case .limit(let message): return (message, "a document's computations are bounded")
        case .argument(_, let inner): return inner.wording
        case .placed(let diagnostic): return (diagnostic.message, diagnostic.hint)
        case .consequence: return ("a value is missing", nil)
        }
    }

    private func indexWording(_ index: String, _ count: Int) -> (String, String?) {
        (
            "there is no entry \(index) in a list of \(count)",
            index == "0" ? "lists count from 1, as in mathematics" : nil
        )
    }

    private func didYouMean(_ name: String, _ known: [String]) -> String? {
        suggestion(for: name, among: known).map { "did you mean '\($0)'?" }
    }

    private func listed(_ known: [String]) -> String? {
        guard !known.isEmpty else { return nil }
        let shown = known.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
        return "there \(known.count.form(of: "is", "are")) \(shown)"
            + (known.count > 12 ? " and \(known.count - 12) more" : "")
    }
}

extension NumberError {
    var wording: (message: String, hint: String?) {
        switch self {
        case .divisionByZero: ("division by zero", nil)
        case .undefined(let what): ("\(what) is undefined", nil)
        case .logarithm(let number):
            ("the logarithm of \(number) is not defined", "logarithms need a positive number")
        case .root(let number):
            (
                "a root or real power of \(number) is not defined",
                "it needs a number that is not negative"
            )
        case .outside(let number, let domain): ("expected \(domain), found \(number)", nil)
        case .undecided(let what):
            (
                "undecided: \(what)",
                "4096 bits do not tell; rewrite the expression so that it does not matter"
            )
        case .tooLarge(let what): (what, nil)
        case .mismatch(let operation, let left, let right): mismatchWording(operation, left, right)
        case .quantityWherePlain(let name):
            (
                "'\(name)' takes a plain number, found a quantity of information",
                "divide by a unit: x / (1 nats)"
            )
        case .plainWhereQuantity(let unit):
            (
                "only quantities of information can be converted to \(unit)",
                "give the number its unit first: (…) \(unit)"
            )
        case .fractionalUnit: ("a quantity of information has integer powers only", nil)
        }
    }

    private func mismatchWording(_ operation: String, _ left: Int, _ right: Int) -> (
        String, String?
    ) {
        func kind(_ dimension: Int) -> String {
            switch dimension {
            case 0: "a plain number"
            case 1: "a quantity of information"
            case _: "a power of information"
            }
        }
        return (
            "cannot \(operation) \(kind(left)) and \(kind(right))",
            left == 0 || right == 0 ? "give the plain number its unit: 0.5 nats, (1/3) bits" : nil
        )
    }
}

extension InformationError {
    var wording: (message: String, hint: String?) {
        switch self {
        case .empty: ("a distribution needs at least one outcome", nil)
        case .negative(let outcome, let mass):
            (
                "outcome '\(outcome)' has the probability \(mass)",
                "probabilities are not negative and finite"
            )
        case .duplicate(let outcome): ("outcome '\(outcome)' occurs twice", nil)
        case .total(let total): totalWording(total)
        case .count(let outcomes, let masses):
            (
                "found \(outcomes.counted("outcome")) and "
                    + "\(masses.counted("probability", "probabilities"))", nil
            )
        case .outcomes(let left, let right): outcomesWording(left, right)
        case .zeroTotal: ("the masses sum to zero and cannot be normalised", nil)
        case .row(let row, let error):
            ("row '\(row)' is no distribution: \(error.wording.message)", error.wording.hint)
        case .ragged(let row): row.wording
        case .notSquare(let rows, let columns):
            (
                "a transition matrix has as many columns as rows, this has \(columns) and \(rows)",
                "it has a row and a column for every state"
            )
        case .closedClasses(let classes): closedWording(classes)
        case .noPair(let outcome):
            (
                "outcome '\(outcome)' is no pair",
                "write joint([[…], …]) or product(P, Q) for a distribution of two things"
            )
        case .noNumber(let outcome): ("outcome '\(outcome)' is no number", nil)
        case .order(let order):
            (
                "\(order) is no order",
                "orders are not negative; only 'renyi' and 'renyiEntropy' have one at ∞"
            )
        case .noProbability(let number):
            ("\(number) is no probability", "probabilities are from 0 to 1")
        case .limit(let message): (message, "a document's computations are bounded")
        case .parameter, .undecidedParameter, .parts, .weights, .tooFew, .interval, .mixed,
            .noMoment, .noEnd, .shape, .asymmetric,
            .notPositiveDefinite, .dimensions, .unsupported:
            familyWording
        case .integration(let error): error.wording
        case .number(let error): error.wording
        }
    }

    private func totalWording(_ total: Number) -> (String, String?) {
        guard let sum = total.exactValue else {
            return ("the probabilities sum to \(total), not to 1", "'normalized(…)' scales them")
        }
        let gap = Rational.one - sum
        let direction = gap.sign > 0 ? "short of 1" : "more than 1"
        return (
            "the probabilities sum to \(sum.shortText), \(direction) by \(gap.magnitude.shortText)",
            "write exact values such as 1/3, or 'normalized(…)' to scale them"
        )
    }

    private func outcomesWording(_ left: [Outcome], _ right: [Outcome]) -> (String, String?) {
        let parts =
            (left.isEmpty ? [] : ["the first lacks \(left.named)"])
            + (right.isEmpty ? [] : ["the second lacks \(right.named)"])
        return (
            "the two distributions have different outcomes: \(parts.joined(separator: "; "))",
            "give an outcome that cannot happen the probability 0"
        )
    }
}
