import Characters
import Diagnostics
import Documents
import Reporting
import TestSupport
import Testing

@testable import Rendering

/// The pieces of a site, each by itself.
@Suite("Sites")
struct SiteTests {
    @Test(
        "Terms are words in small letters, and pairs where no blanks stand between words",
        arguments: [
            ("KL 散度。", ["kl", "散度", "度"]), ("Rényi's α-entropy", ["entropy", "rényi", "s", "α"]),
            ("相对熵H", ["h", "对熵", "熵", "相对"]),
            ("カード 엔트로피", ["カー", "ド", "ード", "로피", "엔트", "트로", "피"]),
            ("0.2939 nats", ["0", "2939", "nats"]), ("Ärger ÉTÉ Ⅳ", ["ärger", "été", "ⅳ"]),
            ("散度散度散", ["散度", "度散", "散"]), ("", []), ("—…!", []),
        ])
    func terms(text: String, expected: [String]) {
        #expect(SearchTerms(of: text).terms == Set(expected))
    }

    @Test("Words that are searched have one blank between them, and none around them")
    func words() {
        var words = SearchWords()
        words.add([.text(" 熵\u{3000}"), .softBreak, .text("\tof a  die\n")])
        #expect(words.take() == "熵 of a die")
        words.add([.text("next")])
        #expect(words.take() == "next")
    }

    @Test(
        "Links lead on from the page they stand on",
        arguments: [
            ("b.md", "a", "b.md", nil), ("b.html#x", "p/a", "p/b.html", "x"),
            ("../b.md#%E7%86%B5", "p/a", "b.md", "熵"), ("#x", "p/a", "p/a.html", "x"),
            ("./", "a", "", nil), ("q/", "p/a", "p/q/", nil), ("a%20b.md?q#", "a", "a b.md", ""),
        ] as [(String, String, String, String?)])
    func address(link: String, page: String, path: String, fragment: String?) throws {
        let address = try #require(PageAddress(link, from: page))
        #expect(address.path == path)
        #expect(address.fragment == fragment)
    }

    @Test(
        "Links that lead out of the site are none of it",
        arguments: [
            "https://example.org/b.md", "mailto:a@b.md", "//example.org/b.md", "/b.md", "../b.md",
            "%ff.md",
        ])
    func elsewhere(link: String) { #expect(PageAddress(link, from: "a") == nil) }

    private func settings(_ text: String) throws -> SiteSettings {
        let read = FrontMatter.settings(parsing: SourceText(text, name: "klio.yml"))
        return try #require(SiteSettings(read.settings))
    }

    @Test("Reports stand in the order of the settings, then by name, each first in the original")
    func order() throws {
        let settings = try settings("site:\n  order: [c, b.md]\n  languages: {en: E, zh: Z}\n")
        let map = SiteMap(
            names: ["a", "a.v2", "b", "b.zh", "c", "a.zh"], settings: settings)
        #expect(map.pages.map(\.name) == ["c", "b", "b.zh", "a", "a.zh", "a.v2"])
        #expect(map.pages.map(\.language) == [nil, nil, "zh", nil, "zh", nil])
        #expect(map.mistakes.isEmpty && map.diagnostics.isEmpty)
    }

    /// The pages of a site by their paths: those it makes itself, and some of its reports'.
    private func pages(
        _ names: [String], of texts: [(name: String, text: String)], _ text: String
    ) throws -> [String: String] {
        let settings = try settings(text)
        let map = SiteMap(names: texts.map(\.name), settings: settings)
        func report(_ text: String) -> Report {
            Report(
                Document(parsing: SourceText(text, name: "t.md")) { _, _ in
                    .failure(Document.IncludeFailure(message: "nothing is included"))
                })
        }
        let made = map.pages.map { page in
            let report = report(texts.first { $0.name == page.name }?.text ?? "")
            return SitePage(report, NumberAnswers(report), as: page, in: map)
        }
        let site = Site(made.map(\.report), map: map, settings: settings, language: "en") {
            report(Site.frameText(of: settings, in: $0))
        }
        let wanted = made.filter { names.contains($0.report.page.name) }
        let files = wanted.map { $0.file(in: site) } + site.files
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    }

    @Test("A page may run the script that stands on it, and names no other")
    func policy() throws {
        let page = try #require(
            try pages(["a"], of: [("a", "# A\n")], "site:\n  title: T\n")["a.html"])
        let script = try #require(page.firstMatch(of: #/<script>(.*)</script>/#)).1
        #expect(page.contains("'sha256-\(SHA256.base64(of: String(script)))' 'strict-dynamic'"))
        #expect(page.ranges(of: "<script").count == 1)
        #expect(script.contains("search.js"))
    }

    @Test("A page has the rules of style of what the site puts on it")
    func style() throws {
        let page = try #require(
            try pages(["a"], of: [("a", "# A\n")], "site:\n  title: T\n")["a.html"])
        #expect(page.contains(".page>.masthead{") && page.contains(".search input{"))
    }

    @Test("What a search finds has its rules from the search, and their variables from the page")
    func foundStyle() throws {
        let pages = try pages(["a"], of: [("a", "# A\n")], "site:\n  title: T\n")
        let page = try #require(pages["a.html"])
        let script = try #require(pages["search.js"])
        #expect(script.contains(".search mark{") && !page.contains(".search mark{"))
        let asked = Stylesheet.search.matches(of: #/var\((--[a-z]+)\)/#).map(\.output.1)
        #expect(!asked.isEmpty && asked.allSatisfy { page.contains("\($0):") })
        #expect(!HTMLPage(report("a")).text.contains("--line:"))
    }

    @Test("The list at the side is short however many reports there are")
    func manyReports() throws {
        let names = (1000..<1101).map { "r\($0)" }
        let pages = try pages(
            ["r1050"], of: names.map { ($0, "# \($0)\n") }, "site:\n  title: T\n")
        let page = try #require(pages["r1050.html"])
        #expect(page.ranges(of: "<li><a").count == 41)
        #expect(page.contains("r1030.html") && page.contains("r1070.html"))
        #expect(!page.contains("r1029.html") && page.contains(">All reports</a>"))
        // The page that lists all of them has the first ones at its side.
        #expect(pages["index.html"]?.ranges(of: "<li><a").count == 101 + 21)
    }

    @Test("Markup in the title of a report stands on no other page")
    func hostile() throws {
        let pages = try pages(
            ["b"],
            of: [("a", "---\ntitle: </a><script>x</script>\n---\n"), ("b", "# B\n")],
            "site:\n  title: T\n")
        for name in ["b.html", "index.html", "404.html"] {
            let page = try #require(pages[name])
            #expect(!page.contains("<script>x"), "\(name)")
        }
    }
}
