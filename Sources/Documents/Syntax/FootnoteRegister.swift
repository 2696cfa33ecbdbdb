import Diagnostics

/// The footnotes of one text, each of which is defined once and referred to.
enum FootnoteRegister {
    /// Reports footnotes that are given again, and those that nothing refers to.
    static func mistakes(in survey: Survey) -> [Diagnostic] {
        let source = survey.reader.source
        let items = survey.items + survey.snippets.flatMap(\.items)
        var used: Set<String> = []
        for item in items {
            if case .footnoteReference(let label) = item.kind { used.insert(label) }
        }
        var lines: [String: Int] = [:]
        var diagnostics: [Diagnostic] = []
        for footnote in survey.reader.layout.footnotes {
            let place = source.place(footnote.label.range)
            let name = footnote.label.name
            if let line = lines[name] {
                diagnostics.append(Diagnostic(.repeatedFootnote(name, firstLine: line), at: place))
                continue
            }
            lines[name] = footnote.line
            if !used.contains(name) {
                diagnostics.append(Diagnostic(.unusedFootnote(name), at: place))
            }
        }
        return diagnostics
    }
}
