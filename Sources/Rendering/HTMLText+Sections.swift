import Characters
import Documents
import Plots
import Reporting

extension HTMLText {
    /// Adds pieces of a page; headings go one level down when the page has a title above them.
    mutating func add(sections: [Section], shift: Int, isTight: Bool = false) {
        for section in sections { add(section, shift, isTight) }
    }

    private mutating func add(_ section: Section, _ shift: Int, _ isTight: Bool) {
        if isTight, case .paragraph(let content) = section.kind { return add(nodes: content) }
        startLine()
        isStopTaken = false
        switch section.kind {
        case .heading(let level, let content, let anchor, _):
            let name = "h\(min(level + shift, 6))"
            element(name, ["id": anchor]) { $0.add(nodes: content) }
        case .paragraph(let content):
            element("p") { $0.add(nodes: content) }
        case .quotation(let inner):
            element("blockquote") { quotation in
                quotation.endLine()
                quotation.add(sections: inner, shift: shift)
            }
        case .callout(let callout, let inner): add(callout, inner, shift)
        case .list(let start, let isTight, let items): addList(start, isTight, items, shift)
        case .code(let code): add(code)
        case .table(let table): add(table)
        case .formula(let formula, let number, let anchor):
            let stop = stop(at: formula)
            element("div", ["class": "math", "id": anchor, "tabindex": stop]) { html in
                html.addLinked(formula)
                if let number { html.element("span", ["class": "number"]) { $0.add(number) } }
            }
        case .working(let working): add(working)
        case .figure(let figure): add(figure)
        case .output(let content): element("p", ["class": "output"]) { $0.add(nodes: content) }
        case .failure(let message): addFailure(message)
        case .html(let html): addRaw(html)
        case .thematicBreak: void("hr")
        }
        startLine()
    }

    private mutating func add(_ code: ReportCode) {
        let word = code.language.split(separator: " ").first.map { "language-\($0)" }
        func block(_ html: inout HTMLText) {
            html.element("pre", ["tabindex": html.stop(at: code)]) { pre in
                pre.element("code", ["class": word]) { inner in
                    for piece in code.pieces { inner.add(piece) }
                }
            }
        }
        guard code.isFolded else { return block(&self) }
        element("details") { details in
            details.element("summary", details.words.code)
            block(&details)
        }
    }

    private mutating func add(_ piece: ReportCode.Piece) {
        add(piece.claim.flatMap { ledger?.enter(claimAt: $0) }) { html in
            guard let kind = piece.kind else { return html.add(piece.text) }
            html.element("span", ["class": kind.rawValue]) { $0.add(piece.text) }
        }
    }

    /// A table stands in a figure, so that its caption may be wider than it is.
    private mutating func add(_ table: ReportTable) {
        element("figure", ["class": "table", "id": table.anchor]) { figure in
            figure.endLine()
            if let caption = table.caption {
                figure.element("figcaption") { $0.add(caption) }
                figure.endLine()
            }
            figure.isStopTaken = false
            figure.isInTable = true
            let stop = table.hasNumbers ? nil : figure.stop(at: table.texts)
            let (common, columns) = figure.classes(of: table)
            figure.element("div", ["class": "scroll", "tabindex": stop]) { scroll in
                scroll.element("table", ["class": common]) { $0.addRows(of: table, columns) }
            }
            figure.isInTable = false
            figure.endLine()
        }
    }

    /// The class that says where the text of most columns stands, which the table has, and those of
    /// the other columns, which their cells have; all cells on a page of somebody else's.
    private func classes(of table: ReportTable) -> (common: String?, columns: [String?]) {
        guard ledger != nil else { return (nil, table.alignments.map(\.className)) }
        let columns = table.alignments.map { $0.className ?? "left" }
        let common = ["left", "right", "center"].max { a, b in
            columns.count { $0 == a } < columns.count { $0 == b }
        }
        return (common == "left" ? nil : common, columns.map { $0 == common ? nil : $0 })
    }

    private mutating func addRows(of table: ReportTable, _ classes: [String?]) {
        endLine()
        element("thead") { $0.addRow(table.header, "th", classes) }
        endLine()
        guard !table.rows.isEmpty else { return }
        element("tbody") { body in
            body.endLine()
            for row in table.rows {
                body.addRow(row, "td", classes)
                body.endLine()
            }
        }
        endLine()
    }

    private mutating func addRow(_ cells: [[Node]], _ name: String, _ classes: [String?]) {
        element("tr") { row in
            for (cell, column) in zip(cells, classes) {
                let isHeading = name == "th" && !cell.isEmpty
                let scope = isHeading ? "col" : nil
                row.element(isHeading ? "th" : "td", ["class": column, "scope": scope]) {
                    $0.add(nodes: cell)
                }
            }
        }
    }

    /// Steps are a list of lines; each is a row of formulas, so that a narrow page can break it before
    /// its relation and between its terms.
    private mutating func add(_ working: ReportWorking) {
        element("ol", ["class": "working"]) { list in
            list.endLine()
            for line in working.lines {
                list.element("li", ["class": line.isFirst ? "subject" : nil]) { row in
                    for (index, piece) in line.pieces.enumerated() {
                        if index > 0 { row.void("wbr") }
                        row.add(piece, isAnnotated: false)
                    }
                }
                list.endLine()
            }
        }
    }

    /// A check that failed: what was found is said in English, as it is everywhere.
    private mutating func addFailure(_ message: String) {
        element("p", ["class": "failure", "role": "note"]) { box in
            box.add("✗ ")
            box.element("b", box.words.failed)
            box.add(" ")
            box.element("span", ["lang": "en"]) { $0.addMarked(message, as: .all) }
        }
    }

    /// Adds a caption with its number.
    mutating func add(_ caption: Caption) {
        if !caption.label.isEmpty {
            element("b", caption.content.isEmpty ? caption.label : caption.label + ".")
        }
        guard !caption.content.isEmpty else { return }
        add(" ")
        add(nodes: caption.content)
    }
}

extension Documents.Table.Alignment {
    fileprivate var className: String? {
        switch self {
        case .none: nil
        case .left: "left"
        case .center: "center"
        case .right: "right"
        }
    }
}
