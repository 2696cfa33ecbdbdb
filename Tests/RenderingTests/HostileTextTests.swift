import Foundation
import Rendering
import Reporting
import Testing

/// Text can never break out of its place, whatever it is.
@Suite("Hostile text")
struct HostileTextTests {
    static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]>", "&lt;b&gt;",
        "' onclick='x",
        "--><script>", "</title><script>", "</style>", "\u{0}\u{1}\u{7F}", "概率<>&\"'", "`${x}`",
        "|a|b|",
    ]

    @Test(arguments: hostile)
    func title(text: String) {
        // A title is verbatim text, so nothing in it is markup.
        let page = HTMLPage(report("---\ntitle: x \(escaped(text))\n---\n\nbody")).text
        #expect(!page.contains("<script>"))
        #expect(!page.contains("<img"))
        #expect(page.components(separatedBy: "<title>").count == 2)
        #expect(page.components(separatedBy: "</style>").count == 2)
    }

    @Test(arguments: hostile)
    func valueInText(text: String) {
        let literal = text.replacing("\\", with: "").replacing("\"", with: "\\\"").replacing(
            "`", with: "")
        let html = HTMLFragment(report("a `{klio} \"\(literal)\"` b")).text
        #expect(!html.contains("<script>") && !html.contains("<img") && !html.contains("</style>"))
    }

    @Test(arguments: hostile)
    func linkTitleAndCode(text: String) {
        let inline = text.replacing("`", with: "").replacing("\u{0}", with: "")
        let html = HTMLFragment(report("``\(inline)`` and [a](/x)")).text
        #expect(!html.contains("<script>") && !html.contains("<img"))
    }

    /// Markdown's own escapes, so that the text is text and not HTML of the author's.
    private func escaped(_ text: String) -> String {
        text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map { scalar in
            scalar.isASCII && !scalar.properties.isAlphabetic && scalar != " "
                && !("0"..."9").contains(scalar)
                ? "\\\(scalar)" : String(scalar)
        }.joined()
    }
}
