extension ContentReader {
    /// How many values of a series have no place, and why.
    struct Losses {
        var notFinite = 0
        var notPositive = 0
    }

    /// A pair in spread numbers; `nil` where it has no place, which is counted.
    func pair(_ x: Double, _ y: Double, _ losses: inout Losses) -> Content.Pair? {
        guard x.isDrawable, y.isDrawable else {
            losses.notFinite += 1
            return nil
        }
        guard let across = horizontal.spread(x), let up = vertical.spread(y) else {
            losses.notPositive += 1
            return nil
        }
        return Content.Pair(x: across, y: up)
    }

    /// The pairs of a series that have a place.
    mutating func pairs(_ points: [(x: Double, y: Double)], of series: Series) -> [Content.Pair] {
        var losses = Losses()
        let result = points.compactMap { pair($0.x, $0.y, &losses) }
        warn(losses, of: series)
        return result
    }

    /// Where a line runs, in spread numbers.
    mutating func course(_ course: Line.Course, of series: Series) -> Content.Course {
        switch course {
        case .points(let points):
            var losses = Losses()
            var stretches: [[Content.Pair]] = []
            var current: [Content.Pair] = []
            current.reserveCapacity(points.count)
            for point in points {
                if let pair = pair(point.x, point.y, &losses) {
                    current.append(pair)
                } else if !current.isEmpty {
                    stretches.append(current)
                    current = []
                }
            }
            warn(losses, of: series)
            return .stretches(current.isEmpty ? stretches : stretches + [current])
        case .function(let function, let range, let sampling):
            let (horizontal, vertical) = (horizontal, vertical)
            let spread: @Sendable (Double) -> Double = { x in
                let value = function(horizontal.gathered(x))
                return value.isDrawable ? vertical.spread(value) ?? .nan : value
            }
            return addFunction(
                Content.DrawnFunction(
                    series: series, function: spread, range: range.flatMap(spreadRange),
                    sampling: Line.Sampling(
                        count: sampling.count,
                        places: sampling.places.compactMap(horizontal.spread))))
        }
    }

    /// The range of a function; on a logarithmic axis it begins three decades below its upper end
    /// when it would begin at zero or below.
    private func spreadRange(_ range: ClosedRange<Double>) -> ClosedRange<Double>? {
        guard range.lowerBound.isFinite, range.upperBound.isFinite else { return nil }
        let held = range.heldDrawable
        guard let high = horizontal.spread(held.upperBound) else { return nil }
        return min(horizontal.spread(held.lowerBound) ?? high - 3, high)...high
    }

    /// The place of a single thing; `nil` where it has none, which is said.
    mutating func placed(
        _ x: Double, _ y: Double, _ kind: String, _ label: String?
    ) -> Content.Pair? {
        var losses = Losses()
        let found = pair(x, y, &losses)
        let name = cleaned(label).map { "'\($0)' " } ?? ""
        if losses.notFinite > 0 {
            warnings.append("the \(kind) \(name)is not finite and was left out")
        }
        if losses.notPositive > 0 {
            warnings.append(
                "the \(kind) \(name)has no place on a logarithmic axis and was left out")
        }
        return found
    }

    mutating func warn(_ losses: Losses, of series: Series) {
        warn(
            series, losses.notFinite, "point that is not finite", "points that are not finite")
        warn(
            series, losses.notPositive,
            "point that is not positive and has no place on a "
                + "logarithmic axis",
            "points that are not positive and have no place on a "
                + "logarithmic axis")
    }

    mutating func layer(for rule: Rule) -> Content.Layer? {
        let isHorizontal = if case .y = rule.position { true } else { false }
        let transform = isHorizontal ? vertical : horizontal
        switch rule.position {
        case .x(let value), .y(let value):
            let name = cleaned(rule.label).map { "'\($0)' " } ?? ""
            guard value.isDrawable else {
                warnings.append("the rule \(name)is not finite and was left out")
                return nil
            }
            guard let place = transform.spread(value) else {
                warnings.append(
                    "the rule \(name)has no place on a logarithmic axis and was left out")
                return nil
            }
            return .rule(
                isHorizontal ? .y(place) : .x(place), label: cleaned(rule.label),
                isDashed: rule.isDashed)
        }
    }
}
