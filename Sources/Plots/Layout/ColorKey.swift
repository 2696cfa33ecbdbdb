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
        func label(_ text: MeasuredText, at x: Double) -> [Scene.Element] {
            let place = Position(x: x, y: baseline)
            return text.runs.isEmpty
                ? [] : [.text(PlacedText(text, at: place), role: .legendLabel)]
        }
        let beginning = start + (name.runs.isEmpty ? 0 : name.width + 12)
        let steps = beginning + (lowText.runs.isEmpty ? 0 : lowText.width + 6)
        return label(name, at: start) + label(lowText, at: beginning)
            + swatches(from: steps, width: stepWidth, baseline: baseline)
            + label(highText, at: steps + 11 * stepWidth + 6)
    }

    /// The eleven steps of the scale.
    private func swatches(from start: Double, width: Double, baseline: Double) -> [Scene.Element] {
        (0...10).map { step in
            let x = start + Double(step) * width
            let box = Box(x, baseline - 10, x + width, baseline + 1)
            return Scene.Element(
                role: .swatch(series: 0), shape: .rectangle(box), paint: .cell(.level(step)))
        }
    }
}
