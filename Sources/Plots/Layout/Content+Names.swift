extension Content {
    /// What the vertical axis shows when nobody says it: what the heights of a histogram are.
    var verticalName: String? {
        hasHorizontalBars
            ? nil
            : layers.lazy.compactMap { layer -> String? in
                guard case .blocks(_, _, let norm) = layer else { return nil }
                return words.heads.name(of: norm)
            }.first
    }

    /// The scale of colours, when there is a table or a field of them.
    var colorKey: ColorKey? {
        layers.lazy.compactMap { layer -> ColorKey? in
            switch layer {
            case .cells(let table) where !table.cells.isEmpty: ColorKey(table.scale)
            case .field(let field) where field.extremes != nil: ColorKey(field.scale)
            case .bars, .blocks, .line, .area, .symbols, .stems, .intervals, .jumps, .cells, .field,
                .contours, .point, .rule, .words, .arrow:
                nil
            }
        }.first
    }
}

extension FigureWords.Heads {
    /// What the heights of a histogram are.
    fileprivate func name(of norm: Histogram.Norm) -> String {
        switch norm {
        case .count: count
        case .probability: probability
        case .density: density
        }
    }
}
