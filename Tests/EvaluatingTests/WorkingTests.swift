import Diagnostics
import Evaluating
import Script
import TestSupport
import Testing

@Suite("Worked steps")
struct WorkingTests {
    static let files = ["working.md", "workings.md"]
    static let examples = files.flatMap { Specification.examples(beside: #filePath, file: $0) }

    @Test(arguments: examples)
    func specification(_ example: Example) {
        #expect(steps(example.input) == example.expected, "\(example.title)")
    }

    /// The steps in the specification that hold no sum with terms left out.
    @Test(arguments: examples)
    func examplesFollow(_ example: Example) {
        guard !example.expected.contains("…"), !example.expected.contains("error") else { return }
        #expect(PrintedSteps(example.expected).faults == [])
    }

    @Test("Each step follows from the printed digits of the one before it", arguments: 0..<120)
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

@Suite("Worked steps of the library's functions")
struct CatalogueWorkingTests {
    @Test(
        "The steps of the examples follow from the digits before them",
        arguments: Library.functions.filter(\.hasSteps))
    func examplesFollow(function: LibraryFunction) {
        var worked = 0
        for (expression, _) in function.examples {
            let text = steps("worked(\(expression))")
            guard !text.contains("…") else { continue }
            #expect(PrintedSteps(text).faults == [], "\(text)")
            if text.contains("\n ") || text.contains("∞") { worked += 1 }
        }
        #expect(worked > 0, "no example of '\(function.name)' is worked out")
    }

    @Test("The specification says of every other function why it has no steps")
    func everyOtherFunctionIsListed() throws {
        let text = try #require(Specification.text(beside: #filePath, file: "workings.md"))
        let listed = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
            row.split(separator: "|")[0].split(separator: "`", omittingEmptySubsequences: false)
                .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        }
        #expect(listed.sorted() == Library.functions.filter { !$0.hasSteps }.map(\.name).sorted())
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
    guard case .working(let steps)? = result.shown?.value else { return mistakes }
    return mistakes + steps.text + "\n"
}

extension SplitMix64 {
    private static let measures = [
        "kl(P ‖ Q)", "entropy(P)", "crossEntropy(P, Q)", "js(P, Q)", "kl(Q ‖ P)",
        "crossEntropy(P, Q) - entropy(P)", "js(P, Q, weights: [1/4, 3/4])", "jeffreys(P, Q)",
        "generalizedKL(P ‖ Q)", "redundancy(huffman(P), P)",
    ]
    private static let plainMeasures = [
        "jsDistance(P, Q)", "hellinger(P, Q)", "wasserstein(P, Q)", "chiSquared(P ‖ Q)",
        "alphaDivergence(P ‖ Q, order: 3/2)", "efficiency(huffman(P), Q)", "perplexity(P)",
        "bayes(P, Q.probabilities)[1]", "softmax(P.probabilities)[2]", "variance(P)",
        "sd([1, 2, 4, 8])", "mean(Q)",
    ]

    /// A measure of two distributions with random weights, in a random unit, to so many digits.
    fileprivate mutating func script() -> String {
        let count = Int.random(in: 2...8, using: &self)
        let total = [10, 12, 97, 100, 1000].randomElement(using: &self) ?? 100
        let units = ["", " in bits", " in bans", " in nats"]
        let digits = Int.random(in: 2...7, using: &self)
        let unit = units.randomElement(using: &self) ?? ""
        let expression =
            Bool.random(using: &self)
            ? (SplitMix64.measures.randomElement(using: &self) ?? "") + unit
            : SplitMix64.plainMeasures.randomElement(using: &self) ?? ""
        return """
            let P = dist([\(weights(count, total))])
            let Q = dist([\(weights(count, total))])
            worked(\(expression), digits: \(digits))
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
