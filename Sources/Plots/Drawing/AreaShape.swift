/// The ground between an upper and a lower edge, where there are both.
struct AreaShape {
    /// The pieces of the ground, from the left.
    let polygons: [[Position]]

    /// The ground between polylines that run from left to right, held within a box.
    init(_ upper: [[Position]], _ lower: [[Position]], in box: Box) {
        polygons = upper.flatMap { top in
            lower.compactMap { bottom in
                guard let topStart = top.first?.x, let topEnd = top.last?.x,
                    let bottomStart = bottom.first?.x, let bottomEnd = bottom.last?.x
                else { return nil }
                let start = max(topStart, bottomStart, box.minX)
                let end = min(topEnd, bottomEnd, box.maxX)
                guard start < end else { return nil }
                let over = top.cut(from: start, to: end).held(from: box.minY, to: box.maxY)
                let under = bottom.cut(from: start, to: end).held(from: box.minY, to: box.maxY)
                return over + under.reversed()
            }
        }
    }
}

extension [Position] {
    /// The part of a polyline that runs to the right between two places, with its ends there.
    fileprivate func cut(from start: Double, to end: Double) -> [Position] {
        var result: [Position] = []
        for (left, right) in zip(self, dropFirst()) where right.x >= start && left.x <= end {
            for x in [Swift.max(start, left.x), Swift.min(end, right.x)] {
                let width = right.x - left.x
                let share = width > 0 ? (x - left.x) / width : x == left.x ? 0 : 1
                let place = Position(x: x, y: left.y + share * (right.y - left.y))
                if result.last != place { result.append(place) }
            }
            if left.x == right.x, result.last != right { result.append(right) }
        }
        return result
    }

    /// The polyline held between two heights, with corners where it meets them.
    fileprivate func held(from top: Double, to bottom: Double) -> [Position] {
        var result: [Position] = []
        for (index, place) in enumerated() {
            if index > 0 {
                let last = self[index - 1]
                let crossings = [top, bottom].compactMap { level -> Double? in
                    let share = (level - last.y) / (place.y - last.y)
                    return share > 0 && share < 1 ? share : nil
                }
                for share in crossings.sorted() {
                    result.append(
                        Position(
                            x: last.x + share * (place.x - last.x),
                            y: Swift.min(
                                Swift.max(last.y + share * (place.y - last.y), top), bottom)))
                }
            }
            result.append(
                Position(x: place.x, y: Swift.min(Swift.max(place.y, top), bottom)))
        }
        return result
    }
}
