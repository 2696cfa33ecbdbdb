import Formulas
import TestSupport
import Testing

/// The reference of formulas holds: each example is read and set as the page says.
@Suite struct SpecificationTests {
    /// A line that begins with `$$` is a formula on lines of its own.
    private func tree(of input: String, values: [String?] = []) -> FormulaTree {
        let text = String(input.dropLast())
        return text.hasPrefix("$$")
            ? parse(String(text.dropFirst(2)), isDisplay: true, values: values)
            : parse(text, values: values)
    }

    @Test(arguments: ["1-symbols.md", "2-structures.md", "3-text.md", "4-environments.md"])
    func markup(file: String) {
        let examples = Specification.examples(beside: #filePath, file: file)
        #expect(examples.count >= 8)
        for example in examples {
            let tree = tree(of: example.input)
            #expect(messages(of: tree) == "", "\(example.title)")
            #expect(lines(content(of: tree)) == example.expected, "\(example.title)")
        }
    }

    /// The third part of an example is the markup, where it is worth a look.
    @Test func mistakes() {
        let examples = Specification.examples(beside: #filePath, file: "6-mistakes.md")
        #expect(examples.count >= 30)
        for example in examples {
            let tree = parse(String(example.input.dropLast()))
            #expect(messages(of: tree) == example.expected, "\(example.title)")
            if example.parts.count > 2 {
                #expect(lines(content(of: tree)) == example.parts[2], "\(example.title)")
            }
        }
    }

    /// Each line of an example is a formula; macros hold from one to the next.
    @Test func macros() {
        let examples = Specification.examples(beside: #filePath, file: "5-macros.md")
        #expect(examples.count >= 5)
        for example in examples {
            var macros = MacroTable()
            var result = ""
            for line in example.input.split(separator: "\n") {
                let tree = parse(String(line), macros: &macros)
                result += messages(of: tree)
                if tree.diagnostics.isEmpty { result += lines(content(of: tree)) }
            }
            #expect(result == example.expected, "\(example.title)")
        }
    }

    /// The markup with each cell of a table on a line of its own, a tab for `→`, which stands for
    /// one in examples, and the characters that choose a form of a letter to be seen.
    private func lines(_ markup: String) -> String {
        let shown: [Unicode.Scalar: String] = ["\u{FE00}": "[FE00]", "\u{FE01}": "[FE01]"]
        var result = ""
        var rest = markup[...]
        while let range = rest.firstRange(of: "</mtd>") {
            result += rest[..<range.upperBound] + "\n"
            rest = rest[range.upperBound...]
        }
        return (result + rest + "\n").replacing("→", with: "\t")
            .unicodeScalars.map { shown[$0] ?? String(Character($0)) }.joined()
    }
}
