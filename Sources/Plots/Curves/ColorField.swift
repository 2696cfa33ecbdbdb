/// A function of two numbers, worked out in the middle of each of many cells.
struct ColorField: Sendable {
    /// Neighbouring cells of a row that have the same colour.
    struct Run: Sendable, Hashable {
        /// Their row, from 0 at the bottom.
        let row: Int
        /// Their columns, from 0 at the left.
        let columns: Range<Int>
        /// Their step of the scale of colours.
        let level: Int
    }

    /// A value and where it is.
    struct Extreme: Sendable, Hashable {
        let place: Content.Pair
        let value: Double
    }

    /// How many cells stand side by side.
    static let columnCount = 48
    /// How many cells stand on one another.
    static let rowCount = 32

    /// The function.
    let surface: Surface
    /// The scale of colours.
    let scale: ColorScale
    /// The cells that have a value, from the lowest colour to the highest.
    let runs: [Run]
    /// The lowest and the highest value; `nil` when there is none.
    let extremes: (low: Extreme, high: Extreme)?

    /// Evaluates a function all over its ranges.
    init(_ field: Field, on surface: Surface) {
        self.surface = surface
        var values: [[Double]] = []
        var found: [Extreme] = []
        for row in 0..<Self.rowCount {
            let up = (Double(row) + 0.5) / Double(Self.rowCount)
            let cells = (0..<Self.columnCount).map { column in
                let place = surface.place((Double(column) + 0.5) / Double(Self.columnCount), up)
                return Extreme(place: place, value: surface.value(at: place))
            }
            values.append(cells.map(\.value))
            found += cells.filter { !$0.value.isNaN }
        }
        found.sort { $0.value < $1.value }
        let scale = ColorScale(
            showing: Self.reach(of: found.map(\.value)), of: found.map(\.value),
            limits: field.limits, label: field.label)
        self.scale = scale
        runs = values.enumerated().flatMap { Self.runs(of: $1, row: $0, scale) }
            .sorted { $0.level < $1.level }
        extremes = found.first.flatMap { low in found.last.map { (low, $0) } }
    }

    /// What ascending values reach; but where a few on one side would leave one colour for the rest,
    /// all but a fiftieth on that side.
    private static func reach(of sorted: [Double]) -> ClosedRange<Double>? {
        guard let low = sorted.first, let high = sorted.last else { return nil }
        let (tenth, fiftieth) = (sorted.count / 10, sorted.count / 50)
        let (p10, p90) = (sorted[tenth], sorted[sorted.count - 1 - tenth])
        let most = p90 > p10 ? 3 * (p90 - p10) : .infinity
        return
            (p10 - low > most ? sorted[fiftieth] : low)...(high - p90 > most
            ? sorted[sorted.count - 1 - fiftieth] : high)
    }

    /// The cells of a row, joined where they have one colour.
    private static func runs(of values: [Double], row: Int, _ scale: ColorScale) -> [Run] {
        let levels = values.map { $0.isNaN ? nil : Ink.level(at: scale.share(of: $0)) }
        var runs: [Run] = []
        var start = 0
        for end in 1...levels.count where end == levels.count || levels[end] != levels[start] {
            if let level = levels[start] {
                runs.append(Run(row: row, columns: start..<end, level: level))
            }
            start = end
        }
        return runs
    }
}
