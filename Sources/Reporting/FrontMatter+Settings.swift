import Bibliography
import Diagnostics
import Documents
import Evaluating
import Formulas
import Numbers
import Script

/// What the front matter sets for a report.
struct ReportSettings {
    let session: Session.Settings
    let language: String
    let isDraft: Bool
    /// How works are cited.
    let citationStyle: CitationStyle
    /// What the page shows of its numbers.
    let numberDetail: NumberDetail
    /// Whether the page has a table of contents; `nil` where its length decides.
    let hasContents: Bool?
    /// The commands of formulas.
    let macros: MacroTable
    let diagnostics: [Diagnostic]

    /// Reads settings; what comments in the text set comes first, and parameters given from
    /// outside take the place of the document's own.
    init(
        _ frontMatter: FrontMatter, comments: [FrontMatter.Entry] = [],
        parameters given: [ReportParameter]
    ) {
        var diagnostics = FrontMatter.mistakes(in: comments)
        frontMatter.warnOfMisspeltKeys(&diagnostics)
        let frontMatter = FrontMatter(entries: comments + frontMatter.entries)
        let unit = frontMatter.read("information", &diagnostics) {
            InformationUnit(word: $0)
        } expecting: {
            "'information' is nats, bits or bans"
        }
        let logarithms = frontMatter.read("log", &diagnostics) {
            Logarithms(rawValue: $0)
        } expecting: {
            "'log' is the base of logarithms: 2, e or 10"
        }
        let digits = frontMatter.read("digits", &diagnostics) { text -> Int? in
            Int(text).flatMap { (1...Answer.mostDigits).contains($0) ? $0 : nil }
        } expecting: {
            "'digits' is a count of significant digits from 1 to \(Answer.mostDigits)"
        }
        let mark = frontMatter.read("decimal", &diagnostics) { text -> DecimalMark? in
            DecimalMark.allCases.first { "\($0)" == text } ?? DecimalMark(rawValue: text)
        } expecting: {
            "'decimal' is point or comma"
        }
        let ties = frontMatter.read("ties", &diagnostics) {
            Rounding.Ties(rawValue: $0)
        } expecting: {
            "'ties' is \(Rounding.Ties.allCases.map(\.rawValue).joined(separator: ", "))"
        }
        let isDraft = frontMatter.truth("draft", &diagnostics)
        hasContents = frontMatter.truth("toc", &diagnostics, concern: .template)
        numberDetail =
            frontMatter.read("numbers", &diagnostics, concern: .template) {
                NumberDetail(rawValue: $0)
            } expecting: {
                "'numbers' is \(NumberDetail.allCases.map(\.rawValue).joined(separator: " or "))"
            } ?? .quiet
        let citations = frontMatter.read("citations", &diagnostics, concern: .template) {
            CitationStyle(rawValue: $0)
        } expecting: {
            "'citations' is \(CitationStyle.allCases.map(\.rawValue).joined(separator: " or "))"
        }
        frontMatter.warnOfRenderSets(&diagnostics)
        let parameters = frontMatter.parameters(given, &diagnostics)
        language = frontMatter.language(&diagnostics)
        session = Session.Settings(
            unit: unit ?? logarithms?.unit ?? .nat, logarithms: logarithms ?? .natural,
            digits: digits ?? ValuePrinter.standardDigits,
            parameters: parameters,
            style: DigitStyle(mark: mark ?? .point, language: language), ties: ties ?? .either)
        self.isDraft = isDraft ?? false
        citationStyle = citations ?? .authorYear
        macros = frontMatter.macros(&diagnostics)
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
    /// The keys that settings may give to all documents below them.
    static let sharedKeys = commentKeys + fileKeys

    /// The keys that comments may set, too.
    private static let commentKeys = [
        "lang", "digits", "information", "log", "decimal", "ties", "macros", "numbers",
        "citations", "toc",
    ]

    /// The keys that name files, which are read before the text.
    private static let fileKeys = ["math-font", "layout", "stylesheet"]

    /// The keys that mean something to Klio; others belong to other programs.
    private static let knownKeys =
        ["title", "description", "subtitle", "params", "draft", "render", "bibliography"]
        + sharedKeys

    /// What is wrong with settings in comments: they know fewer keys, and each once.
    fileprivate static func mistakes(in comments: [Entry]) -> [Diagnostic] {
        var seen: Set<String> = []
        return comments.compactMap { entry in
            guard commentKeys.contains(entry.key) else {
                let near = suggestion(for: entry.key, among: commentKeys + ["ok"])
                return Diagnostic(
                    "'\(entry.key)' is no setting of a comment", at: entry.keyPlace,
                    hint: near.map { "did you mean '\($0)'?" }
                        ?? "a comment sets \(commentKeys.joined(separator: ", ")); 'ok: REASON' accepts a finding"
                )
            }
            guard seen.insert(entry.key).inserted else {
                return Diagnostic(
                    "'\(entry.key)' is set twice", at: entry.keyPlace, hint: "keep one of them")
            }
            return nil
        }
    }

    /// A key that nobody knows and that is nearly one of Klio's is probably misspelt.
    fileprivate func warnOfMisspeltKeys(_ diagnostics: inout [Diagnostic]) {
        for entry in entries where !entry.key.contains(".") && !Self.knownKeys.contains(entry.key) {
            guard let near = suggestion(for: entry.key, among: Self.knownKeys) else { continue }
            diagnostics.append(
                Diagnostic(
                    .warning(.frontMatter), "unknown key '\(entry.key)'", at: entry.keyPlace,
                    hint: "did you mean '\(near)'?", concern: .template))
        }
    }

    /// Sets of parameters to render with are not read; better said than passed over.
    fileprivate func warnOfRenderSets(_ diagnostics: inout [Diagnostic]) {
        guard
            let entry = entries.first(where: { $0.key == "render" || $0.key.hasPrefix("render.") })
        else { return }
        diagnostics.append(
            Diagnostic(
                .warning(.frontMatter), "'render' is not read: the report is rendered once",
                at: entry.keyPlace,
                hint: "give parameters on the command line: klio render -P name=value",
                concern: .template))
    }

    fileprivate func read<Result>(
        _ key: String, _ diagnostics: inout [Diagnostic],
        concern: Diagnostic.Concern = .numbers, _ reading: (String) -> Result?,
        expecting expectation: () -> String
    ) -> Result? {
        guard let entry = entry(key) else { return nil }
        if let result = reading(entry.value.text) { return result }
        diagnostics.append(
            Diagnostic(
                .error, "'\(entry.value.text)' is no value for '\(key)'",
                at: entry.value.place(0..<entry.value.bytes.count), hint: expectation(),
                concern: concern))
        return nil
    }

    fileprivate func truth(
        _ key: String, _ diagnostics: inout [Diagnostic], concern: Diagnostic.Concern = .numbers
    ) -> Bool? {
        read(key, &diagnostics, concern: concern) { text in
            text == "true" ? true : text == "false" ? false : nil
        } expecting: {
            "'\(key)' is true or false"
        }
    }

    /// The language of the page; English where none is given, or none that has a tag.
    fileprivate func language(_ diagnostics: inout [Diagnostic]) -> String {
        let tag = read("lang", &diagnostics, concern: .template) { text in
            text.isLanguageTag ? text : nil
        } expecting: {
            "'lang' is a tag such as en, zh-Hant or de-CH"
        }
        guard let tag else { return "en" }
        if Words.known(tag) == nil, let entry = entry("lang") {
            let known = Words.all.compactMap(\.tags.first).joined(separator: ", ")
            diagnostics.append(
                Diagnostic(
                    .warning(.frontMatter), "Klio has no words of the language '\(tag)'",
                    at: entry.value.place(0..<entry.value.bytes.count),
                    hint:
                        "it says 'Figure' and 'Table' in English, which the page tells; it knows \(known)",
                    concern: .template))
        }
        return tag
    }

    /// The commands of formulas under `macros`, each a name and what it stands for.
    fileprivate func macros(_ diagnostics: inout [Diagnostic]) -> MacroTable {
        var macros = MacroTable()
        // What stands first, in the document, holds.
        for entry in entries.reversed() where entry.key.hasPrefix("macros.") {
            let name = String(entry.key.dropFirst("macros.".count))
            do throws(MacroMistake) {
                try macros.define(name, as: entry.value.text)
            } catch {
                diagnostics.append(error.diagnostic(at: entry.keyPlace))
            }
        }
        return macros
    }

    /// The parameters with their values: expressions, or text where none can be read.
    fileprivate func parameters(
        _ given: [ReportParameter], _ diagnostics: inout [Diagnostic]
    ) -> OrderedMap {
        var values: [(key: String, value: Value)] = []
        if let entry = entry("params"), !entry.value.text.isEmpty {
            diagnostics.append(
                Diagnostic(
                    "'params' holds no names", at: entry.value.place(0..<entry.value.bytes.count),
                    hint: "write each parameter on a line of its own below it: '  loaded: 0.5'"))
        }
        for entry in entries where entry.key.hasPrefix("params.") {
            let name = String(entry.key.dropFirst("params.".count))
            let standard = value(of: entry.value).value ?? .text(entry.value.text)
            let override = given.last { $0.name == name }
            values.append(
                (name, override.flatMap { value(of: $0, like: standard, &diagnostics) } ?? standard)
            )
        }
        for parameter in given where !values.contains(where: { $0.key == parameter.name }) {
            let near = suggestion(for: parameter.name, among: values.map(\.key))
            diagnostics.append(
                Diagnostic(
                    "the document has no parameter '\(parameter.name)'", at: parameter.place,
                    hint: near.map { "did you mean '\($0)'?" }
                        ?? "parameters stand under 'params:' in the front matter"))
        }
        return OrderedMap(values)
    }

    /// The value of a parameter given from outside, which must be of its default's kind.
    private func value(
        of parameter: ReportParameter, like standard: Value, _ diagnostics: inout [Diagnostic]
    ) -> Value? {
        let found = value(of: Excerpt(all: parameter.place.source))
        if case .text = standard {
            if case .text? = found.value { return found.value }
            return .text(parameter.text)
        }
        guard let value = found.value else {
            diagnostics += found.diagnostics
            return nil
        }
        guard value.kindName == standard.kindName else {
            diagnostics.append(
                Diagnostic(
                    "the parameter '\(parameter.name)' is \(standard.kindName), found \(value.kindName)",
                    at: parameter.place))
            return nil
        }
        return value
    }

    /// An expression's value, or why it has none.
    private func value(of text: Excerpt) -> (value: Value?, diagnostics: [Diagnostic]) {
        let parsed = ParsedExpression(parsing: text)
        guard !parsed.diagnostics.containsError, let expression = parsed.expression else {
            return (nil, parsed.diagnostics)
        }
        let evaluation = Session().evaluate(expression)
        if case .function? = evaluation.value { return (nil, []) }
        return (evaluation.value, evaluation.diagnostic.map { [$0] } ?? [])
    }
}

extension ReportParameter {
    /// Its text as a place of its own, for messages.
    fileprivate var place: SourcePlace {
        let source = SourceText(text, name: "-P \(name)")
        return source.place(0..<source.bytes.count)
    }
}
