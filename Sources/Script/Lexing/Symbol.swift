/// An operator or a mark of punctuation, by its spelling in ASCII where it has one.
enum Symbol: String, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case power = "^"
    case percent = "%"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case range = "..."
    case approximately = "≈"
    case assignment = "="
    case colonAssignment = ":="
    case arrow = "=>"
    case bar = "‖"
    case doubleBar = "||"
    case dot = "."
    case comma = ","
    case colon = ":"
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"

    /// Whether something must follow: a line that ends with the symbol goes on in the next.
    var awaitsOperand: Bool {
        switch self {
        case .plus, .minus, .times, .divided, .power, .equal, .notEqual, .less, .lessOrEqual,
            .greater, .greaterOrEqual, .range, .approximately, .assignment, .colonAssignment,
            .arrow, .bar, .doubleBar:
            true
        case .percent, .dot, .comma, .colon, .openParenthesis, .closeParenthesis, .openBracket,
            .closeBracket:
            false
        }
    }

    /// Whether a line that begins with the symbol goes on from the line before, when a blank
    /// follows the symbol or not.
    func continuesLine(beforeBlank: Bool) -> Bool {
        switch self {
        case .dot, .bar, .doubleBar: true
        case .plus, .minus, .times, .divided, .power, .equal, .notEqual, .less, .lessOrEqual,
            .greater, .greaterOrEqual, .range, .approximately, .assignment, .colonAssignment,
            .arrow, .colon:
            beforeBlank
        case .percent, .comma, .openParenthesis, .closeParenthesis, .openBracket, .closeBracket:
            false
        }
    }
}
