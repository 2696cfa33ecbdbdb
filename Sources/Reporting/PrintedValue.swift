public import Diagnostics
public import Evaluating
public import Numbers

/// A value that was put into the text, or into a table.
public struct PrintedValue: Sendable {
    /// The expression, as written.
    public let expression: String
    /// The text that stands for it.
    public let text: String
    /// Where the expression stands.
    public let place: SourcePlace
    /// Which of the report's values it is, from 0.
    let index: Int
    /// Whether it is worth while to work it out step by step.
    let mayBeWorked: Bool
    private let value: Value
    private let unit: InformationUnit
    /// The weakest thing that the value was worked out from.
    private let source: Basis

    init(
        _ value: Value, restingOn source: Basis, of expression: String, as text: String,
        at place: SourcePlace, unit: InformationUnit, index: Int, mayBeWorked: Bool = true
    ) {
        self.value = value
        self.source = source
        self.expression = expression
        self.text = text
        self.place = place
        self.unit = unit
        self.index = index
        self.mayBeWorked = mayBeWorked
    }

    /// Its value in full, which is worked out when it is asked for; `nil` when its digits are not known.
    public var answer: Answer? {
        try? Answer.of(value, digits: 20, unit: unit, restingOn: source).get()
    }

    /// What it rests on, or its first number; `nil` when it is none.
    public var basis: Basis? { value.basis?.weaker(source) }
}

extension Value {
    /// What a number rests on; of a list, its first one.
    fileprivate var basis: Basis? {
        switch self {
        case .number(let quantity): quantity.number.basis
        case .list(let values): values.lazy.compactMap(\.basis).first
        case .truth, .text, .map, .range, .dataTable, .table, .distribution, .parametric,
            .multivariate, .measure, .code, .codeTree, .function, .mark, .axis, .figure, .simplex,
            .working, .parameters:
            nil
        }
    }
}
