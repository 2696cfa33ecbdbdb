import Checking
import Diagnostics

/// What a run tells on standard error of something that it renders, without colours and with them: a
/// run that finds it as it stands tells the same.
struct ToldText: Sendable {
    /// Without colours.
    private(set) var plain = ""
    /// With colours.
    private(set) var colored = ""

    /// Adds what is told of a template.
    mutating func add(_ file: CheckedFile) { add(file.told(by:)) }

    /// Adds a diagnostic about a file.
    mutating func add(_ diagnostic: Diagnostic, about path: String) {
        add { Terminal.text(of: [diagnostic], file: path, by: $0) }
    }

    private mutating func add(_ text: (DiagnosticFormatter) -> String) {
        plain += text(DiagnosticFormatter())
        colored += text(DiagnosticFormatter(usesColor: true))
    }
}
