import ArgumentParser
import Characters
import Checking
import Diagnostics

/// Repairs printed numbers in place: the command `klio fix`.
struct FixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        subcommand: "fix",
        abstract: "Repair printed numbers in place.",
        discussion: """
            Writes the right digits where a number was cut off instead of rounded, rounded up, or \
            off by one in its last place. Everything else in the file stays as it is, byte for byte. \
            Then works the documents out again, and says what is still wrong.

            Exit status: 0 nothing is wrong any more; 1 something is; 2 something could not be \
            read, worked out or written.

            Examples:
              klio fix notes.md --diff      shows the repairs as a patch, and writes nothing
              klio fix notes.md             makes them
              klio fix notes.md --wrong     repairs every number whose value is proved
              klio fix notes.md --id die    repairs the claims with this id, and no others
            """)

    @Argument(help: "Documents and folders of them (Templates/, else this folder, if left out).")
    var paths: [String] = []
    @Flag(help: "Print the repairs as a patch for 'patch -p1', and write nothing.")
    var diff = false
    @Option(
        name: .customLong("id"),
        help: "Repair the claims with this id, whatever is wrong with them; may be repeated.")
    var ids: [String] = []
    @Flag(help: "Repair all wrong numbers, however far off they are.")
    var wrong = false
    @Flag(help: "Write even where the environment variable CI is set.")
    var writeInCi = false
    @Flag(help: ListedPaths.help)
    var listed = false
    @Flag(help: "Say what was repaired, and what was not, as JSON.")
    var json = false

    func run() throws {
        if !diff, !writeInCi, let value = Terminal.continuousIntegration {
            let message = "in CI nothing is written (the environment variable CI is '\(value)')"
            let hint = "see the repairs with 'klio fix --diff', or write with --write-in-ci"
            Terminal.report([Diagnostic(message, at: nil, hint: hint)], file: "klio")
            throw ExitCode(2)
        }
        let choice = RepairChoice(includesWrong: wrong, ids: ids)
        let folder = TemplateFolder(paths, areListed: listed, for: .checking)
        folder.tellWhatIsPassedOver()
        var repairing = Repairing(folder, choice)
        let mistakes = choice.diagnostics(for: repairing.checked)
        guard mistakes.isEmpty else {
            Terminal.report(mistakes, file: "klio")
            throw ExitCode(2)
        }
        if diff { repairing.compare() } else { repairing.repair() }
        let result = repairing.result(paths: paths)
        for (file, diagnostic) in repairing.messages {
            Terminal.report([diagnostic], file: file)
        }
        try Terminal.print(
            json
                ? result.json.lines
                : diff ? repairing.patch : result.text(Terminal.formatter(for: 1)))
        try finish(result.status)
    }
}
