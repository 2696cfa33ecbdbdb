public import Diagnostics

/// What stands in one pair of brackets, `[see @shannon1948, p. 3; @cover2006]`, or a key in the text.
///
/// A name may be the key of a work or a label of the document: `[-@fig-die]`.
///
/// Source: the citations of Pandoc's Markdown.
public struct Citation: Sendable {
    /// A work or label in it.
    public struct Item: Sendable {
        /// The key, without `@`.
        public let key: String
        /// Where the key stands, `@` included.
        public let place: SourcePlace
        /// What stands before it: `see`.
        public let prefix: String
        /// What stands behind it, with the mark that sets it apart: `, p. 3`.
        public let suffix: String
        /// Whether what the text itself names is left out, `[-@shannon1948]`: its authors, or the
        /// word before its number.
        public let isNumberAlone: Bool

        /// Creates a work or label in a citation.
        public init(
            key: String, at place: SourcePlace, prefix: String = "", suffix: String = "",
            isNumberAlone: Bool = false
        ) {
            self.key = key
            self.place = place
            self.prefix = prefix
            self.suffix = suffix
            self.isNumberAlone = isNumberAlone
        }
    }

    /// The works and labels, as written.
    public let items: [Item]
    /// Whether it stands in brackets; else its authors are part of the sentence.
    public let isInBrackets: Bool

    /// Creates a citation.
    public init(items: [Item], isInBrackets: Bool) {
        self.items = items
        self.isInBrackets = isInBrackets
    }
}
