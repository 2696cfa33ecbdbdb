/// The ticks of an axis that is linear around zero and logarithmic beyond: zero, and powers of ten
/// on both sides from the threshold on.
struct SymmetricTicks {
    private let domain: ClosedRange<Double>
    private let threshold: Double
    private let format: Axis.TickFormat?

    /// Prepares the ticks of a range of spread numbers.
    init(_ domain: ClosedRange<Double>, threshold: Double, format: Axis.TickFormat?) {
        self.domain = domain
        self.threshold = threshold
        self.format = format
    }

    /// The most detailed ticks whose labels stand apart; those of a linear axis where no power of
    /// ten is within the range.
    func ticks(where fits: (AxisTicks) -> Bool) -> AxisTicks {
        let powers = [1, 2, 3, 5, 10, 20, 50, 100, 200, 400].flatMap { stride in
            [0, 1, 2, stride].map { Plan.powers(every: stride, without: $0) }
        }
        let plans = powers + [6, 4, 3, 2].map(Plan.linear)
        return plans.lazy.map(ticks).first(thatFits: fits) ?? linear(2)
    }

    /// A way to choose ticks.
    private enum Plan {
        /// Every so many powers of ten, the lowest left out where they crowd around zero.
        case powers(every: Int, without: Int)
        /// About so many, evenly.
        case linear(Int)
    }

    private func ticks(_ plan: Plan) -> AxisTicks {
        switch plan {
        case .powers(let stride, let skipped): powers(every: stride, without: skipped)
        case .linear(let count): linear(count)
        }
    }

    private var transform: Transform { .symmetric(threshold: threshold) }

    private func powers(every stride: Int, without skipped: Int) -> AxisTicks {
        let lowest = threshold.decimalExponent + skipped
        let largest = max(
            transform.gathered(domain.lowerBound).magnitude,
            transform.gathered(domain.upperBound).magnitude)
        let highest = (min(largest, 1e306) * 1.000_000_001).decimalExponent
        var numbers = [DecimalNumber(significand: 0, exponent: 0)]
        for exponent in Swift.stride(from: highest, through: lowest, by: -stride) {
            numbers.append(DecimalNumber(significand: 1, exponent: exponent))
            numbers.append(DecimalNumber(significand: -1, exponent: exponent))
        }
        return ticks(numbers)
    }

    private func linear(_ count: Int) -> AxisTicks {
        ticks(Ticks(in: transform.gathered(domain).widened, about: count).numbers)
    }

    private func ticks(_ numbers: [DecimalNumber]) -> AxisTicks {
        let placed = numbers.compactMap { number -> (place: Double, label: String)? in
            guard let place = transform.spread(number.value), domain.contains(place) else {
                return nil
            }
            return (place, label(number))
        }.sorted { $0.place < $1.place }
        return AxisTicks(places: placed.map(\.place), labels: placed.map(\.label))
    }

    private func label(_ number: DecimalNumber) -> String {
        format?.text(number) ?? number.compactText
    }
}
