import Characters

extension SceneBuilder {
    /// How many points of a series have a ring around them; more are one path of dots.
    private static let mostRinged = 400
    /// How many points of a series are drawn; more could not be told apart.
    private static let mostDrawn = 5000

    /// Adds the points of a series within the area.
    mutating func addSymbols(of series: Series, _ pairs: [Content.Pair]) {
        addEach(of: series, at: places(of: pairs, series), .symbol(series.ink))
    }

    private mutating func addEach(of series: Series, at places: [Position], _ paint: Paint) {
        guard places.count <= Self.mostRinged else {
            add(
                .symbol(series: series.index), .path(places.map { [$0] }),
                .stroke(series.ink, width: 3.5, dashes: []))
            return
        }
        for place in places {
            let shape = series.symbol(at: place, radius: 3.5 + paint.overhang)
            add(.symbol(series: series.index), shape, paint)
        }
    }

    /// Adds a thin line up to each point of a series, and the points.
    mutating func addStems(of series: Series, _ pairs: [Content.Pair], base: Double) {
        let inside = places(of: pairs, series)
        let ground = min(max(frame.y.position(of: base), area.minY), area.maxY)
        let stems = inside.map { [held(Position(x: $0.x, y: ground)), held($0)] }
        if !stems.isEmpty { add(.stem(series: series.index), .path(stems), series.stemPaint) }
        addEach(of: series, at: inside, .fill(series.ink))
    }

    /// A place moved into the area.
    private func held(_ place: Position) -> Position {
        Position(
            x: min(max(place.x, area.minX), area.maxX), y: min(max(place.y, area.minY), area.maxY))
    }

    private mutating func places(of pairs: [Content.Pair], _ series: Series) -> [Position] {
        let frame = frame
        let room = area.grown(by: 0.5)
        let all = pairs.map { frame.position($0.x, $0.y) }
        let inside = all.filter(room.contains)
        let outside = all.count - inside.count
        if outside > 0 {
            warnings.append(
                "\(series.name) has \(outside.counted("point")) outside of the limits")
        }
        if inside.count > Self.mostDrawn {
            warnings.append(
                "\(series.name) has \(inside.count) points, of which \(Self.mostDrawn) are drawn: "
                    + "cells(…) or hist(…) show them all")
        }
        return Self.drawn(inside)
    }

    /// As many of a series as are drawn, evenly taken.
    private static func drawn<Element>(_ all: [Element]) -> [Element] {
        guard all.count > mostDrawn else { return all }
        return (0..<mostDrawn).map { all[$0 * all.count / mostDrawn] }
    }

    /// Adds intervals with the points in them; those of many points have no bars at their ends.
    mutating func addIntervals(of series: Series, _ intervals: [Content.Interval]) {
        let hasEnds = intervals.count <= Self.mostRinged
        var strokes: [[Position]] = []
        for one in Self.drawn(intervals) {
            let x = frame.x.position(of: one.center.x)
            guard x >= area.minX - 0.5, x <= area.maxX + 0.5 else { continue }
            let (top, bottom) = (frame.y.position(of: one.high), frame.y.position(of: one.low))
            let ends = [top, bottom].map { held(Position(x: x, y: $0)) }
            guard ends[0].y < ends[1].y else { continue }
            strokes.append(ends)
            for (end, y) in zip(ends, [top, bottom]) where hasEnds && end.y == y {
                strokes.append([x - 4, x + 4].map { held(Position(x: $0, y: y)) })
            }
        }
        if !strokes.isEmpty { add(.stem(series: series.index), .path(strokes), series.stemPaint) }
        let inside = places(of: intervals.map(\.center), series)
        addEach(of: series, at: inside, .fill(series.ink))
    }

    /// Adds flat pieces, each from a filled dot to an open one; of very many, steps without dots.
    mutating func addJumps(of series: Series, _ pairs: [Content.Pair]) {
        let sorted = pairs.sorted { $0.x < $1.x }
        guard let ground = content.vertical.spread(0) ?? sorted.first?.y else { return }
        let isDotted = Double(sorted.count) * 14 <= area.width
        var pieces: [[Position]] = []
        var start = Position(x: area.minX, y: frame.y.position(of: ground))
        var dots: [(place: Position, paint: Paint)] = []
        for place in sorted.map({ frame.position($0.x, $0.y) }) {
            let end = Position(x: place.x, y: start.y)
            pieces += isDotted ? [[start, end]] : [[start, end], [end, place]]
            dots += [(end, .ring(series.ink)), (place, .fill(series.ink))]
            start = place
        }
        pieces.append([start, Position(x: area.maxX, y: start.y)])
        let drawn = pieces.flatMap { $0.clipped(to: area) }
        guard !drawn.isEmpty else {
            return warnings.append("\(series.name) has nothing to show")
        }
        add(.line(series: series.index), .path(drawn), series.linePaint)
        for (place, paint) in dots where isDotted && frame.shows(place) {
            add(.symbol(series: series.index), .circle(center: place, radius: 3.5), paint)
        }
    }
}
