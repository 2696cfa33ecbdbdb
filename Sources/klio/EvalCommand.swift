import ArgumentParser
import Characters
import Diagnostics
import Evaluating
import Numbers
import Reporting
import Script

/// `klio eval`
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Work out expressions, to as many proved digits as you like.",
        discussion: """
            Expressions are independent of each other. With '-' they are read from standard input, \
            one a line.

            Examples:
              klio eval 'entropy([0.7, 0.2, 0.1]) in bits'
              klio eval --digits 50 'ln(2)'
              klio eval --json '1.3 bits'
            """)

    @Argument(help: "Expressions, or '-' for standard input.")
    var expressions: [String]
    @Flag(help: "Print one JSON object a line: value, enclosure, unit, basis.")
    var json = false
    @Option(help: "How many significant digits (1 to \(Answer.mostDigits)).")
    var digits = 20

    func validate() throws {
        guard (1...Answer.mostDigits).contains(digits) else {
            throw ValidationError("'--digits \(digits)': digits go from 1 to \(Answer.mostDigits)")
        }
    }

    func run() throws {
        var failed = false
        for text in try texts() where !text.allSatisfy(\.isWhitespace) {
            let line = EvaluatedLine(text, digits: digits)
            failed = failed || line.diagnostic != nil
            if json {
                Terminal.print(line.json.line + "\n")
            } else if let answer = line.answer {
                Terminal.print(answer.line + "\n")
            } else if let diagnostic = line.diagnostic {
                Terminal.report([diagnostic], file: "klio")
            }
        }
        try finish(failed ? 2 : 0)
    }

    private func texts() throws -> [String] {
        guard expressions == ["-"] else { return expressions }
        do throws(FileFailure) {
            let bytes = try Files.read(0, limit: 1 << 28)
            return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        } catch {
            Terminal.report([Diagnostic(error.message, at: nil)], file: "<standard input>")
            throw ExitCode(2)
        }
    }
}

/// One expression of `klio eval`, with its answer or the reason why there is none.
struct EvaluatedLine {
    let text: String
    let answer: Answer?
    let diagnostic: Diagnostic?

    init(_ text: String, digits: Int) {
        self.text = text.last?.isNewline == true ? String(text.dropLast()) : text
        let source = SourceText(self.text, name: "<expression>")
        let parsed = ParsedExpression(parsing: Excerpt(all: source))
        guard let expression = parsed.expression, !parsed.diagnostics.containsError else {
            answer = nil
            diagnostic = parsed.diagnostics.first ?? Diagnostic("there is no expression", at: nil)
            return
        }
        let session = Session()
        let value = session.evaluate(expression)
        guard let found = value.value else {
            answer = nil
            diagnostic = value.diagnostic ?? Diagnostic("there is no value", at: expression.place)
            return
        }
        switch Answer.of(found, digits: digits, unit: session.settings.unit) {
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
