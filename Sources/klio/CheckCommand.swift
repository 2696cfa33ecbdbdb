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
              git ls-files '*.md' | klio check --files-from -
            """)

    @Argument(help: "Documents and folders of them (Templates/, else this folder, if left out).")
    var paths: [String] = []
    @Option(help: "The form of the findings: text, json.")
    var format: Format = .text
    @Flag(help: "Short for --format json.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "A list of documents, one a line or divided by NUL ('-': standard input).",
            valueName: "file"))
    var filesFrom: String?

    func run() throws {
        let folder =
            filesFrom.map { TemplateFolder(paths, listedIn: $0, for: .checking) }
            ?? TemplateFolder(paths, for: .checking)
        let checked = folder.checked()
        let result = CheckResult(checked)
        for file in checked { Terminal.report(file.diagnostics, file: file.name) }
        if folder.passedOver.count > 0 {
            let (count, total) = folder.passedOver
            Terminal.report("klio: \(count) of \(total) listed paths are passed over\n")
        }
        let isJSON = json || format == .json
        try Terminal.print(isJSON ? result.json.lines : result.text(Terminal.formatter(for: 1)))
        try finish(result.status)
    }
}
