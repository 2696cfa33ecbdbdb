import Testing

/// Sizes at which work that grows with the square of the text takes a minute; `Tests/Measuring/hostile` has
/// more of them, and greater ones.
@Suite("Work grows with the text")
struct GrowthTests {
    private func run(_ command: String) async throws -> Outcome {
        try await withTemporaryFolder { try await Shell(folder: $0).run(command) }
    }

    @Test("Three thousand claims, a paragraph each, accepted one by one, and numbers that are keys")
    func claims() async throws {
        let outcome = try await run(
            """
            { seq 3000 | sed 's/.*/0.7<!--= id&: 1\\/2 --> here. <!--klio ok: known -->\\n/'
              printf '```\\n'; seq 3000 | sed 's/$/.5/'; printf '```\\n\\n'
              seq 3000 | sed 's/.*/<!--= &.5: &.5 -->\\n/'; } > a.md
            klio check a.md
            """)
        #expect(outcome.status == 0)
        let text = String(decoding: outcome.output, as: UTF8.self)
        #expect(text.contains("6 000 claims judged"))
        #expect(text.contains("3 000 waived"))
    }
}
