import Diagnostics
import Documents
import Reporting

extension Root {
    /// The language of documents that say nothing else.
    var standardLanguage: String { frontMatter.entry("lang")?.value.text ?? "en" }

    /// The settings for a document; the language of its name, in a site, comes before that of all.
    func frontMatter(
        for document: Document, _ diagnostics: inout [Diagnostic]
    ) -> FrontMatter {
        let name = document.source.name.withoutExtension
        guard let language = site?.language(inName: name) else { return frontMatter }
        if let own = document.frontMatter.entry("lang"), own.value.text != language {
            diagnostics.append(
                Diagnostic(
                    .error,
                    "it is in the language '\(own.value.text)', and its name says '\(language)'",
                    at: own.value.place(0..<own.value.bytes.count),
                    hint: "leave 'lang' out, or rename the template", concern: .template))
        }
        let source = SourceText(language, name: name)
        let entry = FrontMatter.Entry(
            key: "lang", value: Excerpt(all: source), keyPlace: source.place(0..<0))
        return FrontMatter(entries: [entry] + frontMatter.entries)
    }
}
