/// The files that something was made of, with what they were when it was: also those that were looked
/// for and not there.
final class FilesRead: Sendable {
    private let stamps = Monitor<[String: FileStamp?]>([:])

    /// Notes a file that is about to be read, or that is not there.
    func note(_ path: String) {
        let stamp = FileStamp(path)
        stamps.update { known in
            if known[path] == nil { known[path] = .some(stamp) }
        }
    }

    /// What each was before it was read for the first time.
    var all: [String: FileStamp?] { stamps.update { $0 } }
}
