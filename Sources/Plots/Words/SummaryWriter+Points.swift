import Characters

extension SummaryWriter {
    /// How many points there are, and what they show.
    func symbols(_ pairs: [Content.Pair]) -> String {
        words.clauses(words.marks.pointCount(pairs.count), points([pairs]))
    }

    /// What points show, joined or not: which way they go, or the highest and the lowest.
    func points(_ stretches: [[Content.Pair]]) -> String {
        let visible = stretches.lazy.joined().filter { shown.contains($0.x) }
        guard let first = visible.first else { return words.course.nothing }
        var (low, high, count) = (first, first, 0)
        for pair in visible {
            count += 1
            if pair.y < low.y { low = pair }
            if pair.y > high.y { high = pair }
        }
        if count == 1 { return words.at(up(first.y), across(first.x)) }
        if low.y == high.y { return words.course.everywhere.filled(["value": up(low.y)]) }
        // Most lines go up and down, which shows after a few points.
        if let trend = Trend(visible.map { $0.y }),
            zip(visible, visible.dropFirst()).allSatisfy({ $0.x < $1.x })
        {
            return rise(trend, (low.x, low.y), (high.x, high.y))
        }
        return words.extremes(
            words.at(up(high.y), across(high.x)), words.at(up(low.y), across(low.x)))
    }

    /// What points do that go one way from the lowest to the highest, or back.
    func rise(
        _ trend: Trend, _ low: (x: Double, y: Double), _ high: (x: Double, y: Double)
    ) -> String {
        let (start, end) = trend == .rising ? (low, high) : (high, low)
        return words.told(
            trend, from: words.at(up(start.y), across(start.x)),
            to: words.at(up(end.y), across(end.x)))
    }

    /// What points with their intervals show; of many what the points do.
    func intervals(_ intervals: [Content.Interval]) -> String {
        let inside = intervals.filter { shown.contains($0.center.x) }
        guard inside.count <= 8 else {
            return words.clauses(
                words.marks.intervalCount(inside.count), points([inside.map(\.center)]))
        }
        let told = inside.map { one in
            let interval = words.marks.interval.filled([
                "value": up(one.center.y),
                "low": one.low.isFinite ? up(one.low) : words.marks.belowAxis,
                "high": up(one.high),
            ])
            return words.at(interval, across(one.center.x))
        }
        return told.isEmpty ? words.course.nothing : words.items(told)
    }

    /// How often a distribution function jumps, and where it reaches one half.
    func jumps(_ pairs: [Content.Pair]) -> String {
        guard let first = pairs.first, let last = pairs.last else { return words.course.nothing }
        let half = pairs.first { content.vertical.gathered($0.y) >= 0.5 }
        return words.clauses(
            words.range(words.marks.jumpCount(pairs.count), across(first.x), across(last.x)),
            half.map { words.marks.half.filled(["place": across($0.x)]) })
    }
}
