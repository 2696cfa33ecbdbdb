/// Rules of a style sheet, of which a page gets those that something on it asks for.
///
/// The sheet is Klio's own: rules may stand inside `@media` and `@supports`, selectors name
/// elements, classes, attributes and, in `:lang(…)`, languages; no value has a `;` in it.
struct StyleRules: Sendable {
    private let rules: [Rule]

    private indirect enum Rule: Sendable {
        /// Declarations for what selectors match.
        case style([Selector], declarations: [Substring])
        /// Rules under a condition.
        case group(String, [Rule])
        /// What concerns the page as a whole: `@page`, `@font-face`.
        case whole(String)

        /// What of the rule matches something among the names on a page; `nil` when nothing does.
        func kept(for used: UsedNames) -> Rule? {
            switch self {
            case .whole: return self
            case .group(let condition, let inner):
                let kept = inner.compactMap { $0.kept(for: used) }
                return kept.isEmpty ? nil : .group(condition, kept)
            case .style(let selectors, let declarations):
                let matching = selectors.filter { used.holds($0.names) }
                return matching.isEmpty ? nil : .style(matching, declarations: declarations)
            }
        }

        /// The rule without the variables that are not among some.
        func keeping(_ variables: Set<String>) -> Rule {
            switch self {
            case .whole: self
            case .group(let condition, let inner):
                .group(condition, inner.map { $0.keeping(variables) })
            case .style(let selectors, let declarations):
                .style(
                    selectors,
                    declarations: declarations.filter {
                        !$0.hasPrefix("--") || variables.contains(String($0.prefix { $0 != ":" }))
                    })
            }
        }
    }

    fileprivate struct Selector: Sendable {
        let text: String
        /// The elements, classes, attributes and languages that must be there for it to match
        /// anything.
        let names: [String]
    }

    /// Reads a style sheet.
    init(parsing sheet: String) { rules = StyleRules.rules(in: sheet[...]) }

    /// The rules that match something among the names on a page, one a line, without variables that
    /// nothing asks for.
    func text(for used: UsedNames) -> String {
        let rules = rules.compactMap { $0.kept(for: used) }
        var used = used
        used.readVariables(in: Array(StyleRules.text(of: rules).utf8))
        return StyleRules.text(of: rules.map { $0.keeping(used.variables) })
    }

    /// All rules, one a line.
    var text: String { StyleRules.text(of: rules) }

    private static func text(of rules: [Rule]) -> String {
        rules.map(text).joined()
    }

    /// A rule; nothing for one that declares nothing.
    private static func text(of rule: Rule) -> String {
        switch rule {
        case .whole(let text): return text + "\n"
        case .group(let condition, let inner):
            let text = text(of: inner)
            return text.isEmpty ? "" : "\(condition){\(text.dropLast())}\n"
        case .style(let selectors, let declarations):
            let names = selectors.map(\.text).joined(separator: ",")
            let body = declarations.joined(separator: ";")
            return body.isEmpty ? "" : "\(names){\(body)}\n"
        }
    }

    // MARK: Reading

    private static func rules(in sheet: Substring) -> [Rule] {
        var rules: [Rule] = []
        var rest = sheet
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            let prelude = rest[..<open].drop { $0 == "\n" }
            let inner = rest[rest.utf8.index(after: open)...]
            let close = closing(of: inner)
            rules.append(rule(String(prelude), inner[..<close]))
            rest = close < inner.endIndex ? inner[inner.utf8.index(after: close)...] : ""
        }
        return rules
    }

    /// Where the brace that opened before a text is closed.
    private static func closing(of text: Substring) -> Substring.Index {
        var depth = 1
        return text.utf8.indices.first { index in
            if text.utf8[index] == UInt8(ascii: "{") { depth += 1 }
            if text.utf8[index] == UInt8(ascii: "}") { depth -= 1 }
            return depth == 0
        } ?? text.endIndex
    }

    private static func rule(_ prelude: String, _ body: Substring) -> Rule {
        if prelude.hasPrefix("@media") || prelude.hasPrefix("@supports") {
            return .group(prelude, rules(in: body))
        }
        if prelude.hasPrefix("@") { return .whole("\(prelude){\(body)}") }
        let selectors = prelude.split(separator: ",").map { Selector(String($0)) }
        let declarations = String(decoding: body.utf8.filter { $0 != 0x0A }, as: UTF8.self)
        return .style(selectors, declarations: declarations.split(separator: ";"))
    }
}

extension StyleRules.Selector {
    fileprivate init(_ text: String) {
        self.text = text
        var reader = SelectorReader()
        for byte in text.utf8 { reader.read(byte) }
        reader.read(UInt8(ascii: " "))
        names = reader.names
    }
}

/// Reads what a selector asks for, byte by byte.
///
/// What stands in brackets asks for nothing, but for a language, for an attribute, and for what
/// `:where` puts there only to weigh nothing. Of an attribute's value it matters only how it begins,
/// where the selector asks for that.
private struct SelectorReader {
    private(set) var names: [String] = []
    private var word: [UInt8] = []
    private var depth = 0
    /// Whether what stands in the brackets belongs to the name before them.
    private var isReadingName = false

    mutating func read(_ byte: UInt8) {
        if depth > 0, byte != UInt8(ascii: ")"), byte != UInt8(ascii: "]") {
            if byte == UInt8(ascii: "="), names.last?.last != "^" { isReadingName = false }
            guard isReadingName, !names.isEmpty else { return }
            names[names.count - 1].unicodeScalars.append(UnicodeScalar(byte))
        } else if " .:,>+~*()[]".utf8.contains(byte) {
            let name = String(decoding: word, as: UTF8.self)
            isReadingName = endWord(name)
            word = ".:".utf8.contains(byte) ? [byte] : []
            if byte == UInt8(ascii: "[") {
                names.append("[")
                isReadingName = true
            }
            if "([".utf8.contains(byte), name != ":where" { depth += 1 }
            if ")]".utf8.contains(byte) { depth = max(0, depth - 1) }
        } else {
            word.append(byte)
        }
    }

    /// Notes what a word asks for; whether that goes on in the brackets behind it.
    private mutating func endWord(_ name: String) -> Bool {
        if name == ":lang" {
            names.append("lang=")
        } else if !name.isEmpty, name != ".", !name.hasPrefix(":") {
            names.append(name)
        }
        return name == ":lang"
    }
}
