extension ContentReader {
    mutating func layer(for line: Line) -> Content.Layer {
        let series = nextSeries(line.label, .line(isDashed: line.isDashed), line.color)
        return .line(series, course(line.course, of: series))
    }

    mutating func layer(for jumps: Jumps) -> Content.Layer {
        let series = nextSeries(jumps.label, .line(isDashed: false), jumps.color)
        return .jumps(series, pairs(jumps.steps, of: series))
    }

    mutating func layer(for area: Area) -> Content.Layer? {
        let series = nextSeries(area.label, .area, area.color)
        let upper = course(area.upper, of: series)
        switch area.lower {
        case .line(let line): return .area(series, upper: upper, lower: course(line, of: series))
        case .level(let level):
            guard let place = level.isDrawable ? vertical.spread(level) : nil else {
                warnings.append(
                    "\(series.name) has no ground on its axis: give 'to:' a number above zero")
                return nil
            }
            return .area(series, upper: upper, lower: .level(place))
        }
    }

    mutating func layer(for points: Points) -> Content.Layer {
        let series = nextSeries(
            points.label, points.hasStems ? .stems : .symbols, points.color, points.shape)
        let pairs = pairs(points.pairs, of: series)
        guard points.hasStems else { return .symbols(series, pairs) }
        // On a logarithmic axis there is no zero: stems come from below.
        return .stems(series, pairs, base: vertical.spread(0) ?? -.infinity)
    }

    mutating func layer(for bars: ErrorBars) -> Content.Layer {
        let series = nextSeries(bars.label, .intervals, bars.color)
        var losses = Losses()
        let intervals = bars.items.compactMap { item -> Content.Interval? in
            guard let center = pair(item.x, item.y, &losses),
                let high = pair(item.x, item.high, &losses)
            else { return nil }
            // An interval that reaches to zero leaves a logarithmic axis at its lower end.
            let low = item.low.isDrawable ? vertical.spread(item.low) ?? -.infinity : -.infinity
            return Content.Interval(center: center, low: low, high: high.y)
        }
        warn(losses, of: series)
        return .intervals(series, intervals)
    }

    mutating func layer(for histogram: Histogram) -> Content.Layer {
        let series = nextSeries(histogram.label, .bars, histogram.color)
        warn(
            series, histogram.omitted, "value outside of its intervals",
            "values outside of its intervals")
        var baseless = 0
        let blocks = histogram.heights.enumerated().compactMap { index, height in
            block(histogram.edges[index], histogram.edges[index + 1], height, &baseless)
        }
        warn(
            series, baseless, "bar that has no base on a logarithmic axis",
            "bars that have no base on a logarithmic axis")
        return .blocks(series, blocks, norm: histogram.norm)
    }

    /// A bar from its axis up to a height; `nil` where it has no place, or no base, which is counted.
    private func block(
        _ start: Double, _ end: Double, _ height: Double, _ baseless: inout Int
    ) -> Content.Block? {
        guard let left = horizontal.spread(start), let right = horizontal.spread(end),
            left < right, left.isDrawable, right.isDrawable, height.isDrawable
        else { return nil }
        guard let ground = vertical.spread(0), let top = vertical.spread(height) else {
            baseless += height > 0 ? 1 : 0
            return nil
        }
        return Content.Block(x: left...right, y: ground...max(ground, top), height: height)
    }

    mutating func layer(for cells: Cells) -> Content.Layer {
        let table = CellTable(cells, columns: columns, rows: rows)
        if table.unusable > 0 {
            warnings.append(
                table.unusable == 1
                    ? "1 cell has no number or repeats a row or column, and is not shown"
                    : "\(table.unusable) cells have no number or repeat a row or column, and are "
                        + "not shown")
        }
        return .cells(table)
    }

    mutating func layer(for contours: Contours) -> Content.Layer {
        let surface = Surface(
            contours.function, x: contours.x, y: contours.y, horizontal: horizontal,
            vertical: vertical)
        let lines = ContourTracer(surface, levels: contours.levels).lines()
        if lines.isEmpty { warnings.append("no contour line lies within its range") }
        return .contours(
            ContourMap(surface: surface, lines: lines, label: cleaned(contours.label)))
    }

    mutating func layer(for field: Field) -> Content.Layer {
        let surface = Surface(
            field.function, x: field.x, y: field.y, horizontal: horizontal, vertical: vertical)
        let colored = ColorField(field, on: surface)
        if colored.extremes == nil { warnings.append("the heat map has no value in its range") }
        return .field(colored)
    }
}
