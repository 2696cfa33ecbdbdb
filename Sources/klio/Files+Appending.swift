#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension Files {
    /// The folder that relative paths begin in.
    static var currentFolder: String { resolved(".") ?? "/" }

    /// The path of this program.
    static var executable: String {
        #if os(Linux)
            return "/proc/self/exe"
        #else
            var size = UInt32(PATH_MAX)
            return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(size)) { buffer in
                guard let start = buffer.baseAddress, _NSGetExecutablePath(start, &size) == 0
                else { return "" }
                return String(cString: start)
            }
        #endif
    }

    /// The bytes of a file; 0 when there is none.
    static func size(of path: String) throws(FileFailure) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw .last }
            return 0
        }
        return Int(status.st_size)
    }

    /// Writes bytes to a descriptor, all of them.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { buffer in
                #if canImport(Glibc)
                    Glibc.write(descriptor, buffer.baseAddress, buffer.count)
                #else
                    Darwin.write(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .last }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes bytes behind those of a file, which is made when there is none.
    static func append(_ bytes: [UInt8], to path: String) throws(FileFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        try write(bytes, to: descriptor)
    }
}
