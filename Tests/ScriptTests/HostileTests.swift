import Diagnostics
import Foundation
import Script
import TestSupport
import Testing

/// Input of any kind is read in bounded depth and linear time; `Tests/Measuring/hostile` has more of
/// it, and looks at the clock.
@Suite struct HostileTests {
    /// Texts that nest without end, by the name of what nests.
    static let nested: [(name: String, text: String)] = {
        let many = 8_000
        func times(_ text: String) -> String { String(repeating: text, count: many) }
        return [
            ("parentheses", times("(") + "1" + times(")")),
            ("brackets", times("[") + "1" + times("]")),
            ("open parentheses", times("(")),
            ("open brackets on lines", times("[\n")),
            ("signs", times("-") + "1"),
            ("denials", times("not ") + "true"),
            ("powers", times("2^") + "2"),
            ("conditionals", times("if a then b else ") + "c"),
            ("conditions", times("if ")),
            ("functions", times("x => ") + "x"),
            ("members", "x" + times(".f")),
            ("calls", "f" + times("(1)")),
            ("indices", "x" + times("[1]")),
            ("per cents", "(1)" + times("%")),
            ("conversions", "x" + times(" in bits")),
            ("arguments", times("f(") + "1" + times(")")),
            ("maps", times("[1: ") + "1" + times("]")),
            ("texts", times("\"\\(")),
            ("alternating", times("([") + "1" + times("])")),
            ("formats", times(":.4f")),
        ]
    }()

    @Test(arguments: nested.indices)
    func nestingIsBounded(index: Int) {
        let (name, text) = HostileTests.nested[index]
        let script = Script(parsing: Excerpt(all: SourceText(text + "\n", name: "a.md")))
        #expect(script.statements.isEmpty, "\(name)")
        #expect(script.diagnostics.count == 1, "\(name)")
    }

    /// Brackets of the wrong kind and the depth are two mistakes.
    @Test func crossingBracketsAreReportedOnce() {
        let text = String(repeating: "(", count: 100_000) + String(repeating: "]", count: 100_000)
        let script = Script(parsing: Excerpt(all: SourceText(text, name: "a.md")))
        #expect(
            script.diagnostics.map(\.message) == [
                "this is nested more than 256 deep", "']' does not close '('",
            ])
    }

    /// A stack of four megabytes is enough for the deepest expressions, so that eight are plenty.
    @Test func deepestExpressionsNeedLittleStack() {
        let step = "1 or 1 and 1 < 1 + 1 * -2 ^ f(["
        let texts = [
            String(repeating: step, count: 300), String(repeating: "(", count: 300) + "1",
            String(repeating: "not -(if [\"\\(", count: 300),
            String(repeating: "(", count: 255) + "1" + String(repeating: ")", count: 255),
            String(repeating: "f(", count: 255) + "1" + String(repeating: ")", count: 255),
            String(repeating: "f(x: [1: ", count: 127) + "1" + String(repeating: "])", count: 127),
        ]
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            for text in texts {
                _ = ParsedExpression(parsing: Excerpt(all: SourceText(text, name: "a")))
            }
            done.signal()
        }
        thread.stackSize = 4 << 20
        thread.start()
        done.wait()
    }

    /// Parentheses count although they leave no trace in the tree, members although they are
    /// read in a loop; the expression itself is the first level.
    @Test(arguments: [
        ("(", "1", ")"), ("[", "1", "]"), ("", "x", ".f"), ("-", "1", ""), ("", "x", "(1)"),
    ])
    func greatestDepthIsAllowedAndOneMoreIsNot(before: String, innermost: String, after: String) {
        func messages(_ depth: Int) -> [String] {
            let text =
                String(repeating: before, count: depth) + innermost
                + String(repeating: after, count: depth)
            return ParsedExpression(parsing: Excerpt(all: SourceText(text, name: "a")))
                .diagnostics.map(\.message)
        }
        #expect(messages(ScriptParser.greatestDepth - 1) == [])
        #expect(messages(ScriptParser.greatestDepth) == ["this is nested more than 256 deep"])
    }

    @Test(arguments: [" + ", " - ", " * ", " / ", " and ", " or ", " < ", ", ", " ‖ "])
    func chainsAreFlat(separator: String) {
        let chain = Array(repeating: "x", count: 10_000).joined(separator: separator)
        let text = separator == ", " || separator == " ‖ " ? "f(\(chain))" : chain
        let parsed = ParsedExpression(parsing: Excerpt(all: SourceText(text, name: "a")))
        #expect(parsed.diagnostics.isEmpty)
        #expect(parsed.expression != nil)
    }

    /// Each takes a fraction of a second; quadratic time would take minutes.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "{", "}", "{}", "'", "\"", "\\(", "\"\\(\n", "//", "7 // (", "≈", ":", ";", "!", "`",
            "x ", "1.", ".5 ", "…", "‖", "0x", "\u{301}", "e\u{301}", "let ", "check x ≈\n",
            "[\nlet ", "(]", "a b\n", "\r\n", "\u{FF08}", "“", "f(x, ", "a if ", "for ", "#",
            "a = ", "a.\n", "x'", "((]", "def f {", "\"a\n", "f(\"a\n",
        ])
    func repetitionTakesLinearTime(piece: String) {
        let text = String(repeating: piece, count: 3_000)
        let script = Script(parsing: Excerpt(all: SourceText(text, name: "a.md")))
        checkPlaces(script.diagnostics, in: text.utf8.count)
    }

    /// Random bytes, and scripts with random bytes put in, taken out and moved.
    @Test(arguments: 0..<8)
    func fuzz(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for round in 0..<250 {
            let bytes = round % 4 == 0 ? noise(&random) : mutation(&random)
            let source = SourceText(bytes: bytes, name: "a.md")
            let excerpt = round % 3 == 0 ? pieces(of: source, &random) : Excerpt(all: source)
            let script = Script(parsing: excerpt)
            let inline = InlineValue(parsing: excerpt)
            let parsed = ParsedExpression(parsing: excerpt)
            for diagnostics in [script.diagnostics, inline.diagnostics, parsed.diagnostics] {
                checkPlaces(diagnostics, in: bytes.count)
            }
            #expect((inline.value == nil) == inline.diagnostics.containsError)
            #expect((parsed.expression == nil) == parsed.diagnostics.containsError)
            for statement in script.statements {
                #expect(statement.place.bytes.upperBound <= bytes.count)
                if case .expression(let expression) = statement.kind { _ = expression.source }
            }
        }
    }

    private func checkPlaces(_ diagnostics: [Diagnostic], in count: Int) {
        for diagnostic in diagnostics {
            guard let bytes = diagnostic.place?.bytes else {
                Issue.record("'\(diagnostic.message)' has no place")
                continue
            }
            if bytes.upperBound > count { Issue.record("\(bytes) is outside of \(count) bytes") }
        }
    }

    private func noise(_ random: inout SplitMix64) -> [UInt8] {
        (0..<Int.random(in: 0..<200, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
        }
    }

    private func mutation(_ random: inout SplitMix64) -> [UInt8] {
        var bytes = Array(HostileTests.valid.utf8)
        let alphabet = Array("()[]{}\"\\'.,:;=≈‖|!%^+-*/ \n0a_>#?“⁰\u{301}".utf8)
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let at = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, at + Int.random(in: 0...6, using: &random))
            let new = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
                alphabet.randomElement(using: &random)
            }
            bytes.replaceSubrange(at..<end, with: new)
        }
        return bytes
    }

    private func pieces(of source: SourceText, _ random: inout SplitMix64) -> Excerpt {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < source.bytes.count {
            let end = min(source.bytes.count, start + Int.random(in: 1...20, using: &random))
            ranges.append(start..<end)
            start = end + Int.random(in: 0...3, using: &random)
        }
        return Excerpt(of: source, pieces: ranges)
    }

    private static let valid = """
        let P = dist(["sunny": 70%, "cloudy": 1/5, "rainy": 10%])   // weather
        func mix(t, n = 2) = t * P + (1 - t) * uniform(P)
        let D = kl(P ‖ uniform(P))
        check D ≈ 0.428 bits, "the cost: \\(D in bits :.3f)"
        check 0 < p <= 1 and not (q == 2^-3 or r)
        [f(x) for (x, y) in xs if x > 0].map((a, b) => a - b)[1]
        if a then 1...6 else
          (1/3) nats
        """
}
