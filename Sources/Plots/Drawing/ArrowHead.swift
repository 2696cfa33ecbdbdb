/// The head of an arrow along a polyline, and the shaft up to it.
struct ArrowHead {
    /// The polyline, ending inside the head.
    let shaft: [Position]
    /// The corners of the head; `nil` where the arrow has no direction.
    let corners: [Position]?

    /// The head at the end of a polyline; smaller where the polyline is short.
    init(along line: [Position], length: Double = 9) {
        guard let tip = line.last, let start = line.first else {
            (shaft, corners) = (line, nil)
            return
        }
        // The direction is that from where the line enters the head.
        let size = min(length, tip.distance(from: start, to: start) * 0.6)
        let entry = line.lastIndex { tip.distance(from: $0, to: $0) >= size } ?? 0
        let from = line[entry]
        let distance = tip.distance(from: from, to: from)
        guard distance > 0.5, size > 1 else {
            (shaft, corners) = (line, nil)
            return
        }
        let (dx, dy) = ((tip.x - from.x) / distance, (tip.y - from.y) / distance)
        let base = Position(x: tip.x - dx * size, y: tip.y - dy * size)
        let half = size * 0.38
        corners = [
            tip, Position(x: base.x - dy * half, y: base.y + dx * half),
            Position(x: base.x + dy * half, y: base.y - dx * half),
        ]
        shaft = line[...entry] + [Position(x: tip.x - dx * size * 0.7, y: tip.y - dy * size * 0.7)]
    }
}
