/// The roots of documents, each folder's worked out once.
struct Roots: Sendable {
    private var roots: [String: Root] = [:]

    /// The root of a document, remembered for others in its folder.
    mutating func root(of path: String) -> Root {
        let folder = path.parentPath ?? "."
        if let root = roots[folder] { return root }
        let root = Root(of: path)
        roots[folder] = root
        return root
    }
}
