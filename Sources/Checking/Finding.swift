public import Diagnostics
public import Evaluating
import Numbers

/// Something found in a document that its author may want to act upon.
public struct Finding: Sendable {
    /// What it rests on; kept apart, since most numbers that are judged give no finding.
    public indirect enum Origin: Sendable {
        /// A number or predicate that was judged.
        case judgement(Judgement)
        /// What was said about the text.
        case diagnostic(Diagnostic)
    }

    /// What is made of it.
    public enum State: String, Sendable {
        /// It is to be acted upon.
        case open
        /// Its author accepts it, for a reason.
        case waived
        /// The baseline holds it.
        case known
        /// Its class is switched off.
        case off
    }

    /// What kind of thing it is.
    public let kind: FindingClass
    /// What it rests on.
    public let origin: Origin
    /// The document it was found in, by the path as the user gave it; the text itself may be
    /// included.
    public let document: String
    /// What stays the same when lines are moved: see `Fingerprint`.
    public let fingerprint: Fingerprint
    /// What is made of it.
    public internal(set) var state = State.open

    /// Where; `nil` when the matter is the file as a whole.
    public var place: SourcePlace? {
        switch origin {
        case .judgement(let judgement): judgement.place
        case .diagnostic(let diagnostic): diagnostic.place
        }
    }

    /// The file it stands in, by the path as the user gave it.
    public var file: String { place?.source.name ?? document }

    /// What was found, as a lower-case fragment.
    public var message: String {
        switch origin {
        case .judgement(let judgement): judgement.message
        case .diagnostic(let diagnostic): diagnostic.message
        }
    }

    /// The number as printed, when it is about one.
    public var printed: String? { judgement?.printed }

    /// What was judged, when it rests on that.
    public var judgement: Judgement? {
        if case .judgement(let judgement) = origin { judgement } else { nil }
    }

    /// The word before its message: the verdict, or the name of its class.
    public var label: String { judgement?.verdict.name ?? kind.name }
}
