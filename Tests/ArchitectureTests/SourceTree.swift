import Foundation

/// The package as it lies on the disk.
enum SourceTree {
    /// The package's folder.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A source file: its module, its path below `Sources`, and its text.
    struct File: CustomStringConvertible {
        let path: String
        let text: String
        let code: SwiftCode
        var module: String { String(path.prefix { $0 != "/" }) }
        var description: String { path }

        init(path: String, text: String) {
            self.path = path
            self.text = text
            code = SwiftCode(text)
        }
    }

    /// All Swift files below `Sources`, in the order of their paths.
    static let files: [File] = {
        let sources = root.appending(path: "Sources").resolvingSymlinksInPath()
        let paths = FileManager.default.enumerator(atPath: sources.path)?.allObjects ?? []
        return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
            .map { path in
                let url = sources.appending(path: path)
                return File(path: path, text: (try? String(contentsOf: url, encoding: .utf8)) ?? "")
            }
    }()

    /// The text of the manifest.
    static let manifest: String =
        (try? String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)) ?? ""
}
