import Diagnostics
import Evaluating
import Numbers
import Reporting

extension HTMLText {
    /// Adds a number that leads to where it comes from; without an entry, the number alone.
    ///
    /// The first one of a sentence, a display formula or a row is a stop on the way by keyboard.
    mutating func add(
        _ mark: NumberLedger.Mark?, _ content: (inout HTMLText) -> Void
    ) {
        guard let mark, let entry = ledger?.entries[mark.number - 1] else {
            return content(&self)
        }
        let finding = detail == .review ? " " + entry.finding : ""
        element(
            "a",
            [
                "class": "n" + finding, "id": mark.isFirst ? "v:\(mark.number)" : nil,
                "href": "#n:\(mark.number)", "tabindex": isStopTaken ? "-1" : nil,
            ], content)
        isStopTaken = true
    }

    /// Notes text that was added: behind the end of a sentence another number is a stop.
    mutating func noteSentences(in text: String) {
        guard isStopTaken else { return }
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
        let others = detail == .review ? report.judgements.filter { $0.printed == nil } : []
        guard !entries.isEmpty || !others.isEmpty else { return }
        element(
            "section",
            [
                "class": "numbers \(detail.rawValue)", "id": "numbers",
                "aria-label": words.numbers.title,
            ]
        ) { section in
            section.element("ol") { list in
                list.endLine()
                for (index, entry) in entries.enumerated() {
                    list.add(entry, index + 1, report.working(of: entry.expression))
                }
                for judgement in others { list.add(judgement) }
            }
        }
        endLine()
    }

    private mutating func add(_ entry: NumberLedger.Entry, _ number: Int, _ working: [String]) {
        element("li", ["id": "n:\(number)", "class": detail == .review ? entry.finding : nil]) {
            item in
            item.element("p") { line in
                line.element("code") { $0.add(entry.expression) }
                line.add(" = " + (entry.exact.map { $0 + " = " } ?? "") + entry.value)
            }
            if !working.isEmpty {
                item.element("pre") { $0.add(working.joined(separator: "\n")) }
            }
            item.element("p") { line in
                if line.detail == .review, let judgement = entry.judgement {
                    line.addFinding(of: judgement)
                }
                line.add(
                    line.words.numbers.name(of: entry.basis) + " · " + entry.place.address + " ")
                line.element(
                    "a",
                    [
                        "class": "footnote-backref", "href": "#v:\(number)",
                        "aria-label": line.words.backToText,
                    ]
                ) { $0.add("↩\u{FE0E}") }
            }
        }
        endLine()
    }

    private mutating func add(_ judgement: Judgement) {
        element("li", ["class": judgement.finding]) { item in
            item.element("p") { line in line.element("code") { $0.add(judgement.expression) } }
            item.element("p") { line in
                line.addFinding(of: judgement)
                line.add(
                    line.words.numbers.name(of: judgement.basis) + " · " + judgement.place.address)
            }
        }
        endLine()
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
