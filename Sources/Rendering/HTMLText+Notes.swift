import Documents
import Reporting

extension HTMLText {
    /// Adds a callout: a bar in its colour, and its name as a title.
    mutating func add(_ callout: Callout, _ inner: [Section], _ shift: Int) {
        element("div", ["class": "callout \(callout.rawValue)", "role": "note"]) { note in
            note.endLine()
            note.element("p", note.words.title(of: callout), class: "title")
            note.endLine()
            note.add(sections: inner, shift: shift)
        }
    }

    /// Adds the number of a footnote that leads to it.
    mutating func addReference(_ number: Int, _ occurrence: Int) {
        notes.note(number)
        element("sup", ["class": "footnote-ref"]) { sup in
            sup.element(
                "a",
                [
                    "href": "#fn:\(number)", "id": HTMLText.anchor(number, occurrence),
                    "role": "doc-noteref",
                ]
            ) { $0.add("\(number)") }
        }
    }

    /// Adds what the footnotes say, each with the way back to where the text refers to it.
    mutating func add(footnotes: [ReportFootnote], shift: Int) {
        guard !footnotes.isEmpty else { return }
        startLine()
        element(
            "section",
            ["class": "footnotes", "role": "doc-endnotes", "aria-label": words.footnotes]
        ) { section in
            section.endLine()
            section.element("ol") { list in
                list.endLine()
                for footnote in footnotes {
                    list.element("li", ["id": "fn:\(footnote.number)"]) { $0.add(footnote, shift) }
                    list.endLine()
                }
            }
            section.endLine()
        }
        startLine()
    }

    /// Adds the list of the works cited.
    mutating func add(references: [ReportReference]) {
        guard !references.isEmpty else { return }
        startLine()
        element("section", ["class": "references", "role": "doc-bibliography"]) { section in
            section.endLine()
            section.element("h2", section.words.references)
            section.endLine()
            section.element("ul") { list in
                list.endLine()
                for reference in references {
                    list.element("li", ["id": reference.anchor]) { item in
                        if let label = reference.label {
                            item.element("span", ["class": "label"]) { $0.add(label) }
                            item.add(" ")
                        }
                        item.add(nodes: reference.content)
                    }
                    list.endLine()
                }
            }
            section.endLine()
        }
        startLine()
    }

    /// Adds what a footnote says; the way back stands at the end of the last paragraph.
    mutating func add(_ footnote: ReportFootnote, _ shift: Int) {
        endLine()
        guard case .paragraph(let content)? = footnote.sections.last?.kind else {
            add(sections: footnote.sections, shift: shift)
            addWaysBack(footnote)
            return endLine()
        }
        add(sections: Array(footnote.sections.dropLast()), shift: shift)
        startLine()
        element("p") { paragraph in
            paragraph.add(nodes: content)
            paragraph.add(" ")
            paragraph.addWaysBack(footnote)
        }
        endLine()
    }

    private mutating func addWaysBack(_ footnote: ReportFootnote) {
        for occurrence in 1...max(1, footnote.references) {
            if occurrence > 1 { add(" ") }
            let label = footnote.references > 1 ? " \(occurrence)" : ""
            addWayBack(
                to: HTMLText.anchor(footnote.number, occurrence), label: words.backToText + label
            ) { back in
                back.add("↩\u{FE0E}")
                if occurrence > 1 { back.element("sup") { $0.add("\(occurrence)") } }
            }
        }
    }

    /// Adds a link back to where the text refers to something.
    mutating func addWayBack(
        to anchor: String, label: String, _ content: (inout HTMLText) -> Void
    ) {
        element(
            "a",
            [
                "href": "#" + anchor, "class": "footnote-backref", "role": "doc-backlink",
                "aria-label": label,
            ], content)
    }

    /// The name of a reference; no heading and no label has a colon in its name.
    private static func anchor(_ number: Int, _ occurrence: Int) -> String {
        occurrence == 1 ? "fnref:\(number)" : "fnref:\(number)-\(occurrence)"
    }
}
