/// The names of series with samples of their looks, in rows.
struct Legend: Sendable {
    /// A sample with a name beside it, or a name alone.
    struct Item: Sendable, Hashable {
        let series: Series?
        let text: MeasuredText

        /// The room taken by the sample and the gap after it.
        var indent: Double {
            guard let series else { return 0 }
            return Legend.swatchWidth(of: series) + 6
        }

        /// The whole room.
        var width: Double { indent + text.width }
    }

    /// The distance between two items of a row.
    static let gap = 14.0
    /// The rows, the upper first.
    let rows: [[Item]]
    /// How many items had no room.
    let omitted: Int
    /// The names that had to be cut.
    let cutNames: [String]

    /// Sets the names of series in rows of a width, in their order.
    init(of series: [Series], width: Double, mostRows: Int) {
        var rows: [[Item]] = []
        var cutNames: [String] = []
        for one in series {
            guard let label = one.label else { continue }
            let room = width - Item(series: one, text: MeasuredText("")).indent
            let whole = MeasuredText(label)
            let item = Item(series: one, text: whole.shortened(to: room))
            if item.text != whole { cutNames.append(one.name) }
            if let last = rows.last, Self.width(of: last + [item]) <= width {
                rows[rows.count - 1].append(item)
            } else {
                rows.append([item])
            }
        }
        let left = rows.dropFirst(mostRows).joined().count
        self.cutNames = cutNames
        (self.rows, omitted) = Self.closed(
            Array(rows.prefix(mostRows)), omitted: left, width: width)
    }

    /// The rows with a last item that says how many names are missing.
    private static func closed(
        _ rows: [[Item]], omitted: Int, width: Double
    ) -> (rows: [[Item]], omitted: Int) {
        guard omitted > 0, var last = rows.last else { return (rows, 0) }
        var count = omitted
        func note() -> Item { Item(series: nil, text: MeasuredText("+ \(count)")) }
        while !last.isEmpty, Self.width(of: last + [note()]) > width {
            last.removeLast()
            count += 1
        }
        return (rows.dropLast() + [last + [note()]], count)
    }

    /// The width of a row.
    static func width(of row: [Item]) -> Double {
        row.reduce(0) { $0 + $1.width } + gap * Double(max(0, row.count - 1))
    }

    /// A row drawn from a left edge on a baseline.
    static func elements(of row: [Item], from left: Double, baseline: Double) -> [Scene.Element] {
        var x = left
        var result: [Scene.Element] = []
        for item in row {
            if let series = item.series {
                result += swatch(of: series, at: x, baseline: baseline)
            }
            let place = Position(x: x + item.indent, y: baseline)
            result.append(.text(PlacedText(item.text, at: place), role: .legendLabel))
            x += item.width + gap
        }
        return result
    }

    /// The width of a sample.
    private static func swatchWidth(of series: Series) -> Double {
        switch series.kind {
        case .bars, .area, .symbols, .stems, .intervals: 11
        case .line: 22
        }
    }

    /// A sample of the looks of a series.
    private static func swatch(
        of series: Series, at x: Double, baseline: Double
    ) -> [Scene.Element] {
        func element(_ shape: Scene.Shape, _ paint: Paint) -> Scene.Element {
            Scene.Element(role: .swatch(series: series.index), shape: shape, paint: paint)
        }
        let box = Box(x, baseline - 10, x + 11, baseline + 1)
        let (center, middle) = (x + 5.5, baseline - 4)
        func symbol(at height: Double) -> Scene.Element {
            let place = Position(x: center, y: height)
            return element(series.symbol(at: place, radius: 3.5), .fill(series.ink))
        }
        let stem = [Position(x: center, y: box.minY), Position(x: center, y: box.maxY)]
        let line = [Position(x: x, y: middle), Position(x: x + 22, y: middle)]
        switch series.kind {
        case .bars: return [element(.rectangle(box), series.barPaint)]
        case .area: return [element(.rectangle(box), series.areaPaint)]
        case .line: return [element(.path([line]), series.linePaint)]
        case .symbols: return [symbol(at: middle - 0.5)]
        case .stems: return [element(.path([stem]), series.stemPaint), symbol(at: box.minY + 3.5)]
        case .intervals:
            return [element(.path([stem]), series.stemPaint), symbol(at: middle - 0.5)]
        }
    }
}
