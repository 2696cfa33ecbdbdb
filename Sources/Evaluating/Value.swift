public import Information
public import Numbers
public import Plots
public import Script

/// What an expression of the script language stands for.
public indirect enum Value: Sendable {
    /// A number, plain or a quantity of information.
    case number(Quantity)
    /// The answer to a question, perhaps undecided.
    case truth(Truth)
    /// Text.
    case text(String)
    /// A list.
    case list([Value])
    /// An ordered map.
    case map(OrderedMap)
    /// `a...b`: the integers from one to the other, or an interval of reals.
    case range(lower: Number, upper: Number)
    /// A table of a document or a file, cells as they are written.
    case dataTable(DataTable)
    /// A table made by a script, columns of values.
    case table(ComputedTable)
    /// A probability distribution.
    case distribution(Distribution)
    /// A distribution of a named family, on the real line or on the whole numbers.
    case parametric(ParametricDistribution)
    /// A distribution of several variables.
    case multivariate(MultivariateDistribution)
    /// Masses that need not sum to one.
    case measure(Measure)
    /// A source code.
    case code(Code)
    /// The tree of a code.
    case codeTree(CodeTree)
    /// A function, of the library or of the script.
    case function(FunctionValue)
    /// One layer of a figure.
    case mark(Mark)
    /// An axis of a figure.
    case axis(Axis)
    /// A figure.
    case figure(Figure)
    /// The set of all distributions on 1 … n, to draw from in `forall`.
    case simplex(Int)
    /// The steps in which a value is worked out.
    case working(WorkedSteps)
    /// The parameters of the document.
    case parameters(OrderedMap)
}

/// A map that keeps the order its entries were written in.
public struct OrderedMap: Sendable {
    /// The entries.
    public let entries: [(key: String, value: Value)]

    /// Creates a map.
    public init(_ entries: [(key: String, value: Value)]) { self.entries = entries }

    /// The value under a key.
    public subscript(key: String) -> Value? { entries.first { $0.key == key }?.value }
}

/// A table made by a script.
public struct ComputedTable: Sendable {
    /// Its columns, all of the same length.
    public let columns: [(name: String, values: [Value])]
    /// How its numbers are printed.
    public let format: PrintFormat?

    /// Creates a table.
    public init(columns: [(name: String, values: [Value])], format: PrintFormat?) {
        self.columns = columns
        self.format = format
    }
}

/// A function as a value.
public enum FunctionValue: Sendable {
    /// A function of the library, by name.
    case library(String)
    /// A function or lambda of a script, with the names it saw where it was written.
    case closure(Closure)
    /// A model of a language: the distribution of the next token after a context.
    case languageModel(NGramModel)
}

/// A function written in a script.
public struct Closure: Sendable {
    /// Its name, by which it may call itself; lambdas have none.
    let name: String?
    let parameters: [Expression.Parameter]
    let body: Expression
    let scope: Scope
}

/// The answer to a question, with what it rests on.
public struct Truth: Sendable {
    /// `holds`, `agrees`, `survived`, `fails` or `undecided`.
    public let verdict: Verdict
    /// What the answer rests on.
    public let basis: Basis
    /// What a reader should know: both sides of a comparison, or a counterexample.
    public let reason: Reason?

    /// What an answer rests on, kept as values until somebody wants to read it.
    public enum Reason: Sendable {
        /// The two sides of the comparison that settled it.
        case sides(Quantity, Quantity)
        /// Words.
        case text(String)
    }

    /// Creates an answer.
    public init(_ verdict: Verdict, basis: Basis = .exact, reason: Reason? = nil) {
        self.verdict = verdict
        self.basis = basis
        self.reason = reason
    }

    /// The answer as a Boolean; `nil` when it is not decided by proof or by a survived search.
    public var decided: Bool? {
        switch verdict {
        case .holds, .survived: true
        case .fails: false
        case .exact, .rounded, .prefix, .truncated, .roundedUp, .offBy, .wrong, .agrees,
            .boundViolated, .boundLoose, .undecided, .disagrees, .misnamed, .accumulated,
            .overPrecise, .mixedBase:
            nil
        }
    }
}

extension Value {
    /// The kind of value, as messages call it.
    public var kindName: String {
        switch self {
        case .number(let quantity):
            quantity.dimension == 0 ? "a number" : "a quantity of information"
        case .truth: "true or false"
        case .text: "text"
        case .list: "a list"
        case .map, .parameters: "a map"
        case .range: "a range"
        case .dataTable, .table: "a table"
        case .distribution: "a distribution"
        case .parametric(let distribution): distribution.kindName
        case .multivariate(let distribution): "a \(distribution.familyName) distribution"
        case .measure: "a measure"
        case .code: "a code"
        case .codeTree: "the tree of a code"
        case .function: "a function"
        case .mark: "a layer of a figure"
        case .axis: "an axis"
        case .figure: "a figure"
        case .simplex: "a set of distributions"
        case .working: "worked steps"
        }
    }

    /// A plain exact integer.
    static func integer(_ value: Int) -> Value { .number(Quantity(Number(value))) }

    /// A plain number.
    static func plain(_ number: Number) -> Value { .number(Quantity(number)) }
}
