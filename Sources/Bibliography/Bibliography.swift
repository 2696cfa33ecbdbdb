public import Diagnostics

/// The works that a document may cite, from a BibTeX file.
///
///     let library = Bibliography(source)
///     library["cover2006"]?.text("title")?.plain     // "Elements of Information Theory"
public struct Bibliography: Sendable {
    /// The works, in the order of the file.
    public let entries: [BibliographyEntry]
    /// What is wrong outside works, or with works that have no key.
    public let mistakes: [Diagnostic]
    private let indices: [String: Int]

    /// Reads a file; what is wrong with a work is kept with it.
    public init(_ source: SourceText) {
        let reader = BibTeXReader(source)
        entries = reader.entries
        mistakes = reader.mistakes
        indices = reader.indices
    }

    /// Creates one without works.
    public init() {
        entries = []
        mistakes = []
        indices = [:]
    }

    /// The work with a key.
    public subscript(key: String) -> BibliographyEntry? { indices[key].map { entries[$0] } }
}
