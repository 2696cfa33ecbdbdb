extension PrintFormat {
    /// The formats there are, for messages.
    public static let forms =
        "formats are .4f, .4g, .3e, .1%, each with '!' to leave the unit out, and '!'"

    /// The format that a text such as `.4f` or `.1%!` writes; `nil` when it writes none.
    public init?(_ text: String) {
        guard let format = try? PrintFormat(parsing: Array(":\(text)".utf8)) else { return nil }
        self = format
    }
}
