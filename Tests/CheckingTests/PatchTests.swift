import TestSupport
import Testing

@testable import Checking

@Suite("Repaired texts and their patches")
struct PatchTests {
    private let text = "a\n0.66<!--= 2/3 --> and 0.34<!--= 1/3 -->\nb"

    private func repaired(_ text: String) throws -> RepairedText {
        try #require(Folder(["a.md": text]).plan().texts.first)
    }

    @Test(
        "Every byte but those of the numbers stays",
        arguments: ["", "\u{FEFF}"], ["\n", "\r\n", "\r"])
    func bytes(mark: String, ending: String) throws {
        let text = text.replacing("\n", with: ending)
        let expected = mark + text.replacing("0.66", with: "0.67").replacing("0.34", with: "0.33")
        let repaired = try repaired(text)
        #expect(repaired.revision(of: Array((mark + text).utf8)) == .bytes(Array(expected.utf8)))
        #expect(repaired.revision(of: Array(expected.utf8)) == .standing)
        #expect(repaired.revision(of: Array((expected + "c").utf8)) == .changed)
        #expect(repaired.revision(of: Array((mark + text + "c").utf8)) == .changed)
        #expect(repaired.patch(of: Array((mark + text + "c").utf8)) == nil)
    }

    @Test("A patch has three lines around what changes, and joins what lies close together")
    func hunks() throws {
        let claim = "0.66<!--= 2/3 -->"
        let lines = (1...30).map { [5, 11, 20].contains($0) ? claim : "\($0)" }
        let text = lines.map { $0 + "\n" }.joined()
        let patch = try #require(try repaired(text).patch(of: Array(text.utf8)))
        let change = "-0.66<!--= 2/3 -->\n+0.67<!--= 2/3 -->\n"
        #expect(
            patch == "--- a/a.md\n+++ b/a.md\n@@ -2,13 +2,13 @@\n 2\n 3\n 4\n\(change)"
                + " 6\n 7\n 8\n 9\n 10\n\(change) 12\n 13\n 14\n"
                + "@@ -17,7 +17,7 @@\n 17\n 18\n 19\n\(change) 21\n 22\n 23\n")
    }

    @Test(
        "Six lines between two changes stand in one hunk, seven in two",
        arguments: [(12, 1), (13, 2)])
    func joining(line: Int, hunks: Int) throws {
        let lines = (1...20).map { [5, line].contains($0) ? "0.66<!--= 2/3 -->" : "\($0)" }
        let text = lines.map { $0 + "\n" }.joined()
        let patch = try #require(try repaired(text).patch(of: Array(text.utf8)))
        #expect(patch.split(separator: "@@ -").count - 1 == hunks)
    }

    @Test("Line endings stay in a patch, and a missing one at the end is told")
    func endings() throws {
        let text = "x\r\n0.66<!--= 2/3 -->"
        let patch = try #require(try repaired(text).patch(of: Array(text.utf8)))
        #expect(
            patch == "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n x\r\n-0.66<!--= 2/3 -->\n"
                + "\\ No newline at end of file\n+0.67<!--= 2/3 -->\n\\ No newline at end of file\n"
        )
    }

    @Test(
        "Paths are written as patch reads them",
        arguments: [
            ("notes.md", "a/notes.md"), ("./x/notes.md", "a/x/notes.md"),
            ("/tmp/a.md", "a/tmp/a.md"), ("my notes.md", "a/my notes.md\t"), ("概.md", "a/概.md"),
            ("a\"\\\n概.md", #""a/a\"\\\012\346\246\202.md""#),
        ])
    func paths(path: String, expected: String) {
        let diff = UnifiedDiff(
            of: [0x61], edits: [Edit(range: 0..<1, replacement: [0x62])], path: path)
        #expect(diff.text.hasPrefix("--- \(expected)\n"))
        #expect(UnifiedDiff(of: [0x61], edits: [], path: path).text == "")
    }

    @Test("A patch makes of a file what the edits make of it", arguments: 0..<200 as Range<UInt64>)
    func random(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let file = (0..<Int.random(in: 1...120, using: &random)).map { _ in
            Int.random(in: 0..<3, using: &random) == 0 ? 0x0A : UInt8(ascii: "x")
        }
        var edits: [Edit] = []
        var position = 0
        while position < file.count, edits.count < 8 {
            let start = position + Int.random(in: 0...20, using: &random)
            let end = start + Int.random(in: 1...4, using: &random)
            guard end <= file.count else { break }
            let texts = ["y", "", "y\ny", "yyyy\n", "\n"]
            let text = texts.randomElement(using: &random) ?? ""
            edits.append(Edit(range: start..<end, replacement: Array(text.utf8)))
            position = end
        }
        let patch = UnifiedDiff(of: file, edits: edits, path: "a").text
        let patched = try applied(patch, to: String(decoding: file, as: UTF8.self))
        #expect(
            patched == String(decoding: Edit.applied(edits, to: file), as: UTF8.self), "\(patch)")
    }

    /// What a patch makes of a text, by the book: each hunk must fit at its line.
    private func applied(_ patch: String, to text: String) throws -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0 + "\n" }
        lines[lines.count - 1].removeLast()
        if lines.last == "" { lines.removeLast() }
        var result: [Substring] = []
        var next = 0
        var old = 0
        var new = 0
        var last: Character?
        for line in patch.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2) {
            switch line.first {
            case "@":
                #expect(old == 0 && new == 0)
                let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
                let extents = line.split(separator: " ")
                let hasOldCount = extents[1].contains(",")
                old = hasOldCount ? numbers[1] : 1
                new = extents[2].contains(",") ? try #require(numbers.last) : 1
                let start = old == 0 ? numbers[0] : numbers[0] - 1
                result += lines[next..<start]
                next = start
            case " ", "-":
                #expect(lines[next][...].trimmingSuffix { $0 == "\n" } == line.dropFirst())
                if line.first == " " { result.append(line.dropFirst() + "\n") }
                next += 1
                old -= 1
                if line.first == " " { new -= 1 }
            case "+":
                result.append(line.dropFirst() + "\n")
                new -= 1
            case "\\": if last != "-" { result[result.count - 1].removeLast() }
            case _: break
            }
            last = line.first
        }
        #expect(old == 0 && new == 0)
        return (result + lines[next...].map { $0[...] }).joined()
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ isLeft: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, isLeft(last) { text.removeLast() }
        return text
    }
}
