public import Diagnostics
import Evaluating
import Numbers

extension CheckResult {
    /// The findings about numbers and checks for a person, then one line that counts.
    ///
    /// What is wrong with the texts otherwise, `remarks`, is told elsewhere.
    public func text(_ formatter: DiagnosticFormatter) -> String {
        var text = ""
        for finding in open {
            guard let judgement = finding.judgement else { continue }
            text += formatter.text(
                finding: finding.label, isNote: finding.kind.severity == .note,
                message: finding.message, place: judgement.place, hint: finding.advice)
        }
        return text + summary.line + "\n"
    }
}
