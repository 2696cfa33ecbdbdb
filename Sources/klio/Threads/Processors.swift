#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The processors of the machine.
enum Processors {
    /// How many of them this process may use, from 1 to 64.
    static var count: Int { min(max(allowed ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 64) }

    /// How many Linux allows this process, which may be fewer than there are: the bits of
    /// `Cpus_allowed`, a number in sixteens with commas.
    private static var allowed: Int? {
        guard let bytes = try? Files.read("/proc/self/status", limit: 1 << 16) else { return nil }
        let key = "Cpus_allowed:".utf8
        let line = bytes.split(separator: 0x0A).first { $0.starts(with: key) }
        let digits = line.map { String(decoding: $0.dropFirst(key.count), as: UTF8.self) }
        return digits?.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    }
}
