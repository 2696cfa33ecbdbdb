import Diagnostics
import Formulas
import Foundation
import TestSupport
import Testing

/// Input of any kind is read in bounded depth and linear time, and cannot reach out of its element.
@Suite struct HostileTests {
    /// What nests without end.
    static let nested = [
        "{", "{{}", "\\frac", "\\frac{", "\\sqrt", "\\sqrt[", "\\left(", "\\begin{matrix}", "x^",
        "x^{", "\\text{", "\\text{$", "\\textbf", "\\displaystyle ", "\\color{red}", "\\hat",
        "\\boxed{", "\\mathbf{", "\\overset", "{a\\over ", "\\left.\\middle|", "\\substack{",
        "\\operatorname{", "\\mathrel", "\\not", "\\tag{", "\\href{https://a}{", "\\underbrace{",
        "\\begin{CD}@>", "\\begin{CD}@V{", "\\mathchoice", "\\mathchoice{}{}{", "\\vcenter{",
        "\\phase",
        "\\bgroup ", "\\TextOrMath{}{",
    ]

    @Test(.timeLimit(.minutes(1)), arguments: nested)
    func nestingIsBounded(piece: String) {
        let tree = parse(String(repeating: piece, count: 600))
        #expect(!tree.diagnostics.isEmpty)
        #expect(tree.diagnostics.count <= 20)
        checkMarkup(tree)
    }

    /// The message about the depth comes once, whatever else is wrong.
    @Test func depthIsReportedOnce() {
        let tree = parse(
            String(repeating: "{", count: 100_000) + "x" + String(repeating: "}", count: 100_000))
        #expect(tree.diagnostics.map(\.message) == ["this is nested more than 100 deep"])
    }

    @Test func greatestDepthIsAllowedAndOneMoreIsNot() {
        func messages(_ depth: Int) -> [String] {
            let text =
                String(repeating: "{", count: depth) + "x" + String(repeating: "}", count: depth)
            return parse(text).diagnostics.map(\.message)
        }
        #expect(messages(100) == [])
        #expect(messages(101) == ["this is nested more than 100 deep"])
    }

    /// Two megabytes of stack are enough for the deepest formulas.
    @Test func deepestFormulasNeedLittleStack() {
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            for piece in HostileTests.nested {
                _ = parse(String(repeating: piece, count: 250)).mathML()
            }
            done.signal()
        }
        thread.stackSize = 2 << 20
        thread.start()
        done.wait()
    }

    /// Each takes a fraction of a second; quadratic time would take minutes.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "}", "x^1^", "x_1_", "x'", "&", "\\\\", "$", "#1", "%\n", "\\", "\\foo", "a\\over b",
            "\\right)", "\\middle|", "\\end{x}", "\\hline", "1.", "1{,}", "\\text{a}", "^", "_",
            "\\limits", "\\big", "[", "]", "中", "²", "₂", "\u{0}", "é", "\\begin{x}", "\\frac12",
            "\\left(x\\right)", "\\begin{matrix}a&b\\end{matrix}", "\\hspace{x}", "\\color{zzz}",
            "\\def\\a{x}\\a", "\\KL{a}{b}", "\\dots", "\\edef\\a{\\b}", "{\\def\\a{x}\\gdef\\b{x}}",
            "\\expandafter", "#",
            "\\global", "\\verb|", "\\verb", "x\u{302}", "@", "\\show",
            "\\begin{CD}A@>>>B\\end{CD}", "\\egroup", "\\label{a}", "\\tag{1}", "'''",
            "\\mathrm ab",
        ])
    func repetitionTakesLinearTime(piece: String) throws {
        var macros = MacroTable()
        try macros.define("KL", as: "D(#1\\|#2)")
        let tree = parse(String(repeating: piece, count: 600), macros: &macros)
        #expect(tree.diagnostics.count <= 20)
        checkMarkup(tree)
    }

    /// Macros that grow without end stop, and say so.
    @Test(arguments: [
        "\\def\\a{\\a}\\a", "\\def\\a{\\a\\a}\\a", "\\def\\a{\\b}\\def\\b{\\a}\\a",
        "\\def\\a#1{\\a{#1#1}}\\a{xx}", "\\def\\a{x\\a}\\frac\\a\\a",
        "\\newcommand{\\a}[1]{\\a{#1}}\\a x",
        "\\let\\a=\\b\\let\\b=\\a\\a", "\\def\\a{\\a}\\edef\\b{\\a}",
        "\\def\\a{\\expandafter\\a\\a}\\a", "\\text{\\def\\a{\\a}}\\def\\a{\\a}\\text{\\a}",
    ])
    func endlessMacrosStop(text: String) {
        let tree = parse(text)
        #expect(!tree.diagnostics.isEmpty)
        checkMarkup(tree)
    }

    /// Each hostile text stands wherever a formula takes text of the author's.
    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]>", "</annotation>",
        "</math><b>", "&lt;&amp;&#60;", "' onclick='x", "javascript:alert(1)", "\u{0}\u{1}\u{B}",
        "-->", "<!--", "\u{FFFE}", "\u{202E}", "red;background:url(//x)", "#fff\" x=\"",
    ])
    func nothingBreaksOut(hostile: String) {
        let frames = [
            "@", "\\text{@}", "\\textbf{@}", "\\color{@}x", "\\textcolor{@}{x}",
            "\\href{@}{x}", "\\href{https://a/@}{@}", "\\url{@}", "\\operatorname{@}",
            "\\hspace{@}", "\\rule{@}{@}", "\\begin{@}", "\\begin{array}{@}x\\end{array}",
            "\\tag{@}", "\\label{@}", "\\eqref{@}", "\\@", "\\left@ x\\right@", "x^@",
            "\\def\\a{@}\\a",
            "\\colorbox{@}{@}", "\\fcolorbox{@}{red}{x}", "\\mathbb{@}",
            "\\genfrac{@}{@}{@}{@}{1}{2}", "\\verb|@|", "\\htmlStyle{@}{@}",
            "\\begin{CD}A @>{@}>> B\\end{CD}",
        ]
        for frame in frames {
            let text = frame.replacingOccurrences(of: "@", with: hostile)
            let tree = parse(text, values: [hostile])
            checkMarkup(tree, references: { _ in hostile })
            checkMarkup(parse("`{klio} x`", values: [text]))
        }
    }

    /// Random pieces of TeX in a row.
    @Test(arguments: 0..<8)
    func soup(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var macros = MacroTable()
        for _ in 0..<150 {
            let count = Int.random(in: 1...25, using: &random)
            var text = ""
            for _ in 0..<count { text += HostileTests.pieces.randomElement(using: &random) ?? "" }
            let tree = parse(text, isDisplay: Bool.random(using: &random), macros: &macros)
            checkMarkup(tree)
            for diagnostic in tree.diagnostics {
                let end = diagnostic.place?.bytes.upperBound ?? .max
                #expect(end <= text.utf8.count, "\(text)")
            }
        }
    }

    static let pieces =
        nested + [
            "a", "1", ".", "2.5", "+", "-", "=", "(", ")", "[", "]", "{", "}", "{x}", "^", "_", "&",
            "\\\\", "'", "$", " ", "%c\n", "#1", "~", "\\", "\\sum", "\\ln", "\\right)",
            "\\end{matrix}",
            "\\end{array}", "\\limits", "\\alpha", "\\text{a $b$}", "\\newcommand{\\z}[1]{#1}",
            "\\z",
            "\\hline", "\\[", "\\bf", "\\over", "\\choose", "中文", "，", "²", "₁", "\\,", "\\kern1em",
            "\\tag{1}", "\\big|", "\\notag", "\\let\\y=", "\\def\\y#1{#1}", "\\y", "\\char\"41",
            "é",
            "\\begin{array}{c|c}", "\\begin{aligned}", "\\end{aligned}", "\\begin{CD}", "\\end{CD}",
            "@", "@>", "@V", "@.", "V", ">",
            "\\edef\\y", "\\global", "\\expandafter", "\\noexpand", "##1", "\\verb|a|", "\\verb",
            "\\mathchoice", "\\phantom", "\\rule", "|",
        ]

    /// The markup is well-formed XML of the elements that formulas may have, whatever was written.
    private func checkMarkup(
        _ tree: FormulaTree, references: (String) -> String? = { _ in nil }
    ) {
        let markup = tree.mathML(references: references)
        #expect(MarkupChecker.complaints(about: markup) == [], "\(tree.source.prefix(200))")
    }
}
