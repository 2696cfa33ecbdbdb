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
        case .points(let points): return .stretches(stretches([points], of: series))
        case .pieces(let pieces): return .stretches(stretches(pieces, of: series))
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

    /// The pairs of a series between which a line runs, broken where one has no place.
    private mutating func stretches(
        _ pieces: [[(x: Double, y: Double)]], of series: Series
    ) -> [[Content.Pair]] {
        var losses = Losses()
        var stretches: [[Content.Pair]] = []
        for points in pieces {
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
            if !current.isEmpty { stretches.append(current) }
        }
        warn(losses, of: series)
        return stretches
    }

    /// The range of a function; on a logarithmic axis it begins three decades below its upper end
    /// when it would begin at zero or below.
    private func spreadRange(_ range: ClosedRange<Double>) -> ClosedRange<Double>? {
        guard range.lowerBound.isFinite, range.upperBound.isFinite else { return nil }
        let held = range.heldDrawable
        guard let high = horizontal.spread(held.upperBound) else { return nil }
        return min(horizontal.spread(held.lowerBound) ?? high - 3, high)...high
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
}
