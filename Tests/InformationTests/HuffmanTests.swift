import Information
import Numbers
import TestSupport
import Testing

@Suite("Huffman's codes and those of limited length")
struct HuffmanTests {
    @Test("The weather")
    func weather() throws {
        let p = try Distribution.weighted(["sunny": 7, "cloudy": 2, "rainy": 1])
        let code = try Code.huffman(for: p)
        #expect(code.description == "sunny: 0, cloudy: 10, rainy: 11")
        #expect(try code.expectedLength(under: p).exactValue == Rational(13, 10))
        #expect(try Code.huffman(for: .weighted([1, 1, 1])).written == ["0", "10", "11"])
    }

    /// Cover and Thomas, Elements of Information Theory, 2nd edition, examples 5.6.1 to 5.6.3 and
    /// 5.6.5.
    @Test(
        arguments: [
            ([25, 25, 20, 15, 15], 2, Rational(23, 10)), ([25, 25, 20, 15, 15], 3, Rational(3, 2)),
            ([25, 25, 20, 10, 10, 10], 3, Rational(17, 10)), ([4, 4, 3, 1], 2, Rational(2)),
        ])
    func textbook(weights: [Int], radix: Int, expected: Rational) throws {
        let p = try Distribution.weighted(weights)
        let code = try Code.huffman(for: p, radix: radix)
        #expect(try code.expectedLength(under: p).exactValue == expected)
    }

    /// Averages per symbol worked out with Python's heapq from products of the probabilities.
    @Test(
        "Blocks approach the entropy, not steadily",
        arguments: [
            (2, Rational(233, 200)), (3, Rational(1763, 1500)), (4, Rational(11639, 10000)),
        ])
    func blocks(count: Int, expected: Rational) throws {
        let p = try Distribution.weighted(["sunny": 7, "cloudy": 2, "rainy": 1]).blocks(of: count)
        let length = try Code.huffman(for: p).expectedLength(under: p)
        #expect(length.exactValue.map { $0 / Rational(count) } == expected)
    }

    @Test("No lengths that fit cost less", arguments: [2, 3, 4])
    func optimal(radix: Int) throws {
        var random = SplitMix64(seed: UInt64(radix))
        for round in 0..<120 {
            let count = 2 + round % 5
            let weights = (0..<count).map { _ in Int(random.next() % 30) + (round % 3) }
            guard weights.contains(where: { $0 > 0 }) else { continue }
            let code = try Code.huffman(for: .weighted(weights), radix: radix)
            #expect(
                cost(of: code, weights) == leastCost(weights, limit: count, radix: radix),
                "\(weights)")
            #expect(code.prefixConflict == nil)
            // No optimal code has a shorter longest word.
            let longest = code.lengths.compactMap(\.self).max() ?? 0
            let shorter = leastCost(weights, limit: max(longest - 1, 1), radix: radix)
            #expect(longest == 1 || shorter.map { $0 > cost(of: code, weights) } ?? true)
        }
    }

    @Test("Of equally likely outcomes the later have the longer words, which follow in order")
    func canonical() throws {
        var random = SplitMix64(seed: 5)
        for round in 0..<100 {
            let weights = (0..<(2 + round % 9)).map { _ in Int(random.next() % 4) + 1 }
            let radix = 2 + round % 3
            let code = try Code.huffman(for: .weighted(weights), radix: radix)
            let lengths = code.lengths.compactMap(\.self)
            for (a, b) in zip(weights.indices, weights.indices.dropFirst())
            where weights[a] == weights[b] { #expect(lengths[a] <= lengths[b]) }
            let order = lengths.indices.sorted {
                lengths[$0] == lengths[$1] ? $0 < $1 : lengths[$0] < lengths[$1]
            }
            let written = order.map { code.written[$0] }
            #expect(written == written.sorted(), "\(weights): \(code)")
            #expect(written.first?.allSatisfy { $0 == "0" } == true)
        }
    }

    @Test("One outcome has the word 0, and an impossible one none")
    func borders() throws {
        #expect(try Code.huffman(for: .weighted([1])).written == ["0"])
        #expect(try Code.huffman(for: .weighted([0, 1])).written == ["–", "0"])
        #expect(try Code.huffman(for: .weighted([1, 0, 1])).written == ["0", "–", "1"])
        #expect(try Code.huffman(for: .weighted([1, 1]), radix: 36).written == ["0", "1"])
        #expect(
            try Code.huffman(for: .uniform(on: Outcomes(count: 36)), radix: 36).written.last == "z")
    }

    @Test("Weights of any size: Fibonacci's numbers make the longest words")
    func fibonacci() throws {
        var weights = [Rational.one, .one]
        while weights.count < 300 {
            weights.append(weights[weights.count - 1] + weights[weights.count - 2])
        }
        let p = try Measure(numbered: weights.map(Number.exact)).normalized()
        let lengths = try Code.huffman(for: p).lengths.compactMap(\.self)
        #expect(lengths == [299, 299] + (1..<299).reversed())
    }

    @Test("Probabilities that are no fractions")
    func irrational() throws {
        let root = try Number(2).squareRoot()
        let p = try Distribution(
            Measure(numbered: [try root.minus(.one), try Number(2).minus(root)]))
        #expect(try Code.huffman(for: p).written == ["0", "1"])
        #expect(try Code.shannon(for: p).lengths == [2, 1])
        #expect(throws: CodeError.self) { try Code.huffman(for: p.hastened) }
    }

    /// Of n equally likely outcomes 2^17 − n have words of 16 digits, the others of 17.
    @Test("A hundred thousand outcomes")
    func large() throws {
        let p = try Distribution.uniform(on: Outcomes(count: 100_000))
        let code = try Code.huffman(for: p)
        #expect(code.lengths.count { $0 == 16 } == 31_072)
        #expect(try code.expectedLength(under: p).exactValue == Rational(1_668_928, 100_000))
        #expect(try code.kraftSum().exactValue == .one)
    }

    @Test("No lengths within a limit cost less", arguments: [2, 3])
    func limited(radix: Int) throws {
        var random = SplitMix64(seed: 40 + UInt64(radix))
        for round in 0..<150 {
            let count = 2 + round % 6
            // Weights that grow fast make Huffman's words long.
            let weights = (0..<count).map {
                Int(random.next() % (1 << UInt64(2 * $0 + 1))) + round % 2
            }
            guard weights.contains(where: { $0 > 0 }) else { continue }
            let p = try Distribution.weighted(weights)
            for limit in 1...count {
                guard let least = leastCost(weights, limit: limit, radix: radix) else {
                    #expect(throws: CodeError.self) {
                        try Code.lengthLimited(for: p, to: limit, radix: radix)
                    }
                    continue
                }
                let code = try Code.lengthLimited(for: p, to: limit, radix: radix)
                #expect(cost(of: code, weights) == least, "\(weights), \(limit)")
                #expect(code.lengths.allSatisfy { ($0 ?? 0) <= limit })
                #expect(code.prefixConflict == nil)
            }
        }
    }
}
