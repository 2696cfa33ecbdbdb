import Information
import Numbers
import Script

extension Evaluator {
    /// A list with more entries is not worked out entry by entry.
    private static let greatestWorkedEntryCount = 8

    /// `worked(EXPR, digits: n)`: the steps in which the value of an expression is worked out.
    ///
    /// It is no function like others, since it looks at what its argument says.
    mutating func worked(
        _ arguments: [Expression.Argument], in scope: Scope
    ) throws(EvaluationError) -> Value {
        var expression: Expression?
        var digits = self.digits
        for argument in arguments {
            guard let label = argument.label else {
                guard expression == nil else {
                    throw EvaluationError.extraArgument(
                        function: "worked", signature: "worked(expression, [digits:])"
                    ).placed(at: argument.value.place)
                }
                expression = argument.value
                continue
            }
            guard label.text == "digits" else {
                throw EvaluationError.unknownLabel(
                    label.text, function: "worked", known: ["digits"]
                ).placed(at: label.place)
            }
            do {
                digits = try evaluate(argument.value, in: scope)
                    .asInteger(in: 1...WorkedSteps.mostDigits)
            } catch {
                throw error.placed(at: argument.value.place)
            }
        }
        guard let expression else {
            throw .missingArgument("expression", function: "worked(expression, [digits:])")
        }
        return .working(try steps(of: expression, digits: digits, in: scope))
    }

    /// The steps in which the value of an expression is worked out; where that is a list, a map or a
    /// distribution, those of its entries.
    mutating func steps(
        of expression: Expression, digits: Int, in scope: Scope
    ) throws(EvaluationError) -> WorkedSteps {
        let value = try evaluate(expression, in: scope)
        do throws(EvaluationError) {
            if case .number(let quantity) = value {
                return try steps(
                    derivation(of: expression, quantity, in: scope), to: quantity, digits: digits)
            }
            if let site = try callSite(expression, in: scope),
                let steps = try steps(ofEntries: value.numericEntries, of: site, digits, in: scope)
            {
                return steps
            }
            throw EvaluationError.domain(
                "only a number has steps, found \(value.kindName)",
                hint: "ask for a number of it, such as worked(kl(P ‖ Q))")
        } catch {
            throw error.placed(at: expression.place)
        }
    }

    private func steps(
        _ derivation: Derivation, to quantity: Quantity, digits: Int
    ) throws(EvaluationError) -> WorkedSteps {
        let unit = quantity.unit ?? self.unit
        let printer = ValuePrinter(unit: unit, digits: digits, style: style)
        return try WorkedSteps(
            derivation,
            value: numeric { () throws(NumberError) in try quantity.value(in: unit) },
            digits: digits, unit: try printer.printed(quantity, format: nil).unit, style: style)
    }

    /// The steps of the entries of a call's value, one after the other; `nil` where it has none.
    private mutating func steps(
        ofEntries entries: [(key: Value, quantity: Quantity)], of site: CallSite, _ digits: Int,
        in scope: Scope
    ) throws(EvaluationError) -> WorkedSteps? {
        guard !entries.isEmpty, entries.count <= Evaluator.greatestWorkedEntryCount else {
            return nil
        }
        var site = site
        var parts: [WorkedSteps] = []
        for (key, quantity) in entries {
            site.entry = key
            guard let derivation = try derivation(of: site, quantity, in: scope) else { return nil }
            parts.append(try steps(derivation, to: quantity, digits: digits))
        }
        return WorkedSteps(lines: parts.flatMap(\.lines), style: style)
    }
}

extension Value {
    /// The numbers it holds, each with its key; none where it holds anything else.
    fileprivate var numericEntries: [(key: Value, quantity: Quantity)] {
        var entries: [(key: Value, quantity: Quantity)] = []
        for (key, value) in keyedEntries {
            guard case .number(let quantity) = value else { return [] }
            entries.append((key, quantity))
        }
        return entries
    }

    private var keyedEntries: [(key: Value, value: Value)] {
        switch self {
        case .distribution(let distribution):
            zip(distribution.outcomes, distribution.probabilities).map { ($0.value, .plain($1)) }
        case .list(let list): list.enumerated().map { (.integer($0 + 1), $1) }
        case .map(let map): map.entries.map { (.text($0.key), $0.value) }
        case .number, .truth, .text, .range, .dataTable, .table, .measure, .code, .codeTree,
            .function, .mark, .axis, .figure, .simplex, .parametric, .multivariate, .working,
            .parameters:
            []
        }
    }
}
