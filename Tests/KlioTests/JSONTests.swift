import Foundation
import Testing

@Suite("What the command says to programs")
struct JSONTests {
    /// Runs a command in a folder that holds one file, and reads its standard output as JSON.
    private func json(
        _ command: String, on text: String = "", status: Int32 = 0
    ) async throws -> [String: Any] {
        let outcome = try await outcome(command, on: text)
        #expect(outcome.status == status)
        let object = try JSONSerialization.jsonObject(with: outcome.output)
        return try #require(object as? [String: Any])
    }

    private func outcome(_ command: String, on text: String = "") async throws -> Outcome {
        try await withTemporaryFolder { folder in
            try Data(text.utf8).write(to: folder.appending(path: "notes.md"))
            return try await Shell(folder: folder).run(command)
        }
    }

    @Test("An enclosed value has a value, its enclosure, its unit and its basis, in this order")
    func enclosed() async throws {
        let outcome = try await outcome("klio eval --json 'log(2) nats'")
        #expect(
            String(decoding: outcome.output, as: UTF8.self) == """
                {"expr": "log(2) nats", "value": "0.69314718055994530942", \
                "lower": "0.69314718055994530941", "upper": "0.69314718055994530942", \
                "unit": "nat", "basis": "enclosed"}

                """)
    }

    @Test(
        "An exact value says which number it is",
        arguments: [
            ("1.3 bits", "1.3", "13/10", "bit"), ("1/3", "0.33333333333333333333", "1/3", ""),
            ("7", "7", "7", ""), ("70%", "0.7", "7/10", ""), ("2 bans", "2", "2", "ban"),
        ])
    func exact(expression: String, value: String, exact: String, unit: String) async throws {
        let object = try await json("klio eval --json '\(expression)'")
        #expect(Set(object.keys) == ["expr", "value", "lower", "upper", "unit", "basis", "exact"])
        #expect(object["value"] as? String == value)
        #expect(object["exact"] as? String == exact)
        #expect(object["unit"] as? String == unit)
        #expect(object["basis"] as? String == "exact")
    }

    @Test("An error has a message and a column, and nothing else")
    func error() async throws {
        let object = try await json("klio eval --json '概率 * 2'", status: 2)
        #expect(Set(object.keys) == ["expr", "error", "column"])
        #expect(object["column"] as? Int == 1)
    }

    @Test(
        "Hostile text comes back as it was",
        arguments: [
            "\"\\ \u{9}\u{7}\u{202E}é概👍", "\u{1}\u{7F}", "</script>", "x\u{2028}y", "a\u{301}",
        ])
    func hostile(text: String) async throws {
        let object = try await json("klio eval --json '\(text)' || true")
        #expect(object["expr"] as? String == text)
    }

    @Test("A check has a summary, a row for every number judged, and the errors")
    func check() async throws {
        let text = """
            0.5<!--= 1/2 --> and 0.69<!--= log(2) --> and 0.6<!--= log(2) --> `{klio} zz`

            ```{klio}
            check 1 < 2
            check log(2) == log(4) / 2
            ```
            """
        let object = try await json("klio check --json notes.md", on: text, status: 2)
        #expect(Set(object.keys) == ["version", "summary", "results", "errors", "warnings"])
        #expect(object["version"] as? Int == 1)
        let summary = try #require(object["summary"] as? [String: Int])
        let counts = [
            "files": 1, "numbers": 5, "judged": 5, "ok": 4, "findings": 1, "undecided": 0,
            "errors": 1, "waived": 0, "warnings": 0, "notes": 0, "known": 0, "off": 0, "gone": 0,
            "passedOver": 0,
        ]
        #expect(summary == counts)
        let results = try #require(object["results"] as? [[String: Any]])
        let keys: Set = [
            "file", "line", "column", "endColumn", "id", "kind", "ok", "printed", "verdict",
            "basis", "expression", "value", "unit", "expected", "diagnosis", "message", "class",
            "severity", "state", "fingerprint",
        ]
        #expect(results.allSatisfy { Set($0.keys) == keys })
        #expect(results.map { $0["ok"] as? Bool } == [true, true, false, true, true])
        let verdicts = results.map { $0["verdict"] as? String }
        #expect(verdicts == ["exact", "rounded", "truncated", "holds", "holds"])
        let kinds = results.map { $0["kind"] as? String }
        #expect(kinds == ["claim", "claim", "claim", "check", "check"])
        #expect(results.map { $0["line"] as? Int } == [1, 1, 1, 4, 5])
        #expect(results[2]["expected"] as? String == "0.7")
        #expect(results[2]["value"] as? String == "0.69314718055994530942")
        #expect(results[2]["column"] as? Int == 47)
        #expect(results[2]["endColumn"] as? Int == 50)
        let errors = try #require(object["errors"] as? [[String: Any]])
        #expect(errors.map { $0["message"] as? String } == ["unknown name 'zz'"])
        #expect(errors[0]["column"] as? Int == 75)
    }

    @Test("Every report's numbers lie beside it")
    func numbers() async throws {
        let object = try await json(
            "klio render notes.md > /dev/null && cat notes.json",
            on: "# Title\n\nIt is `{klio} 1/3`, or 0.333<!--= 1/3 -->.\n")
        #expect(object["title"] as? String == "Title")
        let values = try #require(object["values"] as? [[String: Any]])
        #expect(values.count == 1)
        #expect(values[0]["text"] as? String == "0.3333")
        #expect(values[0]["exact"] as? String == "1/3")
        #expect((object["judgements"] as? [Any])?.count == 1)
    }

    @Test("Worked steps lie there as text, with how many of their lines were checked")
    func workings() async throws {
        let object = try await json(
            "klio render notes.md > /dev/null && cat notes.json",
            on: "# Title\n\n```{klio}\nworked(entropy([0.5, 0.5]) in bits)\n```\n")
        let workings = try #require(object["workings"] as? [[String: Any]])
        #expect(workings.map { $0["line"] as? Int } == [4])
        // The first line says what the formula is.
        #expect(workings.map { $0["checkedLines"] as? Int } == [3])
        let text = try #require(workings.first?["text"] as? String)
        #expect(text.hasPrefix("H(P) = −Σ p(x) log₂ p(x)\n") && text.hasSuffix("= 1 bit"))
    }
}
