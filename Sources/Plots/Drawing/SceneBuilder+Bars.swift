import Characters

extension SceneBuilder {
    /// Adds the bars of one of several series that stand side by side or on one another.
    mutating func addBars(of series: Series, _ row: Content.BarRow) {
        let (bands, scale) =
            content.hasHorizontalBars ? (frame.y, frame.x) : (frame.x, frame.y)
        guard case .bands(let categories) = bands else { return }
        if categories.step < 1 {
            addColumns(of: series, row, categories)
            return
        }
        let group = BarGroup(step: categories.step, count: content.barCount)
        var cut = 0
        for (category, span) in row.spans.enumerated() {
            guard let span else { continue }
            let start = categories.center(of: category) + group.offset(of: row.place)
            let shown = scale.numbers
            if span.upperBound > shown.upperBound || span.lowerBound < shown.lowerBound { cut += 1 }
            addBar(series, category, span, from: start, width: group.barWidth)
        }
        if cut > 0 {
            let limits = content.hasHorizontalBars ? "horizontal" : "vertical"
            warnings.append(
                "\(series.name) has \(cut.counted("bar")) with an end outside of the \(limits) limits"
            )
        }
    }

    /// Adds a bar over a span of the other axis.
    private mutating func addBar(
        _ series: Series, _ category: Int, _ span: ClosedRange<Double>, from start: Double,
        width: Double
    ) {
        let role = Scene.Role.bar(series: series.index, category: category)
        let box: Box
        if content.hasHorizontalBars {
            func held(_ value: Double) -> Double {
                min(max(frame.x.position(of: value), area.minX), area.maxX)
            }
            box = Box(held(span.lowerBound), start, held(span.upperBound), start + width)
        } else {
            box = Box(start, held(span.upperBound), start + width, held(span.lowerBound))
        }
        add(role, .rectangle(box), series.barPaint)
    }

    /// The height of a number, held within the area.
    private func held(_ value: Double) -> Double {
        min(max(frame.y.position(of: value), area.minY), area.maxY)
    }

    /// Adds one bar a pixel, from the lowest to the highest of the categories there.
    private mutating func addColumns(
        of series: Series, _ row: Content.BarRow, _ scale: BandScale
    ) {
        var column: (start: Double, category: Int, reach: Extent)?
        for (category, span) in row.spans.enumerated() {
            guard let span else { continue }
            let start = scale.center(of: category).rounded(.down)
            if let done = column, done.start != start, let reach = done.reach.range {
                addBar(series, done.category, reach, from: done.start, width: 1)
            }
            if column == nil || column?.start != start { column = (start, category, Extent()) }
            column?.reach.include(span)
        }
        if let done = column, let reach = done.reach.range {
            addBar(series, done.category, reach, from: done.start, width: 1)
        }
        warnings.append(
            "\(series.name) has \(row.spans.count) categories, more than pixels: "
                + "every column of a pixel shows its lowest and highest bar")
    }

    /// Adds bars over intervals of numbers: the first ones faint, so that what lies over them is
    /// seen, in outlines that neighbours share; others with a line of the ground between them.
    mutating func addBlocks(of series: Series, _ blocks: [Content.Block]) {
        let isFaint = series.index == 0
        for (index, block) in blocks.enumerated() {
            let left = min(max(frame.x.position(of: block.x.lowerBound), area.minX), area.maxX)
            let right = min(max(frame.x.position(of: block.x.upperBound), area.minX), area.maxX)
            guard right > left, block.height > 0 else { continue }
            let gap = right - left > 4 && !isFaint ? 0.5 : 0
            let box = Box(
                left + gap, held(block.y.upperBound), right - gap, held(block.y.lowerBound))
            add(
                .bar(series: series.index, category: index), .rectangle(box),
                isFaint ? .outlined(series.ink, opacity: 0.5, dashes: []) : series.barPaint)
        }
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
