import Diagnostics
import Documents

/// Parses a text as the tests do: with a few parts that can be included.
enum Parsing {
    /// The parts that includes find.
    static let parts = [
        "_part.md": "A *part* with @fig-die.\n\n## Its heading {#sec-part}\n",
        "_table.md": "| a |\n|---|\n| 1 |\n",
        "_outer.md": "Before.\n\n{{< include _part.md >}}\n\nAfter.\n",
        "_self.md": "Once.\n\n{{< include _self.md >}}\n",
        "_wrong.md": "A claim <!--= D.\n",
        "_head.md": "---\ntitle: Part\n---\n\nText.\n",
        "_twice.md": "{{< include _twice1.md >}}\n\n{{< include _twice1.md >}}\n",
    ]

    static func document(_ text: String, name: String = "notes.md") -> Document {
        document(SourceText(text, name: name))
    }

    static func document(_ source: SourceText) -> Document {
        Document(parsing: source, resolvingIncludes: part)
    }

    private static func part(_ path: String, _: SourceText) -> Result<
        SourceText, Document.IncludeFailure
    > {
        if let text = parts[path] { return .success(SourceText(text, name: path)) }
        if path.hasPrefix("_deep"), let number = Int(path.dropFirst(5).dropLast(3)) {
            return .success(SourceText("> {{< include _deep\(number + 1).md >}}\n", name: path))
        }
        if path.hasPrefix("_fork"), let number = Int(path.dropFirst(5).dropLast(3)) {
            let line = "{{< include _fork\(number + 1).md >}}\n\n"
            return .success(SourceText(line + line, name: path))
        }
        if path.hasPrefix("../") {
            return .failure(
                .init(
                    message: "'\(path)' leaves the folder", hint: "keep parts beside the document"))
        }
        return .failure(.init(message: "'\(path)' is not there"))
    }

    /// The diagnostics as they are printed.
    static func messages(of document: Document) -> String {
        document.diagnostics.map { DiagnosticFormatter().text(of: $0) }.joined()
    }
}
