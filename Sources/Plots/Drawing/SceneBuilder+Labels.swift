extension SceneBuilder {
    /// How many labels of points and rules are placed at most; more could not be read.
    private static let mostLabels = 200

    /// Adds the names of lines at their ends.
    mutating func addEndLabels() {
        for label in layout.endLabels?.labels ?? [] {
            let end = frame.position(label.end.x, label.end.y)
            let place = Position(x: area.maxX + EndLabels.gap, y: end.y + 4)
            addText(
                label.text, at: place, anchor: .start,
                role: .endLabel(series: label.series.index))
        }
    }

    /// Adds the labels of points and rules, clear of shapes as far as possible.
    mutating func addMarkLabels(over shapes: [Scene.Element]) {
        var placer = LabelPlacer(area, shapes: shapes)
        var count = 0
        for layer in content.layers {
            guard let text = markLabel(of: layer, placer: &placer, count: &count) else { continue }
            elements.append(.text(text, role: .markLabel))
        }
        if count > Self.mostLabels {
            warnings.append(
                "only \(Self.mostLabels) of \(count) labels of points and rules are shown")
        }
    }

    private func markLabel(
        of layer: Content.Layer, placer: inout LabelPlacer, count: inout Int
    ) -> PlacedText? {
        switch layer {
        case .bars, .line, .function: return nil
        case .point(let pair, let label):
            let place = frame.position(pair.x, pair.y)
            guard let label, area.grown(by: 0.5).contains(place) else { return nil }
            count += 1
            return count > Self.mostLabels ? nil : placer.place(label, besidePoint: place)
        case .rule(let position, let label):
            guard let label, let end = ends(of: position)?.first else { return nil }
            count += 1
            if count > Self.mostLabels { return nil }
            switch position {
            case .x: return placer.place(label, besideVerticalAt: end.x)
            case .y: return placer.place(label, besideHorizontalAt: end.y)
            }
        }
    }
}
