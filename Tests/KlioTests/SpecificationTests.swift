import TestSupport
import Testing

@Suite("The command, from its specification")
struct SpecificationTests {
    private static let everywhere = [
        "1-eval.md", "2-render.md", "3-check.md", "4-fix.md", "4-verify.md", "5-command-line.md",
        "6-mistakes.md", "7-hostile.md", "9-settings.md",
        "10-findings.md", "11-formats.md", "12-baseline.md",
        "13-coverage.md", "14-folders.md", "15-dialects.md", "16-arithmetic.md", "17-citations.md",
        "18-reference.md", "19-pages.md", "20-preview.md", "21-site.md", "22-cache.md",
    ]
    #if os(Linux)
        static let files = everywhere + ["8-linux.md"]
    #else
        static let files = everywhere
    #endif

    @Test(arguments: files.flatMap { Specification.examples(beside: #filePath, file: $0) })
    func example(_ example: Example) async throws {
        let parts = try await Session.transcript(of: example.parts)
        #expect(parts.count == example.parts.count)
        for (part, expected) in zip(parts, example.parts) {
            #expect(part == expected, "\(example.title)")
        }
    }

    /// What is not yet as it should be: an example that has come right fails here, and then moves
    /// to the page where it belongs.
    @Test(arguments: Specification.examples(beside: #filePath, file: "findings.md"))
    func finding(_ example: Example) async throws {
        let parts = try await Session.transcript(of: example.parts)
        withKnownIssue("finding: \(example.title)") {
            #expect(parts == example.parts)
        }
    }
}

@Suite("Sessions themselves")
struct SessionTests {
    private func transcript(_ parts: String..., seconds: Int = 20) async throws -> [String] {
        try await Session.transcript(of: parts, seconds: seconds)
    }

    @Test("The command stands beside the tests")
    func executable() { #expect(Executable.folder != nil) }

    @Test("What a command writes and how it ends is written down, whatever was expected")
    func outcome() async throws {
        let parts = try await transcript(
            "--- deep/a.txt\none\n\ntwo\n--- b.txt\n",
            "$ cat deep/a.txt b.txt\nnonsense\n$ printf x; echo y >&2; echo >&2; exit 3\n")
        #expect(
            parts == [
                "--- deep/a.txt\none\n\ntwo\n--- b.txt\n",
                "$ cat deep/a.txt b.txt\none\n\ntwo\n$ printf x; echo y >&2; echo >&2; exit 3\n"
                    + "x\n\\ no newline at the end\n! y\n!\n[3]\n",
            ])
    }

    @Test("A command that a signal ends has the status a shell gives it")
    func signal() async throws {
        #expect(try await transcript("$ kill -SEGV $$\n") == ["$ kill -SEGV $$\n[139]\n"])
    }

    @Test("A command that does not end is ended, with all that it has started")
    func timeLimit() async throws {
        let parts = try await transcript("$ sleep 100 | cat; echo done\n", seconds: 1)
        #expect(parts == ["$ sleep 100 | cat; echo done\n[still running]\n"])
    }
}
