extension String {
    /// The text in lines of at most so many characters, where blanks allow it; each line ends.
    public func wrapped(to width: Int) -> String {
        var text = ""
        var length = 0
        for word in split(separator: " ") {
            if length > 0, length + 1 + word.count > width {
                text += "\n"
                length = 0
            }
            text += (length > 0 ? " " : "") + word
            length += word.count + (length > 0 ? 1 : 0)
        }
        return text + "\n"
    }

    /// Its lines, each set in by four blanks, empty ones left alone.
    public var indented: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    }
}
