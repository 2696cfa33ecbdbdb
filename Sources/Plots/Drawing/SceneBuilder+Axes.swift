extension SceneBuilder {
    /// Adds a faint line at every tick of the vertical axis, but for the one on the axis.
    mutating func addGrid() {
        for number in layout.verticalTicks.numbers {
            let y = frame.y.position(of: number.value)
            if (y - area.maxY).magnitude < 0.5 && !content.hasBars { continue }
            addHorizontal(.grid, at: y, .stroke(.grid, width: 1, dashes: []))
        }
    }

    /// Adds the line that marks stand on: the lower edge, and zero where it is within the figure.
    mutating func addAxis() {
        let paint = Paint.stroke(.muted, width: 1, dashes: [])
        let zero = frame.y.position(of: 0)
        let isInside = frame.y.domain.contains(0)
        if isInside { addHorizontal(.axis, at: zero, paint) }
        guard case .ticks(let ticks) = layout.horizontalLabels else { return }
        if !isInside || (zero - area.maxY).magnitude >= 0.5 {
            addHorizontal(.axis, at: area.maxY, paint)
        }
        for number in ticks.numbers {
            let x = frame.x.position(of: number.value)
            let ends = [Position(x: x, y: area.maxY), Position(x: x, y: area.maxY + 4)]
            add(.tick, .path([ends]), paint)
        }
    }

    private mutating func addHorizontal(_ role: Scene.Role, at y: Double, _ paint: Paint) {
        add(role, .path([[Position(x: area.minX, y: y), Position(x: area.maxX, y: y)]]), paint)
    }

    /// Adds the labels of both axes and the title of the horizontal one.
    mutating func addTickLabels() {
        for (number, label) in zip(layout.verticalTicks.numbers, layout.verticalTicks.labels) {
            let y = frame.y.position(of: number.value) + 4
            let place = Position(x: area.minX - Spacing.tickGap, y: y)
            addText(MeasuredText(label), at: place, anchor: .end, role: .verticalLabel)
        }
        let baseline = area.maxY + Spacing.tickGap + Spacing.baseline - 1
        switch layout.horizontalLabels {
        case .ticks(let ticks):
            for (number, label) in zip(ticks.numbers, ticks.labels) {
                let place = Position(x: frame.x.position(of: number.value), y: baseline)
                addText(MeasuredText(label), at: place, anchor: .middle, role: .horizontalLabel)
            }
        case .categories(let categories):
            for label in categories.labels {
                for (row, line) in label.lines.enumerated() {
                    let place = Position(x: label.center, y: baseline + 14 * Double(row))
                    addText(line, at: place, anchor: .middle, role: .horizontalLabel)
                }
            }
        }
        addHorizontalTitle()
    }

    private mutating func addHorizontalTitle() {
        let title = layout.horizontalTitle
        guard !title.runs.isEmpty else { return }
        let x = max(area.maxX, Spacing.edge + title.width)
        let y = layout.size.height - Spacing.edge - 3
        addText(title, at: Position(x: x, y: y), anchor: .end, role: .horizontalTitle)
    }

    /// Adds text that keeps inside the figure.
    mutating func addText(
        _ text: MeasuredText, at position: Position, anchor: PlacedText.Anchor, role: Scene.Role
    ) {
        guard !text.runs.isEmpty else { return }
        let figure = Box(0, 0, layout.size.width, layout.size.height).grown(by: -1)
        let placed = PlacedText(text, at: position, anchor: anchor).moved(inside: figure)
        elements.append(.text(placed, role: role))
    }
}
