import Diagnostics
import Evaluating
import Script
import TestSupport
import Testing

@Suite("Worked steps")
struct WorkingTests {
    @Test(arguments: Specification.examples(beside: #filePath, file: "working.md"))
    func specification(_ example: Example) {
        #expect(steps(example.input) == example.expected, "\(example.title)")
    }

    /// The steps in the specification that hold no sum with terms left out.
    @Test(arguments: Specification.examples(beside: #filePath, file: "working.md"))
    func examplesFollow(_ example: Example) {
        guard !example.expected.contains("…"), !example.expected.contains("error") else { return }
        #expect(PrintedSteps(example.expected).faults == [])
    }

    @Test("Each step follows from the printed digits of the one before it", arguments: 0..<300)
    func eachStepFollows(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let text = steps(random.script())
        let read = PrintedSteps(text)
        #expect(read.faults == [], "\(text)")
        #expect(read.recomputedCount > 0, "\(text)")
    }

    @Test("The reader of this test finds a digit that does not follow")
    func readerFindsMistakes() {
        let text = """
            D(P ‖ Q) = 0.5 ln 3 + 5 × 0.1 ln 0.6
                     ≈ 0.5 × 1.0986 + 5 × 0.1 × (−0.5108)
                     = 0.5493 − 0.2554
                     = 0.2939 nats
            """
        #expect(PrintedSteps(text).faults == [])
        var mistakes = 0
        for (index, digit) in text.enumerated() where digit.isASCII && digit.isNumber {
            var changed = Array(text)
            changed[index] =
                digit == "9" ? "0" : Character(String((digit.wholeNumberValue ?? 0) + 1))
            let faults = PrintedSteps(String(changed)).faults
            #expect(!faults.isEmpty, "\(String(changed))")
            mistakes += 1
        }
        #expect(mistakes > 30)
    }
}

/// What a script that ends with `worked(…)` shows.
private func steps(_ input: String) -> String {
    let script = Script(parsing: Excerpt(all: SourceText(input, name: "script")))
    var session = Session(scripts: [script])
    let result = session.run(script)
    let formatter = DiagnosticFormatter()
    let mistakes = (script.diagnostics + result.diagnostics).inReadingOrder()
        .map { formatter.text(of: $0) }.joined()
    guard case .working(let steps)? = result.shown else { return mistakes }
    return mistakes + steps.text + "\n"
}

extension SplitMix64 {
    /// A measure of two distributions with random weights, in a random unit, to so many digits.
    fileprivate mutating func script() -> String {
        let count = Int.random(in: 2...8, using: &self)
        let total = [10, 12, 97, 100, 1000].randomElement(using: &self) ?? 100
        let measures = [
            "kl(P ‖ Q)", "entropy(P)", "crossEntropy(P, Q)", "js(P, Q)", "kl(Q ‖ P)",
            "crossEntropy(P, Q) - entropy(P)",
        ]
        let units = ["", " in bits", " in bans", " in nats"]
        let digits = Int.random(in: 2...7, using: &self)
        return """
            let P = [\(weights(count, total))]
            let Q = [\(weights(count, total))]
            worked(\(measures.randomElement(using: &self) ?? "")\(units.randomElement(using: &self) ?? ""), digits: \(digits))
            """
    }

    /// Positive fractions that sum to one.
    private mutating func weights(_ count: Int, _ total: Int) -> String {
        var cuts: Set<Int> = []
        while cuts.count < count - 1 { cuts.insert(Int.random(in: 1..<total, using: &self)) }
        let ends = [0] + cuts.sorted() + [total]
        return zip(ends.dropFirst(), ends).map { "\($0 - $1)/\(total)" }.joined(separator: ", ")
    }
}
