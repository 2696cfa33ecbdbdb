import Script

/// The tree of an expression as nested parentheses, for the specification: `(sum a + b)`.
func outline(_ expression: Expression) -> String {
    switch expression.kind {
    case .number(let digits): digits
    case .percent(let value): outline("%", value)
    case .infinity: "∞"
    case .boolean(let value): "\(value)"
    case .text(let parts): group("text", parts.map(outline))
    case .name(let name): name
    case .list(let entries): group("list", entries.map(outline))
    case .map(let entries):
        group("map", entries.map { "(\(outline($0.key)) : \(outline($0.value)))" })
    case .comprehension(let comprehension): outline(comprehension)
    case .range(let lower, let upper): outline("...", lower, upper)
    case .negation(let value): outline("-", value)
    case .not(let value): outline("not", value)
    case .sum(let first, let rest): outline("sum", first, rest)
    case .product(let first, let rest): outline("product", first, rest)
    case .power(let base, let exponent): outline("^", base, exponent)
    case .comparison(let first, let rest): outline("compare", first, rest)
    case .conjunction(let all): group("and", all.map(outline))
    case .disjunction(let all): group("or", all.map(outline))
    case .conditional(let condition, let then, let otherwise):
        outline("if", condition, then, otherwise)
    case .lambda(let parameters, let body):
        "(=> (\(parameters.map(outline).joined(separator: " "))) \(outline(body)))"
    case .call(let function, let arguments, let form):
        group("\(form)", [outline(function)] + arguments.map(outline))
    case .index(let base, let index): outline("index", base, index)
    case .quantity(let value, let unit): group("quantity", [outline(value), unit.text])
    case .conversion(let value, let unit): group("in", [outline(value), unit.text])
    }
}

/// The tree of a statement as nested parentheses.
func outline(_ statement: Statement) -> String {
    switch statement.kind {
    case .binding(let name, let value): group("let", [name.text, outline(value)])
    case .function(let name, let parameters, let body):
        "(func \(name.text) (\(parameters.map(outline).joined(separator: " "))) \(outline(body)))"
    case .check(let check):
        group(
            "check",
            [
                outline(check.subject), check.printed.map { "≈ '\($0.text)'" },
                check.message.map(outline),
            ].compactMap { $0 })
    case .importing(let path): group("import", [path.text])
    case .expression(let expression): outline(expression)
    }
}

/// The tree of an expression and its format.
func outline(_ value: FormattedExpression) -> String {
    guard let format = value.format else { return outline(value.expression) }
    let digits = format.style.map { ".\(format.digits)\($0.rawValue)" } ?? ""
    return "\(outline(value.expression)) :\(digits)\(format.omitsUnit ? "!" : "")"
}

private func outline(_ head: String, _ parts: Expression...) -> String {
    group(head, parts.map(outline))
}

private func outline<Operator: RawRepresentable<String>>(
    _ head: String, _ first: Expression, _ rest: [Expression.Term<Operator>]
) -> String {
    group(head, [outline(first)] + rest.map { "\($0.operator.rawValue) \(outline($0.operand))" })
}

private func outline(_ part: Expression.TextPart) -> String {
    switch part {
    case .literal(let text): "'\(text)'"
    case .value(let value): "\\(\(outline(value)))"
    }
}

private func outline(_ parameter: Expression.Parameter) -> String {
    parameter.name.text + (parameter.defaultValue.map { " = \(outline($0))" } ?? "")
}

private func outline(_ argument: Expression.Argument) -> String {
    (argument.followsBar ? "‖ " : "") + (argument.label.map { "\($0.text): " } ?? "")
        + outline(argument.value)
}

private func outline(_ comprehension: Expression.Comprehension) -> String {
    let names = comprehension.variables.map(\.text).joined(separator: " ")
    let parts = [outline(comprehension.element), "(\(names))", outline(comprehension.source)]
    return group("for", parts + [comprehension.condition.map(outline)].compactMap { $0 })
}

private func group(_ head: String, _ parts: [String]) -> String {
    "(\(([head] + parts).joined(separator: " ")))"
}
