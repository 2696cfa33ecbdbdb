import Foundation
import Testing

@testable import Plots

@Suite("Numbers spread along an axis")
struct ScaleTests {
    @Test("Logarithms and exponentials agree with the C library to the last digits")
    func elementaryFunctions() {
        for step in 0...4000 {
            let x = exp(Double(step) / 4000 * 1400 - 700)
            #expect(abs(x.naturalLogarithm - log(x)) <= 4e-16 * max(1, abs(log(x))))
            #expect(abs(x.decimalLogarithm - log10(x)) <= 8e-16 * max(1, abs(log10(x))))
            let y = Double(step) / 4000 * 1400 - 700
            #expect(abs(Double.exponential(y) / exp(y) - 1) < 4e-15)
            let turns = Double(step) / 1000 - 2
            let direction = Double.direction(ofTurns: turns)
            #expect(abs(direction.cosine - cos(2 * .pi * turns)) < 3e-15)
            #expect(abs(direction.sine - sin(2 * .pi * turns)) < 3e-15)
        }
        #expect(Double.leastNonzeroMagnitude.naturalLogarithm == log(.leastNonzeroMagnitude))
        #expect(0.0.naturalLogarithm == -.infinity)
        #expect((-1.0).naturalLogarithm.isNaN)
        #expect(Double.exponential(1e6) == .infinity)
        #expect(Double.exponential(-1e6) == 0)
    }

    @Test("Powers of ten have whole logarithms, and whole logarithms are powers of ten")
    func powersOfTen() {
        for exponent in -300...300 {
            let power = Double("1e\(exponent)") ?? 0
            #expect(power.decimalLogarithm == Double(exponent))
            #expect(Double.powerOfTen(of: Double(exponent)) == power)
        }
    }

    @Test(
        "What is spread is gathered again",
        arguments: [
            Transform.linear, .logarithmic, .symmetric(threshold: 1), .symmetric(threshold: 1e-6),
        ])
    func roundTrip(transform: Transform) throws {
        var last = -Double.infinity
        for value in [-1e300, -7, -1e-9, 0, 1e-300, 1e-9, 0.3, 1, 12, 1e5, 1e300] {
            guard let place = transform.spread(value) else {
                #expect(transform == .logarithmic && value <= 0)
                continue
            }
            #expect(place >= last)
            last = place
            var scale = abs(value)
            if case .symmetric(let threshold) = transform { scale = max(scale, threshold) }
            #expect(abs(transform.gathered(place) - value) <= 2e-13 * scale)
        }
    }

    private func logarithmic(_ range: ClosedRange<Double>, width: Double = 420) -> [String] {
        let spread = Transform.logarithmic.spread(range)
        return LogarithmicTicks(spread, format: nil).ticks { $0.fits(spread, width: width) }
            .labels.map { MeasuredText($0).plain }
    }

    @Test("A logarithmic axis has powers of ten, 2 and 5 times them, or round numbers between")
    func logarithmicTicks() {
        #expect(logarithmic(1...1000) == ["1", "10", "100", "1000"])
        #expect(logarithmic(1...100) == ["1", "2", "5", "10", "20", "50", "100"])
        #expect(logarithmic(2...5) == ["2.0", "2.5", "3.0", "3.5", "4.0", "4.5", "5.0"])
        #expect(logarithmic(1e-12...1, width: 200) == ["10−12", "10−9", "10−6", "10−3", "1"])
        #expect(logarithmic(1e-300...1e300).count >= 4)
    }

    @Test("Every logarithmic range has two labels, which stand apart", arguments: [60.0, 200, 700])
    func twoLabels(width: Double) {
        for exponent in stride(from: -290.0, through: 290, by: 58) {
            for span in [1e-8, 0.01, 0.2, 0.9, 3, 10] {
                let domain = exponent...exponent + span
                let ticks = LogarithmicTicks(domain, format: nil).ticks {
                    $0.fits(domain, width: width)
                }
                #expect(ticks.places.count >= 2, "\(domain)")
                #expect(ticks.places == ticks.places.sorted())
            }
        }
    }

    @Test("An axis that is linear around zero has zero and powers of ten on both sides")
    func symmetricTicks() {
        let transform = Transform.symmetric(threshold: 1)
        let domain = transform.spread(-1000.0...1000)
        let ticks = SymmetricTicks(domain, threshold: 1, format: nil)
            .ticks { $0.fits(domain, height: 250) }
        #expect(ticks.labels == ["−1000", "−100", "−10", "0", "10", "100", "1000"])
    }

    @Test("Ticks stand where the author wants them, in the format asked for")
    func givenTicks() {
        let axis = Axis(ticks: [0.5, 0.1, .nan, 7, 0.25], format: nil)
        let ruler = AxisRuler(axis: axis, transform: .linear)
        #expect(ruler.ticks(0...1, width: 400).labels == ["0.10", "0.25", "0.50"])
        let percent = Axis(format: Axis.TickFormat(isPercent: true))
        let shown = AxisRuler(axis: percent, transform: .linear).ticks(0...1, width: 400)
        #expect(
            shown.labels == [
                "0\u{A0}%", "20\u{A0}%", "40\u{A0}%", "60\u{A0}%", "80\u{A0}%", "100\u{A0}%",
            ])
        let fixed = Axis(format: Axis.TickFormat(decimals: 3))
        #expect(
            AxisRuler(axis: fixed, transform: .linear).ticks(0...2, width: 250).labels == [
                "0.000", "0.500", "1.000", "1.500", "2.000",
            ])
    }

    @Test("Points stand at their logarithms, and those that have none are counted")
    func logarithmicPlaces() throws {
        let figure = Figure(
            [.points(Points([(1, 1), (2, 10), (3, 100), (4, 0), (5, -1)]))],
            y: Axis(scale: .logarithmic))
        let drawing = figure.drawing()
        let heights = drawing.scene.elements(in: .symbol(series: 0)).map(\.box.minY)
        #expect(heights.count == 3)
        #expect(abs((heights[0] - heights[1]) - (heights[1] - heights[2])) < 1e-9)
        #expect(
            drawing.warnings == [
                "series 1 leaves out 2 points that are not positive and have no place on a logarithmic axis"
            ])
    }

    @Test(
        "A function of two numbers shows three decades of a logarithmic axis that would begin at zero"
    )
    func surfaceDecades() {
        let surface = Surface(
            { $0 + $1 }, x: 0...1000, y: 10...1000, horizontal: .logarithmic,
            vertical: .logarithmic)
        #expect((2.999...3.001).contains(surface.x.upperBound - surface.x.lowerBound))
        #expect((1.999...2.001).contains(surface.y.upperBound - surface.y.lowerBound))
    }
}
