import Arithmetic
import Diagnostics
import Documents
import Evaluating
import Script
import Testing

/// The judge of what authors work out reads what Klio works out.
@Suite("Worked steps, judged like the arithmetic of an author")
struct WorkedStepsTests {
    static let expressions = [
        "kl([0.5, 0.1, 0.1, 0.1, 0.1, 0.1] ‖ uniform(6))",
        "kl([0.5, 0.1, 0.1, 0.1, 0.1, 0.1] ‖ uniform(6)) in bits",
        "entropy([0.7, 0.2, 0.1]) in bits", "entropy([0.5, 0.25, 0.25]) in bits",
        "crossEntropy([0.7, 0.2, 0.1], uniform(3)) - entropy([0.7, 0.2, 0.1])",
        "js([0.5, 0.5], [0.9, 0.1])", "totalVariation([1/3, 2/3], [1/2, 1/2])",
        "0.9 * 0.01 / (0.9 * 0.01 + 0.05 * 0.99)", "sqrt(0.05 + 0.0123) * exp(-0.3)",
        "entropy([0.5, 0, 0.5])", "(0.5 + 0.25) * log2(3)",
    ]

    /// The examples of all functions whose values are worked out.
    static let catalogue = Library.functions.filter(\.hasSteps).flatMap(\.examples).map(
        \.expression)

    @Test("Nothing is found in the steps of the library's examples", arguments: catalogue)
    func nothingIsFoundInCatalogue(expression: String) throws {
        // Some are too many entries, or no numbers.
        guard let tex = try? steps(expression) else { return }
        #expect(judged(tex).filter { $0.outcome != .right }.map(\.message) == [], "\(tex)")
    }

    @Test("Nothing is found in worked steps", arguments: expressions)
    func nothingIsFound(expression: String) throws {
        let tex = try steps(expression)
        let relations = judged(tex)
        #expect(relations.filter { $0.outcome != .right }.map(\.message) == [], "\(tex)")
        #expect(!relations.isEmpty)
    }

    /// The judge allows for numbers that were rounded on the way, so that small changes of a last
    /// digit may pass; a change of any other digit may not.
    @Test("A changed digit is found", arguments: expressions.prefix(3))
    func changedDigitIsFound(expression: String) throws {
        let tex = try steps(expression)
        // From the first line that holds nothing but arithmetic.
        let start = try #require(tex.ranges(of: "\\\\ &").dropFirst(1).first?.upperBound)
        var passed: [String] = []
        var changes = 0
        for index in tex[start...].indices {
            let digit = tex[index]
            let next = tex.index(after: index)
            let after = next < tex.endIndex ? tex[next] : " "
            guard digit.isNumber, after.isNumber || after == "." else { continue }
            changes += 1
            var changed = tex
            changed.replaceSubrange(index...index, with: digit == "9" ? "4" : "9")
            if !judged(changed).contains(where: { $0.outcome != .right }) { passed.append(changed) }
        }
        #expect(passed == [])
        #expect(changes > 10)
    }
}

/// The steps of an expression in TeX.
private func steps(_ expression: String) throws -> String {
    let script = Script(
        parsing: Excerpt(all: SourceText("worked(\(expression))", name: "script")))
    var session = Session(scripts: [script])
    guard case .working(let steps)? = session.run(script).shown?.value else {
        throw Diagnostic("there are no steps", at: nil)
    }
    return steps.tex
}

/// What is found in a formula on lines of its own.
private func judged(_ tex: String) -> [JudgedRelation] {
    let document = Document(parsing: SourceText("$$\n\(tex)\n$$\n", name: "page.md")) { path, _ in
        .failure(Document.IncludeFailure(message: "there is no '\(path)' here"))
    }
    return DocumentArithmetic(document).relations
}
