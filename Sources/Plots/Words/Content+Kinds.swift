extension Content {
    /// What kinds of marks there are, in words, bars first; annotations only when there is nothing
    /// else.
    var kinds: [String] {
        var counts: [(noun: FigureWords.Noun, isBars: Bool, count: Int)] = []
        for layer in layers {
            guard let noun = words.kinds.noun(for: layer) else { continue }
            if let index = counts.firstIndex(where: { $0.noun == noun }) {
                counts[index].count += 1
            } else {
                let isBars = if case .bars = layer { true } else { false }
                counts.append((noun, isBars, 1))
            }
        }
        guard counts.isEmpty else {
            return (counts.filter(\.isBars) + counts.filter { !$0.isBars }).map { kind in
                let isStacked = kind.isBars && barCount == 1 && kind.count > 1
                return isStacked ? words.kinds.stackedBars : kind.noun(kind.count)
            }
        }
        let points = layers.count { if case .point = $0 { true } else { false } }
        if points > 0 { return [words.kinds.point(points)] }
        return [layers.isEmpty ? words.kinds.empty : words.kinds.rules]
    }
}

extension FigureWords.Kinds {
    /// What such marks are called; `nil` for annotations.
    fileprivate func noun(for layer: Content.Layer) -> FigureWords.Noun? {
        switch layer {
        case .bars: bars
        case .blocks: histogram
        case .line: line
        case .area(_, _, lower: .level): area
        case .area: band
        case .symbols: points
        case .stems: stems
        case .intervals: intervals
        case .jumps: jumps
        case .cells: cells
        case .contours: contours
        case .field: field
        case .point, .rule, .words, .arrow: nil
        }
    }
}
