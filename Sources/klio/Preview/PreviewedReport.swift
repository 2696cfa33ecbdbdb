import Characters
import Checking
import Diagnostics
import Evaluating
import Rendering
import Reporting

/// A report as it stands while its template is written.
struct PreviewedReport: Sendable {
    /// Its page; what it was before, while something is wrong that leaves no page; `nil` when there
    /// was none yet.
    let page: String?
    /// What is wrong, as the terminal shows it.
    let messages: String
    /// What it was made of.
    let files: [String: FileStamp?]

    /// Makes the report, after an earlier one.
    init(
        _ template: Template, parameters: [ReportParameter], after earlier: PreviewedReport?,
        memory: ValueMemory
    ) {
        let read = FilesRead()
        let checked = template.checked(
            parameters: parameters, in: Root(of: template.path, noting: read, memory: memory))
        messages = checked.explanation(by: DiagnosticFormatter()).joined()
        // Numbers that are wrong stand marked on the page; a mistake may leave holes in it.
        if let report = checked.report, !report.diagnostics.containsError {
            page = HTMLPage(report).text
        } else {
            page = earlier?.page
        }
        files = read.stamps
    }
}
