/// The roots of documents, each folder's worked out once.
struct Roots: Sendable {
    private var roots: [String: Root] = [:]
    /// Whether each notes what is read.
    private let isNoting: Bool

    init(isNoting: Bool = false) { self.isNoting = isNoting }

    /// The root of a document, remembered for others in its folder.
    mutating func root(of path: String) -> Root {
        let folder = path.parentPath ?? "."
        if let root = roots[folder] { return root }
        let root = Root(of: path, noting: isNoting ? FilesRead() : nil)
        roots[folder] = root
        return root
    }
}
