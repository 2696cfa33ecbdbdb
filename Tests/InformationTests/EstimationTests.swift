import Numbers
import Testing

@testable import Information

@Suite("Estimates, fits and models of languages")
struct EstimationTests {
    private func outcomes(_ numbers: [Int]) -> [Outcome] { numbers.map(Outcome.integer) }

    @Test(
        "The jackknife is what leaving each observation out gives",
        arguments: [
            [1, 2], [1, 1, 1, 2, 3, 3], [4, 4, 4, 4], [1, 2, 3, 4, 5, 5, 5, 6],
        ])
    func jackknife(numbers: [Int]) throws {
        let all = try ObservedCounts(outcomes(numbers))
        var others: [Number] = []
        for index in numbers.indices {
            var rest = numbers
            rest.remove(at: index)
            others.append(try ObservedCounts(outcomes(rest)).entropy(.plugIn).number)
        }
        let count = numbers.count
        let expected = try all.entropy(.plugIn).number.times(Number(count))
            .minus(Number.sum(others).times(.exact(Rational(count - 1, count))))
        #expect(try all.entropy(.jackknife).number.equality(with: expected) == .proved)
    }

    @Test(
        "A reverse fit is where the proved divergence no longer falls",
        arguments: [
            (2, 1), (3, 2), (6, 1),
        ])
    func projection(distance: Int, sd: Int) throws {
        let parts = [-distance, distance].map {
            ParametricDistribution.normal(mean: Number($0), sd: Number(sd))
        }
        let target = try ParametricDistribution.mixture(
            weights: [.exact(Rational(2, 5)), .exact(Rational(3, 5))], of: parts)
        let found = try NormalProjection(of: target)
        #expect(found.hasConverged)
        func divergence(_ shift: Double, _ factor: Double) throws -> Double {
            let mean = try #require(Rational(exactly: found.mean.doubles.middle + shift))
            let width = try #require(Rational(exactly: found.sd.doubles.middle * factor))
            return try ParametricDistribution.normal(mean: .exact(mean), sd: .exact(width))
                .divergence(from: target).number.doubles.middle
        }
        let least = try divergence(0, 1)
        for (shift, factor) in [(0.01, 1.0), (-0.01, 1), (0, 1.01), (0, 0.99)] {
            #expect(try divergence(shift, factor) > least)
        }
    }

    @Test("Nothing is nearest to what is not on all of the real line")
    func noProjection() {
        #expect(throws: InformationError.self) {
            try NormalProjection(of: .gamma(shape: .one, rate: .one))
        }
        #expect(throws: InformationError.self) {
            try NormalProjection(of: .student(df: .one, location: .zero, scale: .one))
        }
    }

    @Test("Smoothed probabilities sum to one after every context", arguments: 1...4)
    func normalisation(order: Int) throws {
        let tokens = TextTokens(wordsOf: "to be or not to be that is the question").tokens
        for smoothing in [
            NGramModel.Smoothing.adding(Rational(1, 3)), .interpolating(Rational(2, 5)),
        ] {
            let model = try NGramModel(tokens, order: order, smoothing: smoothing, knowing: ["x"])
            for context in [[], ["to"], ["to", "be"], ["x", "x", "x"], ["be", "that", "is"]] {
                let sum = model.vocabulary.reduce(Rational.zero) {
                    $0 + (model.probability(of: $1, after: context) ?? .zero)
                }
                #expect(sum == 1, "\(context)")
            }
        }
    }

    @Test(
        "Text is divided as its script has it",
        arguments: [
            ("Don't stop – rock-'n'-roll!", ["don't", "stop", "rock", "n", "roll"]),
            ("信息论IT很有趣。", ["信", "息", "论", "it", "很", "有", "趣"]),
            ("", []), ("…!?", []), ("ÉTÉ 2026", ["été", "2026"]),
        ])
    func tokens(text: String, expected: [String]) {
        #expect(TextTokens(wordsOf: text).tokens == expected)
    }
}
