import Testing

@testable import Plots

@Suite struct TicksTests {
    @Test(arguments: [
        (0...1, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (0...0.3, 3, ["0.0", "0.1", "0.2", "0.3"]),
        (-1...1, 4, ["−1.0", "−0.5", "0.0", "0.5", "1.0"]),
        (0.02...0.98, 5, ["0.2", "0.4", "0.6", "0.8"]),
        (0...100, 10, ["0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100"]),
        (0...70, 6, ["0", "10", "20", "30", "40", "50", "60", "70"]),
        (3...3.01, 2, ["3.000", "3.005", "3.010"]),
        (-0.3 ... -0.1, 2, ["−0.3", "−0.2", "−0.1"]),
        (1_999_999...2_000_001, 2, ["1.999999", "2.000000", "2.000001"]),
    ])
    func ticksAreRound(_ range: ClosedRange<Double>, _ count: Int, _ labels: [String]) {
        #expect(Ticks(in: range, about: count).labels == labels)
    }

    @Test func longLabelsGiveAPowerOfTenToTheTitle() {
        let small = Ticks(in: 0...3e-5, about: 3)
        #expect(small.labelPower == -6)
        #expect(small.labels == ["0", "10", "20", "30"])
        let large = Ticks(in: 0...2e12, about: 4)
        #expect(large.labelPower == 12)
        #expect(large.labels == ["0.0", "0.5", "1.0", "1.5", "2.0"])
    }

    @Test(arguments: [
        (0...0.5, ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"]),
        (-0.0511...0.549, ["−0.1", "0.0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6"]),
        (0...2.81, ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0"]),
    ])
    func enclosingTicksReachAroundTheRange(_ range: ClosedRange<Double>, _ labels: [String]) {
        #expect(Ticks.enclosing(range, about: 6).labels == labels)
    }

    @Test func ticksAreTheNearestNumbers() {
        #expect(
            Ticks(in: 0...0.7, about: 7).numbers.map(\.value) == [
                0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7,
            ])
    }

    @Test(arguments: [1e-300, 1e-12, 1, 1e12, 1e300, 1e306])
    func everyRangeHasTwoTicks(_ scale: Double) {
        for low in [-1, -0.5, 0, 0.1, 0.999_999_99] {
            let range = (low * scale...scale).widened
            #expect(Ticks.fitting(range, width: 400).numbers.count >= 2)
            #expect(Ticks.fitting(range, height: 100, about: 2).numbers.count >= 2)
            #expect(Ticks.enclosing(range, about: 5).numbers.count <= 12)
        }
    }

    @Test(arguments: [
        (1.0, 0), (9.99, 0), (10, 1), (0.1, -1), (0.099, -2), (1e22, 22), (1e23, 23), (1e300, 300),
        (1e-300, -300), (.leastNonzeroMagnitude, -324),
    ])
    func decimalExponent(_ number: Double, _ exponent: Int) {
        #expect(number.decimalExponent == exponent)
    }

    @Test(arguments: [
        (5, -2, 0, "0.05"), (-5, -2, 0, "−0.05"), (125, -2, 0, "1.25"), (0, -1, 0, "0.0"),
        (3, 2, 0, "300"), (0, 2, 0, "0"), (25, 5, 6, "2.5"), (-1, 0, 0, "−1"),
    ])
    func numbersArePositional(_ digits: Int, _ exponent: Int, _ power: Int, _ text: String) {
        #expect(
            DecimalNumber(significand: digits, exponent: exponent).text(inUnitsOf: power) == text)
    }
}
