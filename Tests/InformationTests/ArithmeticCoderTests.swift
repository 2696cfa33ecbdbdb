import Information
import Numbers
import TestSupport
import Testing

@Suite("Arithmetic coding")
struct ArithmeticCoderTests {
    @Test(
        "A text of probability p takes from −log p to less than −log p + 2 digits, and is read back"
    )
    func law() throws {
        var random = SplitMix64(seed: 3)
        for round in 0..<200 {
            let p = try Distribution.random(1 + round % 6, below: 40, &random)
            let coder = try ArithmeticCoder(p)
            let symbols = (0..<Int(random.next() % 40)).map { _ in
                p.support[Int(random.next() % UInt64(p.support.count))]
            }
            let text = try coder.encoded(symbols)
            let probability = try probability(of: symbols, p)
            let scaled = probability * Rational(2).power(text.count)
            #expect(scaled >= .one)
            #expect(scaled < Rational(4))
            #expect(try coder.decoded(text, count: symbols.count) == symbols)
        }
    }

    @Test("No shorter text names an interval within the one of the symbols")
    func shortest() throws {
        var random = SplitMix64(seed: 8)
        for round in 0..<60 {
            let p = try Distribution.random(2 + round % 3, below: 9, &random)
            let symbols = (0..<(round % 4)).map { _ in
                p.support[Int(random.next() % UInt64(p.support.count))]
            }
            #expect(try ArithmeticCoder(p).encoded(symbols) == firstWithin(symbols, p))
        }
    }

    /// The first binary interval within the interval of symbols, found by looking at all.
    private func firstWithin(_ symbols: [Outcome], _ p: Distribution) throws -> String {
        var (low, width) = (Rational.zero, Rational.one)
        for symbol in symbols {
            let position = try #require(p.outcomes.firstIndex(of: symbol))
            let masses = p.probabilities.map { $0.exactValue ?? .zero }
            low = low + width * masses[..<position].reduce(.zero, +)
            width *= masses[position]
        }
        for length in 0...24 {
            let unit = Rational(1, 1 << length)
            for step in 0..<(1 << length) {
                let start = Rational(step) * unit
                guard start >= low else { continue }
                guard start + unit <= low + width else { break }
                let digits = String(step, radix: 2)
                return length == 0
                    ? "" : String(repeating: "0", count: length - digits.count) + digits
            }
        }
        return "none"
    }

    private func probability(of symbols: [Outcome], _ p: Distribution) throws -> Rational {
        try symbols.reduce(.one) { product, symbol in
            product * (try #require(p.probability(of: symbol)?.exactValue))
        }
    }

    @Test("Long texts stay within two digits of the cross-entropy")
    func long() throws {
        let (p, q) = (try Distribution.weighted([7, 2, 1]), try Distribution.weighted([5, 3, 2]))
        // Every outcome as often as P says, so that −log₂ Q(text) is n · H(P, Q).
        let count = 20_000
        let symbols = (0..<count).map { Outcome.integer([1, 1, 2, 1, 1, 3, 1, 2, 1, 1][$0 % 10]) }
        let text = try ArithmeticCoder(q).encoded(symbols)
        let bound = try p.crossEntropy(relativeTo: q).value(in: .bit).times(Number(count))
        #expect(Number(text.count).order(to: bound) != .less)
        #expect(try Number(text.count).minus(bound).order(to: Number(2)) == .less)
        let part = Array(symbols.prefix(2000))
        let coder = try ArithmeticCoder(q)
        #expect(try coder.decoded(coder.encoded(part), count: 2000) == part)
    }

    @Test("Borders and mistakes")
    func borders() throws {
        let coder = try ArithmeticCoder(.weighted(["a": 3, "b": 1, "c": 0]))
        #expect(try coder.encoded([]) == "")
        #expect(try coder.decoded("", count: 0) == [])
        #expect(try ArithmeticCoder(.weighted(["a": 1])).encoded([.text("a"), .text("a")]) == "")
        #expect { try coder.encoded([.text("a"), .text("c")]) } throws: { error in
            guard case .impossibleSymbol(_, 2)? = error as? CodeError else { return false }
            return true
        }
        #expect { try coder.decoded("0101", count: 1) } throws: { error in
            guard case .noArithmeticCodeOf(1)? = error as? CodeError else { return false }
            return true
        }
        #expect(throws: CodeError.self) { try coder.decoded("2", count: 1) }
        #expect(throws: CodeError.self) { try coder.decoded("", count: 1 << 40) }
        // A number of symbols that would take minutes is refused at once.
        let half = String(repeating: "0", count: 100_000)
        #expect(throws: CodeError.self) { try coder.decoded(half, count: 100_000) }
        let many = Array(repeating: Outcome.text("a"), count: 1 << 23)
        #expect(throws: CodeError.self) { try coder.encoded(many) }
    }
}
