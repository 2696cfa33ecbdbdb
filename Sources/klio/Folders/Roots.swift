import Evaluating

/// The roots of documents, each folder's worked out once.
struct Roots: Sendable {
    private var roots: [String: Root] = [:]
    /// Whether each notes what is read.
    private let isNoting: Bool
    /// What the documents of all of them have worked out.
    private let memory = ValueMemory()

    init(isNoting: Bool = false) { self.isNoting = isNoting }

    /// The root of a document, remembered for others in its folder.
    mutating func root(of path: String) -> Root {
        let folder = path.parentPath ?? "."
        if let root = roots[folder] { return root }
        let root = Root(of: path, noting: isNoting ? FilesRead() : nil, memory: memory)
        roots[folder] = root
        return root
    }
}
