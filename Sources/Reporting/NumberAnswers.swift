import Diagnostics
public import Evaluating
import Script

/// What the numbers of a report tell of themselves: their values to twenty digits, and the steps in which
/// they are worked out.
///
/// All of it is worked out once, for all forms of the report.
public struct NumberAnswers: Sendable {
    private var answers: [Int: Answer] = [:]
    private var steps: [String: [String]] = [:]

    /// Works out what the numbers of a report tell of themselves.
    public init(_ report: Report) {
        for value in report.values + report.tableValues {
            answers[value.index] = value.answer
            if value.mayBeWorked { work(out: value.expression, in: report) }
        }
        for judgement in report.judgements where judgement.kind == .claim {
            work(out: judgement.expression, in: report)
        }
    }

    /// A value in full; `nil` when its digits are not known.
    public func answer(to value: PrintedValue) -> Answer? { answers[value.index] }

    /// The steps in which an expression is worked out, as lines of text, to the digits that the report
    /// prints; none where there is nothing to show between an expression and its value.
    public func steps(of expression: String) -> [String] { steps[expression] ?? [] }

    private mutating func work(out expression: String, in report: Report) {
        guard steps[expression] == nil, let session = report.session else { return }
        let source = SourceText(expression, name: "<expression>")
        guard let parsed = ParsedExpression(parsing: Excerpt(all: source)).expression,
            let lines = session.workedLines(parsed).value
        else {
            steps[expression] = []
            return
        }
        steps[expression] = lines.count > 1 && !lines.endAtFraction ? lines : []
    }
}

extension [String] {
    /// Whether they only lead to a fraction and from it to its digits, which the value says by itself.
    fileprivate var endAtFraction: Bool {
        guard count == 2, self[0].utf8.contains(UInt8(ascii: "/")),
            let fraction = self[0].split(separator: " = ").last
        else { return false }
        return fraction.contains("/") && fraction.allSatisfy { $0.isNumber || "/−".contains($0) }
    }
}
