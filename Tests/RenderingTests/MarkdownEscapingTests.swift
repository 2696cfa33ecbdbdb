import Testing

@testable import Rendering

/// What a renderer of Markdown would read as markup is escaped, and nothing else: most text is told by
/// its bytes, the rest by its characters, and both must agree.
@Suite("Text in Markdown")
struct MarkdownEscapingTests {
    @Test(
        "Markup is escaped where it would be markup",
        arguments: [
            ("snake_case stays, _x_ does not", #"snake_case stays, \_x\_ does not"#),
            ("é_é", "é_é"), ("p_1", #"p\_1"#), ("2*3", #"2\*3"#),
            ("a < b, a <= b", "a < b, a <= b"),
            ("a <b>", #"a \<b>"#), ("</b>", #"\</b>"#), ("<é", #"\<é"#),
            ("ends with <", #"ends with \<"#),
            ("AT&T", #"AT\&T"#), ("Q & A &", "Q & A &"), ("&#160;", #"\&#160;"#),
            ("![x](y)", #"\!\[x](y)"#), ("No! (x)", "No! (x)"),
            ("{#id} {{x}} {x}", #"\{#id} \{{x}} {x}"#),
            ("at http://a.b", #"at http\://a.b"#), ("1:2, a: b", "1:2, a: b"),
            ("www.a.b", #"www\.a.b"#), ("w. a.b", "w. a.b"), ("me@x.y", #"me\@x.y"#),
            ("$5, ~x~, `c`, \\", #"\$5, \~x\~, \`c\`, \\"#), ("a\nb\u{2028}c\u{85}d", "a b c d"),
            ("散度（KL）", "散度（KL）"), ("a > b | c # d ^ e", "a > b | c # d ^ e"),
        ])
    func escaping(text: String, escaped: String) {
        #expect(text.escapedForMarkdown(isAtStart: false, after: nil) == escaped)
    }

    @Test(
        "Formulas are plain unless Markdown could read them otherwise",
        arguments: [
            ("p_i \\log q", true), ("_x", false), ("a < b", true), ("a<b", false),
            ("\\{x\\}", false),
            ("\\alpha + \\ x", true), ("α_1 + 中_2", true), ("x^2*3", false), ("a & b", false),
            ("a_{b_c}", true), ("(_x", false), ("[0, 1]", false), ("é\\²", false), ("x\\", true),
        ])
    func plainFormula(tex: String, isPlain: Bool) {
        #expect(tex.isPlainInMarkdown == isPlain)
    }
}
