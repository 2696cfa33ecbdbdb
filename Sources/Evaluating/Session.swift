public import Diagnostics
public import Numbers
public import Script

/// The computations of one document: its blocks run in order, then everything inline is read.
///
/// A session is a value; running a block makes its names known, once and for good.
public struct Session: Sendable {
    /// What a document sets for its computations.
    public struct Settings: Sendable {
        /// The unit of quantities that do not ask for one.
        public let unit: InformationUnit
        /// The significant digits of numbers that have no format.
        public let digits: Int
        /// The parameters, as scripts see them under `params`.
        public let parameters: OrderedMap

        /// Creates settings.
        public init(
            unit: InformationUnit = .nat, digits: Int = ValuePrinter.standardDigits,
            parameters: OrderedMap = OrderedMap([])
        ) {
            self.unit = unit
            self.digits = digits
            self.parameters = parameters
        }
    }

    /// What running a block gave.
    public struct BlockResult: Sendable {
        /// The value of the last bare expression, which the block shows.
        public let shown: Value?
        /// Where that expression stands.
        public let shownPlace: SourcePlace?
        /// What its checks found.
        public let judgements: [Judgement]
        /// What could not be worked out.
        public let diagnostics: [Diagnostic]
    }

    /// What the document sets.
    public let settings: Settings
    private let data: DataSource
    private let laterNames: [String: Int]
    private let hasUnreadStatements: Bool
    private var bindings = DocumentNames()
    private var firstPlaces: [String: SourcePlace] = [:]
    private var definitions: [String: Expression] = [:]

    /// Creates a session. The scripts are those that will run, so that a name used too early can
    /// be told from one that does not exist.
    public init(
        settings: Settings = Settings(), data: DataSource = DataSource(), scripts: [Script] = []
    ) {
        self.settings = settings
        self.data = data
        var lines: [String: Int] = [:]
        for statement in scripts.flatMap(\.statements) {
            guard let name = statement.boundName, lines[name.text] == nil else { continue }
            lines[name.text] = name.place.line
        }
        laterNames = lines
        hasUnreadStatements = scripts.contains { $0.diagnostics.containsError }
        bindings.bind(.init(name: "params", value: .parameters(settings.parameters)))
    }

    /// How the document prints values.
    public var printer: ValuePrinter { ValuePrinter(unit: settings.unit, digits: settings.digits) }

    /// Runs a block. A statement that fails does not keep the others from running; what depends
    /// on it is passed over without a message of its own.
    public mutating func run(_ script: Script) -> BlockResult {
        var shown: Value?
        var shownPlace: SourcePlace?
        var judgements: [Judgement] = []
        var diagnostics: [Diagnostic] = []
        for statement in script.statements {
            do {
                switch statement.kind {
                case .binding(let name, let value): try bind(name, to: value)
                case .function(let name, let parameters, let body):
                    try define(name, parameters, body)
                case .check(let check):
                    judgements.append(try judgement(of: check, at: statement.place))
                case .expression(let expression):
                    shownPlace = expression.place
                    shown = try value(of: expression)
                }
            } catch {
                if let diagnostic = error.diagnostic() { diagnostics.append(diagnostic) }
            }
        }
        return BlockResult(
            shown: shown, shownPlace: shownPlace, judgements: judgements, diagnostics: diagnostics)
    }

    private mutating func bind(_ name: Expression.Word, to expression: Expression)
        throws(EvaluationError)
    {
        try claim(name)
        bindings.bind(.init(name: name.text, value: nil))
        let value = try value(of: expression)
        bindings.bind(.init(name: name.text, value: value))
        definitions[name.text] = expression
    }

    private mutating func define(
        _ name: Expression.Word, _ parameters: [Expression.Parameter], _ body: Expression
    ) throws(EvaluationError) {
        try claim(name)
        let closure = Closure(name: name.text, parameters: parameters, body: body, scope: scope)
        bindings.bind(.init(name: name.text, value: .function(.closure(closure))))
    }

    /// Notes the first place of a name; a second is an error that names it.
    private mutating func claim(_ name: Expression.Word) throws(EvaluationError) {
        if let first = firstPlaces[name.text] {
            throw EvaluationError.placed(
                Diagnostic(
                    "'\(name.text)' is bound already, in line \(first.line)", at: name.place,
                    hint: "names never change: choose another name"))
        }
        firstPlaces[name.text] = name.place
    }

    private var scope: Scope { Scope(document: bindings) }

    private func value(of expression: Expression) throws(EvaluationError) -> Value {
        var evaluator = Evaluator(
            data: data, unit: settings.unit, laterNames: laterNames,
            hasUnreadStatements: hasUnreadStatements)
        return try evaluator.evaluate(expression, in: scope)
    }

}

extension Statement {
    /// The name the statement binds, if it binds one.
    fileprivate var boundName: Expression.Word? {
        switch kind {
        case .binding(let name, _), .function(let name, _, _): name
        case .check, .expression: nil
        }
    }
}

extension Session {
    /// The value of an expression, or why it has none; both absent means that the reason has
    /// been reported already.
    public func evaluate(_ expression: Expression) -> Evaluation<Value> {
        Evaluation { () throws(EvaluationError) in try value(of: expression) }
    }

    /// A value as text, in its format, dressed for where it stands.
    public func text(
        of value: FormattedExpression, _ dress: @Sendable (PrintedNumber) -> String
    ) -> Evaluation<String> {
        Evaluation { () throws(EvaluationError) in
            let found = try self.value(of: value.expression)
            return try printer.text(found, format: value.format, at: value.expression.place, dress)
        }
    }

    /// What is found about a number printed in the text.
    public func judge(
        _ numeral: Numeral, printed: SourcePlace, against expression: Expression
    ) -> Evaluation<Judgement> {
        Evaluation { () throws(EvaluationError) in
            let quantity = try quantity(of: expression)
            return try judgement(
                .claim, numeral, printed: printed.text, at: printed, expression, quantity,
                remark: nil)
        }
    }

    private func quantity(of expression: Expression) throws(EvaluationError) -> Quantity {
        let found = try value(of: expression)
        do { return try found.asQuantity() } catch { throw error.placed(at: expression.place) }
    }

    private func judgement(
        of check: Statement.Check, at place: SourcePlace
    ) throws(EvaluationError) -> Judgement {
        var remark: String?
        if let message = check.message { remark = try value(of: message).asText() }
        guard let printed = check.printed else { return try predicate(check.subject, remark) }
        guard let numeral = Numeral(printed.text) else {
            throw .placed(
                Diagnostic(
                    "'\(printed.text)' is no number as documents print them", at: printed.place,
                    hint: "write one numeral with its unit: check D ≈ 0.2939 nats"))
        }
        let quantity = try quantity(of: check.subject)
        return try judgement(
            .check, numeral, printed: printed.text, at: printed.place, check.subject, quantity,
            remark: remark)
    }

    private func predicate(
        _ subject: Expression, _ remark: String?
    ) throws(EvaluationError) -> Judgement {
        let found = try value(of: subject)
        guard case .truth(let truth) = found else {
            throw .placed(
                Diagnostic(
                    "a check asks a question, found \(found.kindName)", at: subject.place,
                    hint:
                        "compare it, 'check D > 0 nats', or say what it prints as, 'check D ≈ 0.2939'"
                ))
        }
        let reason = truth.reason.map(describe)
        let notes = truth.verdict.isRight ? [remark] : [remark, reason]
        return Judgement(
            kind: .check, place: subject.place, printed: nil, verdict: truth.verdict,
            basis: truth.basis, expression: subject.source, value: nil, unit: "", expected: nil,
            diagnosis: nil, remark: notes.compactMap(\.self).joined(separator: "; ").nonEmpty)
    }

    private func describe(_ reason: Truth.Reason) -> String {
        switch reason {
        case .text(let text): return text
        case .sides(let left, let right):
            let printer = ValuePrinter(unit: settings.unit, digits: 8)
            return
                "left is \(printer.message(.number(left))), right is \(printer.message(.number(right)))"
        }
    }
}

extension Session {
    private func judgement(
        _ kind: Judgement.Kind, _ numeral: Numeral, printed: String, at place: SourcePlace,
        _ expression: Expression, _ quantity: Quantity, remark: String?
    ) throws(EvaluationError) -> Judgement {
        if quantity.dimension == 0, let unit = numeral.unit {
            throw EvaluationError.domain(
                "'\(printed)' is printed in \(unit.plural), but \(expression.source) is a plain number",
                hint: "give the value its unit: (…) \(unit.plural)"
            ).placed(at: place)
        }
        let unit = numeral.unit ?? quantity.unit ?? settings.unit
        let value = try numeric { () throws(NumberError) in try quantity.value(in: unit) }
        let verdict = numeral.judged(against: value)
        let printedUnit = quantity.dimension == 1 ? unit : nil
        let scaled = try numeric { () throws(NumberError) in
            try value.divided(by: .exact(numeral.scale))
        }
        return Judgement(
            kind: kind, place: place, printed: printed, verdict: verdict, basis: value.basis,
            expression: expression.source, value: scaled.machineText(significant: 20),
            unit: quantity.dimension == 0 ? "" : unit.rawValue,
            expected: verdict.isRight ? nil : numeral.expected(for: value)?.plainText,
            diagnosis: verdict.isRight || verdict == .truncated || verdict == .roundedUp
                ? nil : diagnosis(of: numeral, value, printedUnit, expression),
            remark: remark)
    }

    private func diagnosis(
        of numeral: Numeral, _ value: Number, _ unit: InformationUnit?, _ expression: Expression
    ) -> Diagnosis? {
        if let found = numeral.diagnosis(against: value, printed: unit) { return found }
        guard let exchanged = expression.exchangingDistributions(definitions),
            let quantity = try? quantity(of: exchanged),
            let other = try? quantity.value(in: unit ?? settings.unit)
        else { return nil }
        return numeral.judged(against: other).isRight ? .swappedArguments : nil
    }
}

extension Expression {
    /// The expression with the two distributions of its divergence exchanged, names looked up in
    /// the document's definitions; `nil` when it is no divergence.
    fileprivate func exchangingDistributions(_ definitions: [String: Expression]) -> Expression? {
        switch kind {
        case .name(let name):
            return definitions[name].flatMap { $0.exchangingDistributions([:]) }
        case .conversion(let inner, let unit):
            return inner.exchangingDistributions(definitions).map {
                Expression(.conversion($0, unit: unit), at: place)
            }
        case .call(let function, let arguments, let form):
            guard let bar = arguments.firstIndex(where: \.followsBar), bar > 0 else { return nil }
            var exchanged = arguments
            exchanged.swapAt(bar - 1, bar)
            return Expression(
                .call(function: function, arguments: exchanged, form: form), at: place)
        case .number, .percent, .infinity, .boolean, .text, .list, .map, .comprehension, .range,
            .negation, .not, .sum, .product, .power, .comparison, .conjunction, .disjunction,
            .conditional, .lambda, .index, .quantity:
            return nil
        }
    }
}

extension Number {
    /// The number to so many digits for programs; a fraction that is a shorter decimal is whole.
    public func machineText(significant count: Int) -> String? {
        guard isFinite else { return sign == -1 ? "-inf" : "inf" }
        if let (lower, upper) = enclosed(significant: count), lower == upper {
            return lower.machineText
        }
        return rounded(significant: count)?.machineText
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
