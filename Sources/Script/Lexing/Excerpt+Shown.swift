import Diagnostics

extension Excerpt {
    /// The text of some bytes of the excerpt for a message: one line of at most forty characters.
    func shown(_ range: Range<Int>) -> String {
        let limit = 40
        let part = bytes[range.clamped(to: 0..<bytes.count)].prefix(4 * limit + 4)
        let characters = String(decoding: part, as: UTF8.self).unicodeScalars
        let kept = String(
            String.UnicodeScalarView(characters.prefix(limit).map { $0.isLineBreak ? " " : $0 }))
        return characters.count > limit ? kept + "…" : kept
    }
}
