import Testing

@Suite("Bad input")
struct HostileTests {
    /// Deep nesting, long chains and large numbers, each of which is read in time or not at all.
    @Test(
        "Nothing hangs or stops the program",
        arguments: [
            String(repeating: "(", count: 50_000) + "3 + 4 = 7"
                + String(repeating: ")", count: 50_000),
            String(repeating: "(", count: 50_000) + "3 + 4 = 7",
            "$" + String(repeating: "{", count: 5000) + "3 + 4 = 7$",
            "$" + String(repeating: "\\frac{1}", count: 5000) + " = 7$",
            String(repeating: "0.5 + 0.5 = ", count: 10_000) + "1",
            "$" + String(repeating: "0.5 + 0.5 = ", count: 5000) + "1$",
            "1 + " + String(repeating: "9", count: 100_000) + " = 2",
            String(repeating: "9^", count: 10_000) + "9 = 3",
            "`" + String(repeating: "-", count: 50_000) + "1 = 3 + 4`",
            String(repeating: "2 * ", count: 3000) + "2 = 8",
        ])
    func survives(text: String) { #expect(!found(in: text).isEmpty) }
}
