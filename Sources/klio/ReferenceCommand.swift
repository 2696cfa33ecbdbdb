import ArgumentParser
import Characters
import Diagnostics
import Rendering

/// Shows the functions that scripts can call: the command `klio reference`.
struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        subcommand: "reference",
        abstract: "Show the functions of the library, or one with examples.",
        discussion: """
            Without a name it lists all of them by family. As Markdown it is what a document gets \
            that says {{< include klio:reference >}} or {{< include klio:reference/kl >}}.

            Examples:
              klio reference
              klio reference kl
              klio reference --format markdown quantile
            """)

    @Argument(help: "A function.")
    var name: String?
    @Option(help: "The form of the reference: text, markdown, json.")
    var format: ReferenceFormat = .text
    @Flag(help: "Short for --format json.")
    var json = false

    func run() throws {
        guard let name else { return try print(Reference()) }
        if let reference = Reference(named: name) { return try print(reference) }
        Terminal.report(
            [
                Diagnostic(
                    "there is no function '\(name)'", at: nil, hint: Reference.hint(near: name))
            ], file: "klio")
        try finish(2)
    }

    private func print(_ reference: Reference) throws {
        try Terminal.print((json ? .json : format).text(of: reference))
    }
}

/// The forms in which the reference is printed.
enum ReferenceFormat: String, ExpressibleByArgument, CaseIterable {
    /// For a terminal.
    case text
    /// For a document.
    case markdown
    /// For programs.
    case json

    /// A reference in this form.
    func text(of reference: Reference) -> String {
        switch self {
        case .text: reference.text
        case .markdown: reference.markdown
        case .json: reference.json.lines
        }
    }
}
