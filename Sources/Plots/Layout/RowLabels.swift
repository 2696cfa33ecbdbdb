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
        let least = 15.0
        let stride = max(1, Int(rounding: (least / scale.step).rounded(.up), within: 1...1_000_000))
        labels = Swift.stride(from: 0, to: scale.categories.count, by: stride).map { index in
            Label(
                center: scale.center(of: index),
                text: MeasuredText(scale.categories[index]).shortened(to: width))
        }
    }
}
