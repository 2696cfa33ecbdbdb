import Checking
import Diagnostics
import Documents
import Evaluating
import Reporting
import Testing

@Suite("What repairing has come to")
struct RepairResultTests {
    /// The result of repairing nothing in documents, as a person reads it.
    private func text(_ folder: Folder, failing files: [String] = []) -> String {
        let failures = files.map { (file: $0, diagnostic: Diagnostic("no", at: nil)) }
        let result = RepairResult(
            repairs: [], files: folder.checked, copies: [], failures: failures, paths: ["site"]
        ) { $0 }
        return result.text(DiagnosticFormatter())
    }

    private func commands(_ folder: Folder, failing files: [String] = []) -> [String] {
        text(folder, failing: files).split(separator: "\n").filter { $0.hasPrefix("to repair") }
            .map(String.init)
    }

    @Test("The command that would repair what is left is named, with its documents")
    func command() {
        let small = "0.66<!--= 2/3 -->"
        let large = "0.76<!--= 2/3 -->"
        #expect(commands(Folder(["a b.md": small])) == ["to repair it: klio fix 'a b.md'"])
        #expect(
            commands(Folder(["a.md": small + large, "it's.md": large])) == [
                "to repair 1 of them: klio fix a.md",
                "to repair 2 of them: klio fix --wrong a.md 'it'\\''s.md'",
            ])
        let many = Folder(["a.md": large, "b.md": large, "c.md": large, "d.md": large])
        #expect(commands(many) == ["to repair them: klio fix --wrong site"])
    }

    @Test("No command is named for what it would not repair")
    func noCommand() {
        #expect(commands(Folder(["a.md": "1/3<!--= log(2) -->"])).isEmpty)
        #expect(commands(Folder(["a.md": "0.66<!--= 2/3 --> 1<!--= zz -->"])).isEmpty)
        #expect(commands(Folder(["a.md": "0.66<!--= 2/3 -->"]), failing: ["a.md"]).isEmpty)
    }

    @Test("A number of a part is left once")
    func once() {
        let part = "It is 0.5<!--= 2/3 -->.\n"
        let document = "{{< include _part.md >}}\n"
        let folder = Folder(["a.md": document, "b.md": document, "_part.md": part])
        #expect(text(folder).contains("0 numbers repaired, 1 finding left\n"))
    }
}

@Suite("Copies of old digits")
struct DigitCopiesTests {
    /// The copies that a text holds of the numbers that are repaired in another, as they stand.
    private func copies(of claims: String, in text: String) -> [String] {
        let repairs = Folder(["a.md": claims]).plan().texts.flatMap(\.repairs)
        var copies = DigitCopies(of: repairs, judged: []) { $0 }
        copies.search(
            Document(parsing: SourceText(text, name: "b.md")) { _, _ in
                .failure(Document.IncludeFailure(message: "no"))
            })
        return copies.places.map(\.text)
    }

    @Test(
        "Whole numerals in prose are copies, and nothing else is",
        arguments: [
            ("0.66", ["0.66"]), ("# 0.66", ["0.66"]), ("> - **0.66**.", ["0.66"]),
            ("| a |\n| - |\n| 0.66 |", ["0.66"]), ("[0.66](x)", ["0.66"]),
            ("$x = 0.66$", ["0.66"]), ("$$\n0.66\n$$", ["0.66"]), ("0.66 %", ["0.66 %"]),
            ("`0.66`", []), ("```\n0.66\n```", []), ("    0.66", []), ("<p>0.66</p>", []),
            ("[a](0.66)", []), ("0.660", []), ("10.66", []), ("v0.66", []), ("0.66.1", []),
            ("-0.66", []), ("x[^0.66]", []), ("---\ntitle: Of 0.66\n---", ["0.66"]),
        ])
    func prose(text: String, expected: [String]) {
        #expect(copies(of: "0.66<!--= 2/3 -->", in: text) == expected)
    }

    @Test("A single digit says nothing, a decimal comma is read")
    func digits() {
        #expect(copies(of: "0.6<!--= 2/3 -->", in: "0.6").isEmpty)
        let comma = "---\ndecimal: comma\n---\n0,66<!--= 2/3 -->"
        #expect(copies(of: comma, in: "um 0,66") == ["0,66"])
    }

    @Test("At most twenty are listed")
    func many() {
        let files = Folder(["a.md": "0.66<!--= 2/3 -->"])
        let source = SourceText("0.66", name: "b.md")
        let result = RepairResult(
            repairs: files.plan().texts.flatMap(\.repairs), files: [],
            copies: Array(repeating: source.place(0..<4), count: 22), failures: [], paths: []
        ) { $0 }
        let lines = result.text(DiagnosticFormatter()).split(separator: "\n")
        #expect(lines.count { $0 == "b.md:1:1: 0.66" } == 20)
        #expect(lines.last == "and at 2 more places")
    }
}
