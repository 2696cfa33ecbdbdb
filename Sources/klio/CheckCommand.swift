import ArgumentParser
import Characters
import Checking
import Diagnostics

/// Says which numbers are wrong: the command `klio check`.
struct CheckCommand: ParsableCommand {
    /// The forms findings are printed in.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say which numbers of documents are wrong, and why.",
        discussion: """
            Works out documents without writing anything, and judges every check and every claim: \
            a number followed by <!--= EXPRESSION -->.

            Examples:
              klio check                    all of Templates/, else of this folder
              klio check notes.md --json    every judgement, for programs
            """)

    @Argument(help: "Documents and folders of them (Templates/, else this folder, if left out).")
    var paths: [String] = []
    @Option(help: "The form of the findings: text, json.")
    var format: Format = .text
    @Flag(help: "Short for --format json.")
    var json = false
    @OptionGroup var coverage: CoverageOptions

    func run() throws {
        let folder = TemplateFolder(paths)
        var checked = folder.diagnostics.map {
            CheckedFile(name: $0.path, unreadable: $0.diagnostic)
        }
        checked += folder.templates.map {
            $0.checked(isPageWanted: false, listsNumbers: coverage.listsNumbers)
        }
        let result = CheckResult(checked)
        for file in checked { Terminal.report(file.diagnostics, file: file.name) }
        let isJSON = json || format == .json
        let covered = coverage.report(on: checked)
        if isJSON {
            let json = covered.map { result.json.adding("coverage", $0.json) } ?? result.json
            try Terminal.print(json.lines)
        } else {
            try Terminal.print(
                result.text(Terminal.formatter(for: 1)) + (covered.map(coverage.text) ?? ""))
        }
        try finish(max(result.status, covered.map(coverage.status) ?? 0))
    }
}
