extension SceneBuilder {
    /// How many labels of marks are placed at most; more could not be read.
    private static let mostLabels = 200

    /// Adds the names of lines at their ends.
    mutating func addEndLabels() {
        for (label, height) in layout.endLabels?.placed(in: frame) ?? [] {
            let place = Position(x: area.maxX + EndLabels.gap, y: height + 4)
            addText(
                label.text, at: place, anchor: .start,
                role: .endLabel(series: label.series.index))
        }
    }

    /// Adds the labels of points, rules, arrows and contour lines and the words at places, clear of
    /// shapes as far as possible and never on one another.
    mutating func addMarkLabels(over shapes: ArraySlice<Scene.Element>) {
        let wanted = content.layers.flatMap(wantedLabels)
        guard !wanted.isEmpty else { return }
        var placer = LabelPlacer(area, shapes: shapes)
        var placed: [PlacedText] = []
        var crowded: [String] = []
        for label in wanted.prefix(Self.mostLabels) {
            guard let text = placer.place(label) else {
                if label.isRequired { crowded.append(label.text) }
                continue
            }
            placed.append(text)
        }
        elements += Scene.Element.labels(placed.map { ($0, .markLabel) })
        if let first = crowded.first {
            let others = crowded.count > 1 ? " and \(crowded.count - 1) more" : ""
            warnings.append("there is no room for the label '\(first)'\(others)")
        }
        if wanted.count > Self.mostLabels {
            warnings.append(
                "only \(Self.mostLabels) of \(wanted.count) labels of marks are shown")
        }
    }

    /// The labels of a layer that lie within the area.
    private func wantedLabels(of layer: Content.Layer) -> [LabelPlacer.Wanted] {
        let room = area.grown(by: 0.5)
        func beside(_ pair: Content.Pair, _ label: String?) -> [LabelPlacer.Wanted] {
            let place = frame.position(pair.x, pair.y)
            guard let label, room.contains(place) else { return [] }
            return [LabelPlacer.Wanted(label, .point(place))]
        }
        switch layer {
        case .bars, .blocks, .line, .area, .symbols, .stems, .intervals, .jumps, .cells, .field:
            return []
        case .point(let pair, let label): return beside(pair, label)
        case .arrow(let start, let end, let label):
            return room.contains(frame.position(end.x, end.y)) ? beside(start, label) : []
        case .words(let pair, let text):
            let place = frame.position(pair.x, pair.y)
            return room.contains(place) ? [LabelPlacer.Wanted(text, .center(place))] : []
        case .rule(let position, let label, _):
            guard let label, let end = frame.ends(of: position)?.first else { return [] }
            switch position {
            case .x: return [LabelPlacer.Wanted(label, .vertical(end.x))]
            case .y: return [LabelPlacer.Wanted(label, .horizontal(end.y))]
            }
        case .contours(let map): return map.lines.compactMap(contourLabel)
        }
    }

    /// The number of a contour line, on the longest of its stretches.
    private func contourLabel(_ line: ContourLine) -> LabelPlacer.Wanted? {
        let places = line.stretches.map { $0.map { frame.position($0.x, $0.y) } }
        guard let longest = places.max(by: { $0.count < $1.count }), longest.count > 12 else {
            return nil
        }
        let candidates = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map { share in
            longest[Int(rounding: share * Double(longest.count - 1), within: 0...longest.count - 1)]
        }
        return LabelPlacer.Wanted(line.level.compactText, .on(candidates), isRequired: false)
    }
}
