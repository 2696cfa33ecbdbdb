extension SceneBuilder {
    /// Adds a faint line at every tick of the vertical axis, but for the one on the axis; of the
    /// horizontal axis where bars grow to the right.
    mutating func addGrid() {
        let paint = Paint.stroke(.grid, width: 1, dashes: [])
        switch layout.verticalLabels {
        case .ticks(let ticks):
            for place in ticks.places {
                let y = frame.y.position(of: place)
                if (y - area.maxY).magnitude < 0.5 && !content.hasGroundedMarks { continue }
                addHorizontal(.grid, at: y, paint)
            }
        case .categories:
            guard case .ticks(let ticks) = layout.horizontalLabels else { return }
            for place in ticks.places {
                addVertical(.grid, at: frame.x.position(of: place), paint)
            }
        }
    }

    /// Adds the line that marks stand on: the lower edge, and zero where it is within the figure;
    /// the left edge and zero where bars grow to the right.
    mutating func addAxis() {
        let paint = Paint.stroke(.muted, width: 1, dashes: [])
        guard case .ticks(let vertical) = layout.verticalLabels else {
            addVertical(
                .axis, at: frame.x.position(of: content.horizontal.spread(0) ?? .nan), paint)
            return
        }
        let ground = content.vertical.spread(0)
        let zero = frame.y.position(of: ground ?? frame.y.numbers.lowerBound)
        let isInside = ground.map(frame.y.numbers.contains) ?? true
        if isInside { addHorizontal(.axis, at: zero, paint) }
        addMinorTicks(vertical, paint)
        guard case .ticks(let ticks) = layout.horizontalLabels else { return }
        if !isInside || (zero - area.maxY).magnitude >= 0.5 {
            addHorizontal(.axis, at: area.maxY, paint)
        }
        addTicks(ticks, paint)
    }

    /// Adds the ticks of the vertical axis that have no line of the grid.
    private mutating func addMinorTicks(_ ticks: AxisTicks, _ paint: Paint) {
        for place in ticks.minor {
            let y = frame.y.position(of: place)
            let ends = [Position(x: area.minX - 3, y: y), Position(x: area.minX, y: y)]
            add(.tick, .path([ends]), paint)
        }
    }

    /// Adds the ticks of the horizontal axis.
    private mutating func addTicks(_ ticks: AxisTicks, _ paint: Paint) {
        for (places, length) in [(ticks.places, 4.0), (ticks.minor, 2.5)] {
            for place in places {
                let x = frame.x.position(of: place)
                let ends = [Position(x: x, y: area.maxY), Position(x: x, y: area.maxY + length)]
                add(.tick, .path([ends]), paint)
            }
        }
    }

    private mutating func addHorizontal(_ role: Scene.Role, at y: Double, _ paint: Paint) {
        add(role, .path([[Position(x: area.minX, y: y), Position(x: area.maxX, y: y)]]), paint)
    }

    private mutating func addVertical(_ role: Scene.Role, at x: Double, _ paint: Paint) {
        guard x >= area.minX - 0.5, x <= area.maxX + 0.5 else { return }
        add(role, .path([[Position(x: x, y: area.minY), Position(x: x, y: area.maxY)]]), paint)
    }

    /// Adds the labels of both axes and the title of the horizontal one.
    mutating func addTickLabels() {
        if !layout.hiddenLabels.contains(.y) { addVerticalLabels() }
        guard !layout.hiddenLabels.contains(.x) else { return }
        let baseline = area.maxY + Spacing.tickGap + Spacing.baseline - 1
        switch layout.horizontalLabels {
        case .ticks(let ticks):
            for tick in ticks.labelled {
                let place = Position(x: frame.x.position(of: tick.place), y: baseline)
                addText(
                    MeasuredText(tick.label), at: place, anchor: .middle, role: .horizontalLabel)
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

    private mutating func addVerticalLabels() {
        let x = area.minX - Spacing.tickGap
        switch layout.verticalLabels {
        case .ticks(let ticks):
            for tick in ticks.labelled {
                let place = Position(x: x, y: frame.y.position(of: tick.place) + 4)
                addText(MeasuredText(tick.label), at: place, anchor: .end, role: .verticalLabel)
            }
        case .categories(let rows):
            for label in rows.labels {
                addText(
                    label.text, at: Position(x: x, y: label.center + 4), anchor: .end,
                    role: .verticalLabel)
            }
        }
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
