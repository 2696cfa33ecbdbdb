import Characters
import Foundation
import TestSupport
import Testing

@Suite("JSON")
struct JSONTests {
    @Test(
        "A value on one line",
        arguments: [
            (JSON.null, "null"), (.boolean(true), "true"), (.boolean(false), "false"),
            (.integer(0), "0"), (.integer(-7), "-7"), (.integer(.min), "-9223372036854775808"),
            (.string(""), #""""#), (.string("0.1"), #""0.1""#), (JSON(nil), "null"),
            (JSON("x"), #""x""#), (.array([]), "[]"), (.object([]), "{}"),
            (.array([.integer(1), .array([.null]), .object([])]), "[1, [null], {}]"),
            (
                .object([("b", .integer(1)), ("a", .object([("c", .array([.string("d")]))]))]),
                #"{"b": 1, "a": {"c": ["d"]}}"#
            ),
        ] as [(JSON, String)])
    func line(value: JSON, expected: String) { #expect(value.line == expected) }

    @Test("A value on many lines")
    func lines() {
        let value = JSON.object([
            ("z", .array([.integer(1), .object([("k", .null)]), .array([])])), ("a", .object([])),
        ])
        #expect(
            value.lines == """
                {
                  "z": [
                    1,
                    {
                      "k": null
                    },
                    []
                  ],
                  "a": {}
                }

                """)
        #expect(JSON.integer(1).lines == "1\n")
    }

    @Test(
        "A string is escaped where it must be, and nowhere else",
        arguments: [
            ("\"\\", #""\"\\""#), ("/", #""/""#), ("\n\r\t", #""\n\r\t""#), ("\r\n", #""\r\n""#),
            ("\u{0}\u{8}\u{1F}\u{7F}", #""\u0000\u0008\u001f\u007f""#),
            ("a\u{7F}", #""a\u007f""#), ("é概👍", #""é概👍""#),
            ("\"\u{301}", "\"\\\"\u{301}\""), ("\u{2028}\u{FEFF}", "\"\u{2028}\u{FEFF}\""),
        ])
    func escapes(text: String, expected: String) {
        #expect(Array(JSON.string(text).line.utf8) == Array(expected.utf8))
    }

    @Test("Members keep their order, and one name may come twice")
    func order() {
        let members = (0..<100).map { (key: "k\(($0 * 37) % 100)", value: JSON.integer($0)) }
        let expected = members.enumerated()
            .map { "\"\($1.key)\": \($0)" }.joined(separator: ", ")
        #expect(JSON.object(members).line == "{\(expected)}")
        #expect(JSON.object([("a", .null), ("a", .null)]).line == #"{"a": null, "a": null}"#)
    }

    @Test("Whatever it holds, a reader of JSON reads the same back, in both forms")
    func readBack() throws {
        var generator = SplitMix64(seed: 5)
        for _ in 0..<500 {
            let value = random(depth: 4, using: &generator)
            for text in [value.line, value.lines] {
                let read = try JSONSerialization.jsonObject(
                    with: Data(text.utf8), options: .fragmentsAllowed)
                #expect(same(value, read), "\(text)")
            }
            #expect(!value.line.contains("\n"))
        }
    }

    /// The integers that every reader of JSON keeps, even one that reads them as Doubles.
    private let exact = 1 << 53

    private func random(depth: Int, using generator: inout SplitMix64) -> JSON {
        switch Int.random(in: depth == 0 ? 2...4 : 0...4, using: &generator) {
        case 0:
            return .array(
                (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                    random(depth: depth - 1, using: &generator)
                })
        case 1:
            return .object(
                (0..<Int.random(in: 0...3, using: &generator)).map { index in
                    (
                        "\(index)" + randomText(using: &generator),
                        random(depth: depth - 1, using: &generator)
                    )
                })
        case 2: return .integer(Int.random(in: -exact...exact, using: &generator))
        case 3: return .boolean(Bool.random(using: &generator))
        default: return .string(randomText(using: &generator))
        }
    }

    private func randomText(using generator: inout SplitMix64) -> String {
        let pieces = ["\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1F}", "é", "概", "👍", "u0041"]
        return (0..<Int.random(in: 0...6, using: &generator))
            .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
    }

    /// Whether what a reader of JSON has read is a value.
    private func same(_ value: JSON, _ read: Any?) -> Bool {
        switch value {
        case .null: return read is NSNull
        case .boolean(let value): return read as? Bool == value
        case .integer(let value): return read as? Int == value
        case .string(let text):
            return (read as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
        case .array(let values):
            guard let read = read as? [Any], read.count == values.count else { return false }
            return zip(values, read).allSatisfy { same($0, $1) }
        case .object(let members):
            guard let read = read as? [String: Any], read.count == members.count else {
                return false
            }
            return members.allSatisfy { same($0.value, read[$0.key]) }
        }
    }
}
