import Characters

/// The drawing of a tree: from the top where its leaves have room side by side, else from the left,
/// as high as it needs to be.
struct TreeDrawing {
    /// The places of its nodes.
    let layout: TreeLayout
    private let isUpright: Bool
    private let area: Box
    /// The size it needs.
    let size: Figure.Size
    private let level: Double
    /// How far the leaves of an upright tree are moved apart, where there is room.
    private let stretch: Double

    /// The distance between two rows of leaves when the tree grows to the right.
    private static let row = 20.0
    /// The greatest width of a label.
    private static let widestLabel = 150.0

    /// Lays out a tree below a head of some height.
    init(_ tree: Tree, size: Figure.Size, top: Double) {
        let upright = TreeLayout(tree, clearance: 1) { max(11, Self.label($0).width / 2) }
        let levels = Double(max(1, upright.depth))
        let fits =
            upright.width <= size.width - 2 * Spacing.edge
            && levels * 30 + 34 <= size.height - top
        if fits {
            self.init(upright: upright, levels: levels, size: size, top: top)
        } else {
            self.init(sideways: tree, levels: levels, size: size, top: top)
        }
    }

    private init(upright: TreeLayout, levels: Double, size: Figure.Size, top: Double) {
        layout = upright
        isUpright = true
        let room = size.width - 2 * Spacing.edge
        stretch = max(1, min(1.8, room / max(1, upright.width)))
        level = min(60, (size.height - top - 38) / levels)
        self.size = Figure.Size(exactly: size.width, (top + 8 + levels * level + 30).rounded(.up))
        area = Box(Spacing.edge, top + 8, size.width - Spacing.edge, self.size.height - 30)
    }

    private init(sideways tree: Tree, levels: Double, size: Figure.Size, top: Double) {
        // A leaf of a tree that grows to the right has its row alone, since its label is long.
        layout = TreeLayout(tree, clearance: Tree.deepest) { _ in Self.row / 2 - 3 }
        isUpright = false
        stretch = 1
        let label = layout.items.map { Self.label($0.node).width }.max() ?? 0
        let height = min(2000, layout.width + top + 3 * Spacing.edge)
        self.size = Figure.Size(exactly: size.width, height.rounded(.up))
        area = Box(
            Spacing.edge + 6, top + Spacing.edge, size.width - Spacing.edge - label - 9,
            self.size.height - Spacing.edge)
        level = min(90, area.width / levels)
    }

    private static func label(_ node: Tree.Node) -> MeasuredText {
        MeasuredText(node.label ?? "").shortened(to: widestLabel)
    }

    private func place(_ item: TreeLayout.Item) -> Position {
        let start = ((isUpright ? area.width : area.height) - layout.width * stretch) / 2
        let across = item.across * stretch + max(0, start)
        let along = Double(item.depth) * level
        return isUpright
            ? Position(x: area.minX + across, y: area.minY + along)
            : Position(x: area.minX + along, y: min(area.minY + across, area.maxY))
    }

    /// Branches, nodes, their labels, and the letters of the branches.
    func elements() -> (elements: [Scene.Element], warnings: [String]) {
        let places = layout.items.map(place)
        let shapes = branches(places) + nodes(places) + leafLabels(at: places)
        let words = words(at: places, over: shapes)
        return (shapes + words.elements, words.warnings)
    }

    private func branches(_ places: [Position]) -> [Scene.Element] {
        let lines = zip(layout.items, places).compactMap { item, end in
            item.parent.map { [places[$0], end] }
        }
        let paint = Paint.stroke(.muted, width: 1.25, dashes: [])
        return lines.isEmpty ? [] : [Scene.Element(role: .edge, shape: .path(lines), paint: paint)]
    }

    private func nodes(_ places: [Position]) -> [Scene.Element] {
        zip(layout.items, places).enumerated().map { index, pair in
            let (item, place) = pair
            let isLeaf = item.node.branches.isEmpty
            let paint = Paint.dot(isLeaf || item.node.label != nil ? .first : .muted)
            let radius = (isLeaf ? 4.5 : 3) + paint.overhang
            return Scene.Element(
                role: .node(index), shape: .circle(center: place, radius: radius), paint: paint)
        }
    }

    /// What stands below the leaves of an upright tree, and to the right of those of any other.
    private func leafLabels(at places: [Position]) -> [Scene.Element] {
        zip(layout.items, places).enumerated().compactMap { index, pair in
            let (item, place) = pair
            let text = Self.label(item.node)
            guard item.node.branches.isEmpty, !text.runs.isEmpty else { return nil }
            let position = Position(
                x: place.x + (isUpright ? 0 : 9), y: place.y + (isUpright ? 19 : 4))
            let placed = PlacedText(text, at: position, anchor: isUpright ? .middle : .start)
            return .text(
                placed.moved(inside: Box(1, 1, size.width - 1, size.height - 1)),
                role: .nodeLabel(index))
        }
    }

    /// What stands at inner nodes, and the letters beside the branches, on their outer sides.
    private func words(
        at places: [Position], over shapes: [Scene.Element]
    ) -> (elements: [Scene.Element], warnings: [String]) {
        var placer = LabelPlacer(Box(0, 0, size.width, size.height), shapes: shapes)
        let wanted = innerLabels(at: places) + letters(at: places)
        let placed = wanted.compactMap { label, role in
            placer.place(label).map { (text: $0, role: role) }
        }
        let missing = wanted.count - placed.count
        return (
            Scene.Element.labels(placed),
            missing > 0 ? ["the tree has no room for \(missing.counted("label"))"] : []
        )
    }

    private func innerLabels(at places: [Position]) -> [(LabelPlacer.Wanted, Scene.Role)] {
        zip(layout.items, places).enumerated().compactMap { index, pair in
            let (item, place) = pair
            guard let label = item.node.label, !item.node.branches.isEmpty, !label.isEmpty else {
                return nil
            }
            return (.init(label, .point(place)), .nodeLabel(index))
        }
    }

    private func letters(at places: [Position]) -> [(LabelPlacer.Wanted, Scene.Role)] {
        zip(layout.items, places).compactMap { item, end in
            guard let parent = item.parent else { return nil }
            let sides = Self.besides(places[parent], end, isUpright: isUpright)
            return (.init(item.letter, .on(sides)), .edgeLabel)
        }
    }

    /// Places beside a branch, those on its outer side first.
    private static func besides(_ start: Position, _ end: Position, isUpright: Bool) -> [Position] {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = max(1, end.distance(from: start, to: start))
        let outer: Double = isUpright ? (dx < 0 ? 1 : -1) : (dy < 0 ? -1 : 1)
        return [outer, -outer].flatMap { side in
            [0.5, 0.6, 0.4, 0.7].map { share in
                Position(
                    x: start.x + share * dx - side * dy / length * 9,
                    y: start.y + share * dy + side * dx / length * 9)
            }
        }
    }
}
