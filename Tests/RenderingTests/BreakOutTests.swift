import Rendering
import Reporting
import TestSupport
import Testing

/// Whatever an author writes, without raw HTML there are only Klio's own tags on the page, each
/// with its own attributes: no text, address, title, label or cell breaks out of its place.
@Suite("Nothing breaks out")
struct BreakOutTests {
    private static let pieces = [
        "\"", "'", "<", ">", "&", "&quot;", "&#34;", "&lt;", "\\", "`", "``", "|", "\\|", "[", "]",
        "(",
        ")", "{", "}", "#", "$", "*", "~", "^", "=", "/", "!", "--", "-->", "<!--", "javascript:",
        "<script>", "</script>", "</style>", "</title>", "<img src=x onerror=alert(1)>",
        " onclick=x",
        "\" onmouseover=\"x", "]]>", "<![CDATA[", "\u{7F}", "\u{1}", "概率", "“", "😀", "\u{202E}",
        "a",
        " ", "&#x0A;", "%22%3E", "\t",
    ]

    /// Places that text may stand in, with `@` for the text.
    private static let places = [
        "@", "# @", "> @", "- [x] @", "*@*", "**@**", "~~@~~", "[@](/u)", "[a](@)", "[a](<@>)",
        "[a](/u \"@\")", "[a](/u '@')", "![@](/u)", "![a](<@> \"@\")", "`@`", "``` @\nx\n```",
        "```\n@\n```", "| @ | b |\n|---|---|\n| c | @ |", "| a |\n|---|\n\nTable: @", "$@$",
        "$$\n@\n$$", "\\(@\\)", "```math\n@\n```", "x[^@]\n\n[^@]: y", "x[^1]\n\n[^1]: @",
        "> [!NOTE]\n> @", "http://a.b/@", "www.a.b/@", "a@b.c@", "[a]: <@> \"@\"\n\n[a]",
        "---\ntitle: @\n---\n", "---\nlang: \"@\"\n---\n\nx", "+++\ntitle = '@'\n+++\n\nx",
        "`{klio} \"@\"`",
    ]

    private static let known: Set<String> = [
        "h1", "h2", "h3", "h4", "h5", "h6", "p", "em", "strong", "del", "code", "pre", "a", "img",
        "br",
        "ul", "ol", "li", "input", "blockquote", "div", "figure", "figcaption", "table", "thead",
        "tbody", "tr", "th", "td", "section", "sup", "data", "b", "span", "hr", "footer", "html",
        "head", "body", "meta", "title", "style", "main", "header", "nav", "label",
        // Formulas.
        "math", "semantics", "annotation", "merror", "mfrac", "mi", "mn", "mo", "mover",
        "mpadded", "mphantom", "mroot", "mrow", "mspace", "msqrt", "mstyle", "msub", "msubsup",
        "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
    ]
    private static let attributes: Set<String> = [
        "href", "src", "alt", "title", "class", "id", "role", "aria-label", "type", "checked",
        "disabled", "start", "scope", "value", "lang", "name", "content", "http-equiv", "charset",
        "for", "tabindex",
        // Formulas.
        "accent", "accentunder", "depth", "display", "displaystyle", "encoding", "form", "height",
        "largeop",
        "linethickness", "lspace", "mathbackground", "mathcolor", "mathsize", "mathvariant",
        "maxsize", "minsize", "movablelimits", "rspace", "scriptlevel", "stretchy", "style",
        "symmetric", "voffset", "width",
    ]

    /// Patterns, which take longer to be made than to be looked for.
    private let tag = /<\/?([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)(?: ?\/)?>/
    private let attribute = /\ ([a-z-]+)="([^"]*)"/
    private let activeStyle = /url|expression|[@\\{}]/
    private let activeAddress = /^\s*(javascript|vbscript):/

    /// What is wrong with some HTML: a tag that is not Klio's, or that does not end.
    private func complaint(about html: String) -> String? {
        var rest = html[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[open...]
            if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst(); continue }
            guard let tag = rest.prefixMatch(of: tag) else { return "no tag: \(rest.prefix(60))" }
            guard Self.known.contains(String(tag.output.1)) else { return "tag \(tag.output.1)" }
            for attribute in tag.output.2.matches(of: attribute) {
                let name = String(attribute.output.1)
                if !Self.attributes.contains(name) { return "attribute \(name)" }
                let value = attribute.output.2.lowercased()
                if name == "style", value.contains(activeStyle) { return "style \(value)" }
                if ["href", "src"].contains(name), value.contains(activeAddress) {
                    return "address \(value)"
                }
            }
            rest = rest[tag.range.upperBound...]
        }
        return nil
    }

    @Test("The check finds what breaks out")
    func check() {
        #expect(complaint(about: "<p class=\"a\">b &lt; c</p>") == nil)
        for html in [
            "<script>", "<p onclick=\"x\">", "<p a=b>", "a < b", "<a href=\"javascript:x\">",
            "<p class=\"<\">",
        ] {
            #expect(complaint(about: html) != nil, "\(html)")
        }
    }

    @Test("Random text in every place", arguments: places)
    func random(_ place: String) {
        var generator = SplitMix64(
            seed: place.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        for _ in 0..<25 {
            let count = Int.random(in: 1...8, using: &generator)
            let text = (0..<count).map { _ in
                Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
            }.joined()
            let report = report(place.replacing("@", with: text), isSafe: true)
            for html in [HTMLFragment(report).text, Self.withoutStyle(HTMLPage(report).text)] {
                #expect(complaint(about: html) == nil, "\(place): \(text.debugDescription)")
            }
        }
    }

    /// A page without its style sheet, whose selectors hold `>`; the style ends where it should.
    private static func withoutStyle(_ page: String) -> String {
        guard let start = page.firstRange(of: "<style>"), let end = page.firstRange(of: "</style>")
        else {
            return page
        }
        return String(page[..<start.lowerBound] + page[end.upperBound...])
    }
}
