import Evaluating
import Formulas
import Reporting

extension HTMLText {
    /// Adds running text.
    mutating func add(nodes: [Node]) {
        for node in nodes { add(node) }
    }

    private mutating func add(_ node: Node) {
        switch node {
        case .text(let text): add(text)
        case .softBreak: endLine()
        case .lineBreak:
            void("br")
            endLine()
        case .code(let code): element("code") { $0.add(code) }
        case .emphasis(let content): element("em") { $0.add(nodes: content) }
        case .strong(let content): element("strong") { $0.add(nodes: content) }
        case .strikethrough(let content): element("del") { $0.add(nodes: content) }
        case .footnoteReference(let number, let occurrence): addReference(number, occurrence)
        case .link(let destination, let title, let content):
            element("a", ["href": destination, "title": title.isEmpty ? nil : title]) {
                $0.add(nodes: content)
            }
        case .image(let destination, let title, let alternative):
            void(
                "img",
                ["src": destination, "alt": alternative, "title": title.isEmpty ? nil : title])
        case .html(let html): addRaw(html)
        case .formula(let formula): add(formula)
        case .value(let value): add(value)
        case .finding(let message):
            element("strong", ["class": "finding", "title": message]) { $0.add("✗") }
        case .citation(let parts): add(nodes: parts)
        case .reference(let text, let anchor): element("a", ["href": "#" + anchor]) { $0.add(text) }
        }
    }

    /// A formula, typeset.
    mutating func add(_ formula: ReportFormula) {
        addRaw(formula.tree.mathML { formula.number(of: $0) })
    }

    /// A computed value, with its twenty digits for programs and its expression for readers who
    /// point at it.
    private mutating func add(_ value: PrintedValue) {
        guard case .number(let full, _, _, _, _, _)? = value.answer?.content else {
            return add(value.text)
        }
        let title = value.expression + (value.answer?.reason.map { ": \($0)" } ?? "")
        element("data", ["value": full, "title": title]) { $0.add(value.text) }
    }
}
