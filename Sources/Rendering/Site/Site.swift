public import Diagnostics
public import Reporting

/// All reports of a site together: what each page shows of the others.
public struct Site: Sendable {
    /// What stands on all pages of one language.
    struct Frame: Sendable {
        /// The title and, as its text, the foot of each page.
        let report: Report
        /// The reports that are listed, in the order of reading: each in this language, or else in
        /// the original.
        let listed: [SiteReport]
    }

    let map: SiteMap
    let settings: SiteSettings
    /// The language of the site.
    let language: String
    /// The reports, in the order of the map.
    let reports: [SiteReport]
    /// The pages of each report, by its key.
    let variants: [String: [SiteReport]]
    private let frames: [String: Frame]
    /// Where each page stands among those listed in a language.
    let places: [String: [String: Int]]

    /// The texts that stand on all pages of a language, as a template: the title and the foot.
    public static func frameText(of settings: SiteSettings, in language: String) -> String {
        let title = settings.title.text(in: language) ?? Words(language: language).site.reports
        let line = title.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "---\ntitle: \(line)\nlang: \(language)\n---\n\n"
            + (settings.footer.text(in: language) ?? "")
    }

    /// Puts reports together.
    ///
    /// They are in the order of the map. `frame` works out the text that `frameText` gives for a
    /// language.
    public init(
        _ reports: [SiteReport], map: SiteMap, settings: SiteSettings, language: String,
        frame: (String) -> Report
    ) {
        (self.map, self.settings, self.language, self.reports) = (map, settings, language, reports)
        let variants = Dictionary(grouping: reports, by: \.page.key)
        self.variants = variants
        var keys: [String] = []
        for report in reports where keys.last != report.page.key { keys.append(report.page.key) }
        let listed = keys.filter { !Site.ownNames.contains($0) }
        var frames: [String: Frame] = [:]
        for language in Set(reports.map(\.language) + [language]).sorted() {
            frames[language] = Frame(
                report: frame(language),
                listed: listed.compactMap { key in
                    variants[key]?.first { $0.language == language } ?? variants[key]?.first
                })
        }
        self.frames = frames
        places = frames.mapValues { frame in
            Dictionary(
                frame.listed.enumerated().map { ($1.page.name, $0) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// The names of pages that every site has, and that a template may take the place of.
    static let ownNames = ["index", "404"]

    /// What is wrong with the title and the foot.
    public var frameDiagnostics: [Diagnostic] {
        frames.sorted { $0.key < $1.key }.flatMap { language, frame in
            frame.report.diagnostics.filter { $0.severity == .error }.map {
                let message = "in the title or the footer (\(language)): \($0.message)"
                return Diagnostic(message, at: nil, hint: $0.hint)
            }
        }
    }

    func frame(in language: String) -> Frame? { frames[language] ?? frames[self.language] }

    /// The languages of pages that list all reports, that of the site first.
    var indexLanguages: [String] {
        let others = settings.languages.map(\.tag).filter { tag in
            tag != language && reports.contains { $0.language == tag }
        }
        return [language] + others
    }

    /// The name of the page that lists all reports in a language.
    func indexName(in language: String) -> String {
        if let own = variants["index"] {
            return (own.first { $0.language == language } ?? own.first)?.page.name ?? "index"
        }
        return language == self.language || !indexLanguages.contains(language)
            ? "index" : "index.\(language)"
    }

    /// What a language is called: its name for itself, as far as the settings say it.
    func name(of language: String) -> String {
        settings.languages.first { $0.tag == language }?.name ?? language
    }

    /// The address of a page on the network; `nil` when nobody says where the site will stand.
    func address(of name: String) -> String? {
        settings.address.map { $0 + (name == "index" ? "" : name.encodedAsPath + ".html") }
    }

    /// The pages that say the same as one in other languages, and the page itself.
    func counterparts(of name: String) -> [(language: String, name: String)] {
        if let index = map.index(of: name) {
            return (variants[map.pages[index].key] ?? []).map { ($0.language, $0.page.name) }
        }
        guard name != "404" else { return [] }
        return indexLanguages.map { ($0, indexName(in: $0)) }
    }
}

extension Site {
    /// What is wrong with the languages of reports: two templates of one in the same, or one in
    /// another than its name says.
    public func mistakes() -> [(name: String, diagnostic: Diagnostic)] {
        reports.compactMap { report in
            let page = report.page
            if let language = page.language, language != report.language {
                let message =
                    "it is in the language '\(report.language)', and its name says '\(language)'"
                return (page.name, Diagnostic(message, at: nil, hint: "rename the template"))
            }
            let same = variants[page.key]?.first { $0.language == report.language }
            guard let same, same.page != page else { return nil }
            let message = "it is in the language '\(report.language)', as '\(same.page.name).md' is"
            return (
                page.name,
                Diagnostic(
                    message, at: nil, hint: "say in the front matter which it is in: 'lang: en'")
            )
        }
    }
}
