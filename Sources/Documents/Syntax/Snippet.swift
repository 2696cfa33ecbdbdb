import Diagnostics

/// A line of running text that does not stand in a paragraph: a cell, a caption, a title.
struct Snippet {
    /// Its text.
    let content: Content
    /// What of it is Klio's own.
    let items: [Item]
    /// Characters of it that libcmark is to see as others.
    let disguises: [DisguisedCharacter]
    /// What is wrong with it.
    let diagnostics: [Diagnostic]

    /// Reads a line; `nil` when nothing but white space is in it.
    init?(
        _ content: Content, setting: ItemScanner.Setting, footnotes: Set<String> = [],
        citesWorks: Bool = false
    ) {
        guard !content.trimmed(content.range).isEmpty else { return nil }
        var scanner = ItemScanner(
            content, in: content.range, setting: setting, footnotes: footnotes,
            citesWorks: citesWorks)
        scanner.scan()
        self.content = content
        items = scanner.items
        disguises = scanner.disguises
        diagnostics = scanner.diagnostics
    }
}
