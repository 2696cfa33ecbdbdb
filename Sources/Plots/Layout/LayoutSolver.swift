/// The steps that lead to a layout.
struct LayoutSolver {
    let figure: Figure
    let content: Content
    let domain: HorizontalDomain
    let profiles: [FunctionProfile?]

    private var size: Figure.Size { figure.size }

    /// The layout: the words above and below are measured first, then the vertical axis and its
    /// labels, then what is left for the horizontal axis.
    func solve() -> Layout {
        let range = content.verticalExtent(over: domain, profiles: profiles)
            .range(limitedTo: figure.y.limits)
        let plain = header(legend: [], over: range)
        let trial = vertical(range, from: plain.bottom, to: size.height - footHeight(Spacing.row))
        let ends = EndLabels(
            content, profiles: profiles, domain: domain, vertical: trial.scale,
            figureWidth: size.width)
        let header = ends == nil ? header(legend: content.series, over: range) : plain
        let left = leftMargin(of: trial.ticks)
        let layout = layout(range, below: header, left: left, ends: ends)
        let needed = leftMargin(of: layout.verticalTicks)
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
        let (ticks, scale) = vertical(range, from: header.bottom, to: bottom)
        let title = horizontalTitle.shortened(to: size.width - 2 * Spacing.edge)
        let isCut = title != horizontalTitle
        return Layout(
            size: size,
            frame: Frame(
                x: domain.scale(from: left, to: edge), y: scale,
                area: Box(left, header.bottom, edge, bottom)),
            header: header, verticalTicks: ticks, horizontalLabels: labels,
            horizontalTitle: title, endLabels: ends,
            warnings: header.warnings
                + (isCut ? ["the label of the horizontal axis is too long and was cut"] : []))
    }

    private func header(legend: [Series], over range: ClosedRange<Double>) -> Header {
        let power = Ticks.labelPower(of: range)
        return Header(
            title: figure.title, verticalTitle: Self.title(figure.y.label, power: power),
            legend: legend, size: size)
    }

    /// A title with the power of ten taken out of the labels.
    private static func title(_ label: String?, power: Int) -> String {
        let words = label.map(MeasuredText.cleaned) ?? ""
        guard power != 0 else { return words }
        return words.isEmpty ? "×10^{\(power)}" : "\(words) (×10^{\(power)})"
    }

    /// What the horizontal axis shows, with the arrow that says in which direction.
    private var horizontalTitle: MeasuredText {
        let power =
            switch domain {
            case .numbers(let range): Ticks.labelPower(of: range)
            case .categories: 0
            }
        let words = Self.title(figure.x.label, power: power)
        return MeasuredText(words.isEmpty ? "" : words + " →")
    }

    /// Ticks around what the marks reach, or within limits.
    private func verticalTicks(_ range: ClosedRange<Double>, height: Double) -> Ticks {
        let count = Ticks.count(forHeight: height)
        guard figure.y.limits != nil else { return .enclosing(range, about: count) }
        return .fitting(range, height: height, about: count)
    }

    private func vertical(
        _ range: ClosedRange<Double>, from top: Double, to bottom: Double
    ) -> (ticks: Ticks, scale: LinearScale) {
        let ticks = verticalTicks(range, height: bottom - top)
        var shown = Extent()
        shown.include(range)
        if figure.y.limits == nil {
            for number in ticks.numbers { shown.include(number.value) }
        }
        return (ticks, LinearScale(shown.range ?? range, from: bottom, to: top))
    }

    private func leftMargin(of ticks: Ticks) -> Double {
        let widest = ticks.labels.map { MeasuredText($0).width }.max() ?? 0
        return (Spacing.edge + widest + Spacing.tickGap).rounded(.up)
    }

    private func horizontalLabels(from left: Double, to right: Double) -> Layout.HorizontalLabels {
        switch domain.scale(from: left, to: right) {
        case .linear(let scale): .ticks(.fitting(scale.domain, width: right - left))
        case .bands(let scale): .categories(CategoryLabels(scale, figureWidth: size.width))
        }
    }

    /// How far the last label of a tick reaches beyond the figure.
    private func overhang(
        of labels: Layout.HorizontalLabels, from left: Double, to right: Double
    ) -> Double {
        guard case .ticks(let ticks) = labels, let number = ticks.numbers.last,
            let label = ticks.labels.last
        else { return 0 }
        let place = domain.scale(from: left, to: right).position(of: number.value)
        return max(0, place + MeasuredText(label).width / 2 - (size.width - Spacing.edge / 2))
    }

    /// The height of what stands below the data, its labels included.
    private func footHeight(_ labels: Double) -> Double {
        let title = horizontalTitle.runs.isEmpty ? 0 : Spacing.row
        return Spacing.tickGap + labels + title + Spacing.edge - 2
    }
}
