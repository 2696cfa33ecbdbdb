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
        var text = SearchWords()
        if let description = report.description { text.add(description) }
        for section in report.sections {
            if case .heading(_, let content, let anchor, _) = section.kind {
                texts[texts.count - 1].text = text.take()
                text.add(content)
                texts.append(SearchText(anchor: anchor, heading: text.take()))
            } else {
                text.add(section)
            }
        }
        for note in report.footnotes { text.add(note.sections) }
        texts[texts.count - 1].text = text.take()
        // The first part stands for the report as a whole, where it has a title of its own.
        if report.title == nil, texts[0].text.isEmpty { texts.removeFirst() }
        for index in texts.indices { texts[index].findTerms(under: title) }
        return texts
    }

    private mutating func findTerms(under title: String) {
        terms = Array(SearchTerms(of: "\(title) \(heading) \(text)").terms)
    }
}

extension [Node] {
    /// The words of running text; a formula that holds commands is left out.
    var searchText: String {
        var words = SearchWords()
        words.add(self)
        return words.text
    }
}
