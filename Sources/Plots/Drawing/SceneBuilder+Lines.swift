extension SceneBuilder {
    /// Adds a line through points or along a function, cut at the edges of the area.
    mutating func addLine(of series: Series, _ course: Content.Course) {
        guard let polylines = polylines(of: course, series) else { return }
        let segments = polylines.flatMap { $0.clipped(to: area) }
        guard !segments.isEmpty else {
            warnings.append("\(series.name) has nothing to show")
            return
        }
        add(.line(series: series.index), .path(segments), series.linePaint)
    }

    /// The polylines of a course, not yet cut; `nil` when it is out of sight, which is said.
    mutating func polylines(of course: Content.Course, _ series: Series) -> [[Position]]? {
        switch course {
        case .stretches(let stretches): return polylines(of: stretches, series)
        case .level(let level):
            let y = frame.y.position(of: level)
            return [[Position(x: area.minX, y: y), Position(x: area.maxX, y: y)]]
        case .function(let index):
            guard let curve = curves[index] else {
                warnings.append("\(series.name) lies outside of the horizontal limits")
                return nil
            }
            if !curve.isComplete {
                warnings.append(
                    "\(series.name) is too wild to be drawn exactly: \(curve.evaluations) "
                        + "evaluations did not suffice")
            }
            return curve.segments
        }
    }

    private mutating func polylines(
        of stretches: [[Content.Pair]], _ series: Series
    ) -> [[Position]] {
        let count = stretches.reduce(0) { $0 + $1.count }
        let isLong = Double(count) > 4 * area.width
        if isLong {
            warnings.append(
                "\(series.name) has \(count) points: every column of a pixel shows the first, "
                    + "the highest, the lowest and the last")
        }
        let frame = frame
        return stretches.map { stretch in
            let whole = stretch.lazy.map { frame.position($0.x, $0.y) }
            let thinned = isLong ? whole.thinnedByColumn() : nil
            return (thinned ?? Array(whole)).simplified(within: 0.1)
        }
    }

    /// Adds the ground between two courses, with a thin line at the upper edge of a ground below
    /// which there is only a level.
    mutating func addArea(of series: Series, upper: Content.Course, lower: Content.Course) {
        guard let top = polylines(of: upper, series), let bottom = polylines(of: lower, series)
        else { return }
        let grounds = AreaShape(top, bottom, in: area).polygons
        guard !grounds.isEmpty else {
            warnings.append("\(series.name) has nothing to show")
            return
        }
        for ground in grounds {
            add(.area(series: series.index), .polygon(ground), series.areaPaint)
        }
        guard case .level = lower else { return }
        let edge = top.flatMap { $0.clipped(to: area) }
        if !edge.isEmpty { add(.area(series: series.index), .path(edge), series.stemPaint) }
    }

    /// Adds the dot of a marked point.
    mutating func addDot(at pair: Content.Pair) {
        let center = frame.position(pair.x, pair.y)
        guard frame.shows(center) else {
            warnings.append("a point lies outside of the limits and is not shown")
            return
        }
        let paint = Paint.dot(.foreground)
        add(.dot, .circle(center: center, radius: 4 + paint.overhang), paint)
    }

    /// Adds a straight line across the area.
    mutating func addRule(at position: Rule.Position, isDashed: Bool) {
        guard let ends = frame.ends(of: position) else {
            warnings.append("a rule lies outside of the limits and is not shown")
            return
        }
        add(.rule, .path([ends]), .stroke(.muted, width: 1, dashes: isDashed ? [3, 3] : []))
    }

    /// Adds an arrow with its head; one that leaves the area is not shown.
    mutating func addArrow(from start: Content.Pair, to end: Content.Pair) {
        let (from, to) = (frame.position(start.x, start.y), frame.position(end.x, end.y))
        guard frame.shows(from), frame.shows(to) else {
            warnings.append("an arrow lies outside of the limits and is not shown")
            return
        }
        let head = ArrowHead(along: [from, to])
        add(.arrow, .path([head.shaft]), .stroke(.foreground, width: 1.25, dashes: []))
        if let corners = head.corners { add(.arrow, .polygon(corners), .fill(.foreground)) }
    }
}
