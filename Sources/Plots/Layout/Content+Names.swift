extension Content {
    /// What the vertical axis shows when nobody says it: what the heights of a histogram are.
    var verticalName: String? {
        hasHorizontalBars
            ? nil
            : layers.lazy.compactMap { layer -> String? in
                guard case .blocks(_, _, let norm) = layer else { return nil }
                return norm.rawValue
            }.first
    }

    /// The scale of colours, when there is a table of them.
    var colorKey: ColorKey? {
        layers.lazy.compactMap { layer -> ColorKey? in
            guard case .cells(let table) = layer, !table.cells.isEmpty else { return nil }
            return ColorKey(table)
        }.first
    }
}
