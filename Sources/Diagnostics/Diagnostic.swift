/// Something to tell the author of a text: what is wrong, where, and what to do about it.
public struct Diagnostic: Error, Sendable {
    /// How grave the matter is.
    public enum Severity: Sendable, Hashable {
        /// Nothing can be made of the text as it stands.
        case error
        /// The text can be read, but probably does not say what was meant.
        case warning(Topic)

        /// The word for it in messages.
        public var name: String {
            switch self {
            case .error: "error"
            case .warning: "warning"
            }
        }
    }

    /// What a warning is about: somebody may not want to hear of all of them.
    public enum Topic: Sendable, Hashable, CaseIterable {
        /// Front matter and settings.
        case frontMatter
        /// Includes and other directives.
        case include
        /// Labels.
        case label
        /// Headings.
        case heading
        /// Tables.
        case table
        /// Footnotes.
        case footnote
        /// Formulas.
        case formula
        /// Figures.
        case figure
        /// Works that are cited.
        case citation
        /// A comment in a script where a division was meant.
        case doubleSlash
        /// A comment that accepts a finding where there is none.
        case waiver
        /// What a browser would run, in a page made to be safe.
        case unsafe
    }

    /// Whose concern a matter is.
    public enum Concern: Sendable {
        /// That of whoever asks whether the numbers are right.
        case numbers
        /// That of whoever renders the document: somebody who asks about its numbers alone hears of
        /// it as a warning.
        case page(Topic)
        /// That of Klio's own templates: another program gives the same characters another meaning.
        case template
    }

    /// How grave the matter is.
    public let severity: Severity
    /// What was found and, where it helps, what was expected: a lower-case fragment.
    public let message: String
    /// Where; `nil` when the matter is the file as a whole.
    public let place: SourcePlace?
    /// What to do about it.
    public let hint: String?

    /// Whose concern it is.
    public let concern: Concern

    /// Creates an error.
    public init(_ message: String, at place: SourcePlace?, hint: String? = nil) {
        self.init(.error, message, at: place, hint: hint)
    }

    /// Creates a diagnostic.
    public init(
        _ severity: Severity, _ message: String, at place: SourcePlace?, hint: String? = nil,
        concern: Concern = .numbers
    ) {
        self.severity = severity
        self.message = message
        self.place = place
        self.hint = hint
        self.concern = concern
    }

    /// The same matter as a warning.
    public func warning(about topic: Topic) -> Diagnostic {
        Diagnostic(.warning(topic), message, at: place, hint: hint, concern: concern)
    }

    /// The same matter as a concern of others.
    public func concerning(_ concern: Concern) -> Diagnostic {
        Diagnostic(severity, message, at: place, hint: hint, concern: concern)
    }
}

extension [Diagnostic] {
    /// The diagnostics in the order in which their places are read, each once.
    ///
    /// Texts keep the order in which they first occur; within one, lines go downward.
    public func inReadingOrder() -> [Diagnostic] {
        guard !isEmpty else { return [] }
        var ranks: [String: Int] = [:]
        var seen: Set<String> = []
        var keyed: [(rank: Int, offset: Int, index: Int, diagnostic: Diagnostic)] = []
        for (index, diagnostic) in enumerated() {
            let name = diagnostic.place?.source.name ?? ""
            let rank = ranks[name, default: ranks.count]
            ranks[name] = rank
            let offset = diagnostic.place?.bytes.lowerBound ?? -1
            guard seen.insert("\(rank) \(offset) \(diagnostic.message)").inserted else { continue }
            keyed.append((rank, offset, index, diagnostic))
        }
        return keyed.sorted { ($0.rank, $0.offset, $0.index) < ($1.rank, $1.offset, $1.index) }
            .map(\.diagnostic)
    }

    /// Whether one of them is an error.
    public var containsError: Bool { contains { $0.severity == .error } }
}
