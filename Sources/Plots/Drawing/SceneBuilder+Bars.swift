extension SceneBuilder {
    /// Adds the bars of one of several series that stand side by side.
    mutating func addBars(of series: Series, heights: [Double?], place: Int, of count: Int) {
        guard case .bands(let scale) = frame.x else { return }
        if scale.step < 1 {
            addColumns(of: series, heights: heights, scale: scale)
            return
        }
        let group = BarGroup(step: scale.step, count: count)
        var cut = 0
        for (category, height) in heights.enumerated() {
            guard let height else { continue }
            let left = scale.center(of: category) + group.offset(of: place)
            if !frame.y.domain.contains(height) { cut += 1 }
            addBar(series, category, height...height, from: left, width: group.barWidth)
        }
        if cut > 0 {
            warnings.append(
                "\(series.name) has \(cut) bars that end outside of the vertical limits")
        }
    }

    /// Adds a bar that reaches from zero, or the lower number, to zero, or the upper one.
    private mutating func addBar(
        _ series: Series, _ category: Int, _ reach: ClosedRange<Double>, from left: Double,
        width: Double
    ) {
        func held(_ value: Double) -> Double {
            min(max(frame.y.position(of: value), area.minY), area.maxY)
        }
        let box = Box(
            left, held(max(0, reach.upperBound)), left + width, held(min(0, reach.lowerBound)))
        add(
            .bar(series: series.index, category: category), .rectangle(box), series.barPaint)
    }

    /// Adds one bar a pixel, from the lowest to the highest of the categories there.
    private mutating func addColumns(of series: Series, heights: [Double?], scale: BandScale) {
        var column: (left: Double, category: Int, reach: Extent)?
        for (category, height) in heights.enumerated() {
            guard let height else { continue }
            let left = scale.center(of: category).rounded(.down)
            if let done = column, done.left != left, let reach = done.reach.range {
                addBar(series, done.category, reach, from: done.left, width: 1)
            }
            if column == nil || column?.left != left { column = (left, category, Extent()) }
            column?.reach.include(height)
        }
        if let done = column, let reach = done.reach.range {
            addBar(series, done.category, reach, from: done.left, width: 1)
        }
        warnings.append(
            "\(series.name) has \(heights.count) categories, more than pixels: "
                + "every column of a pixel shows its lowest and highest bar")
    }
}

/// How the bars of one category share its band.
private struct BarGroup {
    /// The width of a bar.
    let barWidth: Double
    private let pitch: Double
    private let start: Double

    init(step: Double, count: Int) {
        let bars = Double(max(1, count))
        let share = step < 4 ? 0.9 : count > 1 ? 0.76 : 0.68
        let width = min(step * share, bars * 52)
        let gap = count > 1 && width / bars > 6 ? 2.0 : 0
        pitch = (width + gap) / bars
        barWidth = pitch - gap
        start = -width / 2
    }

    /// Where the bar of a series begins, from the middle of the band.
    func offset(of place: Int) -> Double { start + Double(place) * pitch }
}
