import TestSupport
import Testing

@testable import Numbers

@Suite("Doubles place a value where fractions do, or do not place it")
struct PrintedPositionTests {
    @Test(arguments: Rounding.Direction.allCases)
    func positions(direction: Rounding.Direction) throws {
        var generator = SplitMix64(seed: 11)
        let rule = Rounding(direction: direction)
        var placed = 0
        for _ in 0..<400 {
            let unit = Rational.powerOfTen(-Int.random(in: 0...4, using: &generator))
            let printed = Rational(Int.random(in: -30...30, using: &generator))
            // Up to two units away, in steps among which there are ties.
            let gap = Rational(Int.random(in: -80...80, using: &generator), 40)
            let value = (printed + gap) * unit
            let exact = PrintedPosition(of: value / unit, from: printed, by: rule)
            let found = PrintedPosition(
                of: DoubleInterval(value), from: printed, unit: unit, by: rule)
            guard let found else { continue }
            placed += 1
            #expect(found.isPrinted == exact.isPrinted, "\(value) printed as \(printed)·\(unit)")
            #expect(found.isTruncation == exact.isTruncation)
            #expect(found.isIncrease == exact.isIncrease)
            #expect(found.distance == exact.distance)
            if direction == .nearest { #expect(found.isTie == exact.isTie) }
        }
        #expect(placed > 200)
    }
}
