#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files to be replaced together: all are written beside their places first, and only when that
/// has worked are they moved into them, so that nobody ever sees a half-written file.
struct Replacement {
    private var staged: [(temporary: String, path: String)] = []

    /// Writes a file beside its place.
    ///
    /// A file that holds these bytes already is left alone.
    mutating func stage(_ bytes: [UInt8], at path: String) throws(FileFailure) {
        if Files.kind(of: path) == .folder {
            throw FileFailure(message: "a folder stands in its place")
        }
        if let standing = try? Files.read(path, limit: bytes.count), standing == bytes { return }
        if let folder = path.parentPath { try Files.makeFolder(folder) }
        let (descriptor, temporary) = try openTemporary(beside: path)
        staged.append((temporary, path))
        defer { close(descriptor) }
        try Files.write(bytes, to: descriptor)
    }

    /// Moves all files into their places.
    mutating func commit() throws(FileFailure) {
        while let next = staged.first {
            guard rename(next.temporary, next.path) == 0 else { throw .last }
            staged.removeFirst()
        }
    }

    /// Removes what was written and not moved.
    mutating func discard() {
        for file in staged { unlink(file.temporary) }
        staged = []
    }

    private func openTemporary(beside path: String) throws(FileFailure) -> (Int32, String) {
        for attempt in 0..<1000 {
            let folder = path.parentPath.map { $0 == "/" ? "/" : $0 + "/" } ?? ""
            let temporary = "\(folder).\(path.fileName).\(getpid())-\(attempt).part"
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (descriptor, temporary) }
            guard errno == EEXIST else { throw .last }
        }
        throw FileFailure(message: "no temporary file can be made beside it")
    }
}
