import Characters
import Diagnostics

/// What `klio render` keeps in the current folder of its runs, so that nothing is rendered again that
/// would come out as it stands.
///
/// It holds a record for each place that something was rendered to. It can be deleted at any time,
/// and where it cannot be read or written, everything is rendered.
struct RenderCache: Sendable {
    /// What is rendered in one piece: a report or a site.
    struct Subject: Sendable {
        /// The path of the report without extension, or the folder of the site.
        let place: String
        /// The templates that are reports in it.
        let templates: [String]
    }

    private static let folder = ".klio-cache"

    /// The program and the options.
    private let manner: JSON

    /// Prepares to use what runs with these options have kept; `nil` when the program does not know
    /// itself, since another could render otherwise.
    init?(_ options: RenderOptions) {
        guard let program = FileStamp(Files.executable) else { return nil }
        manner = .array([.string(Klio.version), .string("\(program)"), options.json])
    }

    /// What was told of a subject when it was made, if it would be made of what it was made of, and
    /// stands as it was made.
    func told(of subject: Subject, threads: Int? = nil) -> ToldText? {
        let bytes = try? Files.read(RenderCache.path(of: subject), limit: 1 << 26)
        guard let record = bytes.flatMap({ RenderRecord($0) }),
            record.isCurrent(for: text(of: subject), threads: threads)
        else { return nil }
        return record.told
    }

    /// Keeps what a subject was made of, the digests of the files that were written, and what was
    /// told.
    func keep(
        _ subject: Subject, of read: FilesRead, written: [(path: String, digest: String)],
        told: ToldText
    ) {
        guard let states = read.states else { return }
        let written = written.map { ($0.path, FileState($0.path, digest: $0.digest)) }
        let record = RenderRecord(of: text(of: subject), states + written, told: told)
        // Without a record, the next run is only slower.
        try? RenderCache.write(record, to: RenderCache.path(of: subject))
    }

    private static func write(_ record: RenderRecord, to path: String) throws(FileFailure) {
        // A link could lead anywhere.
        guard !Files.isLink(folder) else { return }
        let replacement = Replacement()
        try replacement.stage(Array("*\n".utf8), at: folder.appending(path: ".gitignore"))
        try replacement.stage(record.bytes, at: path)
        try replacement.commit()
    }

    private static func path(of subject: Subject) -> String {
        folder.appending(path: SHA256.hexadecimal(of: Array(subject.place.utf8)))
    }

    private func text(of subject: Subject) -> String {
        JSON.array([
            manner, .string(subject.place), .array(subject.templates.map(JSON.string)),
        ]).line
    }
}
