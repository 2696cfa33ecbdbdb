import Characters
import Evaluating

extension Reference {
    /// The reference for a terminal: of all functions a line each, of one its entry.
    public var text: String {
        guard let function else { return families.map { list($0) }.joined(separator: "\n") }
        return entry(function)
    }

    private func list(_ family: LibraryFamily) -> String {
        let width = families.flatMap(\.functions).map(\.name.count).max() ?? 0
        return family.title + "\n"
            + family.functions.map { function in
                let blanks = String(repeating: " ", count: width - function.name.count)
                return "  \(function.name)\(blanks)  \(function.summary)\n"
            }.joined()
    }

    private func entry(_ function: LibraryFunction) -> String {
        var parts = [function.signature + "\n", function.summary.wrapped(to: 80)]
        if let formula = function.formula {
            parts.append(formula.wrapped(to: 76).dropLast().description.indented)
        }
        parts.append("Domain: \(function.domain)".wrapped(to: 80))
        if !function.examples.isEmpty {
            parts.append(
                function.examples.map { example in
                    example.value.contains("\n")
                        ? "    \(example.expression)\n\n" + example.value.indented
                        : "    \(example.expression) = \(example.value)\n"
                }.joined())
        }
        if !function.laws.isEmpty {
            parts.append(
                "Always, as far as random cases tell:\n\n"
                    + function.laws.map { "    \($0.statement)\n      \($0.expression)\n" }.joined()
            )
        }
        if let source = function.source {
            parts.append("Source: \(source)".wrapped(to: 80))
        }
        return parts.joined(separator: "\n")
    }
}
