import Checking
import Diagnostics
import Evaluating
import Numbers
import Reporting

extension CheckedFile {
    /// Tells on the terminal what keeps the report from being written, or stands marked on a draft.
    func tell() { Terminal.report(told(by: Terminal.formatter(for: 2)).joined()) }

    /// The same as texts, one for each thing that is told.
    func told(by formatter: DiagnosticFormatter) -> [String] {
        let isWritable = report?.isWritable ?? true
        return explanation(by: formatter) + (isWritable ? [] : ["\(name): not written\n"])
    }

    /// What keeps the report from being written, or stands marked on a draft: its mistakes, and its
    /// numbers and checks that are wrong.
    func explanation(by formatter: DiagnosticFormatter) -> [String] {
        Terminal.texts(of: diagnostics, file: name, by: formatter)
            + (report?.judgements ?? []).filter { !$0.isAccepted }.map { judgement in
                formatter.text(
                    finding: judgement.verdict.name, message: judgement.message,
                    place: judgement.place)
            }
    }
}
