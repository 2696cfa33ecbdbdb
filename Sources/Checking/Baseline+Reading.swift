public import Diagnostics

extension Baseline {
    /// Reads a baseline; `view` sees paths from its folder, and `isThere` says whether a file is at
    /// such a path.
    public init(
        reading source: SourceText, seenFrom view: FolderView,
        isThere: @escaping @Sendable (String) -> Bool
    ) throws(Diagnostic) {
        let json: JSONValue
        do throws(Diagnostic) {
            json = try JSONValue(parsing: source)
        } catch {
            throw Diagnostic(
                "this is no baseline: \(error.message)", at: error.place, hint: Baseline.hint)
        }
        guard case .number("1")? = json["version"]?.kind, let rows = json["findings"]?.entries
        else {
            throw Diagnostic(
                "this is no baseline of version 1", at: source.place(0..<0), hint: Baseline.hint)
        }
        var entries: [Entry] = []
        for (index, row) in rows.enumerated() {
            guard let entry = Entry(row) else {
                throw Diagnostic(
                    "finding \(index + 1) of this baseline lacks 'file', 'class' or 'fingerprint'",
                    at: row.place, hint: Baseline.hint)
            }
            entries.append(entry)
        }
        self.init(entries, seenFrom: view, isThere: isThere)
    }

    private static let hint = "write it again: klio check --write-baseline FILE"
}

extension Baseline.Entry {
    fileprivate init?(_ row: JSONValue) {
        guard let file = row["file"]?.text, let kind = row["class"]?.text,
            let fingerprint = row["fingerprint"]?.text
        else { return nil }
        self.file = file
        self.kind = kind
        self.fingerprint = fingerprint
        printed = row["printed"]?.text
        subject = row["subject"]?.text ?? ""
    }
}
