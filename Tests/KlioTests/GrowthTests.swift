import Testing

@Suite("Work grows with the text")
struct GrowthTests {
    private func run(_ command: String) async throws -> Outcome {
        try await withTemporaryFolder { try await Shell(folder: $0).run(command) }
    }

    @Test(
        "A hundred thousand names",
        .disabled("finding: a name costs as much as all names before it together"))
    func names() async throws {
        let outcome = try await run(
            """
            { printf '```{klio}\\n'; seq 100000 | sed 's/.*/let x& = &/'; printf '```\\n'; } > a.md
            klio check a.md
            """)
        #expect(outcome.status == 0)
    }

    @Test(
        "A hundred thousand mistakes in one line",
        .disabled("finding: a mistake costs as much as its line is long"))
    func mistakes() async throws {
        let outcome = try await run(
            "yes '`{klio} zz`' | head -n 100000 | tr '\\n' ' ' > a.md; klio check a.md 2> /dev/null")
        #expect(outcome.status == 2)
    }

    @Test(
        "Two million lines in half a gigabyte",
        .disabled("finding: a line of two bytes costs 640 bytes"))
    func memory() async throws {
        let outcome = try await run(
            """
            yes a | head -n 2000000 > a.md
            ulimit -v 1500000 && klio check a.md
            """)
        #expect(outcome.status == 0)
    }
}
