extension SummaryWriter {
    /// What a layer shows.
    func sentence(for layer: Content.Layer) -> String? {
        switch layer {
        case .bars(let series, let row): named(series, bars(row.heights))
        case .blocks(let series, let blocks, _): named(series, self.blocks(blocks))
        case .line(let series, .function(let index)):
            named(series, function(profiles[index]))
        case .line(let series, let course):
            named(series, line(content.stretches(of: course), "line"))
        case .area(let series, .function(let index), _):
            named(series, function(profiles[index]))
        case .area(let series, let upper, _):
            named(series, line(content.stretches(of: upper), "area"))
        case .symbols(let series, let pairs):
            named(series, counted(pairs.count, "point") + line([pairs], "point"))
        case .stems(let series, let pairs, _): named(series, line([pairs], "stem"))
        case .intervals(let series, let intervals): named(series, self.intervals(intervals))
        case .jumps(let series, let pairs): named(series, jumps(pairs))
        case .cells(let table): cells(table)
        case .contours(let map): contours(map)
        case .field(let field): self.field(field)
        case .point(let pair, let label):
            "Point\(spaced(label)) at (\(across(pair.x)), \(up(pair.y)))"
        case .rule(let position, let label, _): rule(position, label)
        case .words(_, let text): "Text: \(MeasuredText(text).plain)"
        case .arrow(let start, let end, let label):
            "Arrow\(spaced(label)) from (\(across(start.x)), \(up(start.y))) to "
                + "(\(across(end.x)), \(up(end.y)))"
        }
    }

    private func spaced(_ label: String?) -> String {
        label.map { " " + MeasuredText($0).plain } ?? ""
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s"), "
    }

    private func named(_ series: Series, _ words: String) -> String {
        let name =
            series.label.map { MeasuredText($0).plain }
            ?? (content.series.count > 1 ? "Series \(series.index + 1)" : "")
        return sentence(name.isEmpty ? "" : name + ": ", words)
    }

    /// Words after a name, or with a capital letter when there is none.
    private func sentence(_ name: String, _ words: String) -> String {
        name.isEmpty ? words.prefix(1).uppercased() + words.dropFirst() : name + words
    }

    private func rule(_ position: Rule.Position, _ label: String?) -> String {
        let name = label.map { ": " + MeasuredText($0).plain } ?? ""
        return switch position {
        case .x(let value): "Vertical rule at \(across(value))\(name)"
        case .y(let value): "Horizontal rule at \(up(value))\(name)"
        }
    }

    private func bars(_ heights: [Double?]) -> String {
        let number = content.hasHorizontalBars ? horizontal : vertical
        let drawn = heights.compactMap { $0 }
        guard let low = drawn.min(), let high = drawn.max() else { return "no bars" }
        if low == high {
            let places = drawn.count == 1 ? at(high, in: heights) : " at every category"
            return number.text(low) + places
        }
        if let trend = Trend(drawn), drawn.count == heights.count {
            let (start, end) = (heights.first ?? nil, heights.last ?? nil)
            return trend.rawValue + " from \(number.text(start ?? low))\(at(0)) to "
                + "\(number.text(end ?? high))\(at(heights.count - 1))"
        }
        return order(of: heights, number)
            ?? "highest \(number.text(high))\(at(high, in: heights)), "
            + "lowest \(number.text(low))\(at(low, in: heights))"
    }

    /// The bars from the highest to the lowest, where they are few and all differ.
    private func order(of heights: [Double?], _ number: ProseNumber) -> String? {
        let drawn = heights.enumerated().compactMap { index, height in
            height.map { (index: index, height: $0) }
        }
        guard (3...8).contains(drawn.count), Set(drawn.map(\.height)).count == drawn.count else {
            return nil
        }
        let sorted = drawn.sorted { $0.height > $1.height }
        return "from the highest: "
            + sorted.map { "\(category($0.index)) \(number.text($0.height))" }
            .joined(separator: ", ")
    }

    private func category(_ index: Int) -> String {
        MeasuredText.cleaned((content.hasHorizontalBars ? content.rows : content.columns)[index])
    }

    private func at(_ index: Int) -> String { " at \(category(index))" }

    /// The categories of a height, or how many they are.
    private func at(_ height: Double, in heights: [Double?]) -> String {
        let places = heights.indices.filter { heights[$0] == height }
        guard places.count <= 5 else { return " at \(places.count) categories" }
        let names = places.map(category)
        return " at " + names.dropLast().joined(separator: ", ")
            + (names.count > 1 ? " and " : "") + (names.last ?? "")
    }

    private func blocks(_ blocks: [Content.Block]) -> String {
        guard let high = blocks.max(by: { $0.height < $1.height }), let first = blocks.first,
            let last = blocks.last
        else { return "no bars" }
        let count = blocks.count == 1 ? "1 interval" : "\(blocks.count) intervals"
        return "\(count) from \(across(first.x.lowerBound)) to \(across(last.x.upperBound)), "
            + "highest \(vertical.text(high.height)) between \(across(high.x.lowerBound)) and "
            + across(high.x.upperBound)
    }

    private func line(_ stretches: [[Content.Pair]], _ noun: String) -> String {
        var ends: (low: Content.Pair, high: Content.Pair)?
        for stretch in stretches {
            for pair in stretch where shown.contains(pair.x) {
                guard let known = ends else {
                    ends = (pair, pair)
                    continue
                }
                if pair.y < known.low.y { ends?.low = pair }
                if pair.y > known.high.y { ends?.high = pair }
            }
        }
        guard let (low, high) = ends else { return "no \(noun)" }
        if low.y == high.y { return "\(up(low.y)) everywhere" }
        let visible = stretches.joined().lazy.filter { shown.contains($0.x) }
        // Most lines go up and down, which shows after a few points.
        if let trend = Trend(visible.map { $0.y }),
            zip(visible, visible.dropFirst()).allSatisfy({ $0.x < $1.x })
        {
            return rise(trend, (low.x, low.y), (high.x, high.y))
        }
        return "highest \(up(high.y)) at \(across(high.x)), "
            + "lowest \(up(low.y)) at \(across(low.x))"
    }

    private func intervals(_ intervals: [Content.Interval]) -> String {
        let inside = intervals.filter { shown.contains($0.center.x) }
        guard inside.count <= 8 else {
            return counted(inside.count, "interval") + line([inside.map(\.center)], "point")
        }
        let told = inside.map { one in
            let low = one.low.isFinite ? up(one.low) : "below the axis"
            return "\(up(one.center.y)) (\(low) to \(up(one.high))) at \(across(one.center.x))"
        }
        return told.isEmpty ? "no intervals" : told.joined(separator: ", ")
    }

    private func jumps(_ pairs: [Content.Pair]) -> String {
        guard let first = pairs.first, let last = pairs.last else { return "no jumps" }
        let half = pairs.first { content.vertical.gathered($0.y) >= 0.5 }
        let middle = half.map { ", reaching one half at \(across($0.x))" } ?? ""
        return
            "\(counted(pairs.count, "jump"))from \(across(first.x)) to \(across(last.x))\(middle)"
    }

    private func cells(_ table: CellTable) -> String {
        guard let low = table.cells.min(by: { $0.value < $1.value }),
            let high = table.cells.max(by: { $0.value < $1.value })
        else { return "No cells" }
        let number = ProseNumber(for: table.scale.range)
        func place(_ cell: CellTable.Cell) -> String {
            let row = MeasuredText.cleaned(content.rows[cell.row])
            let column = MeasuredText.cleaned(content.columns[cell.column])
            return "\(number.text(cell.value)) at row \(row), column \(column)"
        }
        return sentence(heading(table.scale.label), "highest \(place(high)), lowest \(place(low))")
    }

    private func field(_ field: ColorField) -> String {
        guard let (low, high) = field.extremes else {
            return sentence(heading(field.scale.label), "no values")
        }
        let number = ProseNumber(for: field.scale.range)
        func place(_ extreme: ColorField.Extreme) -> String {
            "\(number.text(extreme.value)) near (\(across(extreme.place.x)), \(up(extreme.place.y)))"
        }
        return sentence(
            heading(field.scale.label), "highest \(place(high)), lowest \(place(low))")
    }

    private func heading(_ label: String?) -> String {
        label.map { MeasuredText($0).plain + ": " } ?? ""
    }

    private func contours(_ map: ContourMap) -> String {
        let levels = map.lines.map { $0.level.text() }
        let name = heading(map.label)
        guard let first = levels.first, let last = levels.last else {
            return sentence(name, "no lines")
        }
        return levels.count == 1
            ? sentence(name, "contour line at \(first)")
            : "\(name)\(levels.count) contour lines from \(first) to \(last)"
    }

    private func function(_ profile: FunctionProfile?) -> String {
        guard let low = profile?.lowest, let high = profile?.highest else { return "no line" }
        if low.y == high.y { return "\(up(low.y)) everywhere" }
        let known = profile?.samples.compactMap(\.y) ?? []
        if low.isBounded, high.isBounded, known.count == profile?.samples.count,
            let trend = Trend(known)
        {
            return rise(trend, (low.x, low.y), (high.x, high.y))
        }
        func place(_ extreme: FunctionProfile.Extreme, _ word: String, _ beyond: String) -> String {
            guard extreme.isBounded else { return "\(beyond) near \(across(extreme.x))" }
            return "\(word) \(up(extreme.y)) near \(across(extreme.x))"
        }
        return place(high, "highest", "rising beyond all bounds") + ", "
            + place(low, "lowest", "falling beyond all bounds")
    }

    private func rise(
        _ trend: Trend, _ low: (x: Double, y: Double), _ high: (x: Double, y: Double)
    ) -> String {
        let (start, end) = trend == .rising ? (low, high) : (high, low)
        return "\(trend.rawValue) from \(up(start.y)) at \(across(start.x)) to "
            + "\(up(end.y)) at \(across(end.x))"
    }
}

/// Which way some numbers go, if they all go one way.
private enum Trend: String {
    case rising
    case falling

    /// The way of at least three numbers, every one of which goes farther than the one before.
    init?(_ values: some Sequence<Double>) {
        var (last, count) = (Double.nan, 0)
        var (rises, falls) = (true, true)
        for value in values {
            rises = rises && !(value <= last)
            falls = falls && !(value >= last)
            (last, count) = (value, count + 1)
            if !rises && !falls { return nil }
        }
        guard count >= 3 else { return nil }
        self = rises ? .rising : .falling
    }
}
