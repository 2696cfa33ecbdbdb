#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why a file cannot be read or written, as a message without its path.
struct FileFailure: Error {
    let message: String

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
        switch kind(of: path) {
        case .folder: throw FileFailure(message: "this is a folder")
        // A pipe would keep its reader waiting, and a device may never end.
        case .other: throw FileFailure(message: "this is neither a file nor a folder")
        case .file, .missing: break
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        return try read(descriptor, limit: limit)
    }

    /// The bytes that a descriptor gives until it ends.
    static func read(_ descriptor: Int32, limit: Int) throws(FileFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes {
                #if canImport(Glibc)
                    Glibc.read(descriptor, $0.baseAddress, $0.count)
                #else
                    Darwin.read(descriptor, $0.baseAddress, $0.count)
                #endif
            }
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .last
            }
            bytes += buffer[..<count]
            guard bytes.count <= limit else {
                throw FileFailure(
                    message: "the file is larger than \(limit >> 20) MiB, the most that is read")
            }
        }
    }

    /// The names in a folder, in the order of their bytes.
    static func names(in folder: String) throws(FileFailure) -> [String] {
        guard let stream = opendir(folder) else { throw .last }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
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
