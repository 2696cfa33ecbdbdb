import Diagnostics
import Information
import Numbers
import Script

/// Works out expressions.
///
/// Everything it needs is a value, but for the memory of its run; nothing it does can be seen outside,
/// except in how soon what it has worked out is found again.
struct Evaluator {
    /// The numbers that have names in every document.
    static let constants: [String: Number] = [
        "pi": .pi, "π": .pi, "e": .e, "γ": .eulersConstant, "eulerGamma": .eulersConstant,
    ]
    /// What one document may cost, in evaluated expressions.
    static let greatestStepCount = 20_000_000
    /// How deep functions may call each other.
    static let greatestCallDepth = 1000
    /// How many entries a list may have.
    static let greatestListLength = 2_000_000

    let data: DataSource
    let unit: InformationUnit
    /// What `log(x)` is.
    let logarithms: Logarithms
    /// The significant digits of steps.
    let digits: Int
    /// How readers see digits.
    let style: DigitStyle
    /// The expressions that names of the document stand for.
    let definitions: [String: Expression]
    /// The names bound somewhere in the document, with the line, for messages.
    let laterNames: [String: Int]
    /// The names of statements that could not be read.
    let unreadNames: Set<String>
    /// What has been worked out already.
    let memory: ValueMemory
    /// What the document sets, as a description.
    let settings: [UInt8]
    /// The weakest thing that was read or drawn on the way.
    var basis = Basis.exact
    private(set) var steps = 0
    private var depth = 0

    init(
        data: DataSource, unit: InformationUnit, logarithms: Logarithms = .natural,
        digits: Int = ValuePrinter.standardDigits, style: DigitStyle = .plain,
        definitions: [String: Expression] = [:], laterNames: [String: Int] = [:],
        unreadNames: Set<String> = [], memory: ValueMemory = ValueMemory(), settings: [UInt8] = []
    ) {
        self.memory = memory
        self.settings = settings
        self.digits = digits
        self.style = style
        self.definitions = definitions
        self.unreadNames = unreadNames
        self.data = data
        self.unit = unit
        self.logarithms = logarithms
        self.laterNames = laterNames
    }

    /// The value of an expression; an error carries the place of the part that has none.
    mutating func evaluate(
        _ expression: Expression, in scope: Scope
    ) throws(EvaluationError) -> Value {
        do {
            try countSteps(1)
            return try knownValue(of: expression, in: scope)
        } catch {
            throw error.placed(at: expression.place)
        }
    }

    mutating func countSteps(_ count: Int) throws(EvaluationError) {
        steps += count
        guard steps <= Evaluator.greatestStepCount else {
            throw .limit("the document takes more than \(Evaluator.greatestStepCount) steps")
        }
    }

    /// The value of an expression, worked out.
    mutating func value(
        of expression: Expression, in scope: Scope
    ) throws(EvaluationError) -> Value {
        switch expression.kind {
        case .number(let digits): return .plain(try numeral(digits))
        case .percent(let inner): return try percent(inner, in: scope)
        case .infinity: return .plain(.infinite(isNegative: false, reason: nil))
        case .boolean(let value): return .truth(Truth(value ? .holds : .fails))
        case .text(let parts): return .text(try text(parts, in: scope))
        case .name(let name): return try lookUp(name, in: scope)
        case .list(let items): return .list(try items.values(in: scope, &self))
        case .map(let entries): return .map(try map(entries, in: scope))
        case .comprehension(let comprehension): return try list(comprehension, in: scope)
        case .range(let lower, let upper): return try range(lower, upper, in: scope)
        case .negation(let inner):
            return try Operators.negated(evaluate(inner, in: scope))
        case .not(let inner):
            return .truth(try evaluate(inner, in: scope).asTruth().negated)
        case .sum(let first, let rest): return try sum(first, rest, in: scope)
        case .product(let first, let rest): return try product(first, rest, in: scope)
        case .power(let base, let exponent):
            return try Operators.power(evaluate(base, in: scope), evaluate(exponent, in: scope))
        case .comparison(let first, let rest): return .truth(try comparison(first, rest, in: scope))
        case .conjunction(let parts): return .truth(try connected(parts, in: scope, all: true))
        case .disjunction(let parts): return .truth(try connected(parts, in: scope, all: false))
        case .conditional(let condition, let then, let otherwise):
            let isTrue = try decision(condition, in: scope)
            return try evaluate(isTrue ? then : otherwise, in: scope)
        case .lambda(let parameters, let body):
            return .function(
                .closure(Closure(name: nil, parameters: parameters, body: body, scope: scope)))
        case .call(let function, let arguments, let form):
            return try call(function, arguments, form, in: scope)
        case .index(let base, let index):
            return try entry(index, of: base, in: scope)
        case .quantity(let inner, let word): return try quantity(inner, word, in: scope)
        case .conversion(let inner, let word): return try conversion(inner, word, in: scope)
        }
    }

    /// A numeral of the script: a decimal, and so a fraction.
    ///
    /// Short ones are read at once, since a function may read the same one ten thousand times.
    private func numeral(_ digits: String) throws(EvaluationError) -> Number {
        if let short = Rational(shortDecimal: digits) { return .exact(short) }
        guard let numeral = Numeral(digits), case .decimal = numeral.form else {
            let size = digits.contains("e-") || digits.contains("E-") ? "small" : "large"
            throw .domain(
                "the number \(digits) is too \(size)", hint: "exponents go from -100000 to 100000")
        }
        return .exact(numeral.value)
    }

    private mutating func percent(_ inner: Expression, in scope: Scope) throws(EvaluationError)
        -> Value
    {
        let quantity = try evaluate(inner, in: scope).asQuantity()
        return .number(
            try numeric { () throws(NumberError) in
                try quantity.divided(by: Quantity(Number(100)))
            })
    }

    /// Notes that what is being worked out rests on no more than this.
    mutating func rest(on basis: Basis) { self.basis = self.basis.weaker(basis) }

    /// What a name is bound to, and rests on.
    mutating func binding(of name: String, in scope: Scope) -> Scope.Binding? {
        guard let binding = scope.find(name) else { return nil }
        rest(on: binding.basis)
        return binding
    }

    private mutating func lookUp(_ name: String, in scope: Scope) throws(EvaluationError) -> Value {
        if let binding = binding(of: name, in: scope) {
            guard let value = binding.value else { throw .consequence }
            return value
        }
        if let constant = Evaluator.constants[name] { return .plain(constant) }
        if Library.byName[name] != nil { return .function(.library(name)) }
        if let line = laterNames[name] { throw .boundLater(name, line: line) }
        if unreadNames.contains(name) { throw .consequence }
        throw .unknownName(name, known: scope.names + Library.names)
    }

    private mutating func map(
        _ entries: [(key: Expression, value: Expression)], in scope: Scope
    ) throws(EvaluationError) -> OrderedMap {
        var result: [(key: String, value: Value)] = []
        for (key, value) in entries {
            let name = try evaluate(key, in: scope).asKey()
            guard !result.contains(where: { $0.key == name }) else {
                throw EvaluationError.domain("the key '\(name)' occurs twice", hint: nil)
                    .placed(at: key.place)
            }
            result.append((name, try evaluate(value, in: scope)))
        }
        return OrderedMap(result)
    }

    private mutating func range(
        _ lower: Expression, _ upper: Expression, in scope: Scope
    ) throws(EvaluationError) -> Value {
        .range(
            lower: try evaluate(lower, in: scope).asPlain(for: "the end of a range"),
            upper: try evaluate(upper, in: scope).asPlain(for: "the end of a range"))
    }

    private mutating func quantity(
        _ inner: Expression, _ word: Expression.Word, in scope: Scope
    ) throws(EvaluationError) -> Value {
        guard let unit = InformationUnit(word: word.text) else {
            throw EvaluationError.unknownUnit(word.text).placed(at: word.place)
        }
        let value = try evaluate(inner, in: scope).asQuantity()
        guard value.dimension == 0 else {
            throw EvaluationError.domain(
                "the value has a unit already", hint: "write 'in \(word.text)' to convert it"
            ).placed(at: word.place)
        }
        return .number(
            try numeric { () throws(NumberError) in try Quantity(value.number, in: unit) })
    }

    private mutating func conversion(
        _ inner: Expression, _ word: Expression.Word, in scope: Scope
    ) throws(EvaluationError) -> Value {
        guard let unit = InformationUnit(word: word.text) else {
            throw EvaluationError.unknownUnit(word.text).placed(at: word.place)
        }
        return try Operators.converted(evaluate(inner, in: scope), to: unit)
    }

    private mutating func entry(
        _ index: Expression, of base: Expression, in scope: Scope
    ) throws(EvaluationError) -> Value {
        let (value, key) = (try evaluate(base, in: scope), try evaluate(index, in: scope))
        do {
            return try Operators.entry(key, of: value)
        } catch {
            throw error.placed(at: value.hasEntries ? index.place : base.place)
        }
    }

    private mutating func decision(
        _ condition: Expression, in scope: Scope
    ) throws(EvaluationError) -> Bool {
        let truth = try evaluate(condition, in: scope).asTruth()
        guard let answer = truth.decided else {
            throw EvaluationError.undecided(condition.source).placed(at: condition.place)
        }
        return answer
    }

    /// Runs something one call deeper.
    mutating func deeper<Result>(
        _ body: (inout Evaluator) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        guard depth < Evaluator.greatestCallDepth else {
            throw .limit("functions call each other more than \(Evaluator.greatestCallDepth) deep")
        }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }
}

extension [Expression] {
    /// The values of all expressions, in order.
    func values(in scope: Scope, _ evaluator: inout Evaluator) throws(EvaluationError) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(count)
        for expression in self { values.append(try evaluator.evaluate(expression, in: scope)) }
        return values
    }
}
