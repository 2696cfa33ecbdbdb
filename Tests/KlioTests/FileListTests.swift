import Testing

@testable import klio

@Suite("Lists of files")
struct FileListTests {
    @Test(
        "Paths stand one a line, or between NULs; git's quotation marks are taken off",
        arguments: [
            ("", []), ("a.md", ["a.md"]), ("a.md\nb c.md\n", ["a.md", "b c.md"]),
            ("a.md\r\n\r\nb.md\r\n", ["a.md", "b.md"]), ("a.md\nb.md\na.md\n", ["a.md", "b.md"]),
            ("a\nb.md\0\"c\".md\0", ["a\nb.md", "\"c\".md"]),
            ("\"\\344\\270\\255.md\"\n", ["中.md"]),
            ("\"a\\\"b\\\\c\\td\\n.md\"", ["a\"b\\c\td\n.md"]),
            ("\"\\1\\400\"\n", ["1400"]), ("\"", ["\""]), ("\"\\\"", ["\\"]),
        ])
    func paths(text: String, expected: [String]) {
        #expect(FileList(Array(text.utf8)).paths == expected)
    }

    @Test("A name that is no text is told apart")
    func bytes() {
        let list = FileList([0x61, 0xFF, 0x0A, 0x62])
        #expect(list.paths == ["b"])
        #expect(list.unreadable == ["a\u{FFFD}"])
    }
}

@Suite("Kinds of documents")
struct DocumentKindTests {
    @Test(arguments: [
        ("a.md", DocumentKind.markdown), ("a.markdown", .markdown), ("README.MD", .markdown),
        ("x/a.mdx", .mdx), ("a.qmd", .quarto), ("a.Rmd", .rMarkdown), ("a.rmd", .rMarkdown),
        ("a.b.ipynb", .notebook), ("a.txt", nil), ("md", nil), ("a.md/b", nil), ("a.md~", nil),
    ])
    func ending(path: String, kind: DocumentKind?) { #expect(DocumentKind(path: path) == kind) }

    @Test("Reports are made of Markdown alone, numbers judged in all")
    func purposes() {
        #expect(Purpose.rendering.endings == ".md, .markdown")
        #expect(Purpose.checking.endings == ".md, .markdown, .mdx, .qmd, .Rmd, .ipynb")
    }
}
