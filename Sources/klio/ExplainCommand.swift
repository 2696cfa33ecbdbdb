import ArgumentParser
import Checking
import Diagnostics

/// Explains what a check finds: the command `klio explain`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        subcommand: "explain",
        abstract: "Explain a kind of finding, with an example.",
        discussion: """
            Without a name it lists all of them.

            Examples:
              klio explain
              klio explain truncated
              klio explain nats-for-bits
            """)

    @Argument(help: "The word before a finding's message, or a mistake it names.")
    var name: String?

    func run() throws {
        guard let name else { return try Terminal.print(Explanation.list) }
        if let page = Explanation(named: name) { return try Terminal.print(page.text) }
        let near = Explanation.name(near: name).map { "did you mean '\($0)'?" }
        Terminal.report(
            [
                Diagnostic(
                    "there is no finding '\(name)'", at: nil,
                    hint: near ?? "'klio explain' lists them")
            ], file: "klio")
        try finish(2)
    }
}
