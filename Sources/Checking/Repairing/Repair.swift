public import Characters
public import Diagnostics
public import Evaluating
import Numbers
import Reporting

/// A printed number that is wrong, with the text that will stand in its place.
public struct Repair: Sendable {
    /// What was found about the number.
    public let judgement: Judgement
    /// The document that was worked out when it was found; the number may stand in a part of it.
    public let document: String
    /// What will stand in its place.
    public let text: String

    /// The text that the number stands in.
    public var source: SourceText { judgement.place.source }
    /// The bytes of that text that are replaced.
    public var bytes: Range<Int> { judgement.place.bytes }
    /// What stands there.
    public var standing: String { judgement.place.text }

    /// Where its claim names the number as a key, and what the key becomes.
    var key: (bytes: Range<Int>, text: String)? {
        guard let place = judgement.keyPlace, place.source === source else { return nil }
        return (place.bytes, place.text == standing ? text : judgement.expected ?? text)
    }

    /// What is replaced by what, and why, for a person: `0.2938 → 0.2939 (truncated: D)`.
    public var sentence: String {
        "\(standing) → \(text) (\(judgement.verdict.name): \(judgement.expression))"
    }

    /// The repair for programs; its place is that of the number before it was repaired.
    public var json: JSON {
        let place = judgement.place
        return .object([
            ("file", .string(place.source.name)), ("line", .integer(place.line)),
            ("column", .integer(place.column)), ("endColumn", .integer(place.endColumn)),
            ("id", JSON(judgement.id)), ("old", .string(standing)), ("new", .string(text)),
            ("verdict", .string(judgement.verdict.name)),
        ])
    }
}
