import Testing

@testable import Rendering

/// A sheet of a few rules, and what of it a page gets.
@Suite("Rules of style")
struct StyleRulesTests {
    @Test(
        "A page gets what something on it asks for",
        arguments: [
            ("p{a:b;c:d}\nq{e:f}\n", "p{a:b;c:d}\n"),
            (".x,p.y,p{a:b}\n", ".x,p{a:b}\n"),
            ("@media print{p{a:b}q{c:d}}\n", "@media print{p{a:b}}\n"),
            // What only gave a value to a variable that nobody asks for leaves nothing behind.
            ("p{--v:1}\n@media print{p{--v:2}}\np{a:b}\n", "p{a:b}\n"),
            ("p{--v:1;a:var(--v)}\n", "p{--v:1;a:var(--v)}\n"),
            (
                "@media print{p{--v:2}}\np{a:var( --v, 0)}\n",
                "@media print{p{--v:2}}\np{a:var( --v, 0)}\n"
            ),
            ("@page{margin:1cm}\n", "@page{margin:1cm}\n"),
        ])
    func text(sheet: String, expected: String) {
        var used = UsedNames()
        used.read("<p class=\"x z\" title=\"1 > 0\">text</p>")
        #expect(StyleRules(parsing: sheet).text(for: used) == expected)
    }

    @Test("No name is lost on a page of many tags, whatever was met before them")
    func manyTags() {
        let count = 5000
        var used = UsedNames()
        for _ in 0..<2 {
            used.read(
                (0..<count).map { "<p class=\"c\($0) d\($0)\" x\($0)=\"var(--v\($0))\">" }.joined())
        }
        for index in 0..<count {
            #expect(used.holds(["p", ".c\(index)", ".d\(index)", "[x\(index)"]))
            #expect(used.variables.contains("--v\(index)"))
        }
        #expect(!used.holds([".c\(count)"]))
    }

    @Test("What closes an element, stands in a value or is no tag has no name; a cut-off tag has")
    func edges() {
        var used = UsedNames()
        used.read("</q>< r><b title=\"<i> > <u>\">(var(--no)) 1 < 2 > <s class=\"t\"")
        for name in ["b", "s", ".t", "[title"] { #expect(used.holds([name])) }
        for name in ["q", "r", "i", "u", "[", "."] { #expect(!used.holds([name])) }
        used.read("<")
        used.read("")
    }
}
