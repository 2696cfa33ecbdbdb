import Testing

@testable import Rendering

@Suite("Names on a page")
struct UsedNamesTests {
    private func names(in markup: String) -> UsedNames {
        var names = UsedNames()
        names.read(markup)
        return names
    }

    @Test("Elements, classes, attributes and languages, and of links how their names begin")
    func names() {
        let names = names(in: "<p class=\"a b\" lang=\"zh-CN\"><a href=\"#fn:1\">x</a></p><br />")
        #expect(names.holds(["p", ".a", ".b", "lang=zh", "a", "[href", "[href^=\"#fn:\"", "br"]))
        for name in [".c", "lang=en", "x", "/p", "#fn"] { #expect(!names.holds([name]), "\(name)") }
    }

    @Test("A sign of greater in a value does not end its tag")
    func value() {
        #expect(names(in: "<b title=\"a > b\" class=\"c\">x").holds(["b", "[title", ".c"]))
        #expect(!names(in: "<b title=\"a\"> class=\"c\"").holds([".c"]))
    }

    @Test("What does not end is read to the end")
    func unfinished() {
        #expect(names(in: "<b class=\"a").holds(["b", ".a"]))
        #expect(names(in: "<").holds(["html"]))
    }

    @Test("Identifiers, and variables that are used")
    func identifiersAndVariables() {
        let names = names(in: "<b id=\"a\" style=\"color: var( --x, red); width: calc(1px)\">(</b>")
        #expect(names.identifiers == ["a"])
        #expect(names.variables == ["--x"])
    }
}
