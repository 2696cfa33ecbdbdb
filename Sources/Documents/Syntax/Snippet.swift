import Diagnostics

/// A line of running text that does not stand in a paragraph: a cell, a caption, a title.
struct Snippet {
    /// Its text.
    let content: Content
    /// What of it is Klio's own.
    let items: [Item]
    /// What is wrong with it.
    let diagnostics: [Diagnostic]

    /// Reads a line; `nil` when nothing but white space is in it.
    init?(_ content: Content, setting: ItemScanner.Setting) {
        guard !content.trimmed(content.range).isEmpty else { return nil }
        var scanner = ItemScanner(content, in: content.range, setting: setting)
        scanner.scan()
        self.content = content
        items = scanner.items
        diagnostics = scanner.diagnostics
    }
}
