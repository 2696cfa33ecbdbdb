/// What the info string of a code block says is in it.
enum CodeLanguage {
    /// Whether a block in a language holds what a program printed, or plain text.
    static func isOutput(_ language: String) -> Bool {
        ["", "text", "txt", "plain", "plaintext", "output", "console"].contains(language)
    }
}
