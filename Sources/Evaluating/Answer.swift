import Characters
import Information
public import Numbers

/// The value of one expression as `klio eval` prints it.
public struct Answer: Sendable {
    /// The most digits that may be asked for.
    public static let mostDigits = 1000

    /// A number with what encloses it, or another value that can be printed.
    public enum Content: Sendable {
        /// A number.
        case number(PrintedEnclosure)
        /// A Boolean.
        case boolean(Bool)
        /// Text.
        case text(String)
        /// A list.
        case list([Answer])
    }

    /// A number with what is proved about it, in its unit.
    public struct PrintedEnclosure: Sendable {
        /// Its correct rounding.
        public let value: String
        /// A decimal that is not greater.
        public let lower: String
        /// A decimal that is not less.
        public let upper: String
        /// How far at most it lies from the middle of what encloses it, where precision has an end.
        public let reach: String?
        /// The unit in the singular; empty when it has none.
        public let unit: String
        /// What it rests on.
        public let basis: Basis
        /// The fraction it is, when it is one.
        public let exact: String?
    }

    /// The value.
    public let content: Content
    /// Why the value is infinite, when it is: the outcome that lacks support.
    public let reason: String?

    init(content: Content, reason: String? = nil) {
        self.content = content
        self.reason = reason
    }

    /// The answer that a value is, to so many significant digits; `nil` with a reason otherwise.
    ///
    /// `basis` is the weakest thing that the value was worked out from.
    public static func of(
        _ value: Value, digits: Int, unit: InformationUnit, restingOn basis: Basis
    ) -> Result<Answer, Refusal> {
        switch value {
        case .number(let quantity): return number(quantity, digits, unit, basis)
        case .text(let text): return .success(Answer(content: .text(text)))
        case .working(let steps): return .success(Answer(content: .text(steps.text)))
        case .code(let code): return .success(Answer(content: .text(code.description)))
        case .codeTree(let tree): return .success(Answer(content: .text(tree.description)))
        case .truth(let truth):
            switch truth.verdict {
            case .holds, .survived: return .success(Answer(content: .boolean(true)))
            case .fails: return .success(Answer(content: .boolean(false)))
            case .agrees(let digits):
                return .failure(
                    Refusal("both sides agree to \(digits.counted("digit")), which is no proof"))
            case .undecided, .exact, .rounded, .prefix, .truncated, .roundedUp, .offBy,
                .wrong, .boundViolated, .boundLoose, .disagrees, .misnamed, .accumulated,
                .overPrecise, .mixedBase:
                return .failure(Refusal("undecided: 4096 bits do not tell"))
            }
        case .list(let values):
            var answers: [Answer] = []
            for value in values {
                switch of(value, digits: digits, unit: unit, restingOn: basis) {
                case .success(let answer): answers.append(answer)
                case .failure(let refusal): return .failure(refusal)
                }
            }
            return .success(Answer(content: .list(answers)))
        case .map(let map):
            let keys = map.entries.prefix(6).map { "'\($0.key)'" }.joined(separator: ", ")
            return .failure(Refusal("the value is a map; ask for an entry of it: \(keys)"))
        case .range, .dataTable, .table, .distribution, .measure, .function, .mark, .axis,
            .figure, .simplex, .parametric, .multivariate, .parameters:
            return .failure(
                Refusal(
                    "the value is \(value.kindName); ask for a number of it, such as its entropy"))
        }
    }

    /// Why a value is no answer.
    public struct Refusal: Error, Sendable {
        /// The reason, as a message.
        public let message: String

        init(_ message: String) { self.message = message }
    }

    private static func number(
        _ quantity: Quantity, _ digits: Int, _ unit: InformationUnit, _ basis: Basis
    ) -> Result<Answer, Refusal> {
        let unit = quantity.unit ?? unit
        guard let number = try? quantity.value(in: unit) else {
            return .failure(Refusal("the value cannot be converted to \(unit.plural)"))
        }
        let power = quantity.dimension == 1 ? "" : "^\(quantity.dimension)"
        let word = quantity.dimension == 0 ? "" : unit.rawValue + power
        let digits = number.certainDigits(upTo: digits)
        let basis = number.basis.weaker(basis)
        guard number.isFinite else {
            let value = number.sign == -1 ? "-inf" : "inf"
            let printed = PrintedEnclosure(
                value: value, lower: value, upper: value, reach: nil, unit: word,
                basis: basis, exact: nil)
            return .success(
                Answer(content: .number(printed), reason: number.reasonForInfinity))
        }
        guard let found = number.roundedWithin(significant: digits) else {
            return .failure(
                Refusal("undecided: 4096 bits do not settle \(digits.counted("digit"))"))
        }
        let printed = PrintedEnclosure(
            value: found.rounded.machineText, lower: found.lower.machineText,
            upper: found.upper.machineText, reach: found.reach?.machineText, unit: word,
            basis: basis, exact: number.exactValue?.description)
        return .success(Answer(content: .number(printed)))
    }

    /// The answer on one line, for a person.
    public var line: String {
        switch content {
        case .number(let number): return number.line
        case .boolean(let value): return value ? "true" : "false"
        case .text(let text): return text
        case .list(let answers): return answers.map(\.line).joined(separator: ", ")
        }
    }
}

extension Answer.PrintedEnclosure {
    /// The number with its unit.
    public var text: String { value.with(unit: unit) }

    /// The number with its unit: what is not proved says so, and what is proved to some precision only
    /// says to which.
    fileprivate var line: String {
        switch basis {
        case .exact, .enclosed: text + (reach.map { " (enclosed within \($0))" } ?? "")
        case .floating, .seeded, .recorded: "\(text) (\(basis.rawValue))"
        }
    }
}

extension String {
    /// The digits of a value with the word of its unit: `1 nat`, `2 nats`, `2 nat^2`; a plain number has
    /// none.
    func with(unit: String) -> String {
        guard !unit.isEmpty else { return self }
        return "\(self) \(unit)" + (self == "1" || unit.contains("^") ? "" : "s")
    }
}
