import ArgumentParser
import Characters
import Diagnostics
import Evaluating
import Numbers
import Reporting
import Script

/// Works out expressions: the command `klio eval`.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        subcommand: "eval",
        abstract: "Work out expressions, to as many proved digits as you like.",
        discussion: """
            Expressions are independent of each other. With '-' they are read from standard input, \
            one a line.

            Examples:
              klio eval 'entropy([0.7, 0.2, 0.1]) in bits'
              klio eval --digits 50 'ln(2)'
              klio eval --json '1.3 bits'
              klio eval --worked 'kl([0.5, 0.5] ‖ [0.9, 0.1])'
              klio eval --in notes.md 'D in bits'
            """)

    @Argument(parsing: .allUnrecognized, help: "Expressions, or '-' for standard input.")
    var expressions: [String] = []
    @Flag(help: "Print one JSON object a line: value, enclosure, unit, basis.")
    var json = false
    @Flag(help: "Print the steps in which the value is worked out.")
    var worked = false
    @Option(help: "How many significant digits (1 to \(Answer.mostDigits)).")
    var digits: Int?
    @Option(
        name: .customLong("in"),
        help: ArgumentHelp(
            "A document whose names and settings the expressions may use.", valueName: "file"))
    var document: String?

    func validate() throws {
        let most = worked ? WorkedSteps.mostDigits : Answer.mostDigits
        if let digits, !(1...most).contains(digits) {
            throw ValidationError("'--digits \(digits)': digits go from 1 to \(most)")
        }
        // '-1' and '-log(2)' are expressions; '--digit' is an option misspelt.
        if let option = expressions.first(where: {
            $0.hasPrefix("--") && $0.dropFirst(2).first?.isLetter ?? false
        }) {
            throw ValidationError("unknown option '\(option)'")
        }
        guard !expressions.isEmpty else {
            throw ValidationError("write an expression, such as klio eval 'log2(3) bits'")
        }
    }

    func run() throws {
        let session = try session()
        var failed = false
        for excerpt in try excerpts() where !excerpt.text.allSatisfy(\.isWhitespace) {
            let line = EvaluatedLine(excerpt, digits: digits, isWorked: worked, in: session)
            failed = failed || line.diagnostic != nil
            if json {
                try Terminal.print(line.json.line + "\n")
            } else if let answer = line.answer {
                try Terminal.print(answer.line + (answer.reason.map { " (\($0))" } ?? "") + "\n")
            } else if let diagnostic = line.diagnostic {
                Terminal.report([diagnostic], file: "klio")
            }
        }
        try finish(failed ? 2 : 0)
    }

    /// The document's computations, or none; with mistakes in them nothing is answered.
    private func session() throws -> Session {
        guard let document else { return Session() }
        do {
            let run = try Template(path: document).run()
            if run.diagnostics.containsError {
                Terminal.report(run.diagnostics, file: document)
                throw ExitCode(2)
            }
            return run.session
        } catch let failure as FileFailure {
            Terminal.report([Diagnostic(failure.message, at: nil)], file: document)
            throw ExitCode(2)
        } catch let diagnostic as Diagnostic {
            Terminal.report([diagnostic], file: document)
            throw ExitCode(2)
        }
    }

    /// The expressions, each with its place: a line of standard input, or an argument.
    private func excerpts() throws -> [Excerpt] {
        guard expressions == ["-"] else {
            return expressions.map { Excerpt(all: SourceText($0, name: "<expression>")) }
        }
        let source = try StandardInput.text(limit: 1 << 28)
        return (1...source.lineCount).map { Excerpt(of: source, pieces: [source.lineRange($0)]) }
    }
}

/// One expression of `klio eval`, with its answer or the reason why there is none.
struct EvaluatedLine {
    let text: String
    let answer: Answer?
    let diagnostic: Diagnostic?

    init(_ excerpt: Excerpt, digits: Int?, isWorked: Bool, in session: Session) {
        text = excerpt.text
        let parsed = ParsedExpression(parsing: excerpt)
        guard let expression = parsed.expression, !parsed.diagnostics.containsError else {
            answer = nil
            diagnostic = parsed.diagnostics.first ?? Diagnostic("there is no expression", at: nil)
            return
        }
        let value =
            isWorked
            ? session.worked(expression, digits: digits) : session.evaluate(expression)
        guard let found = value.value else {
            answer = nil
            diagnostic = value.diagnostic ?? Diagnostic("there is no value", at: expression.place)
            return
        }
        switch Answer.of(
            found, digits: digits ?? 20, unit: session.settings.unit, restingOn: value.basis)
        {
        case .success(let answer):
            self.answer = answer
            diagnostic = nil
        case .failure(let refusal):
            answer = nil
            diagnostic = Diagnostic(refusal.message, at: expression.place)
        }
    }

    var json: JSON {
        var members: [(key: String, value: JSON)] = [("expr", .string(text))]
        if let answer { members += answer.jsonMembers }
        if let diagnostic {
            members.append(("error", .string(diagnostic.message)))
            members.append(("column", .integer(diagnostic.place?.column ?? 1)))
        }
        return .object(members)
    }
}
