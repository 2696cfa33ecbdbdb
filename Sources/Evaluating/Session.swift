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
        /// What `log(x)` is.
        public let logarithms: Logarithms
        /// The significant digits of numbers that have no format.
        public let digits: Int
        /// The parameters, as scripts see them under `params`.
        public let parameters: OrderedMap
        /// How digits are written.
        public let style: DigitStyle
        /// Which neighbour is printed of a value halfway between two.
        public let ties: Rounding.Ties

        /// Creates settings.
        public init(
            unit: InformationUnit = .nat, logarithms: Logarithms = .natural,
            digits: Int = ValuePrinter.standardDigits,
            parameters: OrderedMap = OrderedMap([]),
            style: DigitStyle = .plain, ties: Rounding.Ties = .either
        ) {
            self.unit = unit
            self.logarithms = logarithms
            self.digits = digits
            self.parameters = parameters
            self.style = style
            self.ties = ties
        }
    }

    /// What a block shows.
    public struct Shown: Sendable {
        /// The last bare expression of the block.
        public let expression: Expression
        /// Its value.
        public let value: Value
        /// The weakest thing that the value was worked out from.
        public let basis: Basis
        /// What a figure is made from; `nil` where that is not all known.
        let description: [UInt8]?
    }

    /// What running a block gave.
    public struct BlockResult: Sendable {
        /// What it shows.
        public let shown: Shown?
        /// What its checks found.
        public let judgements: [Judgement]
        /// What could not be worked out.
        public let diagnostics: [Diagnostic]
    }

    /// What the document sets.
    public let settings: Settings
    let data: DataSource
    /// What has been worked out already, here or in other documents.
    let memory: ValueMemory
    /// What is set, as part of the description of a value.
    let settingsDescription: [UInt8]
    private let laterNames: [String: Int]
    private let unreadNames: Set<String>
    private var bindings = DocumentNames()
    private var firstPlaces: [String: SourcePlace] = [:]
    /// The names that have been bound, in order.
    private var names: [Expression.Word] = []
    private(set) var definitions: [String: Expression] = [:]

    /// Creates a session.
    ///
    /// The scripts are those that will run, so that a name used too early can be told from one that
    /// does not exist. `memory` is what the documents of one run have worked out.
    public init(
        settings: Settings = Settings(), data: DataSource = DataSource(), scripts: [Script] = [],
        memory: ValueMemory = ValueMemory()
    ) {
        self.memory = memory
        settingsDescription = settings.description
        self.settings = settings
        self.data = data
        var lines: [String: Int] = [:]
        for statement in scripts.flatMap(\.statements) {
            guard let name = statement.boundName, lines[name.text] == nil else { continue }
            lines[name.text] = name.place.line
        }
        laterNames = lines
        unreadNames = Set(scripts.flatMap(\.unreadNames))
        bindings.bind(
            .init(
                name: "params", value: .parameters(settings.parameters),
                origin: origin(ofParameters: settings.parameters)))
    }

    /// How the document prints values.
    public var printer: ValuePrinter {
        ValuePrinter(unit: settings.unit, digits: settings.digits, style: settings.style)
    }

    /// Runs a block.
    ///
    /// A statement that fails does not keep the others from running; what depends on it is passed
    /// over without a message of its own.
    public mutating func run(_ script: Script) -> BlockResult {
        var shown: Shown?
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
                case .importing(let path): try importNames(of: path)
                case .expression(let expression):
                    shown = nil
                    var basis = Basis.exact
                    let value = try value(of: expression, restingOn: &basis)
                    shown = Shown(
                        expression: expression, value: value, basis: basis,
                        description: description(ofFigure: value, expression))
                }
            } catch {
                if let diagnostic = error.diagnostic() { diagnostics.append(diagnostic) }
            }
        }
        return BlockResult(
            shown: shown, judgements: judgements, diagnostics: diagnostics)
    }

    private mutating func bind(_ name: Expression.Word, to expression: Expression)
        throws(EvaluationError)
    {
        try claim(name)
        bindings.bind(.init(name: name.text, value: nil))
        var basis = Basis.exact
        let value = try value(of: expression, restingOn: &basis)
        bindings.bind(
            .init(name: name.text, value: value, basis: basis, origin: origin(of: expression)))
        definitions[name.text] = expression
    }

    private mutating func define(
        _ name: Expression.Word, _ parameters: [Expression.Parameter], _ body: Expression
    ) throws(EvaluationError) {
        try claim(name)
        let closure = Closure(name: name.text, parameters: parameters, body: body, scope: scope)
        let origin = origin(ofFunction: name.text, parameters, body)
        bindings.bind(.init(name: name.text, value: .function(.closure(closure)), origin: origin))
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
        names.append(name)
    }

    /// Binds the names of another document.
    private mutating func importNames(of path: Expression.Word) throws(EvaluationError) {
        let exports: Exports
        switch data.names(path.text) {
        case .success(let found): exports = found
        case .failure(let failure):
            throw EvaluationError.file(path.text, failure).placed(at: path.place)
        }
        for name in exports.names {
            // Two documents may import the same third one.
            if let first = firstPlaces[name.word.text], first.isSame(as: name.word.place) {
                continue
            }
            if let first = firstPlaces[name.word.text] {
                throw EvaluationError.placed(
                    Diagnostic(
                        "'\(name.word.text)' of '\(path.text)' is bound already, in line \(first.line)"
                            + (first.source === path.place.source
                                ? "" : " of '\(first.source.name)'"),
                        at: path.place, hint: "names never change: rename one of the two"))
            }
            try claim(name.word)
            bindings.bind(
                .init(
                    name: name.word.text, value: name.value, basis: name.basis,
                    origin: memory.newOrigin()))
            definitions[name.word.text] = name.definition
        }
    }

    /// The names bound so far, for documents that import this one.
    public var exports: Exports {
        Exports(
            names: names.map { name in
                Exports.Name(
                    word: name, value: bindings[name.text]?.value,
                    basis: bindings[name.text]?.basis ?? .exact,
                    definition: definitions[name.text])
            })
    }

    var scope: Scope { Scope(document: bindings) }

    func value(of expression: Expression) throws(EvaluationError) -> Value {
        var basis = Basis.exact
        return try value(of: expression, restingOn: &basis)
    }

    /// The value of an expression; what it rests on weakens a basis.
    func value(
        of expression: Expression, restingOn basis: inout Basis
    ) throws(EvaluationError) -> Value {
        var evaluator = evaluator
        let value = try evaluator.evaluate(expression, in: scope)
        basis = basis.weaker(evaluator.basis)
        return value
    }

    func steps(of expression: Expression, digits: Int?) throws(EvaluationError) -> Value {
        var evaluator = evaluator
        return .working(
            try evaluator.steps(of: expression, digits: digits ?? settings.digits, in: scope))
    }

    func lines(ofStepsOf expression: Expression) throws(EvaluationError) -> [String] {
        var evaluator = evaluator
        let lines = try evaluator.knownLines(of: expression, in: scope).asList()
        return lines.compactMap { if case .text(let line) = $0 { line } else { nil } }
    }

    private var evaluator: Evaluator {
        Evaluator(
            data: data, unit: settings.unit, logarithms: settings.logarithms,
            digits: settings.digits, style: settings.style, definitions: definitions,
            laterNames: laterNames, unreadNames: unreadNames, memory: memory,
            settings: settingsDescription)
    }

}

extension Statement {
    /// The name the statement binds, if it binds one.
    fileprivate var boundName: Expression.Word? {
        switch kind {
        case .binding(let name, _), .function(let name, _, _): name
        case .check, .importing, .expression: nil
        }
    }
}

extension Number {
    /// The number to so many digits for programs; a fraction that is a shorter decimal is whole.
    public func machineText(significant count: Int) -> String? {
        guard isFinite else { return sign == -1 ? "-inf" : "inf" }
        // Only a fraction can be a short decimal.
        if exactValue != nil, let (lower, upper) = enclosed(significant: count), lower == upper {
            return lower.machineText
        }
        return rounded(significant: count)?.machineText
    }
}
