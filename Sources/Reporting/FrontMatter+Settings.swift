import Diagnostics
import Documents
import Evaluating
import Numbers
import Script

/// What the front matter sets for a report.
struct ReportSettings {
    let session: Session.Settings
    let language: String
    let isDraft: Bool
    let diagnostics: [Diagnostic]

    /// Reads settings; parameters given from outside take the place of the document's own.
    init(_ frontMatter: FrontMatter, parameters given: [ReportParameter]) {
        var diagnostics: [Diagnostic] = []
        let unit = frontMatter.read("information", &diagnostics) {
            InformationUnit(word: $0)
        } expecting: {
            "'information' is nats, bits or bans"
        }
        let digits = frontMatter.read("digits", &diagnostics) { text -> Int? in
            Int(text).flatMap { (1...Answer.mostDigits).contains($0) ? $0 : nil }
        } expecting: {
            "'digits' is a count of significant digits from 1 to \(Answer.mostDigits)"
        }
        let isDraft = frontMatter.read("draft", &diagnostics) { text -> Bool? in
            text == "true" ? true : text == "false" ? false : nil
        } expecting: {
            "'draft' is true or false"
        }
        let parameters = frontMatter.parameters(given, &diagnostics)
        session = Session.Settings(
            unit: unit ?? .nat, digits: digits ?? ValuePrinter.standardDigits,
            parameters: parameters)
        language = frontMatter.entry("lang")?.value.text ?? "en"
        self.isDraft = isDraft ?? false
        self.diagnostics = diagnostics
    }
}

/// A parameter given from outside, `-P name=expression`.
public struct ReportParameter: Sendable {
    /// Its name, as in `params.name`.
    public let name: String
    /// Its value, as an expression.
    public let text: String

    /// Creates a parameter.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

extension FrontMatter {
    fileprivate func read<Result>(
        _ key: String, _ diagnostics: inout [Diagnostic], _ reading: (String) -> Result?,
        expecting expectation: () -> String
    ) -> Result? {
        guard let entry = entry(key) else { return nil }
        if let result = reading(entry.value.text) { return result }
        diagnostics.append(
            Diagnostic(
                "'\(entry.value.text)' is no value for '\(key)'",
                at: entry.value.place(0..<entry.value.bytes.count), hint: expectation()))
        return nil
    }

    /// The parameters with their values: expressions, or text where none can be read.
    fileprivate func parameters(
        _ given: [ReportParameter], _ diagnostics: inout [Diagnostic]
    ) -> OrderedMap {
        var values: [(key: String, value: Value)] = []
        for entry in entries where entry.key.hasPrefix("params.") {
            let name = String(entry.key.dropFirst("params.".count))
            let standard = value(of: entry.value)
            guard let override = given.last(where: { $0.name == name }) else {
                values.append((name, standard))
                continue
            }
            let source = SourceText(override.text, name: "-P \(name)")
            let replacement = value(of: Excerpt(all: source))
            guard replacement.kindName == standard.kindName else {
                diagnostics.append(
                    Diagnostic(
                        "the parameter '\(name)' is \(standard.kindName), found \(replacement.kindName)",
                        at: source.place(0..<source.bytes.count)))
                values.append((name, standard))
                continue
            }
            values.append((name, replacement))
        }
        for parameter in given where !values.contains(where: { $0.key == parameter.name }) {
            let source = SourceText(parameter.text, name: "-P \(parameter.name)")
            let known = values.map(\.key)
            let near = suggestion(for: parameter.name, among: known)
            guard !diagnostics.contains(where: { $0.place?.source.name == source.name }) else {
                continue
            }
            diagnostics.append(
                Diagnostic(
                    "the document has no parameter '\(parameter.name)'",
                    at: source.place(0..<source.bytes.count),
                    hint: near.map { "did you mean '\($0)'?" }
                        ?? "parameters stand under 'params:' in the front matter"))
        }
        return OrderedMap(values)
    }

    /// An expression's value; what is no expression, or names something, is text.
    private func value(of text: Excerpt) -> Value {
        let parsed = ParsedExpression(parsing: text)
        guard parsed.diagnostics.isEmpty, let expression = parsed.expression,
            let value = Session().evaluate(expression).value
        else { return .text(text.text) }
        if case .function = value { return .text(text.text) }
        return value
    }
}
