public import Diagnostics
public import Documents

/// What `klio.yml` says under `site:`, which makes a site of the reports of a folder.
public struct SiteSettings: Sendable {
    /// The title, in Markdown: one for all languages, or one for each.
    public let title: LanguageText
    /// What stands at the foot of every page, in Markdown.
    public let footer: LanguageText
    /// Where the site will stand, with a slash at its end; `nil` when nobody says.
    public let address: String?
    /// The names of reports in the order of reading.
    public let order: [Excerpt]
    /// The languages, the first of which is that of the site, with their names for themselves.
    public let languages: [(tag: String, name: String)]
    /// Whether the rules of style stand in a file that pages share.
    public let sharesAssets: Bool
    /// What is wrong with the section.
    public let diagnostics: [Diagnostic]

    private static let keys = [
        "title", "footer", "address", "order", "languages", "shared-assets",
    ]

    /// Reads the section; `nil` when there is none.
    public init?(_ settings: FrontMatter) {
        let entries = settings.entries.filter { $0.key == "site" || $0.key.hasPrefix("site.") }
        guard !entries.isEmpty else { return nil }
        var diagnostics = entries.compactMap(SiteSettings.complaint)
        title = LanguageText(entries, under: "site.title")
        footer = LanguageText(entries, under: "site.footer")
        order = entries.filter { $0.key == "site.order" && !$0.value.bytes.isEmpty }.map(\.value)
        address = SiteSettings.address(entries, &diagnostics)
        languages = SiteSettings.languages(entries, &diagnostics)
        sharesAssets = SiteSettings.sharesAssets(entries, &diagnostics)
        self.diagnostics = diagnostics
    }

    /// The language of the site: the first of its languages, when it names any.
    public var language: String? { languages.first?.tag }

    /// The language that a template says it is in by its name, as far as that is one of the site's:
    /// what stands behind the last point.
    ///
    /// With the languages `en` and `zh`, `notes/die.zh` is in `zh`, `die` and `die.v2` say nothing.
    public func language(inName name: String) -> String? {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        return languages.first { $0.tag.lowercased() == ending }?.tag
    }

    /// What is wrong with a key of the section.
    private static func complaint(about entry: FrontMatter.Entry) -> Diagnostic? {
        if entry.key == "site" {
            guard !entry.value.bytes.isEmpty else { return nil }
            return Diagnostic(
                .warning(.frontMatter), "'site' holds no settings", at: entry.keyPlace,
                hint: "write each on a line of its own below it: '  title: Relative entropy'")
        }
        let name = String(entry.key.dropFirst("site.".count))
        let isKnown = keys.contains(name)
        let isPerLanguage = ["title.", "footer.", "languages."].contains { name.hasPrefix($0) }
        guard !isKnown, !isPerLanguage else { return nil }
        return Diagnostic(
            .warning(.frontMatter), "unknown key '\(name)' in 'site'", at: entry.keyPlace,
            hint: suggestion(for: name, among: keys).map { "did you mean '\($0)'?" }
                ?? "there are \(keys.joined(separator: ", "))")
    }

    private static func address(
        _ entries: [FrontMatter.Entry], _ diagnostics: inout [Diagnostic]
    ) -> String? {
        guard let entry = entries.first(where: { $0.key == "site.address" }) else { return nil }
        let text = entry.value.text
        let isAddress = ["https://", "http://"].contains {
            text.hasPrefix($0) && text.utf8.count > $0.utf8.count
        }
        guard isAddress, !text.contains(where: { " ?#\"<>".contains($0) }) else {
            diagnostics.append(
                mistake(
                    entry, "'address' is where the site will stand: https://example.org/course/"))
            return nil
        }
        return text.hasSuffix("/") ? text : text + "/"
    }

    private static func languages(
        _ entries: [FrontMatter.Entry], _ diagnostics: inout [Diagnostic]
    ) -> [(tag: String, name: String)] {
        var languages: [(tag: String, name: String)] = []
        for entry in entries {
            let isList = entry.key == "site.languages" && !entry.value.bytes.isEmpty
            guard isList || entry.key.hasPrefix("site.languages.") else { continue }
            let tag = String(entry.key.dropFirst("site.languages.".count))
            guard !isList, tag.isLanguageTag else {
                diagnostics.append(
                    mistake(entry, "'languages' holds a name for each tag: '  en: English'"))
                continue
            }
            languages.append((tag, entry.value.text))
        }
        return languages
    }

    private static func sharesAssets(
        _ entries: [FrontMatter.Entry], _ diagnostics: inout [Diagnostic]
    ) -> Bool {
        guard let entry = entries.first(where: { $0.key == "site.shared-assets" }) else {
            return false
        }
        if !["true", "false"].contains(entry.value.text) {
            diagnostics.append(mistake(entry, "'shared-assets' is true or false"))
        }
        return entry.value.text == "true"
    }

    private static func mistake(_ entry: FrontMatter.Entry, _ hint: String) -> Diagnostic {
        let name = entry.key.dropFirst("site.".count)
        return Diagnostic(
            "'\(entry.value.text)' is no value for '\(name)'",
            at: entry.value.place(0..<entry.value.bytes.count), hint: hint)
    }
}

/// A text that a site says in all its languages alike, or in each in its own words.
public struct LanguageText: Sendable {
    private let all: String?
    private let byLanguage: [(tag: String, text: String)]

    /// The text under a key, and those under the key and a language.
    init(_ entries: [FrontMatter.Entry], under key: String) {
        all = entries.first { $0.key == key && !$0.value.bytes.isEmpty }?.value.text
        byLanguage = entries.compactMap { entry in
            guard entry.key.hasPrefix(key + ".") else { return nil }
            return (String(entry.key.dropFirst(key.count + 1)), entry.value.text)
        }
    }

    /// The text in a language: the one for it, the one for all, else the first.
    public func text(in language: String) -> String? {
        byLanguage.first { $0.tag.lowercased() == language.lowercased() }?.text
            ?? all ?? byLanguage.first?.text
    }
}
