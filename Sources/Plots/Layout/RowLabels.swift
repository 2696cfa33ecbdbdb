/// The names of categories beside their bands on a vertical axis; only some where bands are narrow.
struct RowLabels: Sendable {
    /// A name in its place.
    struct Label: Sendable {
        let center: Double
        let text: MeasuredText
    }

    /// The names shown, from the top.
    let labels: [Label]

    /// Sets the names of a scale's categories in a width, cutting those that are wider.
    init(_ scale: BandScale, width: Double) {
        func label(_ index: Int) -> Label {
            Label(
                center: scale.center(of: index),
                text: MeasuredText(scale.categories[index]).shortened(to: width))
        }
        func labels(everyPixels least: Double) -> [Label] {
            let stride = Int(rounding: (least / scale.step).rounded(.up), within: 1...1_000_000)
            return Swift.stride(from: 0, to: scale.categories.count, by: stride).map(label)
        }
        let plain = labels(everyPixels: 15)
        let reach = plain.reduce(into: (up: 0.0, down: 0.0)) { reach, label in
            reach = (max(reach.up, label.text.ascent), max(reach.down, label.text.descent))
        }
        // Subscripts and superscripts need more room.
        self.labels = reach.up + reach.down > 15 ? labels(everyPixels: 20) : plain
    }
}
