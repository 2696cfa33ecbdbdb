/// Rules of a style sheet, of which a page gets those that something on it asks for.
///
/// The sheet is Klio's own: rules may stand inside `@media` and `@supports`, selectors name
/// elements, classes and, in `:lang(…)`, languages.
struct StyleRules: Sendable {
    private let rules: [Rule]

    private indirect enum Rule: Sendable {
        /// Declarations for what selectors match.
        case style([Selector], declarations: String)
        /// Rules under a condition.
        case group(String, [Rule])
        /// What concerns the page as a whole: `@page`, `@font-face`.
        case whole(String)
    }

    fileprivate struct Selector: Sendable {
        let text: String
        /// The elements, classes and languages that must be there for it to match anything.
        let names: [String]
    }

    /// Reads a style sheet.
    init(parsing sheet: String) { rules = StyleRules.rules(in: sheet[...]) }

    /// The rules that match something among the names on a page, one a line.
    func text(for used: UsedNames) -> String { StyleRules.text(of: rules, for: used) }

    private static func text(of rules: [Rule], for used: UsedNames) -> String {
        rules.map { rule in
            switch rule {
            case .whole(let text): return text + "\n"
            case .group(let condition, let inner):
                let text = text(of: inner, for: used)
                return text.isEmpty ? "" : "\(condition){\(text.dropLast())}\n"
            case .style(let selectors, let declarations):
                let matching = selectors.filter { used.holds($0.names) }.map(\.text)
                return matching.isEmpty
                    ? "" : "\(matching.joined(separator: ",")){\(declarations)}\n"
            }
        }.joined()
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
        return .style(
            selectors,
            declarations: String(decoding: body.utf8.filter { $0 != 0x0A }, as: UTF8.self))
    }
}

extension StyleRules.Selector {
    /// Reads a selector; what stands in brackets asks for nothing, but for a language and for what
    /// `:where` puts there only to weigh nothing.
    fileprivate init(_ text: String) {
        self.text = text
        var names: [String] = []
        var name: [UInt8] = []
        var depth = 0
        for byte in Array(text.utf8) + [UInt8(ascii: " ")] {
            let isWord = !" .:,>+~*()[]".utf8.contains(byte)
            if depth > 0, byte != UInt8(ascii: ")"), byte != UInt8(ascii: "]") {
                if names.last?.hasPrefix("lang=") ?? false {
                    names[names.count - 1].unicodeScalars.append(UnicodeScalar(byte))
                }
            } else if isWord {
                name.append(byte)
            } else {
                let word = String(decoding: name, as: UTF8.self)
                if word == ":lang" {
                    names.append("lang=")
                } else if !word.isEmpty, word != ".", !word.hasPrefix(":") {
                    names.append(word)
                }
                let isMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
                name = isMark ? [byte] : []
                let opens = byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
                if opens, word != ":where" { depth += 1 }
                depth = ")]".utf8.contains(byte) ? max(0, depth - 1) : depth
            }
        }
        self.names = names
    }
}
