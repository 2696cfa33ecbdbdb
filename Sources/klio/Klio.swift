import ArgumentParser
import Diagnostics

/// The command `klio`.
struct Klio: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "klio",
        abstract: "Reports whose numbers are proved.",
        discussion: """
            A template is a Markdown file with small computations in it. Klio works them out, puts \
            their values into the text, and holds every number in the text to account.

            Try it:
              klio check --demo            shows on a short document what is found
              klio eval 'kl([0.5, 0.5] ‖ [0.9, 0.1]) in bits'
              klio render notes.md         writes notes.html beside it
              klio preview notes.md        shows the page while you write
              klio check notes.md          says which numbers are wrong, and why
              klio fix notes.md            repairs what was only printed badly

            Exit status: 0 nothing is wrong; 1 a number or a check is; 2 something could not be \
            read, worked out or written.
            """,
        version: version,
        subcommands: [
            NewCommand.self, RenderCommand.self, PreviewCommand.self, CheckCommand.self,
            FixCommand.self, VerifyCommand.self, EvalCommand.self, ReferenceCommand.self,
            ExplainCommand.self,
        ])

    static let version = "0.1.0"

    /// What to say when the first word is no command, which the parser would call an argument.
    static func unknownCommand(in arguments: some Collection<String>) -> String? {
        let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let word = arguments.first, !word.hasPrefix("-"), !known.contains(word) else {
            return nil
        }
        let near = suggestion(for: word, among: known).map { "did you mean '\($0)'?" }
        return "klio: unknown command '\(word)'\n  = "
            + (near ?? "there are \(known.joined(separator: ", "))") + "\n"
    }
}

/// Ends a command with an exit status; zero simply returns.
func finish(_ status: Int32) throws {
    if status != 0 { throw ExitCode(status) }
}
