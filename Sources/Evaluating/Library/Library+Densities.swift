import Diagnostics
import Information
import Numbers
import Script

extension Library {
    /// Continuous distributions, which are their densities: functions of one number.
    static let densities: [LibraryFunction] = [
        LibraryFunction(
            "normal", [.required("mean"), .required("sd")],
            formula: "f(x) = exp(−z²/2) / (s √(2π)), z = (x − m)/s",
            "The density of a normal distribution, a function of x.",
            domain:
                "sd > 0. A figure shows it up to four standard deviations on both sides, unless 'over' says "
                + "more: line(normal(0, 1)).",
            examples: ["map([0], normal(0, 1))[1]": "0.39894228040143267794"], source: "DLMF 7.20"
        ) { arguments, _ throws(EvaluationError) in
            let mean = try arguments.plain("mean")
            let deviation = try arguments.plain("sd")
            guard deviation.sign == 1, deviation.isFinite, mean.isFinite else {
                throw .domain(
                    "a normal distribution has a standard deviation above zero", hint: nil)
            }
            let (center, reach) = (mean.doubles.middle, 4 * deviation.doubles.middle)
            return .function(
                .closure(
                    try density(
                        "exp(-((x - mean) / sd)^2 / 2) / (sd * sqrt(2 * π))",
                        ["mean": mean, "sd": deviation], over: center - reach...center + reach)))
        }
    ]

    /// A density given as an expression of the script in `x` and some numbers.
    private static func density(
        _ source: String, _ numbers: KeyValuePairs<String, Number>, over range: ClosedRange<Double>
    ) throws(EvaluationError) -> Closure {
        let text = SourceText(source, name: "density")
        guard let body = ParsedExpression(parsing: Excerpt(all: text)).expression else {
            throw .domain("the density '\(source)' cannot be read", hint: nil)
        }
        let place = SourcePlace(in: text, bytes: 0..<0)
        let scope = Scope(document: DocumentNames())
            .binding(numbers.map { .init(name: $0.key, value: .plain($0.value)) })
        return Closure(
            name: nil, parameters: [.init(Expression.Word("x", at: place))], body: body,
            scope: scope, usualRange: range)
    }
}
