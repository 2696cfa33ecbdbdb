public import Diagnostics

/// The front matter of a document: YAML or TOML as the frame, every scalar as the text that was
/// typed.
public struct FrontMatter: Sendable {
    /// A key with its text.
    public struct Entry: Sendable {
        /// The key; keys inside mappings are joined by dots: `params.loaded`.
        ///
        /// A mapping inside a sequence adds its number, from 1: `render.1.loaded`.
        public let key: String
        /// The value as typed: a plain scalar's characters, or a quoted scalar's content.
        ///
        /// An item of a sequence is an entry of its own under the sequence's key.
        public let value: Excerpt
        /// Where the key stands.
        public let keyPlace: SourcePlace
        /// Where the outermost key stands that it is in: of `params.loaded`, `params`.
        public let outermostPlace: SourcePlace

        /// Creates an entry, inside another key where one is given.
        public init(
            key: String, value: Excerpt, keyPlace: SourcePlace,
            in outermostPlace: SourcePlace? = nil
        ) {
            self.key = key
            self.value = value
            self.keyPlace = keyPlace
            self.outermostPlace = outermostPlace ?? keyPlace
        }
    }

    /// All entries, in the order written.
    public let entries: [Entry]
    /// `title`, the rest of its line, as inline text.
    public let title: [Inline]?
    /// `description`, the rest of its line, as inline text.
    public let description: [Inline]?

    /// Creates front matter.
    public init(entries: [Entry] = [], title: [Inline]? = nil, description: [Inline]? = nil) {
        self.entries = entries
        self.title = title
        self.description = description
    }

    /// Reads a file of settings, `klio.yml`: YAML that is a frame for what front matter may say.
    public static func settings(
        parsing source: SourceText
    ) -> (settings: FrontMatter, diagnostics: [Diagnostic]) {
        let reader = FrontMatterReader(settings: source)
        return (FrontMatter(entries: reader.entries), reader.diagnostics)
    }

    /// The same front matter; what it does not say is taken from settings, as far as these keys and
    /// what stands under them go.
    public func completed(by settings: FrontMatter, keys: [String]) -> FrontMatter {
        let further = settings.entries.filter { entry in
            keys.contains { entry.key == $0 || entry.key.hasPrefix($0 + ".") }
        }
        return FrontMatter(entries: entries + further, title: title, description: description)
    }

    /// The first entry under a key.
    public func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }
}
