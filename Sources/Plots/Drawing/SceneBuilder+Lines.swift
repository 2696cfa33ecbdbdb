extension SceneBuilder {
    /// Adds a line through points, cut at the edges of the area.
    mutating func addLine(of series: Series, stretches: [[Content.Pair]]) {
        let count = stretches.reduce(0) { $0 + $1.count }
        let isLong = Double(count) > 4 * area.width
        let segments = stretches.flatMap { stretch in
            let whole = stretch.map { frame.position($0.x, $0.y) }
            let thinned = isLong ? whole.thinnedByColumn() : whole
            return thinned.simplified(within: 0.1).clipped(to: area)
        }
        if isLong {
            warnings.append(
                "\(series.name) has \(count) points: every column of a pixel shows the first, "
                    + "the highest, the lowest and the last")
        }
        addPath(of: series, segments)
    }

    /// Adds a traced function, cut at the edges of the area.
    mutating func addCurve(of series: Series, curve: Curve?) {
        guard let curve else {
            warnings.append("\(series.name) lies outside of the horizontal limits")
            return
        }
        if !curve.isComplete {
            warnings.append(
                "\(series.name) is too wild to be drawn exactly: \(curve.evaluations) evaluations "
                    + "did not suffice")
        }
        addPath(of: series, curve.segments.flatMap { $0.clipped(to: area) })
    }

    private mutating func addPath(of series: Series, _ segments: [[Position]]) {
        guard !segments.isEmpty else {
            warnings.append("\(series.name) has nothing to show")
            return
        }
        add(.line(series: series.index), .path(segments), series.linePaint)
    }

    /// Adds the dot of a marked point.
    mutating func addDot(at pair: Content.Pair) {
        let center = frame.position(pair.x, pair.y)
        guard area.grown(by: 0.5).contains(center) else {
            warnings.append("a point lies outside of the limits and is not shown")
            return
        }
        add(.dot, .circle(center: center, radius: 4), .dot(.foreground))
    }

    /// Adds a straight line across the area.
    mutating func addRule(at position: Rule.Position) {
        guard let ends = ends(of: position) else {
            warnings.append("a rule lies outside of the limits and is not shown")
            return
        }
        add(.rule, .path([ends]), .stroke(.muted, width: 1, dashes: [3, 3]))
    }

    /// The ends of a rule; `nil` when it is not within the area.
    func ends(of position: Rule.Position) -> [Position]? {
        switch position {
        case .x(let value):
            let x = frame.x.position(of: value)
            guard x >= area.minX - 0.5, x <= area.maxX + 0.5 else { return nil }
            return [Position(x: x, y: area.minY), Position(x: x, y: area.maxY)]
        case .y(let value):
            let y = frame.y.position(of: value)
            guard y >= area.minY - 0.5, y <= area.maxY + 0.5 else { return nil }
            return [Position(x: area.minX, y: y), Position(x: area.maxX, y: y)]
        }
    }
}
