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
}

extension Sequence<Position> {
    /// The polyline with at most four positions in every column of a pixel: the first, the highest,
    /// the lowest and the last; `nil` for lines that run backward.
    ///
    /// It looks the same.
    ///
    /// Source: Jugel, Jerzak, Hackenbroich and Markl, “M4: a visualization-oriented time series data
    /// aggregation”, VLDB 2014.
    func thinnedByColumn() -> [Position]? {
        var positions = makeIterator()
        guard let start = positions.next() else { return [] }
        var column = PixelColumn(start)
        var result: [Position] = []
        while let position = positions.next() {
            if position.x < column.last.x { return nil }
            if position.x < column.end {
                column.include(position)
            } else {
                column.append(to: &result)
                column = PixelColumn(position)
            }
        }
        column.append(to: &result)
        return result
    }
}

/// The positions of a polyline within one column of a pixel that are seen.
private struct PixelColumn {
    /// Where the column ends.
    let end: Double
    private let first: Position
    private(set) var last: Position
    private var highest: Position
    private var lowest: Position
    /// Whether the highest comes before the lowest.
    private var fallsLast = true

    init(_ position: Position) {
        end = position.x.rounded(.down) + 1
        (first, last, highest, lowest) = (position, position, position, position)
    }

    mutating func include(_ position: Position) {
        if position.y < highest.y {
            highest = position
            fallsLast = false
        }
        if position.y > lowest.y {
            lowest = position
            fallsLast = true
        }
        last = position
    }

    /// Adds the positions in their order, none twice in a row.
    func append(to line: inout [Position]) {
        let extremes = fallsLast ? [highest, lowest] : [lowest, highest]
        for position in [first] + extremes + [last] where line.last != position {
            line.append(position)
        }
    }
}
