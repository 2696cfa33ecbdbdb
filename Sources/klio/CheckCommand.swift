import ArgumentParser
import Checking
import Diagnostics

/// Says which numbers are wrong: the command `klio check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        subcommand: "check",
        abstract: "Say which numbers of documents are wrong, and why.",
        discussion: """
            Works out documents without writing anything, and judges every check and every claim: \
            a number followed by <!--= EXPRESSION -->.

            Examples:
              klio check --demo             shows on a short document what is found
              klio check                    all of Templates/, else of this folder
              klio check notes.md --json    every judgement, for programs
              klio check --off truncated,bound-loose
                                            leaves out classes of findings ('klio explain')
              klio check --write-baseline klio-baseline.json
                                            accepts what is wrong today …
              klio check --baseline klio-baseline.json
                                            … and tells what is new
              git ls-files '*.md' | klio check --files-from -

            Exit status: 0 nothing is wrong; 1 a number or a check is; 2 something could not be \
            read or worked out.
            """)

    @Argument(help: "Documents and folders of them (Templates/, else this folder, if left out).")
    var paths: [String] = []
    @Option(help: "The form of the findings: text, json, github, sarif.")
    var format: CheckFormat = .text
    @Flag(help: "Short for --format json.")
    var json = false
    @Option(help: ArgumentHelp("Classes not to be told, with commas.", valueName: "classes"))
    var off: [String] = []
    @Flag(help: "Take warnings and notes for findings.")
    var strict = false
    @Flag(help: "End with 0 in spite of findings; errors still end with 2.")
    var exitZero = false
    @Option(help: ArgumentHelp("Tell only what this file does not hold.", valueName: "file"))
    var baseline: String?
    @Option(help: ArgumentHelp("Write what is found to a baseline.", valueName: "file"))
    var writeBaseline: String?

    @OptionGroup var coverage: CoverageOptions

    @Flag(help: "Check a document with three wrong numbers; with a path, write it there first.")
    var demo = false

    func validate() throws {
        _ = try classesOff()
        if demo { try validateDemonstration() }
        if baseline != nil, writeBaseline != nil {
            throw ValidationError("give --baseline or --write-baseline, not both")
        }
        if listed, filesFrom != nil {
            throw ValidationError("give --listed or --files-from, not both")
        }
    }

    @Option(
        help: ArgumentHelp(
            "A list of documents, one a line or divided by NUL ('-': standard input).",
            valueName: "file"))
    var filesFrom: String?
    @Flag(help: ListedPaths.help)
    var listed = false

    func run() throws {
        let isShown = demo && paths.isEmpty && !json && format == .text
        if demo, let path = paths.first { try Demonstration.write(to: path) }
        if isShown { try Terminal.print(Demonstration.opening) }
        let policy = CheckPolicy(
            off: try classesOff(), isStrict: strict, exitsWithZero: exitZero,
            baseline: try baseline.map { try BaselineFile(path: $0).read() }, paths: paths)
        let result = CheckResult(checkedFiles(), policy: policy)
        if let writeBaseline {
            try finish(try BaselineFile(path: writeBaseline).write(result))
        } else {
            let status = try (json ? .json : format).print(result, coverage)
            if isShown { try Terminal.print(Demonstration.closing) }
            try finish(status)
        }
    }

    private func validateDemonstration() throws {
        guard paths.count <= 1, filesFrom == nil, baseline == nil, writeBaseline == nil else {
            throw ValidationError("--demo goes with nothing but one file to write")
        }
        guard paths.allSatisfy({ DocumentKind(path: $0) == .markdown }) else {
            throw ValidationError("--demo writes Markdown: klio check --demo \(Demonstration.name)")
        }
    }

    private func checkedFiles() -> [CheckedFile] {
        if demo, paths.isEmpty { return [Demonstration.checked(coverage.reading)] }
        let folder =
            filesFrom.map { TemplateFolder(paths, listedIn: $0, for: .checking) }
            ?? TemplateFolder(paths, areListed: listed, for: .checking)
        folder.tellWhatIsPassedOver()
        return folder.checked(coverage.reading)
    }

    private func classesOff() throws -> Set<FindingClass> {
        guard !off.isEmpty else { return [] }
        do throws(SwitchingFailure) {
            return try FindingClass.switchedOff(by: off.joined(separator: ","))
        } catch {
            throw ValidationError("--off: \(error.message): \(error.hint)")
        }
    }
}

extension CheckCommand: PathCommand {
    static func reading(_ paths: [String]) -> CheckCommand {
        var command = CheckCommand()
        command.paths = paths
        command.format = .text
        command.json = false
        command.off = []
        command.strict = false
        command.exitZero = false
        command.baseline = nil
        command.writeBaseline = nil
        command.coverage = .none
        command.demo = false
        command.filesFrom = nil
        command.listed = false
        return command
    }
}
