import Characters
import Checking
import Diagnostics
import Rendering
import Reporting

/// A template rendered: its files below a folder, and what was found in it.
struct RenderedTemplate: Sendable {
    let template: Template
    let checked: CheckedFile
    /// The folder the files belong in.
    let folder: String
    /// The files, none when the report may not be written.
    let files: [OutputFile]

    /// Renders a template.
    ///
    /// A report with an error, or with a number or check that is wrong, has no files, unless it is
    /// a draft and its numbers are all that is wrong.
    init(_ template: Template, _ options: RenderOptions, in root: Root) {
        self.template = template
        checked = template.checked(
            parameters: options.parameters, isSafe: options.isSafe, in: root)
        folder = template.folder(options)
        guard let report = checked.report, report.isWritable else {
            files = []
            return
        }
        let forms = template.forms(options)
        let answers = NumberAnswers(report)
        files =
            forms.flatMap { $0.files(of: report, answers, name: template.name) }
            + [template.numbers(of: report, answers, forms: forms)]
    }

    /// A template whose files are there.
    init(_ template: Template, _ checked: CheckedFile, in folder: String, files: [OutputFile]) {
        (self.template, self.checked, self.folder, self.files) = (template, checked, folder, files)
    }

    /// The path of a file.
    func path(of file: OutputFile) -> String { folder.appending(path: file.path) }
}

extension Template {
    /// The folder that its report goes to when it stands by itself.
    func folder(_ options: RenderOptions) -> String { options.output ?? home.folder }

    /// The forms of its report, when nobody says otherwise all that there are.
    ///
    /// Beside its template, a report in Markdown would take the template's place.
    func forms(_ options: RenderOptions) -> [OutputFormat] {
        options.formats
            ?? (options.output == nil && home.isBeside ? [.html] : OutputFormat.allCases)
    }

    /// The file with the numbers of its report.
    func numbers(
        of report: Report, _ answers: NumberAnswers, forms: [OutputFormat]
    ) -> OutputFile {
        let json = ReportJSON(report, answers, file: path.fileName, forms: forms).json
        return OutputFile(path: name + ".json", text: json.lines)
    }
}
