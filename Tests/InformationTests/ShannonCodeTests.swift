import Information
import Numbers
import TestSupport
import Testing

@Suite("Shannon's codes")
struct ShannonCodeTests {
    /// Cover and Thomas, Elements of Information Theory, 2nd edition, section 5.9.
    @Test(
        arguments: [
            ([2, 4, 1, 1], ["001", "10", "1101", "1111"], Rational(11, 4)),
            ([25, 25, 20, 15, 15], ["001", "011", "1001", "1100", "1110"], Rational(7, 2)),
        ])
    func shannonFanoElias(weights: [Int], words: [String], length: Rational) throws {
        let p = try Distribution.weighted(weights)
        let code = try Code.shannonFanoElias(for: p)
        #expect(code.written == words)
        #expect(try code.expectedLength(under: p).exactValue == length)
    }

    /// Cover and Thomas, section 5.8: 0.9999 and 0.0001 get words of 1 and 14 digits.
    @Test func rareOutcome() throws {
        #expect(try Code.shannon(for: .weighted([9999, 1])).lengths == [1, 14])
    }

    @Test("Both are prefix codes within their bounds", arguments: [2, 3, 10])
    func bounds(radix: Int) throws {
        var random = SplitMix64(seed: UInt64(radix))
        for round in 0..<60 {
            let p = try Distribution.random(2 + round % 7, below: 50, &random)
            guard p.support.count > 1 else { continue }
            let entropy = try p.entropy().number
            for (code, digits) in [
                (try Code.shannon(for: p, radix: radix), 1),
                (try Code.shannonFanoElias(for: p, radix: radix), 2),
            ] {
                #expect(code.prefixConflict == nil, "\(code)")
                let excess = try code.redundancy(under: p).number
                #expect(excess.sign != -1)
                let bound = try Number(radix).logarithm().times(Number(digits))
                #expect(excess.order(to: bound) == .less, "\(code), \(entropy)")
                for (length, probability) in zip(code.lengths, p.probabilities) {
                    guard let length, let mass = probability.exactValue else { continue }
                    // The least length with r^length ≥ 1/p, and one more for the second code.
                    let width = Rational(radix).power(length - digits + 1) * mass
                    #expect(width >= .one || length == 1)
                    #expect(width < Rational(radix) || length == 1)
                }
            }
        }
    }

    @Test("Certain and impossible outcomes")
    func borders() throws {
        #expect(try Code.shannon(for: .weighted([0, 3])).written == ["–", "0"])
        #expect(try Code.shannonFanoElias(for: .weighted([0, 3])).written == ["–", "1"])
    }

    @Test("A probability too small for a word of its own length")
    func tiny() throws {
        let tiny = Rational(10).power(-3000)
        let p = try Distribution(Measure(numbered: [.exact(tiny), .exact(.one - tiny)]))
        // 3000 · log2 10 = 9965.78…
        #expect(try Code.shannon(for: p).lengths == [9966, 1])
    }
}
