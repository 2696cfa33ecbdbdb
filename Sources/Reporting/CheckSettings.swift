public import Diagnostics
public import Documents

/// What `klio.yml` says under `check:`, for checking the documents of a folder.
public struct CheckSettings: Sendable {
    /// Patterns of what is not to be checked, as `.gitignore` writes them; each entry may hold
    /// several lines.
    public let ignore: [Excerpt]
    /// The names of classes of findings that are switched off.
    public let off: [Excerpt]
    /// What is wrong with the section.
    public let diagnostics: [Diagnostic]

    /// The keys that the section alone knows.
    private static let ownKeys = ["ignore", "off"]

    /// The keys that may stand in the section as well as outside it.
    private static let settingKeys = [
        "decimal", "ties", "information", "digits", "lang", "log",
    ]

    /// Reads the section of a file of settings.
    public init(_ settings: FrontMatter) {
        func values(_ key: String) -> [Excerpt] {
            settings.entries.filter { $0.key == "check.\(key)" }.map(\.value)
        }
        ignore = values("ignore")
        off = values("off")
        diagnostics = settings.entries.compactMap(CheckSettings.complaint)
    }

    /// What is wrong with a key of the section.
    private static func complaint(about entry: FrontMatter.Entry) -> Diagnostic? {
        let known = ownKeys + settingKeys
        if entry.key == "check" {
            guard !entry.value.bytes.isEmpty else { return nil }
            return Diagnostic(
                .warning(.frontMatter), "'check' holds no settings", at: entry.keyPlace,
                hint: "write each on a line of its own below it: '  off: truncated'")
        }
        guard entry.key.hasPrefix("check."), !known.contains(where: { entry.key == "check.\($0)" })
        else { return nil }
        let name = String(entry.key.dropFirst("check.".count))
        return Diagnostic(
            .warning(.frontMatter), "unknown key '\(name)' in 'check'", at: entry.keyPlace,
            hint: suggestion(for: name, among: known).map { "did you mean '\($0)'?" }
                ?? "there are \(known.joined(separator: ", "))")
    }

    /// Settings in which those of the section that concern all documents stand outside it.
    public static func lifted(_ settings: FrontMatter) -> FrontMatter {
        let lifted = settings.entries.map { entry in
            let key = settingKeys.first { entry.key == "check.\($0)" }
            return FrontMatter.Entry(
                key: key ?? entry.key, value: entry.value, keyPlace: entry.keyPlace,
                in: entry.outermostPlace)
        }
        return FrontMatter(
            entries: lifted, title: settings.title, description: settings.description)
    }
}
