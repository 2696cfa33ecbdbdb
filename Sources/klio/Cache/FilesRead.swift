import Characters

/// The files that something was made of, with what they were when it was: also those that were looked
/// for and not there.
final class FilesRead: Sendable {
    /// What was seen of a file.
    private struct Sight: Sendable {
        /// What it was before it was read for the first time.
        let stamp: FileStamp?
        /// What it held each time; more than one state when it changed meanwhile.
        var states: Set<FileState> = []
    }

    private let sights: Monitor<[String: Sight]>

    /// Nothing yet, or what was read for the settings of all documents of a folder.
    init(after others: FilesRead? = nil) {
        sights = Monitor(others?.sights.update { $0 } ?? [:])
    }

    /// Notes a file that is about to be read, or that is not there.
    func note(_ path: String) {
        let stamp = FileStamp(path)
        sights.update { sights in
            var sight = sights[path] ?? Sight(stamp: stamp)
            if stamp == nil { sight.states.insert(.missing) }
            sights[path] = sight
        }
    }

    /// Notes the bytes that a file held, which was noted before.
    func note(_ bytes: [UInt8], of path: String) {
        let state = FileState(path, digest: SHA256.hexadecimal(of: bytes))
        sights.update { _ = $0[path]?.states.insert(state) }
    }

    /// What each was before it was read for the first time.
    var stamps: [String: FileStamp?] { sights.update { $0.mapValues(\.stamp) } }

    /// What each was all the time, in the order of paths; `nil` when one has changed meanwhile, or is
    /// there and was not read.
    var states: [(path: String, state: FileState)]? {
        var states: [(path: String, state: FileState)] = []
        for (path, sight) in sights.update({ $0 }) {
            guard sight.states.count == 1, let state = sight.states.first else { return nil }
            states.append((path, state))
        }
        return states.sorted { $0.path < $1.path }
    }
}
