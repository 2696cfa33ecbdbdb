import Diagnostics
import Testing

@Suite("Many diagnostics")
struct OrderTests {
    private let a = SourceText("0123456789", name: "a.md")
    private let b = SourceText("0123456789", name: "b.md")

    private func messages(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.inReadingOrder().map(\.message)
    }

    @Test("They come in the order of their places")
    func places() {
        let diagnostics = [5, 1, 9, 0].map { Diagnostic("at \($0)", at: a.place($0..<($0 + 1))) }
        #expect(messages(diagnostics) == ["at 0", "at 1", "at 5", "at 9"])
    }

    @Test("Texts keep the order in which they first come, and what has no place comes with its own")
    func texts() {
        let diagnostics = [
            Diagnostic("b5", at: b.place(5..<6)), Diagnostic("a2", at: a.place(2..<3)),
            Diagnostic("none", at: nil), Diagnostic("b1", at: b.place(1..<2)),
            Diagnostic("a0", at: a.place(0..<1)),
        ]
        #expect(messages(diagnostics) == ["b1", "b5", "a0", "a2", "none"])
    }

    @Test("The same thing at the same place is said once; another thing, or another place, is kept")
    func once() {
        let place = a.place(3..<4)
        let diagnostics = [
            Diagnostic("x", at: place), Diagnostic("y", at: place), Diagnostic("x", at: place),
            Diagnostic("x", at: a.place(4..<5)), Diagnostic("x", at: b.place(3..<4)),
        ]
        #expect(messages(diagnostics) == ["x", "y", "x", "x"])
    }

    @Test("Two things at one place stay in their order")
    func stable() {
        let diagnostics = (0..<50).map { Diagnostic("m\($0 * 7 % 50)", at: a.place(3..<4)) }
        #expect(messages(diagnostics) == diagnostics.map(\.message))
    }

    @Test("An error among them is found, a warning is none")
    func errors() {
        let warning = Diagnostic(.warning(.formula), "w", at: nil)
        #expect(![warning, warning].containsError)
        #expect([warning, Diagnostic("e", at: nil)].containsError)
        #expect(![Diagnostic]().containsError)
    }
}

@Suite("Suggestions")
struct SuggestionTests {
    private let names = ["entropy", "crossEntropy", "exp", "kl", "uniform", "P", "概率", "sum"]

    @Test(
        "A name that is near enough is suggested",
        arguments: [
            ("entropi", "entropy"), ("Entropy", "entropy"), ("entorpy", "entropy"),
            ("entropyy", "entropy"), ("unifrom", "uniform"), ("uniforn", "uniform"),
            ("crossentropy", "crossEntropy"), ("exq", "exp"), ("smu", "sum"), ("概律", nil),
            ("概率分", "概率"),
        ] as [(String, String?)])
    func near(name: String, expected: String?) {
        #expect(suggestion(for: name, among: names) == expected)
    }

    @Test(
        "A name that differs in nothing but upper and lower case is suggested",
        arguments: [("KL", "kl"), ("EXP", "exp"), ("CROSSENTROPY", "crossEntropy"), ("p", "P")])
    func letterCase(name: String, expected: String) {
        #expect(suggestion(for: name, among: names) == expected)
    }

    @Test("A name that is far from all is not", arguments: ["x", "quux", "wasserstein", "", "en"])
    func far(name: String) {
        #expect(suggestion(for: name, among: names) == nil)
    }

    @Test("Of several equally near the first is taken, of several the nearest")
    func ties() {
        #expect(suggestion(for: "bat", among: ["cat", "rat"]) == "cat")
        #expect(suggestion(for: "bat", among: ["rat", "cat"]) == "rat")
        #expect(suggestion(for: "entropy2", among: ["entropies", "entropy"]) == "entropy")
        #expect(suggestion(for: "x", among: []) == nil)
    }

    @Test("A name of a hundred thousand letters costs nothing")
    func long() {
        let name = String(repeating: "a", count: 100_000)
        #expect(suggestion(for: name, among: [name + "b", "a"]) == nil)
        #expect(suggestion(for: "a", among: [name]) == nil)
    }
}
