extension Position {
    /// The distance from a straight stretch between two positions.
    func distance(from start: Position, to end: Position) -> Double {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = dx * dx + dy * dy
        let along = length > 0 ? ((x - start.x) * dx + (y - start.y) * dy) / length : 0
        let held = min(max(along, 0), 1)
        let (offX, offY) = (x - start.x - held * dx, y - start.y - held * dy)
        return (offX * offX + offY * offY).squareRoot()
    }
}

extension [Position] {
    /// The polyline with fewer positions, nowhere farther than a tolerance from what it was.
    ///
    /// Long polylines are simplified in stretches, which bounds the time.
    ///
    /// Source: Douglas and Peucker, “Algorithms for the reduction of the number of points required to
    /// represent a digitized line or its caricature”, 1973.
    func simplified(within tolerance: Double) -> [Position] {
        let stretch = 512
        guard count > 2 else { return self }
        var result: [Position] = [self[0]]
        for start in Swift.stride(from: 0, to: count - 1, by: stretch) {
            let end = Swift.min(start + stretch, count - 1)
            result += kept(from: start, to: end, tolerance: tolerance)
        }
        return result
    }

    /// The positions kept of a stretch, without its first.
    private func kept(from start: Int, to end: Int, tolerance: Double) -> [Position] {
        var result: [Position] = []
        var pending = [(start, end)]
        while let (low, high) = pending.popLast() {
            let inner = (low + 1..<high).map {
                ($0, self[$0].distance(from: self[low], to: self[high]))
            }
            if let farthest = inner.max(by: { $0.1 < $1.1 }), farthest.1 > tolerance {
                pending.append((farthest.0, high))
                pending.append((low, farthest.0))
            } else {
                result.append(self[high])
            }
        }
        return result
    }

    /// The polyline with at most four positions in every column of a pixel: the first, the highest,
    /// the lowest and the last.
    ///
    /// It looks the same; nothing happens to lines that run backward.
    ///
    /// Source: Jugel, Jerzak, Hackenbroich and Markl, “M4: a visualization-oriented time series data
    /// aggregation”, VLDB 2014.
    func thinnedByColumn() -> [Position] {
        guard zip(self, dropFirst()).allSatisfy({ $0.x <= $1.x }) else { return self }
        var result: [Position] = []
        var start = 0
        while start < count {
            let column = self[start].x.rounded(.down)
            var end = start
            var (top, bottom) = (start, start)
            while end < count, self[end].x.rounded(.down) == column {
                if self[end].y < self[top].y { top = end }
                if self[end].y > self[bottom].y { bottom = end }
                end += 1
            }
            var last = -1
            for index in [start, Swift.min(top, bottom), Swift.max(top, bottom), end - 1]
            where index > last {
                result.append(self[index])
                last = index
            }
            start = end
        }
        return result
    }
}
