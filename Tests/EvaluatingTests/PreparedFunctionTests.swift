import Diagnostics
import Numbers
import Script
import Testing

@testable import Evaluating

@Suite("Functions read once, against the evaluator")
struct PreparedFunctionTests {
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
            "func f(x) = 2 * x\nlet g = f\nx => g(f(x))", "x => (if 1 < 2 then 3 else 4) * x",
            "let w = [1, 4, 9]\nx => 1 - sum([x^k / w[k] + k for k in 1...3])",
            "func f(x, k) = k * x\nx => x + sum([x * k^2 for k in [1, 2]]) + sum([f(x, x) for x in 1...2])",
            "x => entropy([x, 1 - x])",
            "x => (3 * x) bits in nats",
            "x => kl([x, 1 - x] ‖ [0.25, 0.75]) + crossEntropy([0.5, 0.5], dist([x, 1 - x]))",
            "func coin(p) = dist([p, 1 - p])\nx => kl(coin(x) ‖ uniform(2)) / entropy(coin(0.2))",
            "func pair(p) = [p, 1 - p]\nx => totalVariation(pair(x), pair(1 - x))",
            "let P = uniform(3)\nlet Q = dist([0.5, 0.5, 0])\nt => entropy(t * P + (1 - t) * Q)",
            "x => dist([x, 1 - x]).entropy in bits",
            "func far(a, P, Q) = a * kl(P ‖ Q)\nx => far(2, [x, 1 - x], [1 - x, x])",
            "func h(P) = entropy(P) - 0.5 bits\nx => -h([x, 1 - x])",
        ])
    func sameNumbers(text: String) throws {
        let function = try function(text)
        let read = quantity(function)
        let term = try #require(read)
        for step in -4...24 {
            let x = Number.fast(DoubleInterval(Double(step) / 20))
            var evaluator = evaluator
            let quantity = try? evaluator.apply(function, to: [.plain(x)]).asQuantity()
            let expected = quantity?.number.doubles
            let found = term.part.value(PreparedFunction.Inputs(numbers: [x]))?.doubles
            if let quantity {
                #expect(quantity.dimension == term.dimension && quantity.unit == term.unit)
            }
            #expect((expected == nil) == (found == nil), "\(text) at \(x)")
            guard let expected, let found else { continue }
            #expect(expected.lower <= found.upper && found.lower <= expected.upper)
            #expect(expected.middle.isNaN == found.middle.isNaN, "\(text) at \(x)")
            guard found.middle.isFinite else { continue }
            let (width, known) = (found.upper - found.lower, expected.upper - expected.lower)
            #expect(width <= 2 * known + 1e-12, "\(text) at \(x)")
        }
    }

    /// What a curve of one number is read as.
    private func quantity(_ function: FunctionValue) -> PreparedFunction.Term? {
        var reader = PreparedFunctionReader(evaluator, isFast: true)
        guard case .quantity(let term)? = reader.read(function, taking: [.number])?.body else {
            return nil
        }
        return term
    }

    @Test(
        "What is more than arithmetic is left to the evaluator",
        arguments: [
            "x => [x]", "x => 2 * [x, 1 - x]", "x => entropy(normal(mean: x, sd: 1))",
            "x => entropy([x, 1 - x]) + x", "x => entropy([x, 1 - x]) ^ 2", "x => x in bits",
            "x => if x < 0.5 then entropy([x, 1 - x]) else x", "x => x < 0.5",
            "let P = [0.5, 0.5]\nx => entropy(x * P + (1 - x) * P)",
            "func f(n) = if n < 1 then 1 else n * f(n - 1)\nf", "x => log(x, base: 3)",
            "func f(x, y) = x + y\nx => f(x)", "x => y => x", "sum",
        ])
    func leftAlone(text: String) throws {
        #expect(try quantity(function(text)) == nil)
    }

    @Test(
        "A predicate read once holds where the evaluator says so, and nowhere else",
        arguments: [
            "(P, Q) => kl(P ‖ Q) == crossEntropy(P, Q) - entropy(P)",
            "(P, Q) => kl(P ‖ Q) > 0.2 nats", "(P, Q) => kl(P ‖ Q) <= kl(Q ‖ P)",
            "(P, Q) => not (entropy(P) < entropy(Q)) or totalVariation(P, Q) > 1/3",
            "(P, Q) => 0 bits <= entropy(P) <= 1.5 bits and hellinger(P, Q) <= 1/2",
            "(P, Q) => entropy(0.5 * P + 0.5 * Q) >= entropy(P)",
        ])
    func sameAnswers(text: String) throws {
        let predicate = try function(text)
        let sets = [SampleSet.simplex(3), .simplex(3)]
        var (evaluator, generator) = (evaluator, Generator(seed: 5))
        let read = PreparedTrial(of: predicate, on: sets, &evaluator)
        var trial = try #require(read)
        var counts = (held: 0, failed: 0)
        for _ in 0..<60 {
            let sample = sets.map { $0.draw(&generator) }
            let answer = try? evaluator.apply(predicate, to: sample).asTruth().decided
            #expect(trial.holds(sample) == (answer == true), "\(text)")
            if answer == true { counts.held += 1 } else { counts.failed += 1 }
        }
        #expect(counts.held > 0 && (counts.failed > 0 || text.contains("==")), "\(text)")
    }

    @Test("A predicate read once rests on what its names rest on")
    func basisOfNames() throws {
        let script = """
            let xs = sample(normal(mean: 0, sd: 1), 20, seed: 3)
            let m = mean(xs)
            p => p > m - 1000
            """
        let predicate = try function(script)
        var evaluator = evaluator
        #expect(PreparedTrial(of: predicate, on: [.interval(.zero, .one)], &evaluator) != nil)
        #expect(evaluator.basis == .seeded)
    }

    @Test("What is drawn reaches the places where a probability is zero, and none beyond them")
    func drawnToTheEnds() throws {
        let curve = ScriptCurve(try function("p => entropy([p, 1 - p]) / (1 nats)"), evaluator)
        #expect(abs(curve.height(at: 0)) < 1e-12 && abs(curve.height(at: 1)) < 1e-12)
        #expect(0.693 < curve.height(at: 0.5) && curve.height(at: 0.5) < 0.694)
        #expect(curve.height(at: -0.25).isNaN && curve.height(at: 1.25).isNaN)
        let bits = ScriptCurve(try function("p => entropy([p, 1 - p]) in bits"), evaluator)
        #expect(abs(bits.height(at: 0.5) - 1) < 1e-12)
        let nats = ScriptCurve(try function("p => entropy([p, 1 - p])"), evaluator)
        #expect(abs(nats.height(at: 0.5) - 0.6931471805599453) < 1e-12)
    }
}
