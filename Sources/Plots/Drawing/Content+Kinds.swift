extension Content {
    /// What kinds of marks there are, in words, the main ones first; annotations only when there
    /// is nothing else.
    var kinds: [String] {
        var counts: [(one: String, many: String, count: Int)] = []
        for (one, many) in layers.compactMap(\.words) {
            if let index = counts.firstIndex(where: { $0.one == one }) {
                counts[index].count += 1
            } else {
                counts.append((one, many, 1))
            }
        }
        let kinds = counts.map { $0.count == 1 ? $0.one : $0.many }
        if !kinds.isEmpty { return Self.barsFirst(kinds, isStacked: barCount == 1) }
        let points = layers.count { if case .point = $0 { true } else { false } }
        if points > 0 { return [points == 1 ? "point" : "points"] }
        return [layers.isEmpty ? "empty figure" : "rules"]
    }

    private static func barsFirst(_ kinds: [String], isStacked: Bool) -> [String] {
        let bars = kinds.filter { $0.hasSuffix("bars") }
        let named = bars.map { $0 == "grouped bars" && isStacked ? "stacked bars" : $0 }
        return named + kinds.filter { !$0.hasSuffix("bars") }
    }
}

extension Content.Layer {
    /// What one such mark and what several are called; `nil` for annotations.
    fileprivate var words: (one: String, many: String)? {
        switch self {
        case .bars: ("bars", "grouped bars")
        case .blocks: ("histogram", "histograms")
        case .line: ("line", "lines")
        case .area: ("area", "areas")
        case .symbols: ("series of points", "series of points")
        case .stems: ("stems", "groups of stems")
        case .intervals: ("points with intervals", "points with intervals")
        case .jumps: ("distribution function", "distribution functions")
        case .cells: ("table of colours", "tables of colours")
        case .contours: ("contour lines", "contour lines")
        case .field: ("heat map", "heat maps")
        case .point, .rule, .words, .arrow: nil
        }
    }
}
