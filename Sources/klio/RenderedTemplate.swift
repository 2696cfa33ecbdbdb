import Characters
import Checking
import Diagnostics
import Rendering
import Reporting

/// A template rendered: its files below a folder, and what was found in it.
struct RenderedTemplate {
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
    init(
        _ template: Template, to formats: [OutputFormat]?, output: String?,
        parameters: [ReportParameter] = [], isSafe: Bool = false
    ) {
        self.template = template
        checked = template.checked(parameters: parameters, isSafe: isSafe)
        folder = output ?? template.home.folder
        guard let report = checked.report, report.isWritable else {
            files = []
            return
        }
        // Beside its template, a report in Markdown would take the template's place.
        let isBeside = output == nil && template.home.isBeside
        let chosen = formats ?? (isBeside ? [.html] : OutputFormat.allCases)
        let answers = NumberAnswers(report)
        let json = ReportJSON(report, answers, file: template.path.fileName, forms: chosen).json
        files =
            chosen.flatMap { $0.files(of: report, answers, name: template.name) }
            + [OutputFile(path: template.name + ".json", text: json.lines)]
    }

    /// The path of a file.
    func path(of file: OutputFile) -> String { folder.appending(path: file.path) }

    /// Refuses a path that a link in the output folder would lead out of it.
    private func requireInside(_ path: String) throws(FileFailure) {
        do {
            try Files.makeFolder(folder)
        } catch {
            throw FileFailure(message: "cannot write '\(path)': \(error.message)")
        }
        var parent = path.parentPath
        while let ancestor = parent, Files.kind(of: ancestor) == .missing {
            parent = ancestor.parentPath
        }
        guard let root = Files.resolved(folder), let place = Files.resolved(parent ?? "."),
            place == root || place.hasPrefix(root == "/" ? "/" : root + "/")
        else {
            throw FileFailure(
                message: "cannot write '\(path)': a link leads out of the output folder")
        }
    }

    /// Puts the files in their places, all or none.
    func write() throws(FileFailure) {
        var replacement = Replacement()
        defer { replacement.discard() }
        for file in files {
            let path = path(of: file)
            if let standing = Files.resolved(path), standing == Files.resolved(template.path) {
                throw FileFailure(
                    message:
                        "the report would take its template's place: choose a folder with --output")
            }
            try requireInside(path)
            do {
                try replacement.stage(Array(file.text.utf8), at: path)
            } catch {
                throw FileFailure(message: "cannot write '\(path)': \(error.message)")
            }
        }
        try replacement.commit()
    }
}
