import Checking
import Diagnostics

/// What a run tells on standard error of something that it renders: a run that finds it as it stands
/// tells the same.
struct ToldText: Sendable {
    /// Something that is told in one piece.
    struct Paragraph: Sendable {
        /// Without colours.
        let plain: String
        /// With colours.
        let colored: String
    }

    /// What is told, in order.
    private(set) var paragraphs: [Paragraph] = []

    /// Tells nothing yet.
    init() {}

    /// What was told before.
    init(_ paragraphs: [Paragraph]) { self.paragraphs = paragraphs }

    /// What is told of a template.
    init(of file: CheckedFile) { add(file) }

    /// What is told of a file by a diagnostic.
    init(_ diagnostic: Diagnostic, about path: String) { add(diagnostic, about: path) }

    /// Adds what is told of a template.
    mutating func add(_ file: CheckedFile) { add(file.told(by:)) }

    /// Adds a diagnostic about a file.
    mutating func add(_ diagnostic: Diagnostic, about path: String) {
        add { Terminal.texts(of: [diagnostic], file: path, by: $0) }
    }

    private mutating func add(_ texts: (DiagnosticFormatter) -> [String]) {
        let pairs = zip(texts(DiagnosticFormatter()), texts(DiagnosticFormatter(usesColor: true)))
        paragraphs += pairs.map { Paragraph(plain: $0, colored: $1) }
    }
}
