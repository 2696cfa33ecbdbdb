import Characters

/// The drawing of a network: its nodes on a circle or in two columns, its arrows curved so that those
/// in opposite directions stay apart.
struct NetworkDrawing {
    private let network: Network
    private let area: Box
    private let labels: [MeasuredText]
    private let radius: Double
    private let places: [Position]

    /// The size it needs.
    let size: Figure.Size

    /// Lays out a network below a head of some height.
    init(_ network: Network, size: Figure.Size, top: Double) {
        let room = (size.width - 2 * Spacing.edge) / 5
        let names = network.nodes.map { MeasuredText($0).shortened(to: room) }
        let wanted = max(16, (names.map(\.width).max() ?? 0) / 2 + 5)
        let height = Self.height(network, radius: wanted, atMost: size.height - top)
        self.size = Figure.Size(exactly: size.width, (top + height).rounded(.up))
        area = Box(
            Spacing.edge, top, size.width - Spacing.edge, self.size.height - Spacing.edge)
        self.network = network
        // Nodes that would touch are made smaller, and their names shorter.
        let trial = Self.places(network, in: area, radius: wanted)
        let radius = max(4, min(wanted, Self.leastDistance(trial) / 2 - 6))
        places = Self.places(network, in: area, radius: radius)
        labels = names.map { name in
            let label = name.shortened(to: 2 * radius - 2)
            return label.width <= 2 * radius - 2 ? label : MeasuredText("")
        }
        self.radius = radius
    }

    private static func leastDistance(_ places: [Position]) -> Double {
        var least = Double.infinity
        for (index, one) in places.enumerated() {
            for other in places[(index + 1)...] {
                least = min(least, one.distance(from: other, to: other))
            }
        }
        return least
    }

    /// The height of the nodes and arrows, which is less than there is for a few of them.
    private static func height(
        _ network: Network, radius: Double, atMost most: Double
    ) -> Double {
        switch network.arrangement {
        case .circle: return network.nodes.count < 3 ? min(most, 2 * radius + 90) : most
        case .columns(let left):
            let rows = max(1, min(max(0, left), network.nodes.count), network.nodes.count - left)
            return min(most, Double(rows) * (2 * radius + 34) + 16)
        }
    }

    private static func places(
        _ network: Network, in area: Box, radius: Double
    ) -> [Position] {
        switch network.arrangement {
        case .columns(let left):
            columnPlaces(
                network.nodes.count, left: min(max(0, left), network.nodes.count), in: area,
                radius: radius)
        case .circle: circlePlaces(network.nodes.count, in: area, radius: radius)
        }
    }

    /// Places in two columns, the first and the last of both at the same heights.
    private static func columnPlaces(
        _ count: Int, left: Int, in area: Box, radius: Double
    ) -> [Position] {
        let middle = (area.minX + area.maxX) / 2
        let reach = min(area.width / 2 - radius - 20, 150)
        let inset = min(radius + 8, area.height / 2)
        return (0..<count).map { index in
            let isLeft = index < left
            let rank = Double(isLeft ? index : index - left)
            let total = Double(isLeft ? left : count - left)
            let share = total > 1 ? rank / (total - 1) : 0.5
            return Position(
                x: middle + (isLeft ? -reach : reach),
                y: area.minY + inset + share * max(0, area.height - 2 * inset))
        }
    }

    /// Places on a circle from the top, with room for loops beyond them; two stand side by side.
    private static func circlePlaces(_ count: Int, in area: Box, radius: Double) -> [Position] {
        let center = Position(x: (area.minX + area.maxX) / 2, y: (area.minY + area.maxY) / 2)
        guard count != 1 else { return [center] }
        let loops = 34.0
        let across = min(area.width / 2 - radius - loops, area.height * 0.62)
        let up = area.height / 2 - radius - loops
        if count == 2 {
            let reach = min(across, 110)
            return [-reach, reach].map { Position(x: center.x + $0, y: center.y) }
        }
        return (0..<count).map { index in
            let direction = Double.direction(ofTurns: Double(index) / Double(count) - 0.25)
            return Position(
                x: center.x + across * direction.cosine, y: center.y + up * direction.sine)
        }
    }

    private var middle: Position {
        Position(x: (area.minX + area.maxX) / 2, y: (area.minY + area.maxY) / 2)
    }

    /// Arrows, nodes, their names, and what stands beside the arrows.
    func elements() -> (elements: [Scene.Element], warnings: [String]) {
        let courses = network.edges.map(course)
        let shapes = courses.flatMap(arrow) + nodes + nodeLabels
        let weights = weights(courses, over: shapes)
        let nameless = network.nodes.count { !$0.isEmpty } - nodeLabels.count
        return (
            shapes + weights.elements,
            (nameless > 0
                ? ["the network has \(nameless.counted("node")) too small for a name"] : [])
                + weights.warnings
        )
    }

    private func arrow(along course: [Position]) -> [Scene.Element] {
        let head = ArrowHead(along: course)
        let shaft = Scene.Element(
            role: .edge, shape: .path([head.shaft]),
            paint: .stroke(.muted, width: 1.25, dashes: []))
        return [shaft]
            + (head.corners.map {
                [Scene.Element(role: .edge, shape: .polygon($0), paint: .fill(.muted))]
            } ?? [])
    }

    private var nodes: [Scene.Element] {
        places.enumerated().map { index, place in
            Scene.Element(
                role: .node(index), shape: .circle(center: place, radius: radius),
                paint: .outlined(.first, opacity: 0.14, dashes: []))
        }
    }

    /// The names of the nodes that have room for them.
    private var nodeLabels: [Scene.Element] {
        zip(labels, places).enumerated().compactMap { index, pair in
            let (label, place) = pair
            guard !label.runs.isEmpty else { return nil }
            let baseline = Position(x: place.x, y: place.y + 4)
            return .text(
                PlacedText(label, at: baseline, anchor: .middle), role: .nodeLabel(index))
        }
    }

    private func weights(
        _ courses: [[Position]], over shapes: [Scene.Element]
    ) -> (elements: [Scene.Element], warnings: [String]) {
        var placer = LabelPlacer(area, shapes: shapes)
        var placed: [(text: PlacedText, role: Scene.Role)] = []
        var missing = 0
        for (edge, course) in zip(network.edges, courses) where !edge.label.isEmpty {
            let wanted = LabelPlacer.Wanted(edge.label, .on(besides(course, edge)))
            if let text = placer.place(wanted) {
                placed.append((text, .edgeLabel))
            } else {
                missing += 1
            }
        }
        let warning = "the network has no room for \(missing.counted("label")) of arrows"
        return (Scene.Element.labels(placed), missing > 0 ? [warning] : [])
    }

    /// Places beside an arrow: outside of its bend, near its middle; in columns nearer to its
    /// beginning, where arrows have not crossed yet.
    private func besides(_ course: [Position], _ edge: Network.Edge) -> [Position] {
        guard course.count > 2 else { return course }
        let shares = isColumns ? [0.3, 0.4, 0.2, 0.5, 0.7] : [0.5, 0.4, 0.6, 0.3, 0.7]
        let half = MeasuredText(edge.label).width / 2
        return [1.0, -1].flatMap { side in
            shares.map { share in
                let index = Int(
                    rounding: share * Double(course.count - 1), within: 1...course.count - 2)
                let (before, after) = (course[index - 1], course[index + 1])
                let length = max(0.1, after.distance(from: before, to: before))
                let normal = (
                    x: (after.y - before.y) / length * side,
                    y: -(after.x - before.x) / length * side
                )
                // A wide label beside a steep arrow needs more room than above a level one.
                let offset = 11 + (half - 6) * normal.x.magnitude
                return Position(
                    x: course[index].x + normal.x * offset, y: course[index].y + normal.y * offset)
            }
        }
    }

    private var isColumns: Bool {
        if case .columns = network.arrangement { true } else { false }
    }

    /// Where an arrow runs, from the edge of one node to the edge of the other.
    private func course(_ edge: Network.Edge) -> [Position] {
        let (start, end) = (places[edge.start], places[edge.end])
        guard edge.start != edge.end else { return loop(at: start) }
        // Arrows bend to their left, so that the two between a pair of nodes stay apart.
        let hasReverse = network.edges.contains { $0.start == edge.end && $0.end == edge.start }
        let bend = isColumns ? 0 : hasReverse ? 0.2 : 0.08
        let control = Position(
            x: (start.x + end.x) / 2 + (end.y - start.y) * bend,
            y: (start.y + end.y) / 2 - (end.x - start.x) * bend)
        let outside = Self.bow(from: start, by: control, to: end).filter {
            $0.distance(from: start, to: start) >= radius
                && $0.distance(from: end, to: end) >= radius + 2
        }
        return outside.count > 2 ? outside : [start, control, end]
    }

    /// A quadratic Bézier curve.
    private static func bow(
        from start: Position, by control: Position, to end: Position
    ) -> [Position] {
        (0...48).map { step in
            let t = Double(step) / 48
            let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
            return Position(
                x: a * start.x + b * control.x + c * end.x,
                y: a * start.y + b * control.y + c * end.y)
        }
    }

    /// A loop away from the middle of the figure.
    private func loop(at node: Position) -> [Position] {
        let distance = node.distance(from: middle, to: middle)
        let away =
            distance > 1
            ? (x: (node.x - middle.x) / distance, y: (node.y - middle.y) / distance)
            : (x: 0.0, y: -1.0)
        let size = 13.0
        let reach = radius + size * 0.65
        let center = Position(x: node.x + away.x * reach, y: node.y + away.y * reach)
        let turns = (0...40).map { step -> Position in
            let direction = Double.direction(ofTurns: Double(step) / 40 + 0.5)
            // The loop begins where it touches the node, on its far side from the way out.
            let along = (direction.cosine * size, direction.sine * size)
            return Position(
                x: center.x + away.x * along.0 - away.y * along.1,
                y: center.y + away.y * along.0 + away.x * along.1)
        }
        return turns.filter { $0.distance(from: node, to: node) >= radius + 1 }
    }
}
