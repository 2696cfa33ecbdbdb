import Characters
import Checking
import Diagnostics
import Evaluating
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
        _ template: Template, _ options: RenderOptions, noting read: FilesRead? = nil,
        memory: ValueMemory
    ) {
        self.template = template
        checked = template.checked(
            parameters: options.parameters, isSafe: options.isSafe,
            in: Root(of: template.path, noting: read, memory: memory))
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

    /// Puts the files in their places, all or none.
    func write() throws(FileFailure) {
        var replacement = Replacement()
        defer { replacement.discard() }
        try stage(in: &replacement)
        try replacement.commit()
    }

    /// Writes the files beside their places.
    func stage(in replacement: inout Replacement) throws(FileFailure) {
        for file in files {
            let path = path(of: file)
            if let standing = Files.resolved(path), standing == Files.resolved(template.path) {
                throw FileFailure(
                    message:
                        "the report would take its template's place: choose a folder with --output")
            }
            try replacement.stage(file, below: folder)
        }
    }
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

extension Replacement {
    /// Writes a file of a folder beside its place.
    mutating func stage(_ file: OutputFile, below folder: String) throws(FileFailure) {
        let path = folder.appending(path: file.path)
        try Replacement.requireInside(path, folder)
        do {
            try stage(Array(file.text.utf8), at: path)
        } catch {
            throw FileFailure(message: "cannot write '\(path)': \(error.message)")
        }
    }

    /// Refuses a path that a link in a folder would lead out of it.
    private static func requireInside(_ path: String, _ folder: String) throws(FileFailure) {
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
}
