import Numbers
import Testing

@testable import Information

/// An input distribution is optimal when the divergences of the inputs it uses are equal, and those of
/// the others no greater.
@Suite("The condition of Kuhn and Tucker")
struct KuhnTuckerTests {
    private static let half = Rational(1, 2)

    private func channel(_ rows: [[Rational]]) throws -> Channel {
        try Channel(StochasticMatrix(MassTable(rows.map { $0.map(Number.exact) })))
    }

    /// The capacity of the channel that turns over one symbol in ten, ln 2 − h(1/10).
    private func ofSymmetric() throws -> Number {
        let terms = try [Rational(9, 10), Rational(1, 10)].map {
            try Number.exact($0).times(Number.exact($0).logarithm())
        }
        return try Number.sum([Number(2).logarithm()] + terms)
    }

    @Test("An unused input that tells less leaves the capacity as it is")
    func lesser() throws {
        let channel = try channel([[0.9, 0.1], [0.1, 0.9], [0.5, 0.5]])
        let input = [Self.half, Self.half, 0]
        let found = try #require(try channel.exactCapacity(of: input))
        #expect(found.equality(with: try ofSymmetric()) == .proved)
        #expect(try channel.optimalInput(bits: 64) == input)
    }

    @Test("An unused input that tells more refutes the distribution")
    func greater() throws {
        let channel = try channel([[0.9, 0.1], [0.1, 0.9], [1, 0]])
        #expect(try channel.exactCapacity(of: [Self.half, Self.half, 0]) == nil)
        // The capacity is that of the second and third input, and more.
        #expect(try channel.capacity().number.order(to: try ofSymmetric()) == .greater)
    }

    @Test("So does one with an output that nothing else has")
    func infinite() throws {
        let channel = try channel([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
        #expect(try channel.exactCapacity(of: [Self.half, Self.half, 0]) == nil)
        let third = Rational(1, 3)
        #expect(try channel.optimalInput(bits: 64) == [third, third, third])
    }

    @Test("An unused input that tells as much is no better")
    func equal() throws {
        let half = Self.half
        let channel = try channel([[half, half, 0, 0], [0, 0, half, half], [half, 0, half, 0]])
        let found = try #require(try channel.exactCapacity(of: [half, half, 0]))
        #expect(found.equality(with: try Number(2).logarithm()) == .proved)
    }

    @Test("Used inputs whose divergences differ refute the distribution")
    func unequal() throws {
        let channel = try channel([[1, 0], [Self.half, Self.half]])
        #expect(try channel.exactCapacity(of: [Self.half, Self.half]) == nil)
        #expect(try channel.optimalInput(bits: 64) == [Rational(3, 5), Rational(2, 5)])
    }

    @Test("An input that is no simple fraction tells as much by each symbol it uses")
    func rounded() throws {
        let rows: [[Rational]] = [[0.9, 0.1], [0.9, 0.1], [0.3, 0.7]]
        let channel = try channel(rows)
        let input = try channel.optimalInput(bits: 64)
        // The first stands for both that are alike.
        #expect(input[1] == 0)
        #expect(input.reduce(.zero, +) == 1)
        let logarithms = try channel.outputLogarithms([input[0], input[2]])
        let divergences = try channel.rows.map { try channel.divergence(of: $0, logarithms) }
        let gap = try divergences[0].minus(divergences[1])
        #expect(gap.order(to: .exact(Rational(10).power(-19))) == .less)
        #expect(gap.order(to: .exact(-Rational(10).power(-19))) == .greater)
    }
}
