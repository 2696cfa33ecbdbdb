/// A placer of the labels of points and rules, where they disturb the data least.
struct LabelPlacer {
    private let area: Box
    private var occupancy: Occupancy

    /// Creates a placer for an area and what is drawn in it.
    init(_ area: Box, shapes: [Scene.Element]) {
        self.area = area
        occupancy = Occupancy(area)
        for element in shapes { add(element) }
    }

    private mutating func add(_ element: Scene.Element) {
        switch element.shape {
        case .rectangle(let box): occupancy.add(box, weight: 2)
        case .circle: occupancy.add(element.box.grown(by: 2), weight: 40)
        case .path(let segments):
            for segment in segments { occupancy.add(segment, weight: 12) }
        case .text: occupancy.add(element.box.grown(by: 1), weight: 100)
        }
    }

    /// Places a label beside a point: to its right if that is free, else around it, else farther.
    mutating func place(_ label: String, besidePoint point: Position) -> PlacedText {
        let text = MeasuredText(label).shortened(to: area.width - 4)
        var candidates: [PlacedText] = []
        for distance in [9.0, 14, 19, 25, 32, 40] {
            let near = distance * 0.7
            candidates += [
                at(point, distance, 4, .start, text), at(point, near, -near, .start, text),
                at(point, 6, -distance, .start, text), at(point, 0, -distance, .middle, text),
                at(point, -6, -distance, .end, text), at(point, -near, -near, .end, text),
                at(point, -distance, 4, .end, text), at(point, near, near + 8, .start, text),
                at(point, 0, distance + 9, .middle, text), at(point, -near, near + 8, .end, text),
            ]
        }
        return best(of: candidates, penalty: 0.3)
    }

    /// Places a label beside a vertical rule: at its upper end if that is free, else lower.
    mutating func place(_ label: String, besideVerticalAt x: Double) -> PlacedText {
        let text = MeasuredText(label).shortened(to: area.width - 4)
        let rows = Int(rounding: (area.height / 15).rounded(.down), within: 1...60)
        let candidates = (0..<rows).flatMap { row in
            let place = Position(x: x, y: area.minY + 11 + Double(row) * 15)
            return [at(place, 5, 0, .start, text), at(place, -5, 0, .end, text)]
        }
        return best(of: candidates, penalty: 0.7)
    }

    /// Places a label beside a horizontal rule: above its right end if that is free, else elsewhere.
    mutating func place(_ label: String, besideHorizontalAt y: Double) -> PlacedText {
        let text = MeasuredText(label).shortened(to: area.width - 4)
        let candidates = (0..<12).flatMap { step in
            let place = Position(x: area.maxX - 2 - Double(step) / 12 * area.width, y: y)
            return [at(place, 0, -5, .end, text), at(place, 0, 14, .end, text)]
        }
        return best(of: candidates, penalty: 0.7)
    }

    private func at(
        _ point: Position, _ right: Double, _ down: Double, _ anchor: PlacedText.Anchor,
        _ text: MeasuredText
    ) -> PlacedText {
        PlacedText(text, at: Position(x: point.x + right, y: point.y + down), anchor: anchor)
    }

    /// The candidate that covers least, the earlier ones preferred a little.
    private mutating func best(of candidates: [PlacedText], penalty: Double) -> PlacedText {
        var best: (text: PlacedText, cost: Double)?
        for (index, candidate) in candidates.enumerated() {
            let inside = candidate.moved(inside: area)
            let isMoved = inside != candidate
            let cost = occupancy.cost(of: inside.box) + Double(index) * penalty + (isMoved ? 15 : 0)
            if cost < best?.cost ?? .infinity { best = (inside, cost) }
        }
        let chosen =
            best?.text ?? PlacedText(MeasuredText(""), at: Position(x: area.minX, y: area.minY))
        occupancy.add(chosen.box.grown(by: 1), weight: 100)
        return chosen
    }
}
