import Characters
public import Diagnostics

extension Baseline {
    /// Reads a baseline; `view` sees paths from its folder, and `isThere` says whether a file is at
    /// such a path.
    public init(
        reading source: SourceText, seenFrom view: FolderView,
        isThere: @escaping @Sendable (String) -> Bool
    ) throws(Diagnostic) {
        let json: JSON
        do {
            json = try JSON(parsing: source.bytes)
        } catch {
            throw Diagnostic(
                "this is no baseline: \(error.message)",
                at: source.place(error.offset..<error.offset), hint: Baseline.hint)
        }
        guard case .integer(1)? = json["version"], case .array(let rows)? = json["findings"] else {
            throw Diagnostic(
                "this is no baseline of version 1", at: source.place(0..<0), hint: Baseline.hint)
        }
        var entries: [Entry] = []
        for (index, row) in rows.enumerated() {
            guard let entry = Entry(row) else {
                throw Diagnostic(
                    "finding \(index + 1) of this baseline lacks 'file', 'class' or 'fingerprint'",
                    at: source.place(0..<0), hint: Baseline.hint)
            }
            entries.append(entry)
        }
        self.init(entries, seenFrom: view, isThere: isThere)
    }

    private static let hint = "write it again: klio check --write-baseline FILE"
}

extension Baseline.Entry {
    fileprivate init?(_ row: JSON) {
        guard case .string(let file)? = row["file"], case .string(let kind)? = row["class"],
            case .string(let fingerprint)? = row["fingerprint"]
        else { return nil }
        self.file = file
        self.kind = kind
        self.fingerprint = fingerprint
        if case .string(let text)? = row["printed"] { printed = text } else { printed = nil }
        if case .string(let text)? = row["subject"] { subject = text } else { subject = "" }
    }
}
