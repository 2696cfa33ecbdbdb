/// A function of the library: the one place where everything about it is said.
///
/// Look-up, argument matching, error messages, the reference and the tests of its examples
/// follow from the entry.
public struct LibraryFunction: Sendable {
    /// A parameter of a function.
    public struct Parameter: Sendable {
        /// How often an argument may be given for it.
        public enum Arity: Sendable { case one, optional, many }

        /// Its name.
        public let name: String
        /// How often an argument may be given for it.
        public let arity: Arity
        /// Whether its argument must be given by name.
        public let isNamed: Bool

        /// A parameter that needs an argument.
        static func required(_ name: String) -> Parameter {
            Parameter(name: name, arity: .one, isNamed: false)
        }
        /// A parameter that needs an argument, with its name.
        static func requiredNamed(_ name: String) -> Parameter {
            Parameter(name: name, arity: .one, isNamed: true)
        }
        /// A parameter that may be left out, and whose argument needs its name.
        static func named(_ name: String) -> Parameter {
            Parameter(name: name, arity: .optional, isNamed: true)
        }
        /// A parameter that may be left out.
        static func optional(_ name: String) -> Parameter {
            Parameter(name: name, arity: .optional, isNamed: false)
        }
        /// A parameter that takes all further arguments without a name.
        static func many(_ name: String) -> Parameter {
            Parameter(name: name, arity: .many, isNamed: false)
        }
    }

    /// What a function reads beside its arguments.
    enum Reading: Sendable { case nothing, tables, files }

    /// Its name.
    public let name: String
    /// Its parameters, in order.
    public let parameters: [Parameter]
    /// What it is, as a formula where it has one.
    public let formula: String?
    /// What it is, in one sentence.
    public let summary: String
    /// What its arguments must be, and what it gives at the borders.
    public let domain: String
    /// Expressions with their values, as `klio eval` prints them.
    public let examples: [(expression: String, value: String)]
    /// Where its definition comes from.
    public let source: String?
    /// What always holds of it: in words, and as an expression that searches for a counterexample.
    public let laws: [(statement: String, expression: String)]
    let body: @Sendable (Arguments, inout Evaluator) throws(EvaluationError) -> Value
    /// What it does to plain numbers, when that is all it does: the short way for curves.
    let plain: PlainOperation?
    /// What it makes of finite distributions, when that is all it is given: the short way for
    /// curves and searches.
    let finite: FiniteOperation?
    /// What it reads beside its arguments: tables of its document and files, or files alone.
    let reads: Reading

    init(
        _ name: String, _ parameters: [Parameter], formula: String? = nil, _ summary: String,
        domain: String, examples: KeyValuePairs<String, String>, source: String? = nil,
        laws: KeyValuePairs<String, String> = [:], plain: PlainOperation? = nil,
        finite: FiniteOperation? = nil, reads: Reading = .nothing,
        body: @escaping @Sendable (Arguments, inout Evaluator) throws(EvaluationError) -> Value
    ) {
        self.name = name
        self.parameters = parameters
        self.formula = formula
        self.summary = summary
        self.domain = domain
        self.examples = examples.map { ($0.key, $0.value) }
        self.source = source
        self.laws = laws.map { ($0.key, $0.value) }
        self.body = body
        self.plain = plain
        self.finite = finite
        self.reads = reads
    }

    /// How the function is called: `kl(P, Q)`.
    public var signature: String {
        let list = parameters.map { parameter in
            switch parameter.arity {
            case .one: parameter.isNamed ? "\(parameter.name):" : parameter.name
            case .optional: parameter.isNamed ? "[\(parameter.name):]" : "[\(parameter.name)]"
            case .many: "\(parameter.name)…"
            }
        }
        return "\(name)(\(list.joined(separator: ", ")))"
    }
}
