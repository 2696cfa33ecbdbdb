extension ContentReader {
    mutating func layer(for bars: Bars) -> Content.Layer {
        let series = nextSeries(bars.label, .bars, bars.color)
        let heights = heights(of: bars, series)
        let unpaired = bars.categories.count - bars.heights.count
        warn(series, unpaired, "category without a height", "categories without heights")
        warn(series, -unpaired, "height without a category", "heights without categories")
        let row = Content.BarRow(
            heights: heights, spans: spans(of: heights, base: bars.base, series), place: nextBar)
        if stacks == nil { nextBar += 1 }
        return .bars(series, row)
    }

    /// The heights by the categories of the figure.
    private mutating func heights(of bars: Bars, _ series: Series) -> [Double?] {
        let known = hasHorizontalBars ? rows : columns
        var heights = [Double?](repeating: nil, count: known.names.count)
        var (unusable, repeated) = (0, 0)
        for (category, height) in zip(bars.categories, bars.heights) {
            guard let place = known.place(of: category) else { continue }
            if !height.isDrawable {
                unusable += 1
            } else if heights[place] == nil {
                heights[place] = height
            } else {
                repeated += 1
            }
        }
        warn(series, unusable, "height that is not finite", "heights that are not finite")
        warn(series, repeated, "bar of a repeated category", "bars of repeated categories")
        return heights
    }

    /// From where to where bars reach: from their base, or from the end of the bar below.
    private mutating func spans(
        of heights: [Double?], base: Double, _ series: Series
    ) -> [ClosedRange<Double>?] {
        let transform = hasHorizontalBars ? horizontal : vertical
        var baseless = 0
        let spans = heights.enumerated().map { category, height -> ClosedRange<Double>? in
            guard let height else { return nil }
            let (start, end) = reach(of: height, base: base, category)
            guard start.isDrawable, end.isDrawable, let from = transform.spread(start),
                let to = transform.spread(end)
            else {
                baseless += 1
                return nil
            }
            return min(from, to)...max(from, to)
        }
        warn(
            series, baseless, "bar that has no base on a logarithmic axis",
            "bars that have no base on a logarithmic axis")
        return spans
    }

    private mutating func reach(
        of height: Double, base: Double, _ category: Int
    ) -> (start: Double, end: Double) {
        guard var stack = stacks?[category] else { return (base, height) }
        let start = height < 0 ? stack.below : stack.above
        let end = start + height
        if height < 0 { stack.below = end } else { stack.above = end }
        if end.isDrawable { stacks?[category] = stack }
        return (start, end)
    }
}
