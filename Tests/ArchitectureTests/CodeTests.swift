import Foundation
import Testing

/// Something that code here does not do.
struct Ban: Sendable, CustomTestStringConvertible {
    /// Why not.
    let reason: String
    /// What it looks like in code without comments and texts.
    let pattern: String
    /// Code that breaks the rule, and code that only looks like it.
    let broken: [String]
    let allowed: [String]

    var testDescription: String { reason }

    /// The numbers of the lines that break the rule.
    func violations(in code: SwiftCode) -> [Int] {
        // Ten times as fast as `Regex`, over all sources.
        guard let pattern = try? NSRegularExpression(pattern: pattern) else { return [0] }
        func matches(_ text: String) -> Bool {
            pattern.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count))
                != nil
        }
        // Nearly always there is nothing to find, and one search of all lines says so.
        guard matches(code.lines.joined(separator: "\n")) else { return [] }
        return code.lines.enumerated().filter { matches($1) }.map { $0.offset + 1 }
    }
}

@Suite("What code does not do")
struct CodeTests {
    static let bans = [
        Ban(
            reason: "input must not be able to stop the program", pattern: #"\btry!|\bas!"#,
            broken: ["let x = try! f()", "y as! Int"],
            allowed: ["try? f()", "a as? Int", "// try! f()", "\"as! x\"", "let entry = !x"]),
        Ban(
            reason: "no path that input can reach traps",
            pattern: #"\b(fatalError|precondition(Failure)?|assert(ionFailure)?|unsafeBitCast)\("#,
            broken: ["fatalError()", "x ?? preconditionFailure(\"no\")", "precondition(x > 0)"],
            allowed: ["/// See fatalError()", "let fatalErrors = 1", "isPrecondition(x)"]),
        Ban(
            reason: "the same input gives the same output: no randomness",
            pattern: #"\.random\(|\.shuffled?\(\)|\bSystemRandom|\.randomElement\(\)|\bUUID\("#,
            broken: ["Int.random(in: 0..<3)", "x.shuffled()", "UUID()"],
            allowed: ["isRandom(x)", "x.shuffled(using: &generator)"]),
        Ban(
            reason: "the same input gives the same output: no clock, no locale",
            pattern:
                #"\b(Date|DateFormatter|NumberFormatter|\w+Clock)\(|\bLocale\b|\bclock_gettime\b"#,
            broken: ["Date()", "let l = Locale.current", "ContinuousClock().now"],
            allowed: ["validDate(x)", "let locales = 1", "\"Date()\""]),
        Ban(
            reason: "numbers are not formatted by the C library",
            pattern: #"String\(format:|\b(s|v|f|sn|vsn)?printf\b|\bstrto(d|ld|f)\b|\bDecimal\("#,
            broken: ["String(format: \"%f\", x)", "snprintf(a, b)", "strtod(x)"],
            allowed: ["print(x)", "NumberFormat(format: x)"]),
        Ban(
            reason: "hash values change from run to run", pattern: #"\.hashValue\b|\bHasher\(\)"#,
            broken: ["x.hashValue", "var h = Hasher()"],
            allowed: ["func hash(into h: inout Hasher)"]),
    ]

    @Test(arguments: bans)
    func sources(ban: Ban) {
        let violations = SourceTree.files.flatMap { file in
            ban.violations(in: file.code).map { "\(file.path):\($0)" }
        }
        #expect(violations == [], "\(ban.reason)")
    }

    @Test("Each rule finds what breaks it and nothing else", arguments: bans + [effects])
    func rule(ban: Ban) {
        for text in ban.broken {
            #expect(ban.violations(in: SwiftCode("let a = 1\n" + text)) == [2], "\(text)")
        }
        for text in ban.allowed {
            #expect(ban.violations(in: SwiftCode(text)) == [], "\(text)")
        }
    }

    /// Calls by which a program reaches files, its environment, the terminal and the network.
    private static let effects = Ban(
        reason: "only the command has effects",
        pattern: #"""
            (?x) \b(getenv|setenv|fopen|opendir|readdir|unlink|rename|isatty|socket)\(
            | \b(print|debugPrint|readLine|dump)\( | \bCommandLine\.
            | \b(FileHandle|FileManager|ProcessInfo)\b
            """#,
        broken: ["print(x)", "let y = getenv(\"HOME\")", "CommandLine.arguments"],
        allowed: ["x.sprint(1)", "description.write(to: &text)", "let fileHandle = 1"])

    @Test("Only the command touches files, environment and terminal")
    func onlyTheCommandActs() {
        let modules = SourceTree.files.filter { !Self.effects.violations(in: $0.code).isEmpty }
            .map(\.module)
        #expect(Set(modules) == ["klio"])
    }

    @Test(
        "Comments and texts are no code",
        arguments: [
            ("a // b", "a "), ("a /* b /* c */ d */ e", "a  e"), ("a /* b\nc */ d", "a \n d"),
            ("f(\"x // y\") + g", "f(\"\") + g"), (#"f("\"") + g"#, "f(\"\") + g"),
            (##"f(#"a"b\"#) + g"##, "f(\"\") + g"),
            ("f(\"\"\"\n a \"b\"\n \"\"\") + g", "f(\n\n\"\") + g"),
            (#"f("a \(b("c") + 1) d") + g"#, "f(\"\"\"\") + g"), ("#if x", "#if x"),
        ])
    func stripping(text: String, expected: String) {
        #expect(SwiftCode(text).lines.joined(separator: "\n") == expected)
    }
}
