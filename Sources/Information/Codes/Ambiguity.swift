/// A text of a code that has two readings.
public struct Ambiguity: Sendable {
    /// The text, as it is written.
    public let text: String
    /// One reading.
    public let first: [Outcome]
    /// The other.
    public let second: [Outcome]
}

extension Ambiguity: CustomStringConvertible {
    /// The text with its readings: `'010' reads as 'a, c' and as 'b, a'`.
    public var description: String {
        func list(_ outcomes: [Outcome]) -> String {
            let shown = outcomes.prefix(20).map(\.description).joined(separator: ", ")
            return "'\(shown)\(outcomes.count > 20 ? ", …" : "")'"
        }
        let shown = text.count > 80 ? "\(text.prefix(80))…" : text
        return "'\(shown)' reads as \(list(first)) and as \(list(second))"
    }
}
