import Testing

@testable import Evaluating

@Suite("The generator behind random cases")
struct GeneratorTests {
    /// Outputs for the seed 1234567 as published with SplitMix64 (Rosetta Code, “Pseudo-random
    /// numbers/Splitmix64”).
    @Test func publishedOutputs() {
        var generator = Generator(seed: 1_234_567)
        let published: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        for expected in published { #expect(generator.next() == expected) }
    }

    @Test("A number below n is the upper half of a product")
    func below() {
        var (generator, twin) = (Generator(seed: 42), Generator(seed: 42))
        for count in [1, 2, 3, 7, 1_048_577] {
            let expected = twin.next().multipliedFullWidth(by: UInt64(count)).high
            #expect(generator.below(count) == Int(expected))
        }
    }
}
