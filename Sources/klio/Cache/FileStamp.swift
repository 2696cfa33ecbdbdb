#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system says of a file, which changes whenever its bytes do.
struct FileStamp: Hashable, Sendable, CustomStringConvertible {
    private let device: UInt64
    private let number: UInt64
    /// How many bytes it holds.
    let size: Int64
    private let seconds: Int
    private let nanoseconds: Int

    /// The stamp in words, the same for the same stamp.
    var description: String { "\(device) \(number) \(size) \(seconds) \(nanoseconds)" }

    /// The stamp of what a path leads to; `nil` when that is nothing.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(status.st_ino)
        size = Int64(status.st_size)
        #if canImport(Glibc)
            let change = status.st_ctim
        #else
            let change = status.st_ctimespec
        #endif
        (seconds, nanoseconds) = (change.tv_sec, change.tv_nsec)
    }
}
