import Reporting

/// The footnotes of a page that stand beside the block that first refers to them.
struct MarginNotes {
    /// Those that have no place yet, by their numbers.
    private var waiting: [Int: ReportFootnote]
    /// Those that the block just written refers to, in order.
    private var called: [ReportFootnote] = []

    init(_ footnotes: [ReportFootnote]) {
        waiting = Dictionary(footnotes.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    }

    /// Notes a reference.
    mutating func note(_ number: Int) {
        if let footnote = waiting.removeValue(forKey: number) { called.append(footnote) }
    }

    /// The next footnote that has been referred to and has no place.
    mutating func next() -> ReportFootnote? { called.isEmpty ? nil : called.removeFirst() }

    /// Whether there is one.
    var isEmpty: Bool { called.isEmpty }
}

extension HTMLText {
    /// Adds pieces of a page, each with the footnotes beside it that it is the first to refer to.
    mutating func addPage(_ sections: [Section], shift: Int) {
        for section in sections {
            startLine()
            let start = bytes.count
            add(sections: [section], shift: shift)
            guard !notes.isEmpty else { continue }
            insertRaw("<div class=\"noted\">\n", at: start)
            addNotes(shift: shift)
            addRaw("</div>\n")
        }
        // Those of the title, on a page without text.
        if !notes.isEmpty { addNotes(shift: shift) }
    }

    /// Adds the footnotes that were referred to, and those they refer to themselves.
    private mutating func addNotes(shift: Int) {
        element("ol", ["class": "notes"]) { list in
            list.endLine()
            while let footnote = list.notes.next() {
                let number = String(footnote.number)
                list.element("li", ["id": "fn:" + number, "value": number]) {
                    $0.add(footnote, shift)
                }
                list.endLine()
            }
        }
        endLine()
    }
}
