/// The tables behind a figure with axes.
struct SheetWriter {
    let figure: Figure
    let content: Content
    let layout: Layout
    let profiles: [FunctionProfile?]

    /// The tables: bars and functions in one each, then every other series in its own.
    var sheets: [DataSheet] {
        [bars, functions].compactMap { $0 } + content.layers.compactMap(sheet)
    }

    private var across: String { MeasuredText(figure.x.label ?? "x").plain }
    private var up: String {
        MeasuredText(figure.y.label ?? content.verticalName ?? "y").plain
    }

    private func x(_ value: Double) -> String {
        SheetNumber.text(content.horizontal.gathered(value))
    }
    private func y(_ value: Double?) -> String {
        SheetNumber.text(value.map(content.vertical.gathered))
    }

    private func name(_ series: Series) -> String {
        series.label.map { MeasuredText($0).plain } ?? up
    }

    /// One row for each category, one column for each layer of bars.
    private var bars: DataSheet? {
        let layers = content.layers.compactMap { layer -> (Series, Content.BarRow)? in
            if case .bars(let series, let row) = layer { (series, row) } else { nil }
        }
        guard !layers.isEmpty else { return nil }
        let names = content.hasHorizontalBars ? content.rows : content.columns
        let (title, other) = content.hasHorizontalBars ? (up, across) : (across, up)
        let heads = layers.map { $0.0.label.map { MeasuredText($0).plain } ?? other }
        return DataSheet([title] + heads, count: names.count) { index in
            [MeasuredText.cleaned(names[index])]
                + layers.map { SheetNumber.text($0.1.heights[index]) }
        }
    }

    /// The functions at eleven places between the ends of the axis.
    private var functions: DataSheet? {
        let drawn = zip(content.functions, profiles).compactMap { drawn, profile in
            profile.map { (drawn.series, $0) }
        }
        guard !drawn.isEmpty else { return nil }
        let shown = layout.frame.x.numbers
        return DataSheet([across] + drawn.map { name($0.0) }, count: 11) { index in
            let place = shown.interpolated(at: Double(index) / 10)
            return [x(place)]
                + drawn.map { _, profile in
                    guard profile.range.contains(place) else { return "–" }
                    let value = profile.function(place)
                    return y(value.isDrawable ? value : nil)
                }
        }
    }

    private func sheet(for layer: Content.Layer) -> DataSheet? {
        switch layer {
        case .bars, .line(_, .function), .line(_, .level), .area(_, upper: .function, _),
            .area(_, upper: .level, _), .rule, .words, .arrow, .point:
            return nil
        case .contours(let map): return sheet(of: map.surface)
        case .field(let field): return sheet(of: field.surface)
        case .line(let series, .stretches(let stretches)),
            .area(let series, upper: .stretches(let stretches), _):
            return pairs(stretches, series)
        case .symbols(let series, let points), .stems(let series, let points, _),
            .jumps(let series, let points):
            return pairs([points], series)
        case .blocks(let series, let blocks, _):
            return DataSheet(["from", "to", name(series)], count: blocks.count) { index in
                let block = blocks[index]
                return [
                    x(block.x.lowerBound), x(block.x.upperBound), SheetNumber.text(block.height),
                ]
            }
        case .intervals(let series, let intervals):
            return DataSheet([across, name(series), "low", "high"], count: intervals.count) {
                let one = intervals[$0]
                return [x(one.center.x), y(one.center.y), y(one.low), y(one.high)]
            }
        case .cells(let table): return sheet(of: table)
        }
    }

    private func pairs(_ stretches: [[Content.Pair]], _ series: Series) -> DataSheet? {
        let shown = Array(stretches.joined().prefix(DataSheet.mostRows))
        guard !shown.isEmpty else { return nil }
        let count = stretches.reduce(0) { $0 + $1.count }
        return DataSheet([across, name(series)], count: count) { index in
            [x(shown[index].x), y(shown[index].y)]
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
