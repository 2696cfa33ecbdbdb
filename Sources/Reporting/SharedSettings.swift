public import Diagnostics
public import Documents

/// What the folder of a document says for all documents below it, and what was read for its page.
public struct SharedSettings: Sendable {
    /// The settings of `klio.yml`, for what the document's own front matter leaves open.
    public let frontMatter: FrontMatter
    /// What is wrong with them.
    public let diagnostics: [Diagnostic]
    /// The font for formulas, when one is asked for.
    public let mathFont: FontFile?
    /// The frame of its page, when there is one of its own.
    public let layout: PageLayout?
    /// Rules of style to be added to those of the page.
    public let stylesheet: String

    /// Creates settings.
    public init(
        frontMatter: FrontMatter = FrontMatter(), diagnostics: [Diagnostic] = [],
        mathFont: FontFile? = nil, layout: PageLayout? = nil, stylesheet: String = ""
    ) {
        self.frontMatter = frontMatter
        self.diagnostics = diagnostics
        self.mathFont = mathFont
        self.layout = layout
        self.stylesheet = stylesheet
    }

    /// The keys with settings for checking and for a site, which stand below them.
    private static let sections = ["check", "site"]

    /// The keys of a file of settings that mean nothing there, whatever their author believes.
    public static func unknownKeys(in settings: FrontMatter) -> [Diagnostic] {
        let known = sections + FrontMatter.sharedKeys
        return settings.entries.compactMap { entry in
            let name = String(entry.key.prefix { $0 != "." })
            guard !known.contains(name) else { return nil }
            return Diagnostic(
                .warning(.frontMatter), "unknown key '\(name)'", at: entry.outermostPlace,
                hint: suggestion(for: name, among: known).map { "did you mean '\($0)'?" }
                    ?? "settings for a folder are \(known.joined(separator: ", "))")
        }
    }

    /// A document's front matter, completed.
    public func completing(_ frontMatter: FrontMatter) -> FrontMatter {
        frontMatter.completed(by: self.frontMatter, keys: FrontMatter.sharedKeys)
    }
}
