import Characters

/// What stands at a path, as far as that which is made of it can depend on it: the place that the path
/// leads to, and the digest of the bytes there.
struct FileState: Hashable, Sendable {
    /// The state in words, the same for the same state.
    let text: String

    /// The state of a path that leads nowhere.
    static let missing = FileState(text: "missing")

    private init(text: String) { self.text = text }

    /// The state of a path that leads to a file with bytes of this digest.
    init(_ path: String, digest: String) { text = "\(digest) \(Files.resolved(path) ?? "")" }

    /// The state of a path at this moment.
    init(_ path: String) {
        switch Files.kind(of: path) {
        case .missing: self = .missing
        case .folder, .other: self.init(text: "no file")
        case .file:
            if let bytes = try? Files.read(path, limit: .max) {
                self.init(path, digest: SHA256.hexadecimal(of: bytes))
            } else {
                self.init(text: "unreadable")
            }
        }
    }
}
