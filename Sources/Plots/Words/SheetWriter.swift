import Characters

/// The tables behind a figure with axes.
struct SheetWriter {
    let figure: Figure
    let content: Content
    let layout: Layout
    let profiles: [FunctionProfile?]

    /// The tables: bars and functions in one each, then every other series in its own; one that is
    /// the same as another stands once.
    var sheets: [DataSheet] {
        ([bars, functions].compactMap { $0 } + content.layers.flatMap(sheets)).distinct
    }

    private var heads: FigureWords.Heads { content.words.heads }
    private var across: String { MeasuredText(figure.x.label ?? "x").prose }
    private var up: String {
        MeasuredText(figure.y.label ?? content.verticalName ?? "y").prose
    }

    private func x(_ value: Double) -> String {
        SheetNumber.text(content.horizontal.gathered(value))
    }
    private func y(_ value: Double?) -> String {
        SheetNumber.text(value.map(content.vertical.gathered))
    }

    private func name(_ series: Series) -> String { series.plainName ?? up }

    /// One row for each category, one column for each layer of bars.
    private var bars: DataSheet? {
        let layers = content.layers.compactMap { layer -> (Series, Content.BarRow)? in
            if case .bars(let series, let row) = layer { (series, row) } else { nil }
        }
        guard !layers.isEmpty else { return nil }
        let names = content.hasHorizontalBars ? content.rows : content.columns
        let (title, other) = content.hasHorizontalBars ? (up, across) : (across, up)
        return DataSheet(
            [title] + layers.map { $0.0.plainName ?? other }, count: names.count
        ) { index in
            [MeasuredText.cleaned(names[index])]
                + layers.map { SheetNumber.text($0.1.heights[index]) }
        }
    }

    /// The functions at eleven places between the ends of the axis, but for those of which nothing is
    /// known between samples.
    private var functions: DataSheet? {
        let names = content.layers.flatMap(functionNames)
        let drawn = zip(names, profiles).compactMap { name, profile in
            profile.flatMap { $0.isSampled ? nil : (name, $0) }
        }
        guard !drawn.isEmpty else { return nil }
        let shown = layout.frame.x.numbers
        return DataSheet([across] + drawn.map(\.0), count: 11) { index in
            let place = shown.interpolated(at: Double(index) / 10)
            return [x(place)]
                + drawn.map { _, profile in
                    guard profile.range.contains(place) else { return "–" }
                    let value = profile.function(place)
                    return y(value.isDrawable ? value : nil)
                }
        }
    }

    /// The names of the functions of a layer, in their order.
    private func functionNames(of layer: Content.Layer) -> [String] {
        switch layer {
        case .line(let series, .function), .area(let series, .function, lower: .level):
            [name(series)]
        case .area(let series, let upper, let lower):
            [(upper, heads.high), (lower, heads.low)].compactMap { course, edge in
                guard case .function = course else { return nil }
                return content.words.named(name(series), edge)
            }
        case .line, .bars, .blocks, .symbols, .stems, .intervals, .jumps, .cells, .contours,
            .field, .point, .rule, .words, .arrow:
            []
        }
    }

    private func sheets(for layer: Content.Layer) -> [DataSheet] {
        switch layer {
        case .bars, .rule, .words, .arrow, .point: []
        case .contours(let map): [sheet(of: map.surface)]
        case .field(let field): [sheet(of: field.surface)]
        case .line(let series, let course): sheets(of: course, name(series))
        case .area(let series, let upper, .level): sheets(of: upper, name(series))
        case .area(let series, let upper, let lower):
            sheets(of: upper, content.words.named(name(series), heads.high))
                + sheets(of: lower, content.words.named(name(series), heads.low))
        case .symbols(let series, let points), .stems(let series, let points, _),
            .jumps(let series, let points):
            sheets(of: .stretches([points]), name(series))
        case .blocks(let series, let blocks, _): [sheet(of: blocks, name(series))]
        case .intervals(let series, let intervals): [sheet(of: intervals, name(series))]
        case .cells(let table): [sheet(of: table)]
        }
    }

    /// The points of a course, or the samples of a function of which nothing else is known; other
    /// functions stand in a table of their own.
    private func sheets(of course: Content.Course, _ name: String) -> [DataSheet] {
        let known: [FunctionSample]
        let count: Int
        switch course {
        case .function(let index):
            known = profiles[index].flatMap { $0.isSampled ? $0.samples : nil } ?? []
            count = known.count
        case .stretches(let stretches):
            known = stretches.joined().prefix(DataSheet.mostRows)
                .map { FunctionSample(x: $0.x, y: $0.y) }
            count = stretches.reduce(0) { $0 + $1.count }
        case .level: return []
        }
        guard count > 0 else { return [] }
        return [DataSheet([across, name], count: count) { [x(known[$0].x), y(known[$0].y)] }]
    }

    private func sheet(of blocks: [Content.Block], _ name: String) -> DataSheet {
        DataSheet([heads.from, heads.to, name], count: blocks.count) { index in
            let block = blocks[index]
            return [x(block.x.lowerBound), x(block.x.upperBound), SheetNumber.text(block.height)]
        }
    }

    private func sheet(of intervals: [Content.Interval], _ name: String) -> DataSheet {
        DataSheet([across, name, heads.low, heads.high], count: intervals.count) { index in
            let one = intervals[index]
            return [x(one.center.x), y(one.center.y), y(one.low), y(one.high)]
        }
    }

    /// A function of two numbers at six places of each axis, the highest row first.
    private func sheet(of surface: Surface) -> DataSheet {
        let shares = (0...5).map { Double($0) / 5 }
        let heads = shares.map { x(surface.place($0, 0).x) }
        return DataSheet([corner] + heads, count: shares.count) { row in
            let up = shares[shares.count - 1 - row]
            let values = shares.map { surface.value(at: surface.place($0, up)) }
            return [y(surface.place(0, up).y)] + values.map { SheetNumber.text($0) }
        }
    }

    /// What stands above the first column of a table with two heads: the vertical axis and the
    /// horizontal one.
    private var corner: String {
        [up, across].filter { $0 != "x" && $0 != "y" }.joined(separator: " \\ ")
    }

    private func sheet(of table: CellTable) -> DataSheet {
        var values: [[Double?]] = Array(
            repeating: Array(repeating: nil, count: content.columns.count),
            count: content.rows.count)
        for cell in table.cells { values[cell.row][cell.column] = cell.value }
        let heads = content.columns.prefix(50).map(MeasuredText.cleaned)
        return DataSheet([corner] + heads, count: values.count) { row in
            [MeasuredText.cleaned(content.rows[row])]
                + values[row].prefix(50).map(SheetNumber.text)
        }
    }
}
