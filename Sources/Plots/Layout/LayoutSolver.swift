import Characters

/// The steps that lead to a layout.
struct LayoutSolver {
    let figure: Figure
    let content: Content
    let domain: AxisDomain
    let profiles: [FunctionProfile?]

    private var size: Figure.Size { figure.size }
    private var horizontal: AxisRuler { AxisRuler(axis: figure.x, transform: content.horizontal) }
    private var vertical: AxisRuler {
        AxisRuler(axis: figure.y, transform: content.vertical, isFixed: content.hasSurface)
    }

    /// The layout: the words above and below are measured first, then the vertical axis and its
    /// labels, then what is left for the horizontal axis.
    func solve() -> Layout {
        let limits = figure.y.limits.map(content.vertical.spread)
        let range = content.verticalExtent(over: domain, profiles: profiles)
            .range(limitedTo: limits)
        let plain = header(legend: [], over: range)
        let trial = verticalAxis(
            range, from: plain.bottom, to: size.height - footHeight(Spacing.row))
        let isHidden = figure.hidesLegend || figure.legend == .hidden
        let ends =
            isHidden || figure.legend == .above
            ? nil
            : EndLabels(
                content, profiles: profiles, domain: domain, vertical: trial.scale,
                figureWidth: size.width, movesApart: figure.legend == .direct)
        let header =
            ends == nil && !isHidden ? header(legend: content.series, over: range) : plain
        let left = leftMargin(of: trial.labels)
        let layout = layout(range, below: header, left: left, ends: ends)
        let needed = leftMargin(of: layout.verticalLabels)
        return needed == left ? layout : self.layout(range, below: header, left: needed, ends: ends)
    }

    private func layout(
        _ range: ClosedRange<Double>, below header: Header, left: Double, ends: EndLabels?
    ) -> Layout {
        let right = size.width - Spacing.edge - max(ends?.width ?? 0, 6)
        let trial = horizontalLabels(from: left, to: right)
        let overhang = overhang(of: trial, from: left, to: right)
        let edge = (right - overhang).rounded(.down)
        let labels = overhang > 0 ? horizontalLabels(from: left, to: edge) : trial
        let bottom = (size.height - footHeight(labels.height)).rounded(.down)
        let axis = verticalAxis(range, from: header.bottom, to: bottom)
        let title = horizontalTitle.shortened(to: size.width - 2 * Spacing.edge)
        let isCut = title != horizontalTitle
        return Layout(
            size: size,
            frame: Frame(
                x: domain.scale(from: left, to: edge), y: axis.scale,
                area: Box(left, header.bottom, edge, bottom)),
            header: header, verticalLabels: axis.labels, horizontalLabels: labels,
            horizontalTitle: title, endLabels: ends, hiddenLabels: figure.hiddenLabels,
            warnings: header.warnings
                + (isCut ? ["the label of the horizontal axis is too long and was cut"] : [])
                + (figure.legend == .direct && ends == nil && !figure.hidesLegend
                    ? ["the names cannot stand at the ends of lines, and are above the data"] : []))
    }

    private func header(legend: [Series], over range: ClosedRange<Double>) -> Header {
        let power = content.rows.isEmpty ? vertical.labelPower(of: range) : 0
        let name = figure.y.label ?? content.verticalName
        return Header(
            title: figure.title,
            verticalTitle: figure.hiddenTitles.contains(.y)
                ? nil
                : title(name, power: power, content.vertical),
            pointsDown: !content.rows.isEmpty && !content.hasHorizontalBars,
            isTitleHidden: figure.hiddenLabels.contains(.y),
            legend: legend, key: content.colorKey, size: size, room: figure.headRoom)
    }

    /// A title with the power of ten taken out of the labels; an axis that is not linear says so.
    private func title(_ label: String?, power: Int, _ transform: Transform) -> String {
        let phrases = content.words.axes
        let scale: String? =
            switch transform {
            case .linear: nil
            case .logarithmic: phrases.logarithmic
            case .symmetric: phrases.symmetric
            }
        let notes = [scale, power == 0 ? nil : "×10^{\(power)}"].compactMap { $0 }
        return notes.reduce(label.map(MeasuredText.cleaned) ?? "") { name, note in
            name.isEmpty ? note : phrases.note.filled(["name": name, "note": note])
        }
    }

    /// What the horizontal axis shows, with the arrow that says in which direction.
    private var horizontalTitle: MeasuredText {
        guard !figure.hiddenLabels.contains(.x) else { return MeasuredText("") }
        let power =
            switch domain {
            case .numbers(let range): horizontal.labelPower(of: range)
            case .categories: 0
            }
        let words = title(figure.x.label, power: power, content.horizontal)
        return MeasuredText(words.isEmpty ? "" : words + " →")
    }

    private func verticalAxis(
        _ range: ClosedRange<Double>, from top: Double, to bottom: Double
    ) -> (labels: Layout.VerticalLabels, scale: AxisScale) {
        guard content.rows.isEmpty else {
            let scale = BandScale(
                content.rows, anchors: BandScale.anchors(of: content.rows), from: top, to: bottom)
            return (.categories(RowLabels(scale, width: size.width * 0.3)), .bands(scale))
        }
        let (ticks, shown) = vertical.enclosing(range, height: bottom - top)
        return (.ticks(ticks), .linear(LinearScale(shown, from: bottom, to: top)))
    }

    private func leftMargin(of labels: Layout.VerticalLabels) -> Double {
        guard !figure.hiddenLabels.contains(.y) else { return 4 }
        return (Spacing.edge + labels.width + Spacing.tickGap).rounded(.up)
    }

    private func horizontalLabels(from left: Double, to right: Double) -> Layout.HorizontalLabels {
        switch domain.scale(from: left, to: right) {
        case .linear(let scale):
            .ticks(horizontal.ticks(scale.domain, width: right - left))
        case .bands(let scale): .categories(CategoryLabels(scale, figureWidth: size.width))
        }
    }

    /// How far the last label of a tick reaches beyond the figure.
    private func overhang(
        of labels: Layout.HorizontalLabels, from left: Double, to right: Double
    ) -> Double {
        guard case .ticks(let ticks) = labels, let last = ticks.labelled.last else { return 0 }
        let place = domain.scale(from: left, to: right).position(of: last.place)
        return max(
            0, place + MeasuredText(last.label).width / 2 - (size.width - Spacing.edge / 2))
    }

    /// The height of what stands below the data, its labels included.
    private func footHeight(_ labels: Double) -> Double {
        guard !figure.hiddenLabels.contains(.x) else { return 8 }
        let title = horizontalTitle.runs.isEmpty ? 0 : Spacing.row
        return Spacing.tickGap + labels + title + Spacing.edge - 2
    }
}
