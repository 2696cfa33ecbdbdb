import Numbers
import Script

/// Describes what the value of an expression of a document is made from: the expression, and the origins
/// of the names in it.
///
/// Two expressions with one description have one value. The description is of the tree, since an
/// expression may say something else than the text at its place.
struct OriginWriter {
    private let scope: Scope
    let data: DataSource
    /// The description so far.
    var bytes: [UInt8]
    /// Whether it says all: not where a file is read, or a name stands for nothing yet.
    var isComplete = true
    /// The names of parameters around what is being described.
    private var parameters: [String] = []

    /// Begins a description with what the document sets.
    init(_ settings: [UInt8], in scope: Scope, reading data: DataSource) {
        bytes = settings
        self.scope = scope
        self.data = data
    }

    /// Describes an expression with its text, which the steps of its value may show.
    mutating func add(withText expression: Expression) {
        add(expression)
        add(expression.source)
    }

    /// Describes a function of the script.
    mutating func add(
        _ name: String, _ parameters: [Expression.Parameter], _ body: Expression
    ) {
        add("func")
        add(name)
        self.parameters.append(name)
        add(parameters, body)
        add(body.source)
        self.parameters.removeLast()
    }

    // MARK: Expressions

    /// Describes an expression.
    mutating func add(_ expression: Expression) {
        switch expression.kind {
        case .number(let digits): add("n", digits)
        case .percent(let inner): add("%", inner)
        case .infinity: add("∞")
        case .boolean(let value): add(value ? "true" : "false")
        case .text(let parts): add(parts)
        case .name(let name): add(name: name)
        case .list(let items): add("[", items)
        case .map(let entries): add("[:", entries.flatMap { [$0.key, $0.value] })
        case .comprehension(let comprehension): add(comprehension)
        case .range(let lower, let upper): add("...", [lower, upper])
        case .negation(let inner): add("-", inner)
        case .not(let inner): add("not", inner)
        case .sum(let first, let rest): add("sum", first, rest)
        case .product(let first, let rest): add("product", first, rest)
        case .power(let base, let exponent): add("^", [base, exponent])
        case .comparison(let first, let rest): add("comparison", first, rest)
        case .conjunction(let parts): add("and", parts)
        case .disjunction(let parts): add("or", parts)
        case .conditional(let condition, let then, let otherwise):
            add("if", [condition, then, otherwise])
        case .lambda(let parameters, let body):
            add("=>")
            add(parameters, body)
        case .call(let function, let arguments, let form): add(function, arguments, form)
        case .index(let base, let index): add("[]", [base, index])
        case .quantity(let inner, let unit): add("unit", inner, unit)
        case .conversion(let inner, let unit): add("in", inner, unit)
        }
    }

    private mutating func add(name: String) {
        add("name", name)
        if parameters.contains(name) { return add("parameter") }
        if let binding = scope.find(name) {
            // What a function was given has no origin.
            guard binding.origin == nil, let value = binding.value else {
                return add(binding.origin)
            }
            return add(value)
        }
        isComplete =
            isComplete && (Library.byName[name]?.reads ?? .nothing) == .nothing
            && (Library.byName[name] != nil || Evaluator.constants[name] != nil)
    }

    private mutating func add(
        _ function: Expression, _ arguments: [Expression.Argument], _ form: Expression.CallForm
    ) {
        add("call", form.name)
        add(arguments.count)
        for argument in arguments {
            add(argument.label?.text ?? "")
            add(argument.value)
        }
        guard case .name(let name) = function.kind else { return add(function) }
        let isBound = parameters.contains(name) || scope.find(name) != nil
        if !isBound, name == "worked" {
            // The steps show what the author wrote.
            add(name)
            for argument in arguments { add(argument.value.source) }
        } else if !isBound, let entry = Library.byName[name], entry.reads != .nothing {
            add("reading", name)
            add(whatIsRead: entry.reads, arguments)
        } else if form != .function, !isBound {
            // An entry of a map, or a function of the library that reads nothing.
            add("member", name)
        } else {
            add(name: name)
        }
    }

    /// Describes what a call reads of the document: a table with all of its cells.
    private mutating func add(
        whatIsRead reading: LibraryFunction.Reading, _ arguments: [Expression.Argument]
    ) {
        guard reading == .tables, let source = arguments.first, source.label == nil else {
            isComplete = false
            return
        }
        if case .map = source.value.kind { return }
        guard case .text(let parts) = source.value.kind, parts.count == 1,
            case .literal(let label)? = parts.first,
            let table = data.tables.first(where: { $0.name == label })
        else {
            isComplete = false
            return
        }
        add(table)
    }

    private mutating func add(_ comprehension: Expression.Comprehension) {
        add("for", comprehension.source)
        let names = comprehension.variables.map(\.text)
        add(names.count)
        for name in names { add(name) }
        parameters += names
        add(comprehension.element)
        add("if", comprehension.condition.map { [$0] } ?? [])
        parameters.removeLast(names.count)
    }

    private mutating func add(_ parameters: [Expression.Parameter], _ body: Expression) {
        add(parameters.count)
        let outside = self.parameters.count
        for parameter in parameters {
            add(parameter.name.text)
            add("=", parameter.defaultValue.map { [$0] } ?? [])
            self.parameters.append(parameter.name.text)
        }
        add(body)
        self.parameters.removeLast(self.parameters.count - outside)
    }

    private mutating func add(_ parts: [Expression.TextPart]) {
        add("text")
        add(parts.count)
        for part in parts {
            switch part {
            case .literal(let text): add("literal", text)
            case .value(let formatted):
                add("value", formatted.expression)
                add(formatted.format?.description ?? "")
            }
        }
    }
}

extension Expression.CallForm {
    fileprivate var name: String {
        switch self {
        case .function: "function"
        case .method: "method"
        case .member: "member"
        }
    }
}

extension PrintFormat {
    fileprivate var description: String { "\(style?.rawValue ?? "")\(digits)\(omitsUnit)" }
}
