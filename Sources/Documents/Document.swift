public import Diagnostics

/// A Markdown document with Klio's extensions, as a tree.
public struct Document: Sendable {
    /// The rules a text is read by.
    public enum Dialect: Sendable {
        /// CommonMark 0.30 and nothing else: no front matter, formulas, values, claims, tables.
        case commonMark
        /// CommonMark with the extensions of GitHub and of Klio.
        case klio
    }

    /// The text it was parsed from.
    public let source: SourceText
    /// The rules it was read by.
    public let dialect: Dialect
    /// Its front matter, empty when there is none.
    public let frontMatter: FrontMatter
    /// What comments in it set, `<!--klio log: 2 -->`, in the order written.
    public let settings: [FrontMatter.Entry]
    /// Its blocks; included files stand in place of their include lines.
    public let blocks: [Block]
    /// What could not be read, in reading order.
    public let diagnostics: [Diagnostic]

    /// Whether it is a template: it names Klio where values or computations stand, or includes what
    /// nobody but Klio has.
    ///
    /// Any other document is rendered by another program, and Klio only looks at its numbers.
    public var isTemplate: Bool {
        source.bytes.firstOffset(of: "{klio") != nil
            || source.bytes.firstOffset(of: "include klio:") != nil
    }

    /// Finds the text of an included file: the path as written, and the text it is written in.
    ///
    /// A failure says why there is none, as a message without place: "the path leaves the folder".
    public typealias IncludeResolver = (_ path: String, _ includer: SourceText) -> Result<
        SourceText, IncludeFailure
    >

    /// Why a file cannot be included.
    public struct IncludeFailure: Error, Sendable {
        /// What was found.
        public let message: String
        /// What to do about it.
        public let hint: String?

        /// Creates a failure.
        public init(message: String, hint: String? = nil) {
            self.message = message
            self.hint = hint
        }
    }
}
