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
            "P = " + String(repeating: "[0.5, ", count: 5000) + "0.5]\n\nH(P) = 1 + 1 = 2",
            "P = [" + String(repeating: "0.001, ", count: 5000) + "0.5], H(P) = 1 + 1 = 2",
            String(repeating: "P = [0.333, 0.333, 0.333], KL(P||P) = 0.1 ", count: 500),
            "P = [0.5, 0.5] " + String(repeating: "H(P) = ", count: 2000) + "1 + 1 = 2",
            "$" + String(repeating: "P_{", count: 3000) + " = [0.5, 0.5]$",
            String(repeating: "H(", count: 5000) + "P) = 1 + 1 = 2",
            String(repeating: "$a = b + b$ $b = a + a$ $a = 1 + 1$ $b = a + a$ ", count: 500),
            String(repeating: "Huffman lengths 1, 2, 3, ", count: 1000),
            (2...9999).map { "modulo \($0), " }.joined()
                + String(repeating: "7 + 8 = 16, ", count: 2000),
            "$" + String(repeating: "0.9\\log 0.9 = ", count: 100) + "1$",
            String(repeating: "$-\\log 0.3 \\approx 1.2$ bits\n\n", count: 60),
            "| a | b | a × b |\n|-|-|-|\n" + String(repeating: "| 3 | 4 | 12 |\n", count: 500),
            "| a | b | a^b / 0 |\n|-|-|-|\n" + String(repeating: "| 9^9^9 | 1/0 | 1 |\n", count: 9),
            "| a | total |\n|-|-|\n| x | " + String(repeating: "(", count: 3000)
                + "1 |\n| Total | 1 |\n",
            "| " + String(repeating: "a×", count: 3000) + "a | a |\n|-|-|\n| 1 | 2 |\n| 1 | 2 |\n",
            "\\begin{align}\n" + String(repeating: "{", count: 3000) + "\n\\end{align}",
            String(repeating: "\\pi ", count: 3000) + "= 3 + 4 bits = 3 + 4 nats",
        ])
    func survives(text: String) { #expect(!found(in: text).isEmpty) }
}
