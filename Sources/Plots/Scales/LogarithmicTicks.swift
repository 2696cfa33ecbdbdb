/// The ticks of a logarithmic axis.
///
/// Powers of ten where three or more fit; else 2 and 5 times them as well; within less than a
/// decade, those of a linear axis at their logarithms. Where powers of ten are too dense, every
/// second, third and so on is labelled. The multiples between are ticks without labels.
struct LogarithmicTicks {
    private let domain: ClosedRange<Double>
    private let format: Axis.TickFormat?

    /// Prepares the ticks of a range of logarithms.
    init(_ domain: ClosedRange<Double>, format: Axis.TickFormat?) {
        self.domain = domain
        self.format = format
    }

    /// The most detailed ticks whose labels stand apart.
    func ticks(where fits: (AxisTicks) -> Bool) -> AxisTicks {
        let decades = Int(rounding: domain.upperBound - domain.lowerBound, within: 0...700)
        var plans: [Plan] = []
        if decades < 1 { plans += [8, 6, 5, 4, 3, 2].map(Plan.linear) }
        if decades < 3 { plans.append(.powers(every: 1, times: [1, 2, 5])) }
        plans += [1, 2, 3, 5, 10, 20, 50, 100, 200].map { .powers(every: $0, times: [1]) }
        return plans.lazy.map(ticks).first(thatFits: fits) ?? linear(2)
    }

    /// A way to choose ticks.
    private enum Plan {
        /// Every so many powers of ten, times some digits.
        case powers(every: Int, times: [Int])
        /// About so many, evenly.
        case linear(Int)
    }

    private func ticks(_ plan: Plan) -> AxisTicks {
        switch plan {
        case .powers(let stride, let factors): powers(every: stride, times: factors)
        case .linear(let count): linear(count)
        }
    }

    private func powers(every stride: Int, times factors: [Int]) -> AxisTicks {
        let first = Int(rounding: domain.lowerBound.rounded(.down), within: -400...400)
        let last = Int(rounding: domain.upperBound.rounded(.up), within: -400...400)
        var ticks: [(place: Double, label: String)] = []
        var minor: [Double] = []
        for exponent in first...max(first, last) {
            for factor in 1...9 {
                let place = Double(exponent) + Double(factor).decimalLogarithm
                guard domain.grownSlightly.contains(place) else { continue }
                if factors.contains(factor), exponent % stride == 0 {
                    let number = DecimalNumber(significand: factor, exponent: exponent)
                    ticks.append((place, label(number)))
                } else if stride == 1 || factor == 1 {
                    minor.append(place)
                }
            }
        }
        return AxisTicks(
            places: ticks.map(\.place), labels: ticks.map(\.label),
            minor: last - first > 12 ? [] : minor)
    }

    private func label(_ number: DecimalNumber) -> String {
        if let format { return format.text(number) }
        // All labels of an axis are written in the same way.
        if domain.lowerBound >= -3 && domain.upperBound <= 6 { return number.text() }
        if number.exponent == 0 { return String(number.significand) }
        let power = "10^{\(number.exponent)}"
        return number.significand == 1 ? power : "\(number.significand)×\(power)"
    }

    /// The ticks of the numbers themselves, at their logarithms.
    private func linear(_ count: Int) -> AxisTicks {
        let numbers = Ticks(in: Transform.logarithmic.gathered(domain).widened, about: count)
            .numbers.filter { $0.significand > 0 }
        return AxisTicks(
            places: numbers.map { $0.value.decimalLogarithm }, labels: numbers.map(short))
    }

    /// Numbers near one another share a power of ten; each is written out here.
    private func short(_ number: DecimalNumber) -> String {
        format?.text(number) ?? number.compactText
    }
}

extension ClosedRange<Double> {
    /// The range with room for the rounding of its ends.
    fileprivate var grownSlightly: ClosedRange<Double> {
        let margin = (upperBound - lowerBound) * 1e-9
        return lowerBound - margin...upperBound + margin
    }
}
