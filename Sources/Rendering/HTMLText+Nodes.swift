import Characters
import Evaluating
import Formulas
import Reporting

extension HTMLText {
    /// The marks that do not begin a line.
    private static let closingMarks: Set<Character> = [
        ".", ",", ";", ":", "!", "?", ")", "]", "’", "”", "。", "，", "、", "；", "：", "！", "？", "）",
        "」", "』", "》",
    ]

    /// Adds running text.
    mutating func add(nodes: [Node]) {
        var rest = nodes[...]
        while let node = rest.popFirst() {
            guard ledger != nil, node.isFormula, case .text(let text)? = rest.first,
                let mark = text.first, HTMLText.closingMarks.contains(mark)
            else {
                add(node)
                continue
            }
            // Browsers would break a line between the formula and the mark.
            element("span", ["class": "keep"]) { span in
                span.add(node)
                span.add(String(mark))
            }
            noteSentences(in: String(text.prefix(2)))
            rest[rest.startIndex] = .text(String(text.dropFirst()))
        }
    }

    private mutating func add(_ node: Node) {
        switch node {
        case .text(let text):
            addMarked(ledger == nil ? text : text.keepingPercentSigns, as: marking)
            noteSentences(in: text)
        case .softBreak: endLine()
        case .lineBreak:
            void("br")
            endLine()
        case .code(let code): element("code") { $0.add(code) }
        case .emphasis(let content):
            let isDotted = ledger != nil && content.plainText.isEastAsian
            element("em", ["class": isDotted ? "dotted" : nil]) { $0.add(nodes: content) }
        case .strong(let content): element("strong") { $0.add(nodes: content) }
        case .strikethrough(let content): element("del") { $0.add(nodes: content) }
        case .footnoteReference(let number, let occurrence): addReference(number, occurrence)
        case .link(let destination, let title, let content):
            element(
                "a",
                [
                    "href": linking?(destination) ?? destination,
                    "title": title.isEmpty ? nil : title,
                ]
            ) {
                $0.add(nodes: $0.ledger == nil ? content : content.withoutLinks)
            }
        case .image(let destination, let title, let alternative, let file):
            let data = file.map { $0.bytes.dataAddress(type: "image/\($0.form.rawValue)") }
            add(countingAs: \.figures) { html in
                html.void(
                    "img",
                    [
                        "src": data ?? destination, "alt": alternative,
                        "title": title.isEmpty ? nil : title,
                    ])
            }
        case .html(let html): addRaw(html)
        case .formula(let formula): addLinked(formula)
        case .value(let value): add(value)
        case .finding(let message):
            element("strong", ["class": "finding", "lang": "en", "title": message]) { $0.add("✗") }
        case .citation(let parts): add(nodes: parts)
        case .claimed(let parts, let place):
            add(ledger?.enter(claimAt: place)) { $0.add(nodes: parts) }
        case .reference(let text, let anchor): element("a", ["href": "#" + anchor]) { $0.add(text) }
        }
    }

    /// A formula, which leads to where the first of its values, or the number claimed of it, comes
    /// from.
    mutating func addLinked(_ formula: ReportFormula) {
        let marks = formula.values.compactMap { ledger?.enter($0) }
        let claimed = formula.claim.flatMap { ledger?.enter(claimAt: $0) }
        add(marks.first ?? claimed, isFormula: true) { $0.add(formula) }
    }

    /// A formula, typeset; with its TeX, unless nobody wrote it.
    mutating func add(_ formula: ReportFormula, isAnnotated: Bool = true) {
        add(countingAs: \.formulas) { html in
            let markup = formula.tree.mathML(isAnnotated: isAnnotated) { formula.number(of: $0) }
            guard !formula.isDisplay, let stop = html.stop(atFormula: markup) else {
                return html.addRaw(markup)
            }
            html.element("span", ["class": "scroll", "tabindex": stop]) { $0.addRaw(markup) }
        }
    }

    /// A computed value, with its twenty digits for programs and its expression for readers who
    /// point at it.
    private mutating func add(_ value: PrintedValue) {
        if ledger != nil { return add(ledger?.enter(value)) { $0.add(value.text) } }
        guard let answer = value.answer, case .number(let number) = answer.content else {
            return add(value.text)
        }
        let title = value.expression + (answer.reason.map { ": \($0)" } ?? "")
        element("data", ["value": number.value, "title": title]) { $0.add(value.text) }
    }
}

extension String {
    /// The text, where no line begins with the sign of a percentage.
    fileprivate var keepingPercentSigns: String {
        utf8.contains(UInt8(ascii: "%")) ? replacing(" %", with: "\u{A0}%") : self
    }
}

extension Node {
    /// Whether it is a formula within a line.
    fileprivate var isFormula: Bool {
        if case .formula(let formula) = self { !formula.isDisplay } else { false }
    }
}
