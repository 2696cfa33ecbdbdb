#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why a file cannot be read or written, as a message without its path.
struct FileFailure: Error, Equatable {
    let message: String

    /// Whoever read what is written has gone.
    static let brokenPipe = FileFailure(message: "nobody reads it any more")

    /// The failure that the last system call left behind.
    static var last: FileFailure {
        switch errno {
        case ENOENT: FileFailure(message: "there is no such file")
        case EACCES, EPERM: FileFailure(message: "permission denied")
        case EISDIR: FileFailure(message: "this is a folder")
        case ENOTDIR: FileFailure(message: "a part of the path is no folder")
        case ENOSPC: FileFailure(message: "the disk is full")
        case EROFS: FileFailure(message: "the file system is read-only")
        case ELOOP: FileFailure(message: "too many symbolic links")
        case EPIPE: .brokenPipe
        case ENAMETOOLONG: FileFailure(message: "the name is too long")
        case let code: FileFailure(message: "system error \(code)")
        }
    }
}

/// Files and folders, read and replaced.
enum Files {
    /// What a path leads to.
    enum Kind { case file, folder, other, missing }

    static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .missing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case _: return .other
        }
    }

    /// The bytes of a file; one larger than the limit is refused before it is read.
    static func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
        let (descriptor, size) = try opened(path)
        defer { close(descriptor) }
        return try read(descriptor, limit: limit, expecting: min(size, limit))
    }

    /// The first bytes of a file, and how many there are in all.
    static func head(
        of path: String, upTo count: Int
    ) throws(FileFailure) -> (bytes: [UInt8], size: Int) {
        let (descriptor, size) = try opened(path)
        defer { close(descriptor) }
        return (try chunk(of: descriptor, capacity: count), size)
    }

    /// A file to be read, and its size.
    private static func opened(
        _ path: String
    ) throws(FileFailure) -> (descriptor: Int32, size: Int) {
        switch kind(of: path) {
        case .folder: throw FileFailure(message: "this is a folder")
        // A pipe would keep its reader waiting, and a device may never end.
        case .other: throw FileFailure(message: "this is neither a file nor a folder")
        case .file, .missing: break
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        var status = stat()
        return (descriptor, fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0)
    }

    /// The bytes that a descriptor gives until it ends, at a guess so many.
    static func read(
        _ descriptor: Int32, limit: Int, expecting size: Int = 1 << 16
    ) throws(FileFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        // One byte more, so that the end is seen without another buffer.
        var capacity = size + 1
        while true {
            let part = try chunk(of: descriptor, capacity: capacity)
            if part.isEmpty { return bytes }
            if bytes.isEmpty { bytes = part } else { bytes += part }
            guard bytes.count <= limit else {
                throw FileFailure(
                    message: "the file is larger than \(limit >> 20) MiB, the most that is read")
            }
            capacity = 1 << 16
        }
    }

    /// Some bytes of a descriptor; none at its end.
    private static func chunk(
        of descriptor: Int32, capacity: Int
    ) throws(FileFailure) -> [UInt8] {
        var failure: FileFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while true {
                #if canImport(Glibc)
                    let result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                #else
                    let result = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
                #endif
                count = max(result, 0)
                if result < 0, errno == EINTR { continue }
                if result < 0 { failure = .last }
                return
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// The names in a folder, in the order of their bytes.
    static func names(in folder: String) throws(FileFailure) -> [String] {
        try FolderEntry.entries(of: folder).map(\.shownName)
    }

    /// Whether a path is a link, wherever it leads.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The path with all links resolved; `nil` when it leads nowhere.
    static func resolved(_ path: String) -> String? {
        guard let text = realpath(path, nil) else { return nil }
        defer { free(text) }
        return String(cString: text)
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(FileFailure) {
        guard !path.isEmpty, kind(of: path) != .folder else { return }
        if let parent = path.parentPath { try makeFolder(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw FileFailure(
                message: "the folder '\(path)' cannot be made: \(FileFailure.last.message)")
        }
        guard kind(of: path) == .folder else {
            throw FileFailure(message: "a file stands where the folder '\(path)' should be")
        }
    }
}

extension String {
    /// The path of the folder that holds what this path leads to; `nil` at the top.
    var parentPath: String? {
        guard let slash = lastIndex(of: "/") else { return nil }
        return slash == startIndex ? (count > 1 ? "/" : nil) : String(self[..<slash])
    }

    /// The last part of the path.
    var fileName: String { lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self }

    /// The path without the extension of its last part.
    var withoutExtension: String {
        let name = fileName
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return self }
        return String(dropLast(name.distance(from: dot, to: name.endIndex)))
    }

    /// This folder's path with a relative path after it.
    func appending(path: String) -> String {
        path.hasPrefix("/") || isEmpty || self == "."
            ? path : hasSuffix("/") ? self + path : self + "/" + path
    }
}
