#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is given other bytes, all at once, while nobody else of us does the same.
///
/// Readers see the old bytes or the new ones, whatever happens and whenever the program is stopped:
/// the new ones are written beside the file, brought to the disk, and moved into its place.
struct FileEditor {
    /// What an edit has come to.
    enum Outcome {
        /// The file holds the new bytes.
        case replaced
        /// There was nothing to do.
        case left
    }

    /// The file itself, no link to it.
    private let path: String

    /// How often a file that another process holds is asked for, ten milliseconds apart.
    private static let mostAttempts = 1000

    /// Finds the file that a path leads to, and requires it to lie below a root.
    init(_ path: String, below root: Root) throws(FileFailure) {
        guard let resolved = Files.resolved(path) else { throw .last }
        guard root.holds(resolved) else {
            throw FileFailure(
                message: "the link leads to '\(resolved)', outside the folder of the document")
        }
        self.path = resolved
    }

    /// Replaces the file's bytes by what `revise` makes of them, unless that is `nil`.
    func edit(_ revise: ([UInt8]) throws(FileFailure) -> [UInt8]?) throws(FileFailure) -> Outcome {
        let descriptor = try lock()
        defer { close(descriptor) }
        let bytes = try Files.read(descriptor, limit: .max)
        guard let revised = try revise(bytes) else { return .left }
        removeLeftovers()
        let temporary = try Temporary(beside: path)
        do throws(FileFailure) {
            try temporary.fill(revised, like: descriptor)
            // An editor knows nothing of our lock.
            guard lseek(descriptor, 0, SEEK_SET) == 0,
                try Files.read(descriptor, limit: .max) == bytes, isAtPath(descriptor)
            else { throw .changed }
            guard rename(temporary.path, path) == 0 else { throw .last }
        } catch {
            unlink(temporary.path)
            throw error
        }
        syncFolder()
        return .replaced
    }

    /// Opens the file and locks it.
    ///
    /// Who waited for the lock may hold it on a file that has been replaced, and opens the new one.
    private func lock() throws(FileFailure) -> Int32 {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .last }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileFailure(message: "this is no file")
        }
        // An administrator may write everywhere, and yet the author wants this left alone.
        guard status.st_mode & 0o222 != 0 else {
            throw FileFailure(message: "the file is read-only")
        }
        for _ in 0..<FileEditor.mostAttempts {
            let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { throw .last }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                if isAtPath(descriptor) { return descriptor }
            } else if errno != EWOULDBLOCK, errno != EINTR {
                let failure = FileFailure.last
                close(descriptor)
                throw failure
            }
            close(descriptor)
            usleep(10_000)
        }
        throw FileFailure(message: "another program holds the file locked")
    }

    /// Whether an open file is the one that the path leads to now.
    private func isAtPath(_ descriptor: Int32) -> Bool {
        var (open, there) = (stat(), stat())
        return fstat(descriptor, &open) == 0 && lstat(path, &there) == 0
            && open.st_dev == there.st_dev && open.st_ino == there.st_ino
    }

    /// Removes what a process has left beside the file that was killed while it wrote.
    private func removeLeftovers() {
        let folder = path.parentPath ?? "/"
        for name in (try? Files.names(in: folder)) ?? [] {
            guard name.hasPrefix(Temporary.prefix(of: path)), name.hasSuffix(Temporary.suffix)
            else { continue }
            let leftover = folder.appending(path: name)
            let descriptor = open(leftover, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { continue }
            // Its writer holds it locked as long as it lives.
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(leftover) }
            close(descriptor)
        }
    }

    /// Brings the new name to the disk; where that cannot be done, the system does it in time.
    private func syncFolder() {
        let folder = open(path.parentPath ?? "/", O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}

/// A new file beside another, which is to take its place.
private final class Temporary {
    let path: String
    private let descriptor: Int32

    static let suffix = ".part"

    static func prefix(of path: String) -> String { ".\(path.fileName).fix-" }

    /// Makes an empty file that nobody else may read, and locks it.
    init(beside path: String) throws(FileFailure) {
        let folder = path.parentPath ?? "/"
        for attempt in 0..<1000 {
            let name = "\(Temporary.prefix(of: path))\(getpid())-\(attempt)\(Temporary.suffix)"
            let temporary = folder.appending(path: name)
            let descriptor = open(
                temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if descriptor >= 0 {
                flock(descriptor, LOCK_EX | LOCK_NB)
                self.path = temporary
                self.descriptor = descriptor
                return
            }
            guard errno == EEXIST else {
                throw FileFailure(
                    message: "no file can be made beside it: \(FileFailure.last.message)")
            }
        }
        throw FileFailure(message: "no file can be made beside it")
    }

    deinit { close(descriptor) }

    /// Writes bytes, gives the file the owner and the permissions of another, and brings it to the
    /// disk.
    func fill(_ bytes: [UInt8], like original: Int32) throws(FileFailure) {
        try Files.write(bytes, to: descriptor)
        var (status, own) = (stat(), stat())
        guard fstat(original, &status) == 0, fstat(descriptor, &own) == 0 else { throw .last }
        if own.st_uid != status.st_uid || own.st_gid != status.st_gid,
            fchown(descriptor, status.st_uid, status.st_gid) != 0
        {
            throw FileFailure(message: "it belongs to somebody else, and would not any more")
        }
        guard fchmod(descriptor, status.st_mode & 0o7777) == 0, fsync(descriptor) == 0 else {
            throw .last
        }
    }
}
