import Evaluating
import Numbers

extension Reference {
    /// The reference as Markdown of Klio's: a section a family, a heading a function.
    ///
    /// Every number that an example prints is a claim, so a page made of it is checked as it is
    /// rendered.
    public var markdown: String {
        guard function == nil else { return families.flatMap(\.functions).map(entry).joined() }
        return contents
            + families.map { family in
                "## \(family.title.asMarkdown)\n\n\(family.summary.asMarkdown)\n\n"
                    + family.functions.map(entry).joined()
            }.joined()
    }

    /// All functions by family, each leading to its entry.
    private var contents: String {
        families.map { family in
            "- **\(family.title.asMarkdown)**: "
                + family.functions.map { "[\($0.name)](#\($0.label))" }.joined(separator: ", ")
                + "\n"
        }.joined() + "\n"
    }

    private func entry(_ function: LibraryFunction) -> String {
        var parts = [
            "### \(function.signature.asCode) {#\(function.label)}", function.summary.asMarkdown,
        ]
        if let formula = function.formula {
            parts.append(CatalogueFormula(formula).markdown)
        }
        parts.append("Domain: " + function.domain.asMarkdown)
        if !function.examples.isEmpty {
            parts.append(
                function.examples.map { "- \($0.expression.asCode)\(result(of: $0))" }
                    .joined(separator: "\n"))
        }
        if !function.laws.isEmpty {
            parts.append("Always, as far as random cases tell:")
            parts.append(
                function.laws.map { "- \($0.statement.asMarkdown): \($0.expression.asCode)" }
                    .joined(separator: "\n"))
        }
        if let source = function.source { parts.append("Source: \(source.asMarkdown).") }
        return parts.joined(separator: "\n\n") + "\n\n"
    }

    /// What an example gives, behind its expression; a number is a claim where the expression can
    /// stand in a comment.
    private func result(of example: (expression: String, value: String)) -> String {
        if example.value.contains("\n") {
            return "\n\n  ```\n" + example.value.prefixed(first: "  ", rest: "  ") + "\n  ```\n"
        }
        // A text may look like a number, such as a word of a code; with a point it is one.
        guard Numeral(example.value) != nil, !example.expression.contains("--"),
            example.value.contains(".") || LibraryFunction.isNumber(example.expression)
        else {
            return " = " + example.value.asMarkdown
        }
        return " = \(example.value)<!--= \(example.expression) -->"
    }
}

extension LibraryFunction {
    /// The label of its entry.
    fileprivate var label: String { "sec-\(name)" }
}

extension String {
    /// The text as it reads in Markdown.
    fileprivate var asMarkdown: String { escapedForMarkdown(isAtStart: true, after: nil) }

    /// The text as a code span; it holds no backticks.
    fileprivate var asCode: String { "`\(self)`" }
}
