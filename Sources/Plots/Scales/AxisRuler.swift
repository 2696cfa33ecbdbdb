/// The ticks an axis asks for, in the room it has.
struct AxisRuler: Sendable {
    let axis: Axis
    let transform: Transform
    /// Whether the marks fill the axis to its ends, as contour lines do.
    var isFixed = false

    /// The ticks of a horizontal axis of some width.
    func ticks(_ domain: ClosedRange<Double>, width: Double) -> AxisTicks {
        func fits(_ ticks: AxisTicks) -> Bool { ticks.fits(domain, width: width) }
        if let ticks = given(domain) { return ticks.thinned(where: fits) }
        if let ticks = spread(domain, length: width, where: fits) { return ticks }
        let ticks = Ticks.fitting(domain, width: width, format: axis.format).axisTicks(axis.format)
        return fits(ticks) ? ticks : ticks.thinned(where: fits)
    }

    /// The ticks of a vertical axis of some height, within its limits or around what marks reach,
    /// and what the axis then shows.
    func enclosing(
        _ range: ClosedRange<Double>, height: Double
    ) -> (ticks: AxisTicks, domain: ClosedRange<Double>) {
        let hasLimits = axis.limits != nil || isFixed
        let domain = hasLimits ? range : grown(range)
        if let ticks = given(domain) {
            return (ticks.thinned { $0.fits(domain, height: height) }, domain)
        }
        let fits: (AxisTicks) -> Bool = { $0.fits(domain, height: height) }
        if let ticks = spread(domain, length: height, where: fits) {
            return (ticks, domain)
        }
        if hasLimits {
            let count = Ticks.count(forHeight: height)
            return (
                Ticks.fitting(range, height: height, about: count).axisTicks(axis.format), range
            )
        }
        return around(range, height: height)
    }

    /// Round ticks that enclose a range.
    private func around(
        _ range: ClosedRange<Double>, height: Double
    ) -> (ticks: AxisTicks, domain: ClosedRange<Double>) {
        let count = Ticks.count(forHeight: height)
        let most = min(
            max(8, count + 2), Int(rounding: (height / 15).rounded(.down), within: 2...200))
        let ticks = Ticks.enclosing(range, about: count, atMost: most)
        var shown = Extent()
        shown.include(range)
        shown.include(ticks.numbers.map(\.value))
        return (ticks.axisTicks(axis.format), shown.range ?? range)
    }

    /// The power of ten taken out of the labels of a range.
    func labelPower(of range: ClosedRange<Double>) -> Int {
        guard transform == .linear, axis.format == nil, axis.ticks == nil else { return 0 }
        return Ticks.labelPower(of: range)
    }

    /// A range of an axis that is not linear, with a little room at both ends.
    private func grown(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        transform == .linear ? range : range.padded
    }

    /// The ticks of an axis that is not linear; those without labels only where they are no blur.
    private func spread(
        _ domain: ClosedRange<Double>, length: Double, where fits: (AxisTicks) -> Bool
    ) -> AxisTicks? {
        switch transform {
        case .linear: return nil
        case .logarithmic:
            var ticks = LogarithmicTicks(domain, format: axis.format).ticks(where: fits)
            let decades = domain.upperBound - domain.lowerBound
            if decades * 40 > length { ticks.minor = [] }
            return ticks
        case .symmetric(let threshold):
            return SymmetricTicks(domain, threshold: threshold, format: axis.format)
                .ticks(where: fits)
        }
    }

    /// The ticks the author wrote, as many as lie within the axis.
    private func given(_ domain: ClosedRange<Double>) -> AxisTicks? {
        guard let numbers = axis.ticks else { return nil }
        let values = numbers.filter { value in
            value.isDrawable && (transform.spread(value).map(domain.contains) ?? false)
        }.sorted()
        guard !values.isEmpty else { return nil }
        let decimals = values.map { DecimalNumber(shortest: $0) }
        // All with the same number of decimals, where these are few.
        let lowest = decimals.map(\.exponent).min() ?? 0
        let isPositional =
            lowest >= -6 && values.allSatisfy { $0 == 0 || $0.magnitude < 1e6 }
        return AxisTicks(
            places: values.compactMap(transform.spread),
            labels: zip(values, decimals).map { value, number in
                if let format = axis.format { return format.text(number) }
                guard isPositional else { return number.compactText }
                return DecimalNumber(rounding: value, decimals: max(0, -lowest)).text()
            })
    }
}

extension DecimalNumber {
    /// The number nearest to a double with so many decimals.
    init(rounding value: Double, decimals: Int) {
        let whole = Int(
            rounding: value.scaled(byPowerOfTen: decimals),
            within: -1_000_000_000_000_000_000...1_000_000_000_000_000_000)
        self.init(significand: whole, exponent: -decimals)
    }
}
