import Diagnostics
import Documents

/// The kinds of documents, told by how their names end: the one place that says what is read.
enum DocumentKind: CaseIterable {
    case markdown, mdx, quarto, rMarkdown, notebook

    /// The kind of the file that a path names; `nil` when it is no document.
    init?(path: String) {
        let name = path.fileName
        guard let dot = name.lastIndex(of: ".") else { return nil }
        let ending = name[dot...].lowercased()
        guard
            let kind = DocumentKind.allCases.first(where: {
                $0.endings.contains { $0.lowercased() == ending }
            })
        else { return nil }
        self = kind
    }

    /// How names end, as people write it.
    var endings: [String] {
        switch self {
        case .markdown: [".md", ".markdown"]
        case .mdx: [".mdx"]
        case .quarto: [".qmd"]
        case .rMarkdown: [".Rmd"]
        case .notebook: [".ipynb"]
        }
    }

    /// The Markdown of a file of this kind.
    func markdown(of file: SourceText) throws(Diagnostic) -> SourceText {
        switch self {
        case .markdown, .quarto, .rMarkdown: file
        case .mdx: file.markdownFromMDX
        case .notebook: try Notebook(parsing: file).text
        }
    }
}

extension SourceText {
    /// The Markdown of a document, by the kind that its path names.
    static func markdown(of bytes: [UInt8], path: String) throws(Diagnostic) -> SourceText {
        let file = try SourceText(validating: bytes, name: path)
        return try DocumentKind(path: path)?.markdown(of: file) ?? file
    }
}

/// What documents are looked for.
enum Purpose {
    /// To make reports of them.
    case rendering
    /// To judge the numbers in them, whoever renders them.
    case checking

    /// Whether documents of a kind are wanted.
    func wants(_ kind: DocumentKind) -> Bool {
        switch (self, kind) {
        case (.rendering, .markdown): true
        case (.rendering, .mdx), (.rendering, .quarto), (.rendering, .rMarkdown),
            (.rendering, .notebook):
            false
        case (.checking, _): true
        }
    }

    /// The kind of the document that a path names, when it is wanted.
    func kind(of path: String) -> DocumentKind? {
        DocumentKind(path: path).flatMap { wants($0) ? $0 : nil }
    }

    /// How the names of what is wanted end: `.md, .markdown`.
    var endings: String {
        DocumentKind.allCases.filter(wants).flatMap(\.endings).joined(separator: ", ")
    }
}
