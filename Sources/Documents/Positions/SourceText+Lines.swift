import Diagnostics

extension SourceText {
    /// The bytes of a line with its line ending; nothing at the end of the text when there is no
    /// such line.
    func wholeLine(_ line: Int) -> Range<Int> {
        guard line >= 1, line <= lineCount else { return bytes.count..<bytes.count }
        let start = lineRange(line).lowerBound
        let end = line < lineCount ? lineRange(line + 1).lowerBound : bytes.count
        return start..<end
    }

    /// The bytes of a line without its line ending; nothing when there is no such line.
    func bareLine(_ line: Int) -> Range<Int> {
        line >= 1 && line <= lineCount ? lineRange(line) : bytes.count..<bytes.count
    }
}
