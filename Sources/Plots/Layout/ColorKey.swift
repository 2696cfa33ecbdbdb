/// The scale of colours in the head of a figure: what it shows, and the numbers at its ends.
struct ColorKey: Sendable {
    private let title: String
    private let low: String
    private let high: String

    /// The head of a scale; its ends say when there are numbers beyond them.
    init(_ scale: ColorScale) {
        let writer = ProseNumber(for: scale.range)
        title = scale.label ?? ""
        low = (scale.holdsLow ? "≤ " : "") + writer.text(scale.range.lowerBound)
        high = (scale.holdsHigh ? "≥ " : "") + writer.text(scale.range.upperBound)
    }

    /// The greatest width of one of the eleven steps.
    private static let widestStep = 12.0

    /// The scale from a left edge on a baseline, in a row of some width.
    func elements(from start: Double, width: Double, baseline: Double) -> [Scene.Element] {
        let (lowText, highText) = (MeasuredText(low), MeasuredText(high))
        let room = width - lowText.width - highText.width - 12
        let stepWidth = min(Self.widestStep, max(1, room / 11))
        let left = room - 11 * stepWidth - 12
        let name = left > 20 ? MeasuredText(title).shortened(to: left) : MeasuredText("")
        var elements: [Scene.Element] = []
        var x = start
        func add(_ text: MeasuredText, gap: Double) {
            guard !text.runs.isEmpty else { return }
            let place = Position(x: x, y: baseline)
            elements.append(.text(PlacedText(text, at: place), role: .legendLabel))
            x += text.width + gap
        }
        add(name, gap: 12)
        add(lowText, gap: 6)
        for step in 0...10 {
            let box = Box(x, baseline - 10, x + stepWidth, baseline + 1)
            elements.append(
                Scene.Element(
                    role: .swatch(series: 0), shape: .rectangle(box), paint: .cell(.level(step))))
            x += stepWidth
        }
        x += 6
        add(highText, gap: 0)
        return elements
    }
}
