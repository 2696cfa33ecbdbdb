import Information
import Numbers
import TestSupport
import Testing

@Suite("Markov chains")
struct ChainTests {
    @Test("The stationary distribution is one, exactly")
    func stationary() throws {
        var random = SplitMix64(seed: 21)
        for count in [1, 2, 3, 5, 8, 20] {
            var rows: [[Rational]] = []
            for row in 0..<count {
                var weights = (0..<count).map { _ in
                    Int(random.next() % 3) * Int(random.next() % 50)
                }
                // A way round keeps all states in one class.
                weights[(row + 1) % count] += 1
                let total = weights.reduce(0, +)
                rows.append(weights.map { Rational($0, total) })
            }
            let pi = try chain(rows).stationary().probabilities.compactMap(\.exactValue)
            #expect(pi.reduce(.zero, +) == 1)
            for column in 0..<count {
                let inflow: Rational = zip(pi, rows).reduce(.zero) { $0 + $1.0 * $1.1[column] }
                #expect(inflow == pi[column])
            }
        }
    }

    @Test("Transient states have no share, and several closed classes are named")
    func classes() throws {
        let pi = try chain([[0.5, 0.25, 0.25], [0, 0, 1], [0, 1, 0]]).stationary()
        #expect(pi.probabilities.compactMap(\.exactValue) == [0, .half, .half])
        #expect {
            try chain([[1, 0, 0, 0], [0.5, 0, 0.5, 0], [0, 0, 0, 1], [0, 0, 1, 0]]).stationary()
        } throws: { error in
            guard case .closedClasses(let classes)? = error as? InformationError else {
                return false
            }
            return classes == [[.integer(1)], [.integer(3), .integer(4)]]
        }
    }

    @Test("The columns of a chain with names stand in any order")
    func names() throws {
        let up = Outcome.text("up")
        let down = Outcome.text("down")
        let table = try MassTable(
            [[0.25, 0.75], [0.5, 0.5]].map { $0.map(Number.exact) },
            rows: Outcomes([up, down]), columns: Outcomes([down, up]))
        // From up: down ¼; from down: up ½. So π(up) ¼ = π(down) ½.
        let pi = try MarkovChain(table).stationary()
        #expect(pi.probability(of: up)?.exactValue == Rational(2, 3))
    }

    @Test("The rate lies between the least and the greatest entropy of a row")
    func rate() throws {
        let rate = try chain([[0.9, 0.1], [0.5, 0.5]]).entropyRate().number
        let rows = try [[0.9, 0.1], [0.5, 0.5] as [Rational]].map {
            try distribution($0).entropy().number
        }
        // π = (5/6, 1/6)
        let expected = try rows[0].times(.exact(Rational(5, 6)))
            .plus(rows[1].times(.exact(Rational(1, 6))))
        #expect(rate.equality(with: expected) == .proved)
    }

    private func chain(_ rows: [[Rational]]) throws -> MarkovChain {
        try MarkovChain(MassTable(rows.map { $0.map(Number.exact) }))
    }
}
