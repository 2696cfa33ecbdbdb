/// The reference of a work, put together from its fields.
///
/// The order is that of The Chicago Manual of Style, 17th edition, chapters 14 and 15, with names and
/// titles as the file has them.
struct ReferenceText {
    private let work: BibliographyEntry
    private let words: CitationWords

    init(_ work: BibliographyEntry, words: CitationWords) {
        self.work = work
        self.words = words
    }

    /// The reference in a list by authors: authors, year, title.
    func byAuthors(year: String) -> MarkedText {
        var text = MarkedText()
        let authors = authors(isFirstInverted: true)
        text.add(sentence: authors ?? title)
        text.add(sentence: MarkedText(year))
        if authors != nil { text.add(sentence: title) }
        addSource(to: &text, year: nil)
        return text
    }

    /// The reference in a list by numbers: authors, title, and the year at the end.
    var byNumber: MarkedText {
        var text = MarkedText()
        text.add(sentence: authors(isFirstInverted: false))
        text.add(sentence: title)
        addSource(to: &text, year: work.year ?? words.undated)
        return text
    }

    private func addSource(to text: inout MarkedText, year: String?) {
        for sentence in source(year: year) { text.add(sentence: sentence) }
        text.add(sentence: work.text("note"))
        if let address { text.add(sentence: address, isEnded: true) }
    }

    // MARK: Parts

    /// The people who wrote it, or edited it.
    private func authors(isFirstInverted: Bool) -> MarkedText? {
        if let people = work.people("author") { return MarkedText(list(people, isFirstInverted)) }
        if let people = work.people("editor"), !work.kind.isPart {
            return MarkedText("\(list(people, isFirstInverted)), \(words.editor)")
        }
        return work.text("organization")
    }

    private func list(_ people: NameList, _ isFirstInverted: Bool) -> String {
        var names = people.names.map(\.full)
        if isFirstInverted, let first = people.names.first { names[0] = first.inverted }
        if people.hasOthers { return names.joined(separator: ", ") + ", " + words.others }
        guard names.count > 1, let last = names.popLast() else { return names.joined() }
        let comma = names.count > 1 || isFirstInverted ? ", " : " "
        return names.joined(separator: ", ") + comma + words.and + " " + last
    }

    private var title: MarkedText? {
        guard let title = work.text("title") else { return nil }
        guard !work.kind.isWhole else { return title.emphasized }
        var quoted = MarkedText(words.quotationMarks.open)
        quoted.append(title)
        quoted.end(with: ".")
        quoted.append(words.quotationMarks.close)
        return quoted
    }

    /// Where it appeared: one sentence or several.
    private func source(year: String?) -> [MarkedText] {
        switch work.kind {
        case .article: [journal(year)].compactMap(\.self)
        case .inproceedings, .incollection, .inbook: [book(year)].compactMap(\.self)
        case .book, .proceedings:
            [edition, series, published(by: ["publisher"], year)].compactMap(\.self)
        case .thesis: [published(by: ["type", "school", "institution"], year)].compactMap(\.self)
        case .techreport:
            [published(by: ["type", "number", "institution", "organization"], year)]
                .compactMap(\.self)
        case .online, .misc:
            [published(by: ["howpublished", "publisher"], year)].compactMap(\.self)
        }
    }

    /// Journal, volume, number and pages.
    private func journal(_ year: String?) -> MarkedText? {
        var text = (work.text("journal") ?? work.text("journaltitle"))?.emphasized ?? MarkedText()
        if let volume = work.text("volume") { text.add(word: volume) }
        if let number = work.text("number") { text.add(word: number.inParentheses) }
        if let pages {
            text.append(text.isEmpty ? "" : ": ")
            text.append(pages)
        }
        if let year { text.add(clause: MarkedText(year)) }
        return text.isEmpty ? nil : text
    }

    /// The book it is part of, its editors, pages and publisher.
    private func book(_ year: String?) -> MarkedText? {
        var text = MarkedText()
        if let title = work.text("booktitle") {
            text.append(words.in + " ")
            text.append(title.emphasized)
        }
        if let editors = work.people("editor") {
            text.add(clause: MarkedText("\(words.editedBy) \(list(editors, false))"))
        }
        if let pages { text.add(clause: pages) }
        if let published = published(by: ["publisher", "organization"], year) {
            if work.text("publisher") != nil {
                text.add(sentence: published)
            } else {
                text.add(clause: published)
            }
        }
        return text.isEmpty ? nil : text
    }

    private var edition: MarkedText? {
        work.text("edition").map { MarkedText(words.edition($0.plain)) }
    }

    private var series: MarkedText? {
        guard var text = work.text("series") else { return nil }
        if let volume = work.text("volume") ?? work.text("number") { text.add(word: volume) }
        return text
    }

    /// Who published it, and the year where that stands here.
    private func published(by fields: [String], _ year: String?) -> MarkedText? {
        var text = MarkedText()
        for field in fields {
            if let part = work.text(field) { text.add(clause: part) }
        }
        if let year { text.add(clause: MarkedText(year)) }
        return text.isEmpty ? nil : text
    }

    /// The pages, with a dash between first and last.
    private var pages: MarkedText? {
        work.text("pages").map {
            MarkedText($0.plain.replacing("-", with: "–").replacing("––", with: "–"))
        }
    }

    /// Where it is on the web.
    private var address: MarkedText? {
        var text = MarkedText()
        if let doi = work.text("doi")?.plain {
            let name = doi.hasPrefix("https://doi.org/") ? String(doi.dropFirst(16)) : doi
            text.append(.link("https://doi.org/\(name)", destination: "https://doi.org/\(name)"))
        } else if let url = work.text("url")?.plain {
            text.append(.link(url, destination: url))
        } else if let eprint = work.text("eprint")?.plain {
            text.append(.link("arXiv:\(eprint)", destination: "https://arxiv.org/abs/\(eprint)"))
        }
        return text.isEmpty ? nil : text
    }
}

extension BibliographyEntry.Kind {
    /// Whether its title names the whole of what one would hold in one's hands.
    fileprivate var isWhole: Bool {
        switch self {
        case .book, .proceedings, .thesis: true
        case .article, .inbook, .incollection, .inproceedings, .techreport, .online, .misc: false
        }
    }

    /// Whether it is part of a book.
    fileprivate var isPart: Bool {
        switch self {
        case .inbook, .incollection, .inproceedings: true
        case .article, .book, .proceedings, .thesis, .techreport, .online, .misc: false
        }
    }
}

extension MarkedText {
    fileprivate mutating func add(sentence: MarkedText?, isEnded: Bool = false) {
        guard let sentence else { return }
        if !isEmpty { append(" ") }
        append(sentence)
        if !isEnded { end(with: ".") }
    }

    fileprivate mutating func add(clause: MarkedText) {
        if !isEmpty { append(", ") }
        append(clause)
    }

    fileprivate mutating func add(word: MarkedText) {
        if !isEmpty { append(" ") }
        append(word)
    }

    fileprivate var inParentheses: MarkedText {
        var text = MarkedText("(")
        text.append(self)
        text.append(")")
        return text
    }
}
