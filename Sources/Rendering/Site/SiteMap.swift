public import Diagnostics
public import Reporting

/// Which reports a site has, which of them are one report in several languages, and in which order
/// they are read: all that can be told from the names of their templates.
public struct SiteMap: Sendable {
    /// A page of a report.
    public struct Page: Sendable, Hashable {
        /// The path of its files without extension, below the site: `notes/die.zh`.
        public let name: String
        /// The name of the report, the same in all languages: `notes/die`.
        public let key: String
        /// The language, where its name says it: `zh`.
        public let language: String?
    }

    /// The pages: reports in the order of reading, each first in the original.
    public let pages: [Page]
    /// What is wrong with names, each with the name.
    public let mistakes: [(name: String, diagnostic: Diagnostic)]
    /// What is wrong with the order in the settings.
    public let diagnostics: [Diagnostic]
    private let indices: [String: Int]

    /// The map of the reports with some names, which are in the order of their folder.
    public init(names: [String], settings: SiteSettings) {
        let pages = names.map { Page(name: $0, in: settings) }
        let (ranks, diagnostics) = SiteMap.ranks(Set(pages.map(\.key)), settings)
        // Sorting keeps what is of one rank as it stood, by what is compared last.
        let sorted = pages.enumerated().sorted { a, b in
            let (first, second) = (a.element, b.element)
            let ranked = (ranks[first.key] ?? .max, ranks[second.key] ?? .max)
            if ranked.0 != ranked.1 { return ranked.0 < ranked.1 }
            if first.key != second.key { return first.key < second.key }
            if (first.language == nil) != (second.language == nil) { return first.language == nil }
            return a.offset < b.offset
        }
        self.pages = sorted.map(\.element)
        self.diagnostics = diagnostics
        mistakes = SiteMap.mistakes(self.pages, settings)
        indices = Dictionary(
            self.pages.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Where a page stands among all of them.
    func index(of name: String) -> Int? { indices[name] }

    private static func ranks(
        _ keys: Set<String>, _ settings: SiteSettings
    ) -> ([String: Int], [Diagnostic]) {
        var ranks: [String: Int] = [:]
        var diagnostics: [Diagnostic] = []
        for entry in settings.order {
            let name = entry.text.hasSuffix(".md") ? String(entry.text.dropLast(3)) : entry.text
            let place = entry.place(0..<entry.bytes.count)
            if !keys.contains(name) {
                let near = suggestion(for: name, among: keys.sorted())
                diagnostics.append(
                    Diagnostic(
                        "there is no report '\(name)' to put in order", at: place,
                        hint: near.map { "did you mean '\($0)'?" }
                            ?? "a report is named as its template, without '.md'"))
            } else if ranks.updateValue(ranks.count, forKey: name) != nil {
                diagnostics.append(
                    Diagnostic("'\(name)' stands in the order twice", at: place, hint: "keep one"))
            }
        }
        return (ranks, diagnostics)
    }

    private static func mistakes(
        _ pages: [Page], _ settings: SiteSettings
    ) -> [(name: String, diagnostic: Diagnostic)] {
        var mistakes: [(String, Diagnostic)] = []
        var taken: [String: String] = [:]
        let names = Set(pages.map(\.name))
        let originals = pages.filter { $0.language == nil }.map(\.name)
        for page in pages {
            // On many systems the case of letters makes no other name.
            if let other = taken.updateValue(page.name, forKey: page.name.lowercased()) {
                let message = "its page '\(page.name).html' would take the place of '\(other).html'"
                mistakes.append(
                    (page.name, Diagnostic(message, at: nil, hint: "rename one of the templates")))
            }
            if let language = page.language, !names.contains(page.key) {
                let message =
                    "it is '\(page.key)' in the language '\(language)', and there is no '\(page.key).md'"
                let near = suggestion(for: page.key, among: originals)
                let hint = near.map { "did you mean '\($0).\(language).md'?" }
                mistakes.append(
                    (
                        page.name,
                        Diagnostic(
                            message, at: nil,
                            hint: hint ?? "the original has no language in its name")
                    ))
            }
        }
        return mistakes
    }
}

extension SiteMap.Page {
    /// The page of a template.
    fileprivate init(name: String, in settings: SiteSettings) {
        let language = settings.language(inName: name)
        let ending = language.map { $0.count + 1 } ?? 0
        self.init(name: name, key: String(name.dropLast(ending)), language: language)
    }
}
