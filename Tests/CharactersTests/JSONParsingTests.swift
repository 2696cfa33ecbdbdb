import Characters
import Testing

@Suite("Reading JSON")
struct JSONParsingTests {
    /// The value of a text, written out again.
    private func value(_ text: String) throws(JSON.ParsingError) -> String {
        try JSON(parsing: Array(text.utf8)).line
    }

    @Test(
        "What is read is what was written",
        arguments: [
            "null", "true", "false", "0", "-12", "\"\"", "[]", "{}", "[1, [2, []], {}]",
            "{\"a\": [true, null], \"b\": {\"a\": \"x\"}}", "\"é概👍 \\\"\\\\\\n\\t\\u0001\"",
        ])
    func roundTrip(text: String) throws { #expect(try value(text) == text) }

    @Test(
        "Blanks and escapes are read",
        arguments: [
            (" \r\n\t[ 1 ,2 ] \n", "[1, 2]"), ("{ \"a\" :1}", "{\"a\": 1}"),
            (#""\u00e9\u6982\/\b\f""#, "\"é概/\\u0008\\u000c\""), (#""\ud83d\udc4d""#, "\"👍\""),
            (#""\ud83d""#, "\"\u{FFFD}\""), (#""\ud83d\u0041""#, "\"\u{FFFD}A\""),
            (#""\udc4d\ud83dx""#, "\"\u{FFFD}\u{FFFD}x\""),
        ])
    func escapes(text: String, expected: String) throws { #expect(try value(text) == expected) }

    @Test(
        "What is no JSON is refused where it ends to be one",
        arguments: [
            ("", 0), ("  ", 2), ("[1,]", 3), ("[1 2]", 3), ("[1", 2), ("{\"a\" 1}", 5),
            ("{a: 1}", 1), ("{\"a\": 1,}", 8), ("nul", 0), ("1.5", 0), ("1e3", 0), ("-", 0),
            ("99999999999999999999", 0), ("\"a", 2), ("\"a\nb\"", 2), ("\"\\x\"", 2),
            ("\"\\u12\"", 3), ("1 1", 2), ("'a'", 0), ("\"\\", 2), ("\"\\u", 3), ("[", 1),
        ])
    func mistakes(text: String, offset: Int) {
        #expect { try value(text) } throws: { ($0 as? JSON.ParsingError)?.offset == offset }
    }

    @Test("Nothing nests so deep that it stops the program")
    func depth() {
        let text = String(repeating: "[", count: 100_000)
        #expect { try value(text) } throws: { ($0 as? JSON.ParsingError)?.offset == 100 }
    }

    @Test("A member is found by its name, the first of several")
    func members() throws {
        let json = try JSON(parsing: Array("{\"a\": 1, \"b\": 2, \"a\": 3}".utf8))
        #expect(json["a"]?.line == "1")
        #expect(json["c"]?.line == nil)
        #expect(json["a"]?["a"]?.line == nil)
    }
}
