import Diagnostics
import Numbers
import Script

extension Session {
    /// The names that a document has bound, for documents that import it.
    public struct Exports: Sendable {
        /// A name with what it stands for.
        struct Name: Sendable {
            let word: Expression.Word
            /// `nil` when it could not be worked out.
            let value: Value?
            /// The weakest thing that the value was worked out from.
            let basis: Basis
            let definition: Expression?
        }

        let names: [Name]
    }
}

extension SourcePlace {
    /// Whether it is the same place, in a text that may have been read twice.
    func isSame(as other: SourcePlace) -> Bool {
        source.name == other.source.name && bytes == other.bytes
    }
}
