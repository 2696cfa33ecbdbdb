import ArgumentParser
import Checking
import Diagnostics

/// Makes a template to begin with: the command `klio new`.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        subcommand: "new",
        abstract: "Make a template that explains itself.",
        discussion: """
            Writes NAME.md, into Templates/ where there is that folder: a short report with a \
            computation, a number by hand, steps and a figure. A file that stands is left alone.

            Example:
              klio new course-notes
            """)

    @Argument(help: "The name of the template: a path, with or without '.md'.")
    var name: String

    func validate() throws {
        let file = name.fileName
        guard let first = file.first, first.isLetter || first.isNumber,
            !name.contains(where: { $0 == "`" || $0.isNewline || $0 == "\0" })
        else {
            throw ValidationError(
                "'\(name)' is no name for a template: it begins with a letter or digit, and holds "
                    + "no backtick")
        }
    }

    /// Where the template goes: a bare name belongs into the folder of templates.
    private var path: String {
        let file = DocumentKind(path: name) == .markdown ? name : name + ".md"
        let isBare = !name.contains("/")
        return isBare && Files.kind(of: "Templates") == .folder ? "Templates/" + file : file
    }

    func run() throws {
        let path = path
        guard Files.kind(of: path) == .missing, !Files.isLink(path) else {
            throw FileFailure(message: "'\(path)' stands already, and is left as it is")
        }
        try Replacement.write(Array(StarterTemplate(path: path).text.utf8), at: path)
        try Terminal.print("\(path) – now: klio preview \(path.shellWord)\n")
    }
}

/// The template that a newcomer begins with.
struct StarterTemplate {
    /// Where it will stand.
    let path: String

    /// The title: the name of the file, as words.
    private var title: String {
        let words = path.fileName.withoutExtension.map { "-_".contains($0) ? " " : $0 }
        return String(words).prefix(1).uppercased() + String(words).dropFirst()
    }

    /// Its text.
    var text: String {
        """
        ---
        title: "\(title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
        lang: en
        ---

        This is a report: Markdown with small computations in it. `klio preview \(path.shellWord)` shows it while you write,
        `klio render \(path.shellWord)` writes the page, and `klio check \(path.shellWord)` says which numbers are wrong.

        ## A computation

        A block computes; what it names can be used anywhere in the text.

        ```{klio}
        let P = dist(["heads": 0.7, "tails": 0.3])
        let Q = uniform(["heads", "tails"])
        let D = kl(P ‖ Q)

        check D > 0 nats, "a wrong guess costs something"
        ```

        Who takes this coin for fair wastes `{klio} D in bits` a throw. @fig-cost shows what other coins would cost.

        ## A number by hand

        A number that you wrote yourself is held to account by a comment behind it, which no reader sees:
        $0.7 \\log_2 1.4 + 0.3 \\log_2 0.6 \\approx 0.1187$<!--= D in bits -->. Change a digit, and see what happens.

        ## Steps

        ```{klio}
        worked(D in bits)
        ```

        ## A figure

        ```{klio}
        #| label: fig-cost
        #| caption: What it costs to take a coin for fair that shows heads with probability p.
        line(p => kl(bernoulli(p) ‖ bernoulli(1/2)) in bits, over: 0...1, x: "p", y: "bits a throw")
        ```

        `klio reference` lists every function, and `klio reference kl` shows one.

        """
    }
}
