import ArgumentParser
import Characters
import Checking
import Diagnostics
import Documents
import Numbers
import Rendering
import Reporting

/// Renders templates: the command `klio render`.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        subcommand: "render",
        abstract: "Render templates to pages.",
        discussion: """
            Works out every template and writes its report: one self-contained HTML page, the same \
            as Markdown with SVG files, and its numbers as JSON. A report in which anything is wrong \
            is not written, and what stood before stays.

            Examples:
              klio render                           all of Templates/ into Reports/
              klio render notes.md --output out     one file
              klio render notes.md -P loaded=0.9    with a parameter of its front matter
            """)

    @Argument(help: "Templates and folders of them (Templates/, else this folder, if left out).")
    var paths: [String] = []
    @Option(help: "The forms to write, separated by commas: html, md.")
    var to: String?
    @Option(
        name: .shortAndLong,
        help: "The folder to write to (Reports/ beside Templates/ if left out).")
    var output: String?
    @Option(name: .customShort("P"), help: "A parameter, name=value; may be repeated.")
    var parameters: [String] = []
    @Flag(help: "Read one document from standard input ('-') and write the HTML of its body.")
    var fragment = false
    @Flag(
        help: "With --fragment: CommonMark 0.30 and nothing else, no formulas, values or tables.")
    var strictCommonmark = false
    @Flag(help: "Leave out raw HTML, and addresses of links that a browser would run.")
    var safe = false
    @Flag(help: "Render also what would come out as it stands, as with --sizes and --json.")
    var noCache = false
    @Flag(help: "Say what takes how many bytes of each page.")
    var sizes = false
    @Flag(help: "Say what was written, found and wrong as JSON.")
    var json = false

    func validate() throws {
        _ = try parameters.map(ReportParameter.init(argument:))
        _ = try to.map { try [OutputFormat](argument: $0) }
        if output == "" { throw ValidationError("'--output' needs a folder; '.' is this one") }
        guard fragment || !strictCommonmark else {
            throw ValidationError(
                "--strict-commonmark goes with --fragment: "
                    + "klio render --fragment --strict-commonmark -")
        }
        guard !fragment || (paths == ["-"] && (to == nil || to == "html")) else {
            throw ValidationError(
                "--fragment reads standard input and writes HTML: klio render --fragment -")
        }
    }

    func run() throws {
        let given = try parameters.map(ReportParameter.init(argument:))
        if fragment { return try renderFragment(given) }
        let options = RenderOptions(
            formats: try to.map { try [OutputFormat](argument: $0) }, output: output,
            parameters: given, isSafe: safe)
        let folder = TemplateFolder(paths)
        let plan = RenderPlan(folder, paths, options)
        // Sizes and findings are known only of what is rendered.
        let cache = noCache || json || sizes ? nil : RenderCache(options)
        var run = RenderingRun(isJSON: json, showsSizes: sizes, cache: cache)
        for (path, diagnostic) in folder.diagnostics + plan.refusals {
            run.note(diagnostic, about: path)
        }
        try ParallelWork.forEach(plan.loose) {
            LooseReport($0, options, cache)
        } receive: {
            try run.write($0)
        }
        for site in plan.sites { try run.write(site, options) }
        try run.end()
        try finish(run.status)
    }

    private func renderFragment(_ parameters: [ReportParameter]) throws {
        let source = try StandardInput.text(limit: Document.readingLimit)
        let root = Root(of: "-")
        let document = Document(parsing: source, as: strictCommonmark ? .commonMark : .klio) {
            root.include($0, from: $1)
        }
        let shared = strictCommonmark ? SharedSettings() : root.settings(of: document)
        let report = Report(
            document, parameters: parameters, isSafe: safe, shared: shared,
            files: root.documentFiles)
        let checked = CheckedFile(name: source.name, report: report, isPageWanted: true)
        checked.tell()
        if report.isWritable { try Terminal.print(HTMLFragment(report).text) }
        try finish(report.isDraft && checked.status == 1 ? 0 : checked.status)
    }
}

extension RenderCommand: PathCommand {
    static func reading(_ paths: [String]) -> RenderCommand {
        var command = RenderCommand()
        command.paths = paths
        command.to = nil
        command.output = nil
        command.parameters = []
        command.fragment = false
        command.strictCommonmark = false
        command.safe = false
        command.noCache = false
        command.sizes = false
        command.json = false
        return command
    }
}

extension ReportParameter {
    /// A parameter as given on the command line.
    init(argument: String) throws {
        guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else {
            throw ValidationError(
                "'-P \(argument)': write a parameter as name=value, such as -P loaded=0.9")
        }
        self.init(
            name: String(argument[..<sign]), text: String(argument[argument.index(after: sign)...]))
    }
}

extension [OutputFormat] {
    /// Forms as given on the command line.
    init(argument: String) throws {
        self = try argument.split(separator: ",", omittingEmptySubsequences: false).map { word in
            guard let format = OutputFormat(rawValue: String(word)) else {
                let known = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError(
                    "'--to \(argument)': there is no form '\(word)'; there are \(known)")
            }
            return format
        }
    }
}
