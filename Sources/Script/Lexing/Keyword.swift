/// A word the language keeps for itself; it cannot name a value.
enum Keyword: String, CaseIterable, Sendable {
    case `let`, `func`, check
    case `if`, then, `else`, `for`
    case and, or, not, `in`
    case `true`, `false`, inf

    private static let byName: [String: Keyword] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The word with a name; unlike `init(rawValue:)`, without a look at each.
    static func named(_ name: String) -> Keyword? { byName[name] }

    /// Whether a line that begins with the word begins a statement, whatever stands before it.
    var beginsStatement: Bool {
        switch self {
        case .let, .func, .check: true
        case .if, .then, .else, .for, .and, .or, .not, .in, .true, .false, .inf: false
        }
    }

    /// Whether the word may be all of a value.
    var isLiteral: Bool {
        switch self {
        case .true, .false, .inf: true
        case .let, .func, .check, .if, .then, .else, .for, .and, .or, .not, .in: false
        }
    }

    /// Whether a line that begins with the word goes on from the line before.
    var continuesLine: Bool {
        switch self {
        case .then, .else, .and, .or, .in: true
        case .let, .func, .check, .if, .for, .not, .true, .false, .inf: false
        }
    }

    /// Whether a line that ends with the word goes on in the next.
    var awaitsOperand: Bool {
        switch self {
        case .if, .then, .else, .and, .or, .not, .in: true
        case .let, .func, .check, .for, .true, .false, .inf: false
        }
    }
}
