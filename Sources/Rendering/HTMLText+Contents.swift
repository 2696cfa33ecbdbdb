import Reporting

extension HTMLText {
    /// How many headings a page has at least whose author did not ask for contents.
    private static let fewestEntries = 4

    /// How many headings it has at most; with more of them, those of the lower level are left out.
    private static let mostEntries = 60

    /// Adds the table of contents: headings of the two levels below the title.
    mutating func addContents(of report: Report) {
        let top = 1 + (report.title == nil ? 0 : 1)
        let entries = report.sections.compactMap { section -> ContentsEntry? in
            guard case .heading(let level, let content, let anchor?, _) = section.kind else {
                return nil
            }
            let depth = level + report.headingShift - top
            return (0...1).contains(depth)
                ? ContentsEntry(isBelow: depth == 1, content: content, anchor: anchor) : nil
        }
        guard !entries.isEmpty,
            report.hasContents ?? (entries.count >= HTMLText.fewestEntries)
        else { return }
        element("nav", ["class": "contents", "aria-label": words.contents]) { nav in
            nav.element("p", nav.words.contents, class: "title")
            nav.endLine()
            let upper = entries.filter { !$0.isBelow }
            let isLong = entries.count > HTMLText.mostEntries && !upper.isEmpty
            nav.addList(of: (isLong ? upper : entries)[...])
            nav.endLine()
        }
    }

    /// Entries of the upper level, with those below them in lists of their own.
    private mutating func addList(of entries: ArraySlice<ContentsEntry>) {
        element("ul") { list in
            var rest = entries
            while let first = rest.popFirst() {
                let below = rest.prefix(while: { !first.isBelow && $0.isBelow })
                rest = rest.dropFirst(below.count)
                list.element("li") { item in
                    item.element("a", ["href": "#" + first.anchor]) {
                        $0.add(nodes: first.content.withoutLinks)
                    }
                    if !below.isEmpty { item.addList(of: below) }
                }
                list.endLine()
            }
        }
    }
}

/// A heading in the table of contents.
private struct ContentsEntry {
    let isBelow: Bool
    let content: [Node]
    let anchor: String
}

extension [Node] {
    /// The text without what leads elsewhere, for a place that is a link itself.
    var withoutLinks: [Node] {
        flatMap { node -> [Node] in
            switch node {
            case .link(_, _, let content), .citation(let content), .claimed(let content, _):
                content.withoutLinks
            case .reference(let text, _): [.text(text)]
            case .value(let value): [.text(value.text)]
            case .emphasis(let content): [.emphasis(content.withoutLinks)]
            case .strong(let content): [.strong(content.withoutLinks)]
            case .strikethrough(let content): [.strikethrough(content.withoutLinks)]
            case .softBreak, .lineBreak: [.text(" ")]
            case .footnoteReference, .finding, .html: []
            case .text, .code, .image: [node]
            case .formula(let formula): [.formula(formula.withoutValues)]
            }
        }
    }
}
