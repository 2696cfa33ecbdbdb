public import Diagnostics

/// A statement of a script.
public struct Statement: Sendable {
    /// What the statement says.
    public let kind: Kind
    /// Where it stands.
    public let place: SourcePlace

    /// Creates a statement.
    public init(_ kind: Kind, at place: SourcePlace) {
        self.kind = kind
        self.place = place
    }

    /// What a statement says.
    public enum Kind: Sendable {
        /// `let name = value`
        case binding(name: Expression.Word, value: Expression)
        /// `func name(parameters) = body`
        case function(
            name: Expression.Word, parameters: [Expression.Parameter], body: Expression)
        /// `check …`
        case check(Check)
        /// `import "other.md"`: the names of another document.
        case importing(Expression.Word)
        /// An expression by itself; the last one is what its block shows.
        case expression(Expression)
    }

    /// What a `check` demands.
    public struct Check: Sendable {
        /// The value or predicate that is checked.
        public let subject: Expression
        /// For `subject ≈ 0.2939 nats`, the right side exactly as typed: what it claims is read
        /// by the judge of numerals, since its digits are the claim.
        public let printed: Expression.Word?
        /// What the author says the check means: `check …, "text"`.
        public let message: Expression?

        /// Creates a check.
        public init(
            subject: Expression, printed: Expression.Word?, message: Expression?
        ) {
            self.subject = subject
            self.printed = printed
            self.message = message
        }
    }
}
