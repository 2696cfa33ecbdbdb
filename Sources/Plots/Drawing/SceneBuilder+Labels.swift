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
        switch layer {
        case .bars, .blocks, .line, .area, .symbols, .stems, .intervals, .jumps, .cells, .field:
            []
        case .point(let pair, let label): [beside(pair, label)].compactMap { $0 }
        case .arrow(let start, let end, let label):
            frame.shows(frame.position(end.x, end.y))
                ? [beside(start, label)].compactMap { $0 } : []
        case .words(let pair, let text):
            [frame.position(pair.x, pair.y)].filter(frame.shows)
                .map { LabelPlacer.Wanted(text, .center($0)) }
        case .rule(let position, let label, _): [along(position, label)].compactMap { $0 }
        case .contours(let map): map.lines.compactMap(contourLabel)
        }
    }

    private func beside(_ pair: Content.Pair, _ label: String?) -> LabelPlacer.Wanted? {
        let place = frame.position(pair.x, pair.y)
        guard let label, frame.shows(place) else { return nil }
        return LabelPlacer.Wanted(label, .point(place))
    }

    private func along(_ rule: Rule.Position, _ label: String?) -> LabelPlacer.Wanted? {
        guard let label, let end = frame.ends(of: rule)?.first else { return nil }
        return switch rule {
        case .x: LabelPlacer.Wanted(label, .vertical(end.x))
        case .y: LabelPlacer.Wanted(label, .horizontal(end.y))
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
