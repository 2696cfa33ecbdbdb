import Testing

/// Sizes at which work that grows with the square of the text takes minutes.
@Suite("Work grows with the text", .serialized)
struct GrowthTests {
    private func run(_ command: String) async throws -> Outcome {
        try await withTemporaryFolder { try await Shell(folder: $0).run(command) }
    }

    @Test("Thirty thousand names")
    func names() async throws {
        let outcome = try await run(
            """
            { printf '```{klio}\\n'; seq 30000 | sed 's/.*/let x& = &/'; printf '```\\n'; } > a.md
            klio check a.md
            """)
        #expect(outcome.status == 0)
    }

    @Test("Thirty thousand mistakes in one line")
    func mistakes() async throws {
        let outcome = try await run(
            """
            yes '`{klio} zz`' | head -n 30000 | tr '\\n' ' ' > a.md
            klio check a.md 2> /dev/null
            """)
        #expect(outcome.status == 2)
    }

    @Test("Thirty thousand claims, a paragraph each")
    func claims() async throws {
        let outcome = try await run(
            """
            seq 30000 | sed 's/.*/A half is 0.5<!--= 1\\/2 -->, and so on.\\n/' > a.md
            klio check a.md
            """)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("000 claims judged"))
    }

    @Test("Ten thousand numbers as keys, and ten thousand texts, in the comment below a fence")
    func keys() async throws {
        for (key, line) in [("&.5: &.5", "&.5"), ("\\\"k&:\\\": 1\\/2", "k&: 0.5")] {
            let outcome = try await run(
                """
                { printf '```\\n'; seq 10000 | sed "s/.*/\(line)/"; printf '```\\n\\n<!--= '
                  seq 10000 | sed "s/.*/\(key);/" | tr '\\n' ' ' | sed 's/; $/ -->\\n/'; } > a.md
                klio check a.md
                """)
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("000 claims judged"))
        }
    }

    @Test("Ten thousand comments below a fence of ten thousand numbers")
    func comments() async throws {
        let outcome = try await run(
            """
            { printf '```\\n'; seq 10000 | sed 's/$/.5/'; printf '```\\n\\n'
              seq 10000 | sed 's/.*/<!--= &.5: &.5 -->\\n/'; } > a.md
            klio check a.md
            """)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("000 claims judged"))
    }

    @Test("Ten thousand ids, each stated twice")
    func ids() async throws {
        let outcome = try await run(
            """
            seq 10000 | sed 's/.*/It is 0.5<!--= id&: 1\\/2 -->, once more 0.5<!--= id&: -->.\\n/' \\
                > a.md
            klio check a.md
            """)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("000 claims judged"))
    }

    @Test("Ten thousand wrong numbers, each accepted by a waiver of its own")
    func waivers() async throws {
        let outcome = try await run(
            """
            seq 10000 | sed 's/.*/It is 0.7<!--= 1\\/2 --> here. <!--klio ok: known -->\\n/' > a.md
            klio check a.md
            """)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("000 waived"))
    }
}

extension Outcome {
    fileprivate var text: String { String(decoding: output, as: UTF8.self) }
}
