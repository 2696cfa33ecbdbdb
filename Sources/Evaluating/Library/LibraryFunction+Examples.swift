import Diagnostics
import Numbers
import Script

extension LibraryFunction {
    /// Whether the value of an example's expression is a finite number, which digits can claim.
    public static func isNumber(_ expression: String) -> Bool {
        let source = SourceText(expression, name: "example")
        guard let parsed = ParsedExpression(parsing: Excerpt(all: source)).expression,
            case .number(let quantity)? = Session().evaluate(parsed).value
        else { return false }
        return quantity.number.isFinite
    }
}
