/// The ticks of an axis with their labels, where they stand in spread numbers.
struct AxisTicks: Sendable, Hashable {
    /// Where the labelled ticks stand, ascending.
    let places: [Double]
    /// Their labels.
    let labels: [String]
    /// Where the ticks without labels stand.
    var minor: [Double] = []
    /// The power of ten that stands in the title of the axis instead of its labels.
    var labelPower = 0

    /// The ticks with their labels, from the first.
    var labelled: [(place: Double, label: String)] { Array(zip(places, labels)) }

    /// Whether the labels stand apart on a horizontal axis.
    func fits(_ domain: ClosedRange<Double>, width: Double) -> Bool {
        let scale = LinearScale(domain, from: 0, to: width)
        var free = -Double.infinity
        for (place, label) in labelled {
            let half = MeasuredText(label).width / 2
            let center = scale.position(of: place)
            if center - half < free { return false }
            free = center + half + 6
        }
        return true
    }

    /// The ticks whose labels stand apart from those before them.
    func thinned(where fits: (AxisTicks) -> Bool) -> AxisTicks {
        var kept = AxisTicks(places: [], labels: [], minor: minor, labelPower: labelPower)
        for tick in labelled.prefix(200) {
            let longer = AxisTicks(
                places: kept.places + [tick.place], labels: kept.labels + [tick.label],
                minor: minor, labelPower: labelPower)
            if fits(longer) { kept = longer }
        }
        return kept
    }

    /// Whether the labels stand apart on a vertical axis.
    func fits(_ domain: ClosedRange<Double>, height: Double) -> Bool {
        let scale = LinearScale(domain, from: 0, to: height)
        let heights = places.map(scale.position(of:))
        return zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 14 }
    }
}

extension Sequence<AxisTicks> {
    /// The first ticks, of those with two labels at least, whose labels stand apart; else the last.
    func first(thatFits fits: (AxisTicks) -> Bool) -> AxisTicks? {
        var last: AxisTicks?
        for ticks in self where ticks.places.count >= 2 {
            if fits(ticks) { return ticks }
            last = ticks
        }
        return last
    }
}

extension Ticks {
    /// The ticks with labels in a format.
    func axisTicks(_ format: Axis.TickFormat?) -> AxisTicks {
        AxisTicks(
            places: numbers.map(\.value),
            labels: format.map { format in numbers.map(format.text) } ?? labels,
            labelPower: format == nil ? labelPower : 0)
    }
}

extension Axis.TickFormat {
    /// A number in the format.
    ///
    /// Decimals that are not asked for are those of the step of the ticks.
    func text(_ number: DecimalNumber) -> String {
        let places = isPercent ? 2 : 0
        let shown: String
        let isTiny = decimals == nil && number.exponent + places < -12
        if number.value.magnitude >= 1e9 || isTiny {
            shown =
                DecimalNumber(significand: number.significand, exponent: number.exponent + places)
                .compactText
        } else if let decimals {
            let scaled = Int(
                rounding: number.value.scaled(byPowerOfTen: decimals + places),
                within: -1_000_000_000_000_000...1_000_000_000_000_000)
            shown = DecimalNumber(significand: scaled, exponent: -decimals).text()
        } else {
            shown = number.text(inUnitsOf: -places)
        }
        return isPercent ? shown + "\u{A0}%" : shown
    }
}
