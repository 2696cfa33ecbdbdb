/// The axes that the figures of a grid have in common: what they show, and where their labels stand.
struct SharedAxes {
    /// The figures with the limits and categories of the axes they share, inner labels hidden.
    let figures: [Figure]
    /// The axes whose labels stand at some of the figures only.
    let labelledOnce: Panels.Sharing
    /// Which axes could not be shared.
    let warnings: [String]

    /// Looks at the figures of a grid.
    init(_ panels: Panels, _ words: FigureWords) {
        let reaches = panels.figures.map { Drawing.reaches(of: $0, in: words) }
        let x = Self.united(panels, .x, \.x, reaches.compactMap(\.?.x))
        let y = Self.united(panels, .y, \.y, reaches.compactMap(\.?.y))
        let hasAxes = reaches.map { $0 != nil }
        let labelledOnce = Self.labelledOnce(panels, x, y)
        figures = panels.figures.enumerated().map { index, figure in
            guard hasAxes[index] else { return figure }
            var figure = figure
            figure.share(x: x, y: y)
            figure.hiddenLabels = labelledOnce.intersection(
                Self.inner(index, columns: panels.columns, hasAxes))
            if index >= panels.columns { figure.hiddenTitles = labelledOnce.intersection(.y) }
            return figure
        }
        self.labelledOnce = labelledOnce
        let isSeveral = hasAxes.count { $0 } > 1
        warnings = isSeveral ? Self.warnings(panels, x, y) : []
    }

    /// The shared axes with one title: where titles differ, every figure needs its own.
    private static func labelledOnce(
        _ panels: Panels, _ x: AxisReach?, _ y: AxisReach?
    ) -> Panels.Sharing {
        var axes: Panels.Sharing = []
        if x != nil, Set(panels.figures.map(\.x.label)).count == 1 { axes.insert(.x) }
        if y != nil, Set(panels.figures.map(\.y.label)).count == 1 { axes.insert(.y) }
        return axes
    }

    /// Which axes were to be shared and could not be.
    private static func warnings(
        _ panels: Panels, _ x: AxisReach?, _ y: AxisReach?
    ) -> [String] {
        [(Panels.Sharing.x, x, "horizontal"), (.y, y, "vertical")]
            .filter { panels.shared.contains($0.0) && $0.1 == nil }
            .map {
                "the figures show different things on their \($0.2) axes, which are not shared"
            }
    }

    /// What an axis shows that is to be shared; `nil` where it is not.
    private static func united(
        _ panels: Panels, _ sharing: Panels.Sharing, _ axis: KeyPath<Figure, Axis>,
        _ reaches: [AxisReach]
    ) -> AxisReach? {
        guard panels.shared.contains(sharing) else { return nil }
        return .united(reaches, limits: panels.figures.compactMap { $0[keyPath: axis].limits })
    }

    /// The axes of a figure beyond which there are others in its row or column.
    private static func inner(_ index: Int, columns: Int, _ hasAxes: [Bool]) -> Panels.Sharing {
        let below = stride(from: index + columns, to: hasAxes.count, by: columns)
        let before = (index - index % columns)..<index
        var inner: Panels.Sharing = []
        if below.contains(where: { hasAxes[$0] }) { inner.insert(.x) }
        if before.contains(where: { hasAxes[$0] }) { inner.insert(.y) }
        return inner
    }
}

/// What an axis of a figure shows.
enum AxisReach: Sendable, Hashable {
    case numbers(ClosedRange<Double>, Axis.Scale)
    case categories([String])

    /// What several axes show together, within the limits given to some of them; `nil` for numbers
    /// beside categories, and for scales that differ.
    static func united(_ reaches: [AxisReach], limits: [ClosedRange<Double>]) -> AxisReach? {
        var scales: Set<Axis.Scale> = []
        var names: [[String]] = []
        var (extent, given) = (Extent(), Extent())
        for reach in reaches {
            switch reach {
            case .numbers(let range, let scale):
                extent.include(range)
                scales.insert(scale)
            case .categories(let categories): names.append(categories)
            }
        }
        for range in limits { given.include(range) }
        if names.isEmpty, scales.count == 1, let scale = scales.first {
            return (given.range ?? extent.range).map { .numbers($0, scale) }
        }
        guard scales.isEmpty, !names.isEmpty else { return nil }
        var list = CategoryList()
        for categories in names { list.include(categories) }
        return .categories(list.names)
    }
}

/// What the two axes of a figure show.
struct AxisReaches: Sendable, Hashable {
    let x: AxisReach
    let y: AxisReach
}

extension Figure {
    /// Shows on its axes what several figures show on theirs.
    fileprivate mutating func share(x: AxisReach?, y: AxisReach?) {
        switch x {
        case .numbers(let range, _): self.x.limits = range
        case .categories(let names): sharedCategories.columns = names
        case nil: break
        }
        switch y {
        case .numbers(let range, _): self.y.limits = range
        case .categories(let names): sharedCategories.rows = names
        case nil: break
        }
    }
}
