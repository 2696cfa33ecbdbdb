import Characters
import Reporting

/// HTML under construction: tags are balanced by structure, text and attributes are escaped.
struct HTMLText {
    /// The words the page adds to the author's.
    let words: Words
    /// The language of these words, where it is not that of the page.
    let wordsLanguage: String?
    /// Which texts in Chinese, Japanese and Korean are marked as such; none on a page of somebody
    /// else's.
    let marking: EastAsianMarking?
    private(set) var bytes: [UInt8] = []
    /// The footnotes that are to stand beside the text, and those that were just referred to.
    var notes: MarginNotes
    /// The numbers that open to where they come from; `nil` on a page of somebody else's.
    var ledger: NumberLedger?
    /// What is shown of them.
    let detail: NumberDetail
    /// How much of it formulas and figures are.
    private(set) var sizes = PageSizes()
    /// Where a link leads, by what its author wrote, when that is not the same.
    var linking: ((String) -> String)?
    /// Whether a number of this sentence is a stop on the way by keyboard.
    var isStopTaken = false
    /// Whether one stop serves for more than a sentence.
    var isInTable = false
    /// Whether what is added stands in a link, where no other stop may be.
    private(set) var isInLink = false

    /// Begins a page of Klio's.
    init(page report: Report, _ answers: NumberAnswers) {
        words = report.words
        wordsLanguage = words.tag(onPageIn: report.language)
        marking = EastAsianMarking(onPageIn: report.language)
        notes = MarginNotes(report.footnotes)
        detail = report.numberDetail
        ledger = NumberLedger(report.judgements, answers, detail)
    }

    /// Begins a part of a page that somebody else makes: its notes stand at its end, and its
    /// numbers carry their digits with them.
    init(fragment report: Report) {
        words = report.words
        wordsLanguage = words.tag(onPageIn: report.language)
        marking = nil
        notes = MarginNotes([])
        detail = .quiet
    }

    /// Begins what a site puts around pages of a language.
    init(language: String) {
        words = Words(language: language)
        wordsLanguage = words.tag(onPageIn: language)
        marking = nil
        notes = MarginNotes([])
        detail = .quiet
    }

    /// All of it.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Takes out what has been added so far.
    mutating func take() -> String {
        defer { bytes = [] }
        return text
    }

    /// Puts markup before everything from a byte on.
    mutating func insertRaw(_ markup: String, at offset: Int) {
        bytes.insert(contentsOf: markup.utf8, at: offset)
    }

    /// Adds text.
    mutating func add(_ content: String) { bytes.append(escapingForMarkup: content) }

    /// Adds markup that is known to be well-formed.
    mutating func addRaw(_ markup: String) { bytes += markup.utf8 }

    /// Adds markup and counts it among the sizes of the page.
    mutating func add(
        countingAs part: WritableKeyPath<PageSizes, Int>, _ content: (inout HTMLText) -> Void
    ) {
        let start = bytes.count
        content(&self)
        sizes[keyPath: part] += bytes.count - start
    }

    /// Adds a line ending, so that pages can be read and compared.
    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    /// Begins a line, unless nothing stands on this one yet.
    mutating func startLine() {
        if let last = bytes.last, last != UInt8(ascii: "\n") { endLine() }
    }

    /// Adds an element around some content.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        _ content: (inout HTMLText) -> Void
    ) {
        open(name, attributes)
        addRaw(">")
        let outer = isInLink
        isInLink = outer || name == "a"
        content(&self)
        isInLink = outer
        addRaw("</")
        addRaw(name)
        addRaw(">")
    }

    /// Adds an element around words of Klio's own, in their language.
    mutating func element(_ name: String, _ word: String, class: String? = nil) {
        element(name, ["class": `class`, "lang": wordsLanguage]) { $0.add(word) }
    }

    /// Adds an element that has no content.
    mutating func void(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        open(name, attributes)
        addRaw(" />")
    }

    /// Attributes without a value are left out; addresses are percent-encoded.
    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        addRaw("<")
        addRaw(name)
        for (key, value) in attributes {
            guard let value else { continue }
            addRaw(" ")
            addRaw(key)
            addRaw("=\"")
            if key == "href" || key == "src" {
                bytes.append(escapingForAddress: value)
            } else {
                bytes.append(escapingForMarkup: value)
            }
            addRaw("\"")
        }
    }
}
