import Diagnostics

/// How Klio's comments are written in a document: `<!--= D -->`, and in MDX `{/*= D */}`.
struct CommentForm {
    private let opening: String
    private let closing: String

    /// The form of comments in the file with a name.
    init(inFile name: String) {
        (opening, closing) = name.hasSuffix(".mdx") ? ("{/*", "*/}") : ("<!--", "-->")
    }

    /// The comment that claims an expression.
    func claim(_ expression: String) -> String { "\(opening)= \(expression) \(closing)" }

    /// A diagnostic that speaks of comments as its document writes them.
    static func spoken(_ diagnostic: Diagnostic) -> Diagnostic {
        guard let name = diagnostic.place?.source.name, name.hasSuffix(".mdx") else {
            return diagnostic
        }
        let form = CommentForm(inFile: name)
        return Diagnostic(
            diagnostic.severity, form.rewritten(diagnostic.message), at: diagnostic.place,
            hint: diagnostic.hint.map(form.rewritten), concern: diagnostic.concern)
    }

    private func rewritten(_ text: String) -> String {
        text.replacing("<!--", with: opening).replacing("-->", with: closing)
    }
}
