/// How one side of a chain is said to stand to the next.
enum Relation: Sendable, Hashable {
    /// `=`.
    case equal
    /// `≈`, `≃` and the like.
    case approximate
    /// `→` behind a computation.
    case arrow
    /// `<`.
    case less
    /// `≤`.
    case lessOrEqual
    /// `>`.
    case greater
    /// `≥`.
    case greaterOrEqual
    /// A sign that says something else: `≠`, `:=`, `∈`. It ends the chain before it.
    case other

    /// Creates the relation of a sign.
    init?(sign: Unicode.Scalar) {
        switch sign {
        case "=", "＝": self = .equal
        case "≈", "≃", "≅", "≊": self = .approximate
        case "→", "⟶": self = .arrow
        case "<", "＜": self = .less
        case "≤", "⩽", "≦": self = .lessOrEqual
        case ">", "＞": self = .greater
        case "≥", "⩾", "≧": self = .greaterOrEqual
        case _: return nil
        }
    }

    /// Whether it says that both sides are the same, rounded or not.
    var isEquality: Bool {
        switch self {
        case .equal, .approximate, .arrow: true
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .other: false
        }
    }

    /// The sign in messages.
    var sign: String {
        switch self {
        case .equal: "="
        case .approximate: "≈"
        case .arrow: "→"
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        case .other: ""
        }
    }
}
