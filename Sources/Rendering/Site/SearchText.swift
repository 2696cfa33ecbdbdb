import Reporting

/// A part of a page as its readers search for it: what stands under a heading.
struct SearchText: Sendable {
    /// The name that links to the heading lead to; `nil` above the first one.
    let anchor: String?
    /// The words of the heading.
    let heading: String
    /// What stands under it.
    fileprivate(set) var text = ""
    /// The terms by which it is found.
    private(set) var terms: [String] = []

    /// The parts of a report, in order; each is found by the words of the title, too.
    static func all(of report: Report, title: String) -> [SearchText] {
        var texts = [SearchText(anchor: nil, heading: "")]
        if let description = report.description { texts[0].text = description.searchText }
        for section in report.sections {
            if case .heading(_, let content, let anchor, _) = section.kind {
                texts.append(SearchText(anchor: anchor, heading: content.searchText.squeezed))
            } else {
                texts[texts.count - 1].text += " " + section.searchText
            }
        }
        for note in report.footnotes {
            texts[texts.count - 1].text +=
                " " + note.sections.map(\.searchText).joined(separator: " ")
        }
        for index in texts.indices { texts[index].text = texts[index].text.squeezed }
        // The first part stands for the report as a whole, where it has a title of its own.
        if report.title == nil, texts[0].text.isEmpty { texts.removeFirst() }
        for index in texts.indices { texts[index].findTerms(under: title) }
        return texts
    }

    private mutating func findTerms(under title: String) {
        terms = Array(SearchTerms(of: "\(title) \(heading) \(text)").terms)
    }
}

extension Section {
    /// The words of a piece of a page.
    fileprivate var searchText: String {
        switch kind {
        case .heading(_, let content, _, _), .paragraph(let content), .output(let content):
            content.searchText
        case .quotation(let inner), .callout(_, let inner): inner.searchText
        case .list(_, _, let items): items.map { $0.sections.searchText }.joined(separator: " ")
        case .code(let code): code.text
        case .table(let table):
            ([table.caption?.content ?? []] + table.header + table.rows.flatMap(\.self))
                .map(\.searchText).joined(separator: " ")
        case .figure(let figure): figure.caption?.content.searchText ?? ""
        case .formula, .working, .failure, .html, .thematicBreak: ""
        }
    }
}

extension [Section] {
    fileprivate var searchText: String { map(\.searchText).joined(separator: " ") }
}

extension [Node] {
    /// The words of running text; a formula that holds commands is left out.
    var searchText: String {
        map { node in
            switch node {
            case .formula(let formula): formula.tex.contains("\\") ? "…" : formula.tex
            case .emphasis(let content), .strong(let content), .strikethrough(let content),
                .link(_, _, let content), .citation(let content), .claimed(let content, _):
                content.searchText
            case .text, .softBreak, .lineBreak, .code, .image, .html, .value, .footnoteReference,
                .reference, .finding:
                [node].plainText
            }
        }.joined()
    }
}

extension String {
    /// The text with one blank wherever it has blanks, and none at its ends.
    fileprivate var squeezed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
