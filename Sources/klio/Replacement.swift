#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files to be replaced together: all are written beside their places first, and only when that
/// has worked are they moved into them, so that nobody ever sees a half-written file.
///
/// What is not moved is removed when nobody holds the replacement any more.
final class Replacement: Sendable {
    private let staged = Monitor<[(temporary: String, path: String)]>([])

    deinit {
        staged.update { files in
            for file in files { unlink(file.temporary) }
        }
    }

    /// Replaces a single file, or makes it.
    static func write(_ bytes: [UInt8], at path: String) throws(FileFailure) {
        let replacement = Replacement()
        try replacement.stage(bytes, at: path)
        try replacement.commit()
    }

    /// Writes a file beside its place.
    ///
    /// A file that holds these bytes already is left alone.
    func stage(_ bytes: [UInt8], at path: String) throws(FileFailure) {
        switch Files.kind(of: path) {
        case .folder: throw FileFailure(message: "a folder stands in its place")
        case .file:
            if let standing = try? Files.read(path, limit: bytes.count), standing == bytes {
                return
            }
        case .other, .missing: break
        }
        let (descriptor, temporary) = try openTemporary(beside: path)
        staged.update { $0.append((temporary, path)) }
        defer { close(descriptor) }
        try Files.write(bytes, to: descriptor)
    }

    /// Moves all files into their places.
    func commit() throws(FileFailure) {
        let failure = staged.update { files -> FileFailure? in
            while let next = files.first {
                guard rename(next.temporary, next.path) == 0 else { return .last }
                files.removeFirst()
            }
            return nil
        }
        if let failure { throw failure }
    }

    /// A new file beside another, in a folder that is made if need be.
    private func openTemporary(beside path: String) throws(FileFailure) -> (Int32, String) {
        let folder = path.parentPath
        let beginning = folder.map { $0 == "/" ? "/" : $0 + "/" } ?? ""
        var isFolderMade = false
        for attempt in 0..<1000 {
            let temporary = "\(beginning).\(path.fileName).\(getpid())-\(attempt).part"
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (descriptor, temporary) }
            switch errno {
            case EEXIST: continue
            case ENOENT where !isFolderMade, ENOTDIR where !isFolderMade:
                if let folder { try Files.makeFolder(folder) }
                isFolderMade = true
            case _: throw .last
            }
        }
        throw FileFailure(message: "no temporary file can be made beside it")
    }
}
