import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A connection to a server of this machine, as a browser has one.
final class LoopbackClient {
    private let descriptor: Int32
    private var read = ""
    /// A server that only ever says that it is there is waited for no longer.
    private let deadline = ContinuousClock.now + .seconds(120)

    /// Connects to a port, and asks for a path.
    init(port: UInt16, path: String, host: String = "127.0.0.1", method: String = "GET") throws {
        #if canImport(Glibc)
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw CocoaError(.fileReadUnknown) }
        let request = "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
        _ = Array(request.utf8).withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, 0) }
    }

    deinit { close(descriptor) }

    /// Everything up to a text, which is waited for; `nil` when the answer ends before it.
    func text(upTo end: String) -> String? {
        while true {
            if let range = read.range(of: end) {
                defer { read = String(read[range.upperBound...]) }
                return String(read[..<range.upperBound])
            }
            guard ContinuousClock.now < deadline, receive() else { return nil }
        }
    }

    /// The whole answer.
    func answer() -> String {
        while receive() {}
        return read
    }

    private func receive() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return false }
        read += String(decoding: bytes.prefix(count), as: UTF8.self)
        return true
    }
}
