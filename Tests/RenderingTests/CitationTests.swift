import Diagnostics
import Documents
import Rendering
import Reporting
import Testing

/// Citations and the list of works, as a page shows them.
@Suite("Citations")
struct CitationTests {
    private static let works = """
        @book{ab, author = {Arendt, Hannah and Borges, Jorge}, title = {One}, year = 2000, edition = {11}}
        @book{cd, author = {Curie, Marie}, title = {Two}, year = 2001, edition = {3}}
        """

    private func page(_ text: String, _ settings: String = "") -> String {
        let source = SourceText(
            "---\nbibliography: works.bib\n\(settings)---\n\n\(text)\n", name: "page.md")
        let files = DocumentFiles(text: { path, _ in
            .success(SourceText(CitationTests.works, name: path))
        })
        let document = Document(parsing: source) { _, _ in
            .failure(Document.IncludeFailure(message: "nothing is included"))
        }
        return HTMLPage(Report(document, files: files)).text
    }

    @Test(
        "Citations and their list have their words in each language",
        arguments: [
            ("en", "and", "References"), ("zh", "和", "参考文献"), ("zh-Hant", "和", "參考文獻"),
            ("ja", "・", "参考文献"), ("ko", "및", "참고 문헌"), ("de", "und", "Literatur"),
            ("fr", "et", "Références"), ("es", "y", "Referencias"),
        ])
    func words(_ language: String, _ and: String, _ title: String) {
        let page = page("[@ab, 3]", "lang: \(language)\n")
        let link = "<a href=\"#ref:ab\">Arendt \(and) Borges\u{A0}2000</a>"
        #expect(page.contains("(\(link), 3)"))
        #expect(page.contains("<h2>\(title)</h2>\n<ul>\n<li id=\"ref:ab\">"))
        #expect(!page.contains("ref:cd"))
    }

    @Test("Numbers follow the order of citing, and stand before the works")
    func numeric() {
        let page = page("[@cd; @ab] [@cd]", "citations: numeric\n")
        #expect(page.contains("[<a href=\"#ref:cd\">1</a>; <a href=\"#ref:ab\">2</a>]"))
        #expect(page.contains("<li id=\"ref:cd\"><span class=\"label\">[1]</span> "))
        #expect(page.contains("<li id=\"ref:ab\"><span class=\"label\">[2]</span> "))
    }

    @Test("Editions are counted in English as one says them")
    func editions() {
        let page = page("[@ab; @cd]")
        #expect(page.contains("11th ed.") && page.contains("3rd ed."))
    }
}
