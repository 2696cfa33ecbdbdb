import Diagnostics
import Testing

@Suite("Reading JSON")
struct JSONValueTests {
    /// The value of a text, written out again.
    private func value(_ text: String) throws(Diagnostic) -> String {
        outline(try JSONValue(parsing: SourceText(text, name: "a.json")))
    }

    private func outline(_ value: JSONValue) -> String {
        switch value.kind {
        case .null: "null"
        case .boolean(let truth): "\(truth)"
        case .number(let digits): digits
        case .string(let string): "'\(string.text)'"
        case .array(let entries): "[" + entries.map(outline).joined(separator: " ") + "]"
        case .object(let members):
            "{" + members.map { "\($0.key.text):\(outline($0.value))" }.joined(separator: " ") + "}"
        }
    }

    @Test(
        "What is read is what was written, digits included",
        arguments: [
            ("null", "null"), ("true", "true"), ("0", "0"), ("-12", "-12"), ("1.50", "1.50"),
            ("-0.5e+3", "-0.5e+3"), ("99999999999999999999", "99999999999999999999"),
            ("\"\"", "''"), ("[]", "[]"), ("{}", "{}"), ("[1, [2, []], {}]", "[1 [2 []] {}]"),
            (" \r\n\t[ 1 ,2 ] \n", "[1 2]"), ("{ \"a\" :1}", "{a:1}"),
            (#""\u00e9\u6982\/\"\\\n""#, "'é概/\"\\\n'"), (#""\ud83d\udc4d""#, "'👍'"),
            (#""\ud83d""#, "'\u{FFFD}'"), (#""\ud83d\u0041""#, "'\u{FFFD}A'"),
            (#""\udc4d\ud83dx""#, "'\u{FFFD}\u{FFFD}x'"),
        ])
    func reading(text: String, expected: String) throws { #expect(try value(text) == expected) }

    @Test(
        "What is no JSON is refused where it ends to be one",
        arguments: [
            ("", 0), ("  ", 2), ("[1,]", 3), ("[1 2]", 3), ("[1", 2), ("{\"a\" 1}", 5),
            ("{a: 1}", 1), ("{\"a\": 1,}", 8), ("nul", 0), ("1.", 0), ("01", 0), ("1e", 0),
            ("-", 0), ("\"a", 0), ("\"a\nb\"", 2), ("\"\\x\"", 1), ("\"\\u12\"", 1), ("1 1", 2),
            ("'a'", 0), ("\"\\", 1), ("\"\\u", 1), ("[", 1),
        ])
    func mistakes(text: String, offset: Int) {
        #expect { try value(text) } throws: {
            ($0 as? Diagnostic)?.place?.bytes.lowerBound == offset
        }
    }

    @Test("Nothing nests so deep that it stops the program")
    func depth() {
        let text = String(repeating: "[", count: 100_000)
        #expect { try value(text) } throws: {
            ($0 as? Diagnostic)?.message == "nested deeper than 200 levels"
        }
    }

    @Test("A member is found by its name, the first of several")
    func members() throws {
        let json = try JSONValue(
            parsing: SourceText("{\"a\": 1, \"b\": 2, \"a\": 3}", name: "a.json"))
        #expect(json["a"].map(outline) == "1")
        #expect(json["c"].map(outline) == nil)
        #expect(json["a"]?["a"].map(outline) == nil)
    }

    @Test("Every byte of a string knows where it stands")
    func places() throws {
        let file = SourceText(#"["a\n概\u6982\ud83d\udc4db"]"#, name: "a.json")
        let json = try JSONValue(parsing: file)
        guard case .string(let string)? = json.entries?.first?.kind else {
            Issue.record("no string")
            return
        }
        var bytes: [UInt8] = []
        var pieces: [TextOrigin.Piece] = []
        string.append(to: &bytes, &pieces)
        let origin = TextOrigin(in: file, writing: .json, pieces: pieces)
        let text = SourceText(bytes: bytes, name: "a", origin: origin)
        #expect(text.string(0..<bytes.count) == "a\n概概👍b")
        for (range, expected) in [
            (0..<1, "a"), (1..<2, #"\n"#), (2..<5, "概"), (5..<8, #"\u6982"#),
            (8..<12, #"\ud83d\udc4d"#), (12..<13, "b"), (2..<8, #"概\u6982"#),
        ] {
            #expect(text.place(range).inFile.text == expected)
        }
    }
}
