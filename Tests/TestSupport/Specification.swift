import Foundation

/// An example of a specification: what goes in, and what must come out.
public struct Example: Sendable {
    /// The heading it stands under and its number there: `Numbers 3`.
    public let name: String
    /// The parts between the lines that hold a dot alone: input, expectation, and any more.
    public let parts: [String]
    /// The file and the line of its fence.
    public let origin: String

    /// What goes in.
    public var input: String { parts[0] }
    /// What must come out.
    public var expected: String { parts.count > 1 ? parts[1] : "" }
    /// What lists of tests call it.
    public var title: String { "\(name) (\(origin))" }
}

/// A folder of Markdown files whose fenced examples are a reference and a suite in one.
///
/// An example is a fence of eight backticks and the word `example`; a line with a dot alone
/// separates its parts, `→` stands for a tab, and a part keeps its last line ending.
public enum Specification {
    /// The examples of `Specification/*.md` beside a test file, in the order of file and line.
    ///
    ///     @Test(arguments: Specification.examples(beside: #filePath, file: "numbers.md"))
    public static func examples(beside testFile: String, file: String) -> [Example] {
        guard let text = text(beside: testFile, file: file) else {
            return [Example(name: "missing file", parts: ["", "\(file) is missing"], origin: file)]
        }
        return examples(in: text, file: file)
    }

    /// The text of one of these files; `nil` when it is missing.
    public static func text(beside testFile: String, file: String) -> String? {
        let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
            .appendingPathComponent("Specification")
        return try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    }

    private static func examples(in text: String, file: String) -> [Example] {
        let fence = String(repeating: "`", count: 8)
        var heading = file
        var number = 0
        var examples: [Example] = []
        var open: (line: Int, parts: [String])?
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            if var example = open {
                if line == fence {
                    number += 1
                    examples.append(
                        Example(
                            name: "\(heading) \(number)", parts: example.parts,
                            origin: "\(file):\(example.line)"))
                    open = nil
                } else if line == "." {
                    example.parts.append("")
                    open = example
                } else {
                    example.parts[example.parts.count - 1] +=
                        line.replacingOccurrences(of: "→", with: "\t") + "\n"
                    open = example
                }
            } else if line == fence + "example" {
                open = (index + 1, [""])
            } else if line.hasPrefix("#") {
                heading = line.drop { $0 == "#" || $0 == " " }.description
                number = 0
            }
        }
        return examples
    }
}
