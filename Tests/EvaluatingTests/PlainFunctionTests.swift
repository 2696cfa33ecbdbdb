import Diagnostics
import Numbers
import Script
import Testing

@testable import Evaluating

@Suite("Functions read once, against the evaluator")
struct PlainFunctionTests {
    private let evaluator = Evaluator(data: DataSource(), unit: .nat, logarithms: .binary)

    /// The function a script ends with.
    private func function(_ text: String) throws -> FunctionValue {
        let script = Script(parsing: Excerpt(all: SourceText(text, name: "script")))
        var session = Session(data: DataSource(), scripts: [script])
        guard case .function(let function)? = session.run(script).shown?.value else {
            throw NotAFunction()
        }
        return function
    }

    private struct NotAFunction: Error {}

    @Test(
        "They find the same numbers, and none where there is none",
        arguments: [
            "x => 3 * x^2 - 2 / x + 1", "x => exp(-x^2 / 2) / sqrt(2 * π)", "x => 70% * x",
            "x => if x < 0.3 and not (x == 0.1) then x else 1 - x",
            "x => if 0 < x <= 0.5 or x == 0.8 then -x else 2",
            "x => if x != 0.25 then 1 else 2", "x => max(0, min(1, 2 * x), x^3)",
            "x => 0.1^x + 2^(-x) + x^x + x^-2", "x => log(x) + ln(x) - log2(x) / log10(x)",
            "x => abs(x - 0.5) + floor(4 * x) + ceil(x)", "x => 1 / (x - 0.5) + sqrt(x - 0.25)",
            "func g(a, b) = a * log(a / b)\nx => g(x, 0.5) + g(1 - x, 0.5)",
            "let k = 3\nfunc f(x) = k * x + sum([1, 2])\nf", "log2",
            "let P = dist([0.3, 0.7])\nx => x * P[1] + 0 * x",
            "let w = [1, 4, 9]\nx => 1 - sum([x^k / w[k] + k for k in 1...3])",
            "x => x + sum([k^2 for k in [1, 2]])",
            "func f(x) = 2 * x\nlet g = f\nx => g(f(x))", "x => (if 1 < 2 then 3 else 4) * x",
        ])
    func sameNumbers(text: String) throws {
        let function = try function(text)
        var reader = PlainFunctionReader(evaluator)
        let read = reader.read(function)
        let plain = try #require(read)
        for step in -4...24 {
            let x = Number.fast(DoubleInterval(Double(step) / 20))
            var evaluator = evaluator
            let expected = try? evaluator.apply(function, to: [.plain(x)]).asPlain(for: "x").doubles
            let found = try? plain.value([x]).doubles
            #expect((expected == nil) == (found == nil), "\(text) at \(x)")
            guard let expected, let found else { continue }
            #expect(expected.lower <= found.upper && found.lower <= expected.upper)
            #expect(expected.middle.isNaN == found.middle.isNaN, "\(text) at \(x)")
            guard !found.middle.isNaN else { continue }
            let (width, known) = (found.upper - found.lower, expected.upper - expected.lower)
            #expect(width <= 2 * known + 1e-12, "\(text) at \(x)")
        }
    }

    @Test(
        "What is more than arithmetic is left to the evaluator",
        arguments: [
            "x => entropy([x, 1 - x])", "x => (x) bits", "x => [x]",
            "x => kl([x, 1 - x] ‖ [0.5, 0.5])",
            "func f(n) = if n < 1 then 1 else n * f(n - 1)\nf", "x => log(x, base: 3)",
            "func f(x, y) = x + y\nx => f(x)", "x => y => x", "sum",
        ])
    func leftAlone(text: String) throws {
        var reader = PlainFunctionReader(evaluator)
        let plain = reader.read(try function(text))
        #expect(plain == nil)
    }

    @Test("What is drawn reaches the places where a probability is zero, and none beyond them")
    func drawnToTheEnds() throws {
        let curve = ScriptCurve(try function("p => entropy([p, 1 - p]) / (1 nats)"), evaluator)
        #expect(abs(curve.height(at: 0)) < 1e-12 && abs(curve.height(at: 1)) < 1e-12)
        #expect(0.693 < curve.height(at: 0.5) && curve.height(at: 0.5) < 0.694)
        #expect(curve.height(at: -0.25).isNaN && curve.height(at: 1.25).isNaN)
    }
}
