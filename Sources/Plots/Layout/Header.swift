/// What stands above the data: the title, the legend, and what the vertical axis shows.
struct Header: Sendable {
    /// The texts and samples, in their places.
    let elements: [Scene.Element]
    /// Where the data may begin.
    let bottom: Double
    /// What had to be cut.
    let warnings: [String]

    /// Lays out what stands above the data, with so much room below it beyond what is usual.
    ///
    /// The legend is for the series given. The vertical title points upward unless its axis runs
    /// down; it may leave its room empty.
    init(
        title: String?, verticalTitle: String?, pointsDown: Bool = false,
        isTitleHidden: Bool = false, legend series: [Series], key: ColorKey? = nil,
        size: Figure.Size, room: Double = 0
    ) {
        var builder = HeaderBuilder(size: size)
        builder.addTitle(title ?? "")
        builder.addKey(key)
        let arrow = pointsDown ? "↓ " : "↑ "
        let named = verticalTitle.map { $0.isEmpty ? "" : arrow + $0 } ?? ""
        builder.addLegend(of: series, verticalTitle: isTitleHidden ? "" : named)
        if isTitleHidden && !named.isEmpty { builder.y += Spacing.row }
        elements = builder.elements
        let words = builder.y + (builder.y == Spacing.edge ? Spacing.halfRow : 10)
        bottom = (words + room).rounded()
        warnings = builder.warnings
    }
}

/// The steps that lay out a header, from the top.
private struct HeaderBuilder {
    let size: Figure.Size
    var y = Spacing.edge
    var elements: [Scene.Element] = []
    var warnings: [String] = []

    private var room: Double { size.width - 2 * Spacing.edge }

    mutating func addTitle(_ title: String) {
        let wrapped = WrappedText(title, width: room, most: 2, fontSize: 14, isBold: true)
        for line in wrapped.lines {
            let place = Position(x: Spacing.edge, y: y + 14)
            elements.append(.text(PlacedText(line, at: place), role: .title))
            y += 19
        }
        if !wrapped.lines.isEmpty { y += 4 }
        if !wrapped.isComplete { warnings.append("the title is too long and was cut") }
    }

    /// Adds the scale of colours, if there is one.
    mutating func addKey(_ key: ColorKey?) {
        guard let key else { return }
        elements += key.elements(from: Spacing.edge, width: room, baseline: y + Spacing.baseline)
        y += Spacing.row + 3
    }

    /// Adds the title of the axis and the legend: in one row where both fit, else one above the other.
    mutating func addLegend(of series: [Series], verticalTitle: String) {
        let most = max(1, Int(rounding: size.height * 0.2 / Spacing.row, within: 1...20))
        let legend = Legend(of: series, width: room, mostRows: most)
        let whole = MeasuredText(verticalTitle)
        let title = whole.shortened(to: room)
        warn(of: legend, isTitleCut: title != whole)
        let isShared =
            legend.rows.count == 1 && !title.runs.isEmpty
            && title.width + 24 + (legend.rows.first.map(Legend.width) ?? 0) <= room
        for row in legend.rows {
            let left = isShared ? size.width - Spacing.edge - Legend.width(of: row) : Spacing.edge
            elements += Legend.elements(of: row, from: left, baseline: y + Spacing.baseline)
            if !isShared { y += Spacing.row }
        }
        if !legend.rows.isEmpty && !isShared { y += 3 }
        guard !title.runs.isEmpty else { return }
        let place = Position(x: Spacing.edge, y: y + Spacing.baseline)
        elements.append(.text(PlacedText(title, at: place), role: .verticalTitle))
        y += Spacing.row
    }

    private mutating func warn(of legend: Legend, isTitleCut: Bool) {
        if isTitleCut {
            warnings.append("the label of the vertical axis is too long and was cut")
        }
        warnings += legend.cutNames.map { "\($0) is too long for the legend and was cut" }
        if legend.omitted > 0 {
            warnings.append("the legend has no room for \(legend.omitted) series")
        }
    }
}
