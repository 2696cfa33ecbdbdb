public import Diagnostics

/// An expression of the script language, as written.
///
/// Chains of sums, products, comparisons, conjunctions and disjunctions are flat, so that ten
/// thousand terms nest no deeper than one; everything else nests at most
/// `ScriptParser.greatestDepth` deep.
public struct Expression: Sendable {
    /// What the expression says.
    public let kind: Kind
    /// Where it stands.
    public let place: SourcePlace

    /// Creates an expression.
    public init(_ kind: Kind, at place: SourcePlace) {
        self.kind = kind
        self.place = place
    }

    /// What an expression says.
    public indirect enum Kind: Sendable {
        /// A numeral in ASCII, without `_`: `0.5`, `1e-9`. A per cent sign stands outside it.
        case number(String)
        /// A value divided by a hundred: `70%`.
        case percent(Expression)
        /// `∞` or `inf`.
        case infinity
        /// `true` or `false`.
        case boolean(Bool)
        /// Text, with values in it: `"D = \(D :.3f)"`.
        case text([TextPart])
        /// A name, normalised to NFC.
        case name(String)
        /// `[a, b]`
        case list([Expression])
        /// `["key": value]`, in the order written.
        case map([(key: Expression, value: Expression)])
        /// `[f(x) for x in xs if x > 0]`
        case comprehension(Comprehension)
        /// `a...b`
        case range(lower: Expression, upper: Expression)
        /// `-a`
        case negation(Expression)
        /// `not a`
        case not(Expression)
        /// `a + b - c`
        case sum(first: Expression, rest: [Term<AdditiveOperator>])
        /// `a * b / c`
        case product(first: Expression, rest: [Term<MultiplicativeOperator>])
        /// `a ^ b`
        case power(base: Expression, exponent: Expression)
        /// `a < b <= c`: every neighbouring pair is compared.
        case comparison(first: Expression, rest: [Term<ComparisonOperator>])
        /// `a and b and c`
        case conjunction([Expression])
        /// `a or b or c`
        case disjunction([Expression])
        /// `if c then a else b`
        case conditional(condition: Expression, then: Expression, otherwise: Expression)
        /// `x => e`, `(a, b) => e`
        case lambda(parameters: [Parameter], body: Expression)
        /// `f(x, name: y)`; also `x.f(y)`, whose receiver is then the first argument.
        case call(function: Expression, arguments: [Argument], form: CallForm)
        /// `x[i]`
        case index(base: Expression, index: Expression)
        /// A unit word after a numeral, call or parenthesis: `0.5 nats`.
        case quantity(Expression, unit: Word)
        /// `D in bits`
        case conversion(Expression, unit: Word)
    }

    /// A word with its place.
    public struct Word: Sendable {
        /// The word, normalised to NFC.
        public let text: String
        /// Where it stands.
        public let place: SourcePlace

        /// Creates a word.
        public init(_ text: String, at place: SourcePlace) {
            self.text = text
            self.place = place
        }
    }

    /// An operator and what stands to its right.
    public struct Term<Operator: Sendable>: Sendable {
        /// The operator.
        public let `operator`: Operator
        /// Where the operator stands.
        public let operatorPlace: SourcePlace
        /// The operand to its right.
        public let operand: Expression

        /// Creates a term.
        public init(_ operator: Operator, at operatorPlace: SourcePlace, _ operand: Expression) {
            self.operator = `operator`
            self.operatorPlace = operatorPlace
            self.operand = operand
        }
    }

    /// `+` or `-`.
    public enum AdditiveOperator: String, Sendable { case plus = "+", minus = "-" }
    /// `*` or `/`.
    public enum MultiplicativeOperator: String, Sendable { case times = "*", divided = "/" }
    /// A comparison.
    public enum ComparisonOperator: String, Sendable {
        case equal = "==", notEqual = "!="
        case less = "<", lessOrEqual = "<="
        case greater = ">", greaterOrEqual = ">="
    }

    /// A piece of a text.
    public enum TextPart: Sendable {
        /// Characters that stand for themselves.
        case literal(String)
        /// `\( … )`
        case value(FormattedExpression)
    }

    /// A list made from another: `[element for name in source if condition]`.
    public struct Comprehension: Sendable {
        /// What each entry of the list is.
        public let element: Expression
        /// The names an entry of the source is bound to: one, or two for pairs.
        public let variables: [Word]
        /// What is run through.
        public let source: Expression
        /// Which entries are kept.
        public let condition: Expression?

        /// Creates a comprehension.
        public init(
            element: Expression, variables: [Word], source: Expression, condition: Expression?
        ) {
            self.element = element
            self.variables = variables
            self.source = source
            self.condition = condition
        }
    }

    /// A parameter of a function or lambda.
    public struct Parameter: Sendable {
        /// Its name.
        public let name: Word
        /// What it is when no argument is given.
        public let defaultValue: Expression?

        /// Creates a parameter.
        public init(_ name: Word, defaultValue: Expression? = nil) {
            self.name = name
            self.defaultValue = defaultValue
        }
    }

    /// An argument of a call.
    public struct Argument: Sendable {
        /// Its name, when it has one.
        public let label: Word?
        /// Its value.
        public let value: Expression
        /// Whether `‖` (or `||`), not a comma, separates it from the argument before it.
        public let followsBar: Bool

        /// Creates an argument.
        public init(label: Word?, value: Expression, followsBar: Bool = false) {
            self.label = label
            self.value = value
            self.followsBar = followsBar
        }
    }

    /// How a call was written.
    public enum CallForm: Sendable {
        /// `f(x)`
        case function
        /// `x.f(y)`: the receiver is the first argument.
        case method
        /// `x.f`: the receiver is the only argument.
        case member
    }
}

/// An expression with the format it is printed in: `D in bits :.3f`.
public struct FormattedExpression: Sendable {
    /// The expression.
    public let expression: Expression
    /// Its format, when it has one.
    public let format: PrintFormat?

    /// Creates a formatted expression.
    public init(_ expression: Expression, format: PrintFormat?) {
        self.expression = expression
        self.format = format
    }
}

/// How a number is printed: `.4f`, `.4g`, `.3e`, `.1%`, with `!` to leave the unit out.
public struct PrintFormat: Sendable, Hashable {
    /// What the digits count.
    public enum Style: String, Sendable {
        /// Decimals: `.4f`.
        case fixed = "f"
        /// Significant digits: `.4g`.
        case significant = "g"
        /// Decimals of a mantissa: `.3e`.
        case scientific = "e"
        /// Decimals of a percentage: `.1%`.
        case percent = "%"
    }

    /// What the digits count; `nil` leaves the default, for a format that is only `!`.
    public let style: Style?
    /// How many digits.
    public let digits: Int
    /// Whether the unit is left out.
    public let omitsUnit: Bool

    /// The most digits a format may ask for.
    public static let mostDigits = 1000

    /// Creates a format.
    public init(style: Style?, digits: Int, omitsUnit: Bool) {
        self.style = style
        self.digits = digits
        self.omitsUnit = omitsUnit
    }
}
