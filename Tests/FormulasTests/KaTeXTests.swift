import Formulas
import Foundation
import TestSupport
import Testing

/// Formulas have the structure that KaTeX gives them, where node and KaTeX are installed.
///
/// What is compared is the outline of the two results: fractions, roots, scripts, tables and
/// characters; not the elements that make the looks, which differ by intent.
@Suite struct KaTeXTests {
    /// Formulas that are read differently, and why.
    private static let justified = [
        "10^{-3}": "the base is the number 10; TeX raises beside its last digit",
        "1.2\\times10^{-3}": "the base is the number 10; TeX raises beside its last digit",
        "\\DeclareMathOperator{\\tr}{tr}\\tr A": "KaTeX does not know the command",
    ]

    @Test(.enabled(if: KaTeX.isInstalled, "node with KaTeX is not installed"))
    func structureIsThatOfKaTeX() throws {
        let formulas = try formulas()
        #expect(formulas.count >= 150)
        let theirs = try KaTeX.mathML(of: formulas)
        try #require(theirs.count == formulas.count)
        for (formula, markup) in zip(formulas, theirs) {
            guard KaTeXTests.justified[formula] == nil else { continue }
            let isDisplay = formula.hasPrefix("D:")
            let tree = parse(
                isDisplay ? String(formula.dropFirst(2)) : formula, isDisplay: isDisplay)
            #expect(messages(of: tree) == "", "\(formula)")
            let ours = MarkupOutline.of(tree.mathML())
            let expected = MarkupOutline.of(markup)
            #expect(ours == expected, "\(formula)")
        }
    }

    /// One formula a line; `D:` before those on lines of their own.
    private func formulas() throws -> [String] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Specification").appendingPathComponent("formulas.txt")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
