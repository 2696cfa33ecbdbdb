import Characters
import Information
import Numbers

extension InformationError {
    /// What is said of distributions of families.
    var familyWording: (message: String, hint: String?) {
        switch self {
        case .parameter(let name, let value, let expected):
            ("'\(name)' is \(value), expected \(expected)", nil)
        case .undecidedParameter(let name):
            (
                "'\(name)' cannot be told from 0, expected a positive number",
                "4096 bits do not tell; write the number it is, such as 0.5 or sqrt(2)"
            )
        case .parts(let count, let most, let isOfFormula):
            (
                isOfFormula
                    ? "this mixture has \(count) parts; entropies, divergences, quantiles and samples "
                        + "take at most \(most)"
                    : "a mixture has at most \(most) parts, this has \(count)",
                "join parts that are alike: one of them with the sum of their weights"
            )
        case .weights(let weights, let parts):
            (
                "found \(weights.counted("weight")) and \(parts.counted("distribution"))",
                "every distribution of a mixture has a weight"
            )
        case .tooFew(let message): (message, nil)
        case .interval(let lower, let upper, let isReversed):
            (
                "the range \(lower)...\(upper) is \(isReversed ? "reversed" : "empty")",
                "put the smaller end first"
            )
        case .mixed:
            (
                "a mixture is on the real line or on the whole numbers, not on both",
                "take distributions with a density, or distributions with probabilities"
            )
        case .noMoment(let moment, let family):
            (
                "the \(moment) of this \(family) distribution does not exist",
                "its tails are too heavy; its median is 'quantile(P, 0.5)'"
            )
        case .noEnd(let end, let share, let family):
            (
                "the \(family) distribution has no \(end) number, so no quantile of \(share)",
                "ask for a share between 0 and 1"
            )
        case .shape(let means, let rows, let columns):
            (
                "found \(means.counted("mean")) and a covariance of \(rows.counted("row")) and "
                    + "\(columns.counted("column"))",
                "it has a row and a column for every variable"
            )
        case .asymmetric(let row, let column):
            (
                "the covariance is not symmetric: its entries in row \(row), column \(column) and in "
                    + "row \(column), column \(row) differ", nil
            )
        case .notPositiveDefinite(let minor):
            (
                "the covariance is not positive definite: its leading minor of order \(minor) is not "
                    + "positive", "a covariance has positive leading minors of every order"
            )
        case .dimensions(let a, let b):
            ("the distributions have \(a) and \(b) variables", nil)
        case .unsupported(let what): (what, nil)
        case .empty, .negative, .duplicate, .total, .count, .outcomes, .zeroTotal, .row, .ragged,
            .notSquare, .closedClasses, .noPair, .noNumber, .order, .noProbability, .integration,
            .limit, .number:
            ("", nil)
        }
    }
}

extension IntegrationError {
    var wording: (message: String, hint: String?) {
        switch self {
        case .unbounded(let place):
            (
                "the integrand is not bounded near \(place): it has a pole there, or is not defined",
                "divide the range there; a singularity at an end of the range may have an integral"
            )
        case .tooHard(let place):
            (
                "the integrand changes too fast near \(place) for its integral to be bounded",
                "divide the range, or bring the integrand into a calmer form"
            )
        case .tail(let place):
            (
                "what lies beyond \(place) cannot be bounded: the integrand or the terms do not fall "
                    + "fast enough, or oscillate", "a finite range has a value"
            )
        case .end(let place):
            (
                "the integrand cannot be bounded near the end \(place) of the range",
                "it grows too fast there, or too irregularly, for an integral that can be proved"
            )
        case .opaque:
            (
                "the integrand holds a function of which nothing is proved between two numbers",
                "over a finite range its value is stated without proof"
            )
        case .number(let error): error.wording
        }
    }
}
