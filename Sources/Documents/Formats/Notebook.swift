public import Diagnostics

/// A Jupyter notebook as the Markdown it amounts to: the text cells, and between them code and its
/// text output as fences.
///
/// Nothing runs: a claim in a text cell speaks of numbers in that cell, or, alone on its first
/// line, of the output above it. Every byte knows its place in the file.
///
/// Source: nbformat 4, The Notebook file format.
public struct Notebook: Sendable {
    /// The Markdown.
    public let text: SourceText

    /// Reads a notebook.
    public init(parsing file: SourceText) throws(Diagnostic) {
        let json = try JSONValue(parsing: file)
        guard let cells = json["cells"]?.entries else {
            throw Diagnostic(
                "the notebook has no cells", at: json.place.source.place(0..<0),
                hint: "notebooks of version 4 can be read: jupyter nbconvert --to notebook")
        }
        var writer = NotebookWriter(file)
        for cell in cells {
            switch cell["cell_type"]?.text {
            case "markdown": writer.addText(cell["source"])
            case "code": writer.addCode(cell)
            default: break
            }
        }
        text = writer.text
    }
}

/// Puts the cells of a notebook one below the other.
private struct NotebookWriter {
    private let file: SourceText
    private var bytes: [UInt8] = []
    private var pieces: [TextOrigin.Piece] = []

    init(_ file: SourceText) { self.file = file }

    var text: SourceText {
        SourceText(
            bytes: bytes, name: file.name,
            origin: TextOrigin(in: file, writing: .json, pieces: pieces))
    }

    mutating func addText(_ source: JSONValue?) {
        add(source)
        endBlock()
    }

    mutating func addCode(_ cell: JSONValue) {
        addFence(cell["source"], info: "code")
        for output in cell["outputs"]?.entries ?? [] {
            let text = output["text"] ?? output["data"]?["text/plain"]
            if let text { addFence(text, info: "output") }
        }
    }

    /// Adds text between fences that are longer than any run of backticks in it.
    private mutating func addFence(_ text: JSONValue?, info: String) {
        guard let text else { return }
        let fence = String(repeating: "`", count: max(3, text.longestBacktickRun + 1))
        bytes += (fence + info + "\n").utf8
        add(text)
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        bytes += fence.utf8
        endBlock()
    }

    /// Adds a string, or the lines of an array.
    private mutating func add(_ text: JSONValue?) {
        for string in text?.strings ?? [] { string.append(to: &bytes, &pieces) }
    }

    private mutating func endBlock() { bytes += "\n\n".utf8 }
}

extension JSONValue {
    /// The string it is, or those it holds.
    fileprivate var strings: [JSONString] {
        switch kind {
        case .string(let string): [string]
        case .array(let entries): entries.flatMap(\.strings)
        case .null, .boolean, .number, .object: []
        }
    }

    fileprivate var longestBacktickRun: Int {
        var longest = 0
        for string in strings {
            var run = 0
            for byte in string.text.utf8 {
                run = byte == UInt8(ascii: "`") ? run + 1 : 0
                longest = max(longest, run)
            }
        }
        return longest
    }
}
