import Information
import Numbers
import TestSupport
import Testing

@Suite("The capacity of channels")
struct CapacityTests {
    @Test("Symmetric and erasing channels have exact capacities")
    func exact() throws {
        // 1 − h(1/4) bits = (3/4) log₂ 3 − 1
        let symmetric = try capacity([[0.75, 0.25], [0.25, 0.75]])
        let expected = try Number(3).logarithm().times(.exact(Rational(3, 4)))
            .minus(Number(2).logarithm())
        #expect(symmetric.equality(with: expected) == .proved)
        let erasing = try capacity([[0.75, 0.25, 0], [0, 0.25, 0.75]])
        #expect(
            erasing.equality(with: try Number(2).logarithm().times(.exact(Rational(3, 4))))
                == .proved)
        #expect(try capacity([[0.5, 0.5], [0.5, 0.5]]).exactValue == 0)
        let noiseless = try capacity([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0]])
        #expect(noiseless.equality(with: try Number(3).logarithm()) == .proved)
    }

    /// A channel of two inputs with W(1|x) = a, b: with z = (h(b) − h(a))/(a − b) the capacity is
    /// ln (1 + e^z) − az − h(a), since there ln q(1)/q(2) = z makes both divergences equal.
    @Test("Two inputs have a closed form, at any distance of theirs")
    func binary() throws {
        var random = SplitMix64(seed: 9)
        for round in 0..<40 {
            let total = round % 4 == 0 ? 1_000_000_000_000_000 : 1000
            let a = Int(random.next() % UInt64(total))
            let b = round % 2 == 0 ? a + 1 : Int(random.next() % UInt64(total))
            guard a != b else { continue }
            let (x, y) = (Rational(a, total), Rational(b, total))
            let found = try capacity([[x, 1 - x], [y, 1 - y]])
            let (hx, hy) = (try entropy(x), try entropy(y))
            let z = try hy.minus(hx).divided(by: .exact(x - y))
            let expected = try Number.one.plus(z.exponential()).logarithm()
                .minus(z.times(.exact(x))).minus(hx)
            #expect(digits(found) == digits(expected), "\(a)/\(total) and \(b)/\(total)")
        }
    }

    @Test("Both bounds hold for channels of more inputs, and meet")
    func bounds() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<25 {
            let inputs = 2 + Int(random.next() % 5)
            let outputs = 2 + Int(random.next() % 4)
            var rows: [[Rational]] = []
            for _ in 0..<inputs {
                let weights = (0..<outputs).map { _ in Int(random.next() % 6) }
                let total = max(weights.reduce(0, +), 1)
                rows.append(
                    weights.reduce(0, +) == 0
                        ? weights.indices.map { $0 == 0 ? 1 : 0 }
                        : weights.map { Rational($0, total) })
            }
            let capacity = try capacity(rows)
            #expect(capacity.rounded(significant: 30) != nil || capacity.exactValue == 0)
            // What any input distribution achieves is no more.
            for _ in 0..<10 {
                let p = try sample(inputs, &random)
                let joint = try JointDistribution(
                    MassTable(
                        zip(rows, p.probabilities).map { row, share in
                            try row.map { try Number.exact($0).times(share) }
                        }))
                let information = try joint.mutualInformation().number
                #expect(information.order(to: capacity) != .greater)
            }
        }
    }

    @Test("No digit is lost however many are asked for")
    func manyDigits() throws {
        // ln (1 + 0.7 · 0.3^(3/7)), the channel that turns one symbol into the other three times in ten.
        let found = try capacity([[1, 0], [Rational(3, 10), Rational(7, 10)]])
        let expected = try Number.exact(Rational(3, 10)).power(.exact(Rational(3, 7)))
            .times(.exact(Rational(7, 10))).plus(.one).logarithm()
        #expect(
            found.rounded(significant: 400)?.machineText
                == expected.rounded(significant: 400)?.machineText)
    }

    @Test("In intervals of double precision the bounds still hold")
    func fast() throws {
        let exact = try capacity([[0.9, 0.1], [0.3, 0.7]])
        let rows = [[0.9, 0.1], [0.3, 0.7]].map { $0.map { Number.fast(DoubleInterval($0)) } }
        let matrix = try StochasticMatrix(MassTable(rows))
        let fast = try Channel(matrix).capacity().number.doubles
        #expect(fast.lower <= exact.doubles.upper && exact.doubles.lower <= fast.upper)
        #expect(fast.upper - fast.lower < 1e-9)
    }

    private func capacity(_ rows: [[Rational]]) throws -> Number {
        let table = try MassTable(rows.map { $0.map(Number.exact) })
        return try Channel(StochasticMatrix(table)).capacity().number
    }

    private func entropy(_ x: Rational) throws -> Number {
        try distribution([x, 1 - x]).entropy().number
    }
}
