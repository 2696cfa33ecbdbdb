import Testing

@testable import klio

/// Cases whose answers were taken from `git check-ignore` (git 2.39).
@Suite("Patterns of .gitignore")
struct IgnoreTests {
    /// Lines of a file, a path below its folder (a slash at its end: a folder), and whether git
    /// ignores it.
    struct Case: Sendable, CustomTestStringConvertible {
        let lines: String
        let path: String
        let isIgnored: Bool
        var testDescription: String { "\(lines.debugDescription) \(path)" }

        init(_ lines: String, _ path: String, _ isIgnored: Bool) {
            self.lines = lines
            self.path = path
            self.isIgnored = isIgnored
        }
    }

    static let cases: [Case] = [
        Case("a.md", "a.md", true),
        Case("a.md", "b/a.md", true),
        Case("/a.md", "a.md", true),
        Case("/a.md", "b/a.md", false),
        Case("b/a.md", "b/a.md", true),
        Case("b/a.md", "c/b/a.md", false),
        Case("*.md", "a.md", true),
        Case("*.md", "b/c.md", true),
        Case("/*.md", "b/c.md", false),
        Case("a*", "ab.md", true),
        Case("a*c", "abc", true),
        Case("a*c", "abd", false),
        Case("b/*.md", "b/a.md", true),
        Case("b/*.md", "b/c/a.md", false),
        Case("build/", "build/", true),
        Case("build/", "build", false),
        Case("build", "build", true),
        Case("/build/", "x/build/", false),
        Case("x/build/", "x/build/", true),
        Case("# a", "# a", false),
        Case("\\#a", "#a", true),
        Case("\\!a", "!a", true),
        Case("!a", "a", false),
        Case("*\n!a", "a", false),
        Case("*\n!a", "b", true),
        Case("!a\n*", "a", true),
        Case("*.md\n!a.md\na.md", "a.md", true),
        Case("a ", "a", true),
        Case("a\\ ", "a ", true),
        Case("a\\ ", "a", false),
        Case("a\\  ", "a ", true),
        Case("a\t", "a", false),
        Case("a\t", "a\t", true),
        Case(" a", "a", false),
        Case(" a", " a", true),
        Case("", "a", false),
        Case("/", "a/", false),
        Case("!", "a", false),
        Case("\\", "\\", false),
        Case("a\\", "a\\", false),
        Case("a\\", "a", false),
        Case("a\r\nb\r\n", "a", true),
        Case("a\r\nb", "b", true),
        Case("\u{FEFF}a", "a", true),
        Case("?", "a", true),
        Case("?", "ab", false),
        Case("?", "é", false),
        Case("??", "é", true),
        Case("a?b", "a/b", false),
        Case("[ab]", "a", true),
        Case("[ab]", "c", false),
        Case("[!ab]", "c", true),
        Case("[^ab]", "a", false),
        Case("[a-c]x", "bx", true),
        Case("[a-c]x", "dx", false),
        Case("[]a]", "]", true),
        Case("[!]a]", "]", false),
        Case("[a-]", "-", true),
        Case("[-a]", "-", true),
        Case("[a", "[a", false),
        Case("[z-a]", "b", false),
        Case("[\\]]", "]", true),
        Case("[a\\-c]", "b", false),
        Case("a[/]b", "a/b", false),
        Case("a[!x]b", "a/b", false),
        Case("[[:digit:]]x", "7x", true),
        Case("[[:digit:]]x", "ax", false),
        Case("[[:alpha:][:digit:]]", "7", true),
        Case("[[:none:]]", "n", false),
        Case("[[:alpha]", "a]", false),
        Case("[[:alpha:]-z]", "-", true),
        Case("[[:upper:]]", "a", false),
        Case("**/a", "a", true),
        Case("**/a", "b/a", true),
        Case("**/a", "b/c/a", true),
        Case("**/b/a", "b/a", true),
        Case("**/b/a", "c/d/b/a", true),
        Case("a/**", "a/", false),
        Case("a/**", "a/b", true),
        Case("a/**", "a/b/c", true),
        Case("a/**", "b/a/c", false),
        Case("a/**/b", "a/b", true),
        Case("a/**/b", "a/x/b", true),
        Case("a/**/b", "a/x/y/b", true),
        Case("a/**/b", "x/a/b", false),
        Case("**", "a", true),
        Case("a**b", "axxb", true),
        Case("a/**b", "a/x/b", false),
        Case("a/**b", "a/xb", true),
        Case("a/b**", "a/bc/d", true),
        Case("a/b**", "a/bc", true),
        Case("a/b**/d", "a/bc/d", true),
        Case("a/b**/d", "a/bc/x/d", true),
        Case("***/a", "x/a", true),
        Case("**/**/a", "a", true),
        Case("/**/a", "x/y/a", true),
        Case("a/*/c", "a/b/c", true),
        Case("a/*/c", "a/b/b/c", false),
        Case("*/a", "x/a", true),
        Case("*/a", "x/y/a", false),
        Case("a/**/", "a/b/", true),
        Case("a/**/", "a/b", false),
        Case("A", "a", false),
        Case("x\\[1\\]", "x[1]", true),
        Case("x[1]", "x[1]", false),
        Case("x[1]", "x1", true),
        Case("{a,b}", "a", false),
        Case("中*.md", "中文.md", true),
        Case("a//b", "a/b", false),
        Case("//a", "a", false),
        Case("a/", "a/", true),
    ]

    @Test(arguments: cases)
    func pattern(_ example: Case) {
        let list = IgnoreList(Array(example.lines.utf8), in: Array("/r".utf8))
        let isFolder = example.path.hasSuffix("/")
        let path = Array(("/r/" + example.path).utf8.dropLast(isFolder ? 1 : 0))
        #expect((list.passesOver(path, isFolder: isFolder) ?? false) == example.isIgnored)
    }

    @Test("A pattern that asks for many ways to match takes no time")
    func hostile() {
        let name = [UInt8](repeating: UInt8(ascii: "a"), count: 255)
        for piece in ["*a", "**/", "**/*a", "[a*]*", "?*"] {
            let pattern = String(repeating: piece, count: 300) + "b"
            let list = IgnoreList(Array(pattern.utf8), in: Array("/r".utf8))
            #expect(list.passesOver(Array("/r/".utf8) + name, isFolder: false) == nil)
        }
    }
}
