/// Rules of a style sheet, of which a page gets those that something on it asks for.
///
/// The sheet is Klio's own: rules may stand inside `@media` and `@supports`, selectors name
/// elements, classes, attributes and, in `:lang(…)`, languages; no value has a `;` in it.
struct StyleRules: Sendable {
    private let rules: [StyleRule]

    /// Reads a style sheet.
    init(parsing sheet: String) { rules = StyleRules.rules(in: sheet[...]) }

    /// The rules that match something among the names on a page, one a line, without variables that
    /// nothing asks for.
    func text(for used: UsedNames) -> String {
        let rules = rules.compactMap { $0.kept(for: used) }
        let variables = rules.reduce(into: used.variables) { $0.formUnion($1.variables) }
        return StyleRules.text(of: rules, giving: variables)
    }

    /// All rules, one a line.
    var text: String { StyleRules.text(of: rules, giving: nil) }

    private static func text(of rules: [StyleRule], giving variables: Set<String>?) -> String {
        var bytes: [UInt8] = []
        for rule in rules { rule.write(to: &bytes, giving: variables) }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Reading

    private static func rules(in sheet: Substring) -> [StyleRule] {
        var rules: [StyleRule] = []
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

    private static func rule(_ prelude: String, _ body: Substring) -> StyleRule {
        if prelude.hasPrefix("@media") || prelude.hasPrefix("@supports") {
            return .group(prelude, rules(in: body))
        }
        if prelude.hasPrefix("@") {
            let text = "\(prelude){\(body)}"
            return .whole(text, variables: text.styleVariables)
        }
        let selectors = prelude.split(separator: ",").map { StyleSelector(String($0)) }
        let declarations = String(decoding: body.utf8.filter { $0 != 0x0A }, as: UTF8.self)
        return .style(
            selectors, declarations: declarations.split(separator: ";").map { StyleDeclaration($0) }
        )
    }
}
