/// How paths, as a user gives them in one folder, are seen from another.
///
///     FolderView(from: "/a/docs", in: "/a").path(of: "docs/./x.md")     // "x.md"
///     FolderView(from: "/a/docs", in: "/a").path(of: "/a/y.md")         // "../y.md"
public struct FolderView: Sendable {
    private let folder: [Substring]
    private let current: String

    /// Creates a view; both folders are absolute paths.
    public init(from folder: String, in current: String) {
        self.folder = FolderView.parts(of: folder)
        self.current = current
    }

    /// A path as it is seen from the folder; a name such as `<standard input>` stays what it is.
    public func path(of path: String) -> String {
        if path.hasPrefix("<") { return path }
        let parts = FolderView.parts(of: path.hasPrefix("/") ? path : current + "/" + path)
        let shared = zip(folder, parts).prefix { $0 == $1 }.count
        let up = folder.dropFirst(shared).map { _ in Substring("..") }
        return (up + parts.dropFirst(shared)).joined(separator: "/")
    }

    /// The parts of an absolute path without `.` and `..`.
    private static func parts(of path: String) -> [Substring] {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts
    }
}
