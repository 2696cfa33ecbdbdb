import Foundation
import Rendering
import Testing

/// The style of pages, read from pages as they are rendered.
@Suite("Style")
struct StyleTests {
    /// A page with something in every colour.
    private static let page = HTMLPage(
        report(
            """
            [a](/b) `c`

            ```klio
            let x = "1" // 2
            ```

            > [!NOTE]
            > a

            > [!TIP]
            > a

            > [!IMPORTANT]
            > a

            > [!WARNING]
            > a

            > [!CAUTION]
            > a

            ```{klio}
            #| error: true
            check 1 == 2
            ```
            """)
    ).text

    /// The variables of colours in each set of them: light, its opposite, dark, its opposite, paper.
    private static let sets: [[String: String]] = page.matches(of: /\{(--fg:[^}]*)\}/).map { set in
        let pairs = set.output.1.matches(of: /--([a-z]+):#([0-9a-f]{3,6})/)
        return Dictionary(
            pairs.map { (String($0.output.1), String($0.output.2)) }, uniquingKeysWith: { $1 })
    }

    /// The relative luminance of a colour.
    ///
    /// Source: WCAG 2.2.
    private static func luminance(_ color: String) -> Double {
        let digits = color.count == 3 ? color.flatMap { [$0, $0] } : Array(color)
        let channels = [0, 2, 4].map { start -> Double in
            let value = Double(Int(String(digits[start...(start + 1)]), radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    private static func contrast(_ a: String, _ b: String) -> Double {
        let (a, b) = (luminance(a), luminance(b))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    @Test("Contrasts of known colours")
    func formula() {
        #expect(Self.contrast("000", "fff") == 21)
        // WebAIM's contrast checker gives 4.54 for this grey.
        #expect(abs(Self.contrast("767676", "ffffff") - 4.54) < 0.005)
    }

    @Test("Text keeps 4.5:1 on both grounds, in every set")
    func contrast() throws {
        #expect(Self.sets.count == 5)
        let texts = [
            "fg", "mut", "accent", "bad", "note", "tip", "important", "warning", "caution",
        ]
        for set in Self.sets {
            for (text, ground) in texts.flatMap({ [($0, "bg"), ($0, "soft")] }) {
                let ratio = Self.contrast(try #require(set[text]), try #require(set[ground]))
                #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
            }
        }
    }

    @Test("The switch turns the colours over")
    func sets() {
        let sets = Self.sets
        #expect(sets[0] == sets[3] && sets[1] == sets[2] && sets[0] != sets[1])
    }

    @Test(
        "A rule is there where something asks for it",
        arguments: [
            ("a", "table{border-collapse", "| a |\n|---|\n| b |"), ("a", "code{", "`b`"),
            ("a", ".contents{", "# a\n# b\n# c\n# d"), ("a", "math .boxed{", "$\\boxed{x}$"),
            ("$x$", "math .boxed{", "$\\boxed{x}$"), ("a", ".callout{", "> [!NOTE]\n> a"),
            ("---\nlang: kok\n---\n\na", ":lang(ko){", "---\nlang: ko-KR\n---\n\na"),
            ("a", ":lang(ja){", "---\nlang: ja\n---\n\na"), ("a", "li.task{", "- [ ] a"),
            ("a", ".plt{", "```{klio}\nplot(bars([\"a\": 1]))\n```"),
            ("[a](#b)", ".right [href^=\"#n:\"]{", "```{klio}\ntable([\"a\": [1/2]])\n```"),
            ("$\\sum_a$", "munder[accentunder]>:last-child{", "$\\utilde{x}$"),
            ("$x$", "[mathcolor]{filter:var(--turn)}", "$\\color{red}x$"),
            ("$x$", "--turn:invert(1)", "$\\colorbox{yellow}{x}$"),
            ("$x$", "mrow[style]{color:#000}", "$\\fcolorbox{red}{yellow}{x}$"),
            ("a", ".notes{", "a[^1]\n\n[^1]: b"), ("a", "del{", "<del>b</del>"),
        ])
    func used(_ without: String, _ rule: String, _ with: String) {
        #expect(!HTMLPage(report(without)).text.contains(rule))
        #expect(HTMLPage(report(with)).text.contains(rule))
    }

    @Test(
        "A variable is there where something asks for its value",
        arguments: [
            "> [!CAUTION]\n> a", "<i style=\"color:var(--caution)\">a</i>",
            "<i style=\"color: var( --caution , red)\">a</i>",
        ])
    func variables(_ text: String) {
        #expect(!HTMLPage(report("a")).text.contains("--caution:"))
        #expect(HTMLPage(report(text)).text.contains("--caution:"))
    }

    @Test("No group of rules is empty, where their variables are left out, too")
    func groups() {
        let page = HTMLPage(report("```{klio}\nplot(bars([1]))\n```")).text
        #expect(page.contains("@media") && !page.contains("){}"))
    }

    @Test("An author's style sheet may ask for every variable")
    func authorsVariables() {
        let page = HTMLPage(report("a", stylesheet: "b{color:var(--tip)}")).text
        #expect(page.contains("--tip:") && !page.contains("--caution:"))
    }

    @Test("Paper says of what is folded that it is, in the language of the page")
    func folded() {
        let rule = "@media print{details:not([open])>summary::after{content:\" (打印时未展开)\"}}"
        let text = "---\nlang: zh\n---\n\n"
        #expect(!HTMLPage(report(text + "a")).text.contains("details:not"))
        #expect(
            HTMLPage(report(text + "<details><summary>a</summary>b</details>")).text
                .contains(rule))
    }

    @Test("A style sheet does not end its element")
    func end() {
        let page = HTMLPage(report("a", stylesheet: "</style><b>")).text
        #expect(page.ranges(of: "</style>").count == 1 && page.contains("<\\/style><b>"))
    }
}
