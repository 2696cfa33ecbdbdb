/// The axes that the figures of a grid have in common: what they show, and where their labels stand.
struct SharedAxes {
    /// The figures with the limits and categories of the axes they share, inner labels hidden.
    let figures: [Figure]
    /// The axes whose labels stand at some of the figures only.
    let labelledOnce: Panels.Sharing
    /// Which axes could not be shared.
    let warnings: [String]

    /// Looks at the figures of a grid.
    init(_ panels: Panels) {
        let figures = panels.figures
        let reaches = figures.map(Drawing.reaches)
        func axis(
            _ axis: Panels.Sharing, _ own: KeyPath<Figure, Axis>,
            _ reach: (AxisReaches) -> AxisReach
        ) -> AxisReach? {
            guard panels.shared.contains(axis) else { return nil }
            let given = figures.compactMap { $0[keyPath: own].limits }
            return AxisReach.united(reaches.compactMap { $0.map(reach) }, limits: given)
        }
        let x = axis(.x, \.x) { $0.x }
        let y = axis(.y, \.y) { $0.y }
        // Where titles differ, every figure needs its own.
        let titles = (x: Set(figures.map(\.x.label)), y: Set(figures.map(\.y.label)))
        var labelledOnce: Panels.Sharing = []
        if x != nil, titles.x.count == 1 { labelledOnce.insert(.x) }
        if y != nil, titles.y.count == 1 { labelledOnce.insert(.y) }
        let hasAxes = reaches.map { $0 != nil }
        self.labelledOnce = labelledOnce
        self.figures = figures.enumerated().map { index, figure in
            guard hasAxes[index] else { return figure }
            var figure = figure
            figure.share(x: x, y: y)
            let below = stride(from: index + panels.columns, to: figures.count, by: panels.columns)
            let before = (index - index % panels.columns)..<index
            figure.hiddenLabels = []
            if below.contains(where: { hasAxes[$0] }) { figure.hiddenLabels.insert(.x) }
            if before.contains(where: { hasAxes[$0] }) { figure.hiddenLabels.insert(.y) }
            figure.hiddenLabels.formIntersection(labelledOnce)
            if index >= panels.columns { figure.hiddenTitles = labelledOnce.intersection(.y) }
            return figure
        }
        let names = [(Panels.Sharing.x, x, "horizontal"), (.y, y, "vertical")]
        warnings = names.filter { axis, shared, _ in
            panels.shared.contains(axis) && shared == nil && hasAxes.count { $0 } > 1
        }.map { "the figures show different things on their \($0.2) axes, which are not shared" }
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
