public import Diagnostics

/// A work that can be cited, as its entry in a BibTeX file describes it.
public struct BibliographyEntry: Sendable {
    /// The name it is cited by.
    public let key: String
    /// What kind of work it is.
    public let kind: Kind
    /// Where its key stands.
    public let place: SourcePlace
    /// What is wrong with it; nothing that matters before somebody cites it.
    public internal(set) var mistakes: [Diagnostic]
    /// What is known of it, by the names of fields in lower case.
    private let fields: [String: MarkedText]
    private let names: [String: NameList]

    /// The fields that hold names of people.
    static let nameFields: Set<String> = ["author", "editor"]

    init(
        key: String, kind: Kind, place: SourcePlace, fields: [String: MarkedText],
        names: [String: NameList], mistakes: [Diagnostic]
    ) {
        self.key = key
        self.kind = kind
        self.place = place
        self.fields = fields
        self.names = names
        self.mistakes = mistakes
    }

    /// What a field says; `nil` when it is missing or empty.
    public func text(_ field: String) -> MarkedText? {
        fields[field].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The people in a field; `nil` when it is missing or empty.
    func people(_ field: String) -> NameList? {
        names[field].flatMap { $0.names.isEmpty ? nil : $0 }
    }

    /// What a kind of work is called, and how its reference is put together.
    public enum Kind: String, Sendable, CaseIterable {
        /// An article in a journal.
        case article
        /// A book.
        case book
        /// A part of a book, a chapter or some pages.
        case inbook
        /// A part of a book with a title of its own.
        case incollection
        /// A paper in the proceedings of a conference.
        case inproceedings
        /// The proceedings of a conference.
        case proceedings
        /// A thesis.
        case thesis
        /// A report of an institution.
        case techreport
        /// A page or file on the web.
        case online
        /// Anything else.
        case misc

        /// The kind of an entry of a type; types that are not known are like `misc`.
        ///
        /// Source: the types of the BibTeX styles, and those of biblatex that mean the same.
        init(type: String) {
            switch type {
            case "conference": self = .inproceedings
            case "phdthesis", "mastersthesis": self = .thesis
            case "report", "manual": self = .techreport
            case "electronic", "www": self = .online
            case "booklet", "collection", "mvbook": self = .book
            case _: self = Kind(rawValue: type) ?? .misc
            }
        }
    }
}
