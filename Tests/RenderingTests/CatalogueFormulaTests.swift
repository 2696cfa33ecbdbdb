import Diagnostics
import Documents
import Evaluating
import Formulas
import Testing

@testable import Rendering

@Suite("Formulas of the catalogue")
struct CatalogueFormulaTests {
    static let table = [
        (
            "H(P) = −Σ p log p, with 0 log 0 = 0",
            #"$H(P) = -\sum p \log p$, $\text{with } 0 \log 0 = 0$"#
        ),
        ("TV(P, Q) = ½ Σ |p − q|", #"$\mathrm{TV}(P, Q) = \tfrac{1}{2} \sum |p - q|$"#),
        (
            "D_a(P ‖ Q) = log (Σ p^a q^(1−a))",
            #"$D_{a}(P \parallel Q) = \log (\sum p^{a} q^{1- a})$"#
        ),
        ("perplexity(P) = e^H(P)", #"$\operatorname{perplexity}(P) = e^{H(P)}$"#),
        ("d = √JS(P, Q), JS in nats", #"$d = \sqrt{\mathrm{JS}(P, Q)}$, JS in nats"#),
        ("Γ(x) = ∫₀^∞ tˣ⁻¹ e⁻ᵗ dt", #"$\Gamma(x) = \int_{0}^{\infty} t^{x-1} e^{-t} d t$"#),
        ("qᵢ = r^−lengthᵢ / K", #"$q_{i} = r^{- \text{length}_{i}} / K$"#),
        ("log₂ p; log2(x)", #"$\log_{2} p$; $\operatorname{log2}(x)$"#),
        ("P(h | e), of two", #"$P(h \mid e)$, of two"#),
        ("of: \"population\", x̄ − ȳ", #"of: "population", $\bar{x} - \bar{y}$"#),
    ]

    @Test(arguments: table)
    func typeset(formula: String, markdown: String) {
        #expect(CatalogueFormula(formula).markdown == markdown)
    }

    @Test("Every formula is read without a question", arguments: Library.functions)
    func everyFormula(function: LibraryFunction) {
        let markdown = CatalogueFormula(function.formula ?? "").markdown
        let pieces = markdown.split(separator: "$", omittingEmptySubsequences: false)
        #expect(pieces.count % 2 == 1)
        for (index, tex) in pieces.enumerated() where index % 2 == 1 {
            let source = SourceText(String(tex), name: "formula")
            let formula = Formula(
                parts: [.tex(Excerpt(all: source))], isDisplay: false,
                place: SourcePlace(in: source, bytes: 0..<source.bytes.count))
            var macros = MacroTable()
            let tree = FormulaTree(parsing: formula, values: [], macros: &macros)
            #expect(tree.diagnostics.isEmpty, "\(function.name): \(tex)")
            #expect(tex.unicodeScalars.allSatisfy { $0.isASCII }, "\(function.name): \(tex)")
        }
    }
}
