/// A placer of labels within the data, where they disturb least.
struct LabelPlacer {
    /// A label that wants a place.
    struct Wanted {
        /// What it belongs to.
        enum Anchor {
            /// A point: to its right if that is free, else around it, else farther.
            case point(Position)
            /// A place in its own middle, or near it.
            case center(Position)
            /// Its own middle at one of several places on a line.
            case on([Position])
            /// A vertical line: at its upper end if that is free, else lower.
            case vertical(Double)
            /// A horizontal line: above its right end if that is free, else elsewhere.
            case horizontal(Double)
        }

        let text: String
        let anchor: Anchor
        /// Whether its absence is worth a warning.
        let isRequired: Bool

        init(_ text: String, _ anchor: Anchor, isRequired: Bool = true) {
            self.text = text
            self.anchor = anchor
            self.isRequired = isRequired
        }
    }

    private let area: Box
    private var occupancy: Occupancy
    private var placed: [Box] = []

    /// Creates a placer for an area and what is drawn in it.
    init(_ area: Box, shapes: some Sequence<Scene.Element>) {
        self.area = area
        occupancy = Occupancy(area)
        for element in shapes { add(element) }
    }

    private mutating func add(_ element: Scene.Element) {
        switch element.shape {
        case .rectangle(let box): occupancy.add(box, weight: 2)
        case .circle: occupancy.add(element.box.grown(by: 2), weight: 40)
        case .polygon(let corners):
            // Large polygons are grounds, on which labels are read well; their edges are lines.
            let isSmall = element.box.width < 30 && element.box.height < 30
            if isSmall { occupancy.add(element.box.grown(by: 2), weight: 40) }
            occupancy.add(corners, weight: 4)
        case .path(let segments):
            for segment in segments { occupancy.add(segment, weight: 12) }
        case .text:
            occupancy.add(element.box.grown(by: 1), weight: 100)
            placed.append(element.box)
        }
    }

    /// Places a label; `nil` when every place would be on another label.
    mutating func place(_ wanted: Wanted) -> PlacedText? {
        let text = MeasuredText(wanted.text).shortened(to: area.width - 4)
        switch wanted.anchor {
        case .point(let point): return best(of: around(point, text), penalty: 0.3)
        case .center(let point): return best(of: centered(point, text), penalty: 8)
        case .on(let places):
            return best(of: places.map { at($0, 0, 4, .middle, text) }, penalty: 0.5)
        case .vertical(let x): return best(of: beside(verticalAt: x, text), penalty: 0.7)
        case .horizontal(let y): return best(of: beside(horizontalAt: y, text), penalty: 0.7)
        }
    }

    private func around(_ point: Position, _ text: MeasuredText) -> [PlacedText] {
        [9.0, 14, 19, 25, 32, 40].flatMap { distance in
            let near = distance * 0.7
            return [
                at(point, distance, 4, .start, text), at(point, near, -near, .start, text),
                at(point, 6, -distance, .start, text), at(point, 0, -distance, .middle, text),
                at(point, -6, -distance, .end, text), at(point, -near, -near, .end, text),
                at(point, -distance, 4, .end, text), at(point, near, near + 8, .start, text),
                at(point, 0, distance + 9, .middle, text), at(point, -near, near + 8, .end, text),
            ]
        }
    }

    private func centered(_ point: Position, _ text: MeasuredText) -> [PlacedText] {
        let half = text.width / 2
        return [0.0, 15, -15, 30, -30, 45, -45, 60, -60].flatMap { down in
            [0.0, half, -half, 2 * half + 4, -2 * half - 4].map { right in
                at(point, right, 4 + down, .middle, text)
            }
        }
    }

    private func beside(verticalAt x: Double, _ text: MeasuredText) -> [PlacedText] {
        let rows = Int(rounding: (area.height / 15).rounded(.down), within: 1...60)
        return (0..<rows).flatMap { row in
            let place = Position(x: x, y: area.minY + 11 + Double(row) * 15)
            return [at(place, 5, 0, .start, text), at(place, -5, 0, .end, text)]
        }
    }

    private func beside(horizontalAt y: Double, _ text: MeasuredText) -> [PlacedText] {
        (0..<12).flatMap { step in
            let place = Position(x: area.maxX - 2 - Double(step) / 12 * area.width, y: y)
            return [at(place, 0, -5, .end, text), at(place, 0, 14, .end, text)]
        }
    }

    private func at(
        _ point: Position, _ right: Double, _ down: Double, _ anchor: PlacedText.Anchor,
        _ text: MeasuredText
    ) -> PlacedText {
        PlacedText(text, at: Position(x: point.x + right, y: point.y + down), anchor: anchor)
    }

    /// The candidate that covers least, the earlier ones preferred a little; none that covers
    /// another label.
    private mutating func best(of candidates: [PlacedText], penalty: Double) -> PlacedText? {
        var best: (text: PlacedText, cost: Double)?
        // The ground of a label would cover half of an axis that it touches.
        let room = area.grown(by: -1)
        for (index, candidate) in candidates.enumerated() {
            let inside = candidate.moved(inside: room)
            let isMoved = inside != candidate
            let cost = occupancy.cost(of: inside.box) + Double(index) * penalty + (isMoved ? 15 : 0)
            guard cost < best?.cost ?? .infinity else { continue }
            if placed.contains(where: inside.box.overlaps) { continue }
            best = (inside, cost)
        }
        guard let chosen = best?.text else { return nil }
        occupancy.add(chosen.box.grown(by: 1), weight: 100)
        placed.append(chosen.box)
        return chosen
    }
}
