import Diagnostics
import Formulas
import TestSupport
import Testing

/// The tree says what was written, and where.
@Suite struct TreeTests {
    @Test func valuesAreNodesOfTheirOwn() throws {
        let text = "D = `{klio} D :.6f` + `{klio} qq`"
        let tree = parse(text, values: ["1.2\\times10^{-3}\\text{ nats}", nil])
        #expect(tree.diagnostics.isEmpty)
        #expect(tree.source == "D = {1.2\\times10^{-3}\\text{ nats}} + {?}")
        let values = tree.root.compactMap { node -> (Int, [FormulaNode], String?)? in
            guard case .value(let index, let nodes) = node.kind else { return nil }
            return (index, nodes, tree.place(of: node.range)?.text)
        }
        #expect(values.map(\.0) == [0, 1])
        #expect(values.map(\.2) == ["D :.6f", "qq"])
        let kinds = values[0].1.map { "\($0.kind)".prefix { $0 != "(" } }
        #expect(kinds == ["number", "symbol", "scripts", "text"])
        #expect(values[1].1.isEmpty)
    }

    /// A value stands in a formula like one in braces, and nothing in it reaches out.
    @Test(arguments: ["-0.5", "1.5", "}", "{", "\\right)", "a & b \\\\ c", "%", "\\end{x}"])
    func valuesAreClosed(value: String) {
        let tree = parse("\\left( x `{klio} v`^2 \\right) y", values: [value])
        #expect(tree.root.count == 2)
        for diagnostic in tree.diagnostics { #expect(diagnostic.place?.text == "v") }
    }

    @Test func aNegativeValueIsASign() {
        let markup = content(of: parse("x = `{klio} v`", values: ["-0.5"]))
        #expect(
            markup.hasSuffix(
                "<mrow><mo form=\"prefix\">−</mo><mn>0.5</mn></mrow></mrow>"
            ))
    }

    /// Every node covers what it was read from, over the pieces of an excerpt too.
    @Test func nodesHavePlaces() throws {
        let source = SourceText("> $$a\n> + \\frac{b}{cd}$$", name: "a.md")
        let excerpt = Excerpt(of: source, pieces: [4..<6, 8..<22])
        let formula = Formula(
            parts: [.tex(excerpt)], isDisplay: true, place: source.place(0..<source.bytes.count))
        var macros = MacroTable()
        let tree = FormulaTree(parsing: formula, values: [], macros: &macros)
        let places = tree.root.map { tree.place(of: $0.range)?.text }
        #expect(places == ["a", "+", "\\frac{b}{cd}"])
        guard case .fraction(let fraction) = tree.root[2].kind else {
            Issue.record("no fraction")
            return
        }
        #expect(tree.source(of: fraction.denominator.range) == "{cd}")
    }

    /// A node around values has the place of all that it was read from.
    @Test func nodesAroundValuesHavePlaces() {
        let tree = parse("\\frac{a `{klio} v`}{b} + `{klio} w`c", values: ["1", "2"])
        let places = tree.root.map { tree.place(of: $0.range)?.text }
        #expect(places == ["\\frac{a `{klio} v`}{b}", "+", "w", "c"])
        let end = tree.source.utf8.count
        #expect(tree.place(of: 0..<end)?.text == "\\frac{a `{klio} v`}{b} + `{klio} w`c")
        #expect(tree.place(of: end..<end)?.bytes == 36..<36)
    }

    /// Nothing of a macro that calls itself is left behind, and no other macro is replaced any more.
    @Test func anEndlessMacroIsGivenUp() {
        let tree = parse("\\def\\a{x\\a y}\\def\\b{q}\\a z\\b")
        #expect(tree.diagnostics.count == 1)
        let rest = tree.root.drop {
            if case .symbol(let symbol) = $0.kind { symbol.text == "x" } else { false }
        }
        #expect(rest.map { tree.source(of: $0.range) } == ["z", "\\b"])
        guard case .error("\\b")? = rest.last?.kind else {
            Issue.record("the second macro was replaced")
            return
        }
    }

    /// What a macro gives has the place of its use, what is given to it its own.
    @Test func macrosHaveThePlaceOfTheirUse() throws {
        var macros = MacroTable()
        try macros.define("\\KL", as: "D(#1\\|#2)")
        let tree = parse("x \\KL{p}{q}", macros: &macros)
        let texts = tree.root.map { tree.source(of: $0.range) }
        #expect(
            texts == ["x"] + [String](repeating: "\\KL{p}{q}", count: 2) + ["p"]
                + ["\\KL{p}{q}", "q", "\\KL{p}{q}"])
    }

    @Test(arguments: [
        ("0.5", "0.5"), ("1{,}000{,}000.25", "1,000,000.25"), (".5", ".5"), ("3.", "3"),
        ("1.2.3", "1.2"), ("12", "12"),
    ])
    func numbersAreOneNode(text: String, number: String) {
        guard case .number(let found, _) = parse(text).root[0].kind else {
            Issue.record("no number in \(text)")
            return
        }
        #expect(found == number)
    }

    @Test func anUnderbraceHasItsLabel() {
        let tree = parse("\\underbrace{0.5\\ln 3}_{\\text{点数1}}")
        guard case .brace(let brace) = tree.root[0].kind,
            case .group(let base) = brace.base.kind
        else {
            Issue.record("no brace")
            return
        }
        #expect(tree.root.count == 1)
        #expect(base.count == 3)
        #expect(brace.label.map { tree.source(of: $0.range) } == "{\\text{点数1}}")
    }

    @Test func tagsAndLabelsAreKept() {
        let tree = parse("a = b \\tag{3a} \\label{eq:ab} \\eqref{eq:c}", isDisplay: true)
        #expect(tree.tag?.text == "(3a)")
        #expect(tree.labels.map(\.name) == ["eq:ab"])
        #expect(tree.references.map(\.name) == ["eq:c"])
        #expect(
            content(of: tree) { $0 == "eq:c" ? "7" : nil }.hasSuffix("<mtext>(7)</mtext></mrow>"))
        #expect(parse("a \\tag*{A}").tag?.text == "A")
        #expect(parse("\\begin{equation} a \\tag{1} \\end{equation}").tag?.text == "(1)")
        #expect(parse("\\begin{align} a \\tag{1} \\end{align}").tag == nil)
    }

    @Test("Browsers take a plus that begins a cell for a sign, so its space is written")
    func aPlusThatBeginsACell() {
        let markup = parse("\\begin{aligned} a &+ b \\\\ a + &b \\end{aligned}").mathML()
        #expect(markup.contains("<mo lspace=\"0.2222em\" rspace=\"0.2222em\">+</mo>"))
        #expect(parse("a + b").mathML().contains("<mi>a</mi><mo>+</mo>"))
    }

    @Test func theSourceIsAnAnnotation() {
        let markup = parse("a < b", isDisplay: true).mathML()
        let expected =
            "<math display=\"block\"><semantics><mrow><mi>a</mi>"
            + "<mo>&lt;</mo><mi>b</mi></mrow>"
            + "<annotation encoding=\"application/x-tex\">a &lt; b</annotation></semantics></math>"
        #expect(markup == expected)
    }

    @Test(
        "A formula says of itself what holds for all of it",
        arguments: [
            ("\\displaystyle \\frac{a}{b}", "<math displaystyle=\"true\"><semantics><mfrac>"),
            ("x + \\displaystyle y", "<math><semantics><mrow><mi>x</mi>"),
            ("x", "<math><mi>x</mi></math>"),
            (
                "\\href{https://a.org/?a&b}{x}",
                "<a href=\"https://a.org/?a&amp;b\" title=\"https://a.org/?a&amp;b\"><math><semantics><mi>x</mi>"
            ),
        ])
    func whole(_ tex: String, _ beginning: String) {
        #expect(parse(tex).mathML().hasPrefix(beginning))
    }

    @Test("A formula that nobody wrote bears no TeX")
    func unannotated() {
        #expect(
            parse("a + b").mathML(isAnnotated: false)
                == "<math><mi>a</mi><mo>+</mo><mi>b</mi></math>")
    }

    @Test func macroTablesRefuseWhatCannotWork() throws {
        var macros = MacroTable()
        #expect(throws: MacroMistake.name("KL1")) { try macros.define("KL1", as: "x") }
        #expect(throws: MacroMistake.reserved("left")) { try macros.define("\\left", as: "x") }
        #expect(throws: MacroMistake.braces("a")) { try macros.define("\\a", as: "}{") }
        #expect(throws: MacroMistake.braces("a")) { try macros.define("\\a", as: "{") }
        try macros.define("\\b", as: "x")
        try macros.define("\\a", as: "y")
        #expect(macros.names == ["a", "b"])
    }

    /// Lengths in the units of TeX, as ems of ten points.
    @Test(arguments: [
        ("1em", "1em"), ("-0.5em", "-0.5em"), ("18mu", "1em"), ("5pt", "0.5em"), ("1cm", "2.845em"),
        ("0.1667em", "0.167em"), ("99999999999999999999em", "1000em"), ("0pt", "0"),
        (".5 em", "0.5em"),
    ])
    func lengths(text: String, css: String) {
        let markup = content(of: parse("\\rule{\(text)}{1em}"))
        #expect(markup.contains("width=\"\(css)\" "), "\(markup)")
    }

    /// The alphabets have their letters where Unicode has them, holes included.
    @Test(arguments: [
        ("\\mathcal{BEa}", "ℬ\u{FE00}ℰ\u{FE00}𝒶"), ("\\mathscr{FHego}", "ℱ\u{FE01}ℋ\u{FE01}ℯℊℴ"),
        ("\\mathcal{ILMR}", "ℐ\u{FE00}ℒ\u{FE00}ℳ\u{FE00}ℛ\u{FE00}"),
        ("\\bm{\\mathcal{B}}", "ℬ\u{FE00}"),
        ("\\mathbb{CHNPQRZ1}", "ℂℍℕℙℚℝℤ𝟙"), ("\\mathfrak{CHIRZg}", "ℭℌℑℜℨ𝔤"),
        ("\\mathbf{Ax0Γ}", "𝐀𝐱𝟎𝚪"), ("\\boldsymbol{x\\phi\\nabla\\partial}", "𝒙𝝓𝛁𝝏"),
        ("\\mathsf{A1}", "𝖠𝟣"), ("\\mathtt{z9}", "𝚣𝟿"), ("\\mathit{h}", "ℎ"),
    ])
    func alphabets(text: String, letters: String) {
        #expect(MarkupOutline.characters(of: parse(text).mathML()) == letters)
    }

    /// Letters with accents are one character each; strings alone would not tell the difference.
    @Test(arguments: [
        ("\\text{\\'e}", "é"), ("\\text{\\\"o}", "ö"), ("\\text{\\c{c}}", "ç"),
        ("\\text{\\v S}", "Š"),
        ("\\text{\\'\\i}", "í"), ("\\text{\\~n}", "ñ"), ("\\text{\\d{h}}", "ḥ"), ("e\u{301}", "é"),
        ("\\text{\\=q}", "q\u{304}"), ("\\text{\\'{}}", ""), ("\\text{\\textcircled{7}}", "⑦"),
    ])
    func accentedLetters(text: String, letters: String) {
        let shown = MarkupOutline.characters(of: parse(text).mathML())
        #expect(Array(shown.unicodeScalars) == Array(letters.unicodeScalars))
    }

    /// What is drawn depends on the style; nothing else of the choice is.
    @Test(arguments: [
        ("\\displaystyle", "d"), ("\\textstyle", "t"), ("\\scriptstyle", "s"),
        ("\\scriptscriptstyle", "u"),
    ])
    func styleChoosesAmongFour(style: String, letter: String) {
        let text = "\(style)\\mathchoice{d}{t}{s}{u}"
        #expect(MarkupOutline.characters(of: parse(text).mathML()) == letter)
    }
}
