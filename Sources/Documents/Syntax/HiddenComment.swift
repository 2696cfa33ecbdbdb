import Diagnostics

/// A comment of Klio's that no reader sees, `<!--klio … -->`, by what it holds.
enum HiddenComment {
    /// `ok: REASON`
    case waiver(reason: Range<Int>)
    /// `log: 2`
    case setting(key: Range<Int>, value: Range<Int>)
    /// Definitions and checks.
    case script(Range<Int>)

    /// What begins such a comment.
    static let opening: StaticString = "<!--klio"

    /// Reads what stands between the word `klio` and `-->`.
    init(in content: Content, _ body: Range<Int>) {
        let text = content.trimmed(body)
        var end = text.lowerBound
        while end < text.upperBound,
            content.bytes[end].isAlphanumeric || content.bytes[end] == UInt8(ascii: "-")
        {
            end += 1
        }
        guard end > text.lowerBound, content.byte(at: end) == UInt8(ascii: ":"),
            end < text.upperBound
        else {
            self = .script(body)
            return
        }
        let value = content.trimmed((end + 1)..<text.upperBound)
        self =
            content.text(text.lowerBound..<end) == "ok"
            ? .waiver(reason: value) : .setting(key: text.lowerBound..<end, value: value)
    }
}
