extension [Position] {
    /// The stretches of the polyline inside a box, cut exactly at its edges.
    func clipped(to box: Box) -> [[Position]] {
        if count == 1, let only = first { return box.contains(only) ? [self] : [] }
        var result: [[Position]] = []
        var current: [Position] = []
        for (start, end) in zip(self, dropFirst()) {
            guard let inside = box.stretch(from: start, to: end) else {
                if !current.isEmpty { result.append(current) }
                current = []
                continue
            }
            if current.last != inside.start {
                if !current.isEmpty { result.append(current) }
                current = [inside.start]
            }
            if inside.end != inside.start { current.append(inside.end) }
        }
        if !current.isEmpty { result.append(current) }
        return result.filter { $0.count > 1 }
    }
}

extension Box {
    /// The part of a straight stretch inside the box.
    ///
    /// Source: Liang and Barsky, “A new concept and method for line clipping”, 1984.
    fileprivate func stretch(
        from start: Position, to end: Position
    ) -> (start: Position, end: Position)? {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        var (enter, leave) = (0.0, 1.0)
        let edges = [
            (-dx, start.x - minX), (dx, maxX - start.x), (-dy, start.y - minY),
            (dy, maxY - start.y),
        ]
        for (outward, room) in edges {
            if outward == 0 {
                if room < 0 { return nil }
            } else if outward < 0 {
                enter = max(enter, room / outward)
            } else {
                leave = min(leave, room / outward)
            }
        }
        guard enter <= leave else { return nil }
        return (
            start.moved(enter, of: (dx, dy), to: end), start.moved(leave, of: (dx, dy), to: end)
        )
    }
}

extension Position {
    /// The place a share of the way to another, whose ends are exact.
    fileprivate func moved(
        _ share: Double, of way: (x: Double, y: Double), to end: Position
    ) -> Position {
        if share == 0 { return self }
        return share == 1 ? end : Position(x: x + share * way.x, y: y + share * way.y)
    }
}
