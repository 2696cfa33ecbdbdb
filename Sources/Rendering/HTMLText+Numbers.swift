import Diagnostics
import Evaluating
import Numbers
import Reporting

extension HTMLText {
    /// Adds a number that leads to where it comes from; without an entry, the number alone.
    ///
    /// The first one of a sentence, a display formula, a table or a block of code is a stop on the way
    /// by keyboard. A link that is a formula is named by the expression, for readers whose programs
    /// do not read formulas.
    mutating func add(
        _ mark: NumberLedger.Mark?, isFormula: Bool = false, _ content: (inout HTMLText) -> Void
    ) {
        guard let mark, let entry = ledger?.entries[mark.number - 1] else {
            return content(&self)
        }
        let finding = detail == .review ? entry.finding : nil
        element(
            "a",
            [
                "class": finding, "id": mark.isFirst ? "v:\(mark.number)" : nil,
                "href": "#n:\(mark.number)", "tabindex": isStopTaken ? "-1" : nil,
                "title": isFormula ? entry.expression : nil,
            ], content)
        isStopTaken = true
    }

    /// Notes text that was added: behind the end of a sentence another number is a stop.
    mutating func noteSentences(in text: String) {
        guard isStopTaken, !isInTable else { return }
        var isAfterMark = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "。", "！", "？": isStopTaken = false
            case ".", "!", "?": isAfterMark = true
            case " ", "\n": if isAfterMark { isStopTaken = false }
            case _: isAfterMark = false
            }
        }
        if isAfterMark { isStopTaken = false }
    }

    /// Adds the closing line, and where each number of the page comes from.
    mutating func addNumbers(of report: Report) {
        guard let closing = report.closingLine else { return }
        let entries = ledger?.entries ?? []
        element("footer") { footer in
            guard !entries.isEmpty else { return footer.element("p", closing) }
            footer.element("a", ["href": "#numbers"]) { $0.element("p", closing) }
        }
        endLine()
        let checks = detail == .review ? report.judgements.filter { $0.printed == nil } : []
        guard !entries.isEmpty || !checks.isEmpty else { return }
        let name = "numbers \(detail.rawValue)"
        element(
            "section", ["class": name, "id": "numbers", "aria-label": words.numbers.title]
        ) { section in
            section.element("ol") { list in
                list.endLine()
                for (index, entry) in entries.enumerated() {
                    list.add(entry, index + 1)
                }
                for check in checks { list.add(check) }
            }
        }
        endLine()
    }

    private mutating func add(_ entry: NumberLedger.Entry, _ number: Int) {
        let finding = detail == .review ? entry.finding : nil
        element("li", ["id": "n:\(number)", "class": finding]) { item in
            item.element("code") { $0.add(entry.expression) }
            item.add(" = " + (entry.exact.map { $0 + " = " } ?? "") + entry.value)
            if !entry.steps.isEmpty {
                item.element("pre") { $0.add(entry.steps.joined(separator: "\n")) }
            }
            item.element("p") { $0.addSource(of: entry, number) }
        }
        endLine()
    }

    private mutating func add(_ check: Judgement) {
        element("li", ["class": check.finding]) { item in
            item.element("code") { $0.add(check.expression) }
            item.element("p") { line in
                line.addFinding(of: check)
                line.add(line.words.numbers.name(of: check.basis) + " · " + check.place.address)
            }
        }
        endLine()
    }

    /// What a number rests on and where it stands, which is the way back to the text; for reviewers,
    /// what was found about it.
    private mutating func addSource(of entry: NumberLedger.Entry, _ number: Int) {
        if detail == .review, let judgement = entry.judgement { addFinding(of: judgement) }
        let reach = entry.reach.map { " (± \($0))" } ?? ""
        add(words.numbers.name(of: entry.basis) + reach + " · ")
        element("a", ["href": "#v:\(number)", "role": "doc-backlink"]) {
            $0.add(entry.place.address)
        }
    }

    /// The word for what was found, as findings are called everywhere: in English.
    private mutating func addFinding(of judgement: Judgement) {
        element("b", ["lang": "en"]) { $0.add(judgement.verdictName) }
        add(" · ")
    }
}

extension NumberLedger.Entry {
    /// The class of the number on a page for reviewers.
    fileprivate var finding: String { judgement?.finding ?? "computed" }
}

extension Judgement {
    fileprivate var finding: String { isWaived ? "accepted" : isRight ? "proved" : "wrong" }
}

extension SourcePlace {
    /// The file and the line, wherever the file stands.
    fileprivate var address: String {
        "\(source.name.split(separator: "/").last ?? ""):\(line)"
    }
}
