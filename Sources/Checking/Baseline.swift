public import Characters

/// Findings that are known and not to be told again: a file that `--write-baseline` writes.
///
/// A finding is the same when its file, its class, the number printed and its fingerprint are:
/// moved lines change nothing, and a number that was changed and is still wrong is new.
public struct Baseline: Sendable {
    /// A finding that is known.
    struct Entry: Sendable, Hashable {
        let file: String
        let kind: String
        let printed: String?
        let fingerprint: String
        /// The id, the expression or the message, for whoever reads the file.
        let subject: String

        /// What makes it the same.
        var key: [String] { [file, kind, fingerprint, printed ?? ""] }
    }

    /// The entries, in order.
    let entries: [Entry]
    private let keys: Set<[String]>
    private let view: FolderView
    private let isThere: @Sendable (String) -> Bool

    init(
        _ entries: [Entry], seenFrom view: FolderView,
        isThere: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        let ordered = entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        self.entries = ordered.enumerated().filter { index, entry in
            index == 0 || ordered[index - 1].key != entry.key
        }.map(\.element)
        keys = Set(entries.map(\.key))
        self.view = view
        self.isThere = isThere
    }

    /// The baseline of what a check has found; paths are written as they are seen from its folder.
    public init(of result: CheckResult, seenFrom view: FolderView) {
        let known = result.findings.filter { $0.state == .open && $0.kind != .error }
        self.init(known.map { Baseline.entry($0, view) }, seenFrom: view)
    }

    /// How many findings it holds.
    public var count: Int { entries.count }

    /// Whether a finding is known.
    func holds(_ finding: Finding) -> Bool {
        keys.contains(Baseline.entry(finding, view).key)
    }

    /// How many entries no longer occur, of those whose files were looked at or are there no more.
    func goneCount(_ findings: [Finding], in sources: Set<String>) -> Int {
        let found = Set(findings.map { Baseline.entry($0, view).key })
        let looked = Set(sources.map(view.path(of:)))
        return entries.count {
            !found.contains($0.key) && (looked.contains($0.file) || !isThere($0.file))
        }
    }

    private static func entry(_ finding: Finding, _ view: FolderView) -> Entry {
        let subject = finding.fingerprint.subject
        let shown = subject.unicodeScalars.count > 80 ? String(subject.prefix(79)) + "…" : subject
        return Entry(
            file: view.path(of: finding.file), kind: finding.kind.name, printed: finding.printed,
            fingerprint: finding.fingerprint.text, subject: shown)
    }

    /// The file's contents.
    public var json: JSON {
        .object([
            ("version", .integer(1)),
            (
                "findings",
                .array(
                    entries.map {
                        .object([
                            ("file", .string($0.file)), ("class", .string($0.kind)),
                            ("printed", JSON($0.printed)), ("subject", .string($0.subject)),
                            ("fingerprint", .string($0.fingerprint)),
                        ])
                    })
            ),
        ])
    }
}
