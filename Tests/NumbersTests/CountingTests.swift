import Numbers
import Testing

/// Counting functions against counting.
@Suite("Counting")
struct CountingTests {
    /// All orders of the numbers below n.
    private func orders(_ n: Int) -> [[Int]] {
        guard n > 0 else { return [[]] }
        return orders(n - 1).flatMap { order in
            (0...order.count).map { Array(order[..<$0]) + [n - 1] + Array(order[$0...]) }
        }
    }

    @Test("Functions count what they say", arguments: 0...6)
    func enumeration(n: Int) throws {
        let orders = orders(n)
        #expect(try Number(n).factorial().exactValue?.int == orders.count)
        let fixedPointFree = orders.filter { order in
            order.indices.allSatisfy { order[$0] != $0 }
        }
        #expect(try Number(n).derangements().exactValue?.int == fixedPointFree.count)
        for k in 0...n {
            let beginnings = Set(orders.map { Array($0.prefix(k)) })
            #expect(try Number(n).permutations(Number(k)).exactValue?.int == beginnings.count)
            let choices = Set(beginnings.map(Set.init))
            #expect(
                try Number(n).binomialCoefficient(Number(k)).exactValue?.int == choices.count)
            // k things of one kind, the rest of two others.
            let kinds = orders.map { $0.map { $0 < k ? 0 : 1 + $0 % 2 } }
            let rest = (k..<max(n, k)).map { $0 % 2 }
            let counts = [k, rest.count { $0 == 0 }, rest.count { $0 == 1 }].map { Number($0) }
            #expect(
                try Number.multinomialCoefficient(counts).exactValue?.int == Set(kinds).count)
        }
    }

    @Test("Sums of reciprocals")
    func harmonic() throws {
        #expect(try Number(0).harmonicNumber().exactValue == 0)
        var sum = Rational.zero
        for n in 1...40 {
            sum = sum + Rational(1, n)
            #expect(try Number(n).harmonicNumber().exactValue == sum)
        }
    }

    @Test("What cannot be counted is refused")
    func refused() {
        for number in [Number(-1), .exact(.half), Number(20_001), .pi] {
            #expect(throws: NumberError.self) { try number.factorial() }
            #expect(throws: NumberError.self) { try number.derangements() }
            #expect(throws: NumberError.self) { try number.harmonicNumber() }
            #expect(throws: NumberError.self) { try Number(5).permutations(number) }
            #expect(throws: NumberError.self) { try Number.multinomialCoefficient([number]) }
        }
        #expect(throws: NumberError.self) {
            try Number.multinomialCoefficient([Number(20_000), Number(1)])
        }
    }
}
