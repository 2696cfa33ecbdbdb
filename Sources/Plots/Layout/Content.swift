/// The marks of a figure, cleaned of what cannot be drawn, in the spread numbers of their axes.
struct Content: Sendable {
    /// A pair of numbers.
    struct Pair: Sendable, Hashable {
        let x: Double
        let y: Double
    }

    /// Where a line runs.
    enum Course: Sendable {
        /// Through points, in stretches.
        case stretches([[Pair]])
        /// Along a function of the figure.
        case function(Int)
        /// At one height.
        case level(Double)
    }

    /// A function that is drawn.
    struct DrawnFunction: Sendable {
        let series: Series
        let function: @Sendable (Double) -> Double
        /// Where; over the whole figure when there is no range.
        let range: ClosedRange<Double>?
        /// The spread numbers at which it is worked out.
        let sampling: Line.Sampling
    }

    /// Bars of one series.
    struct BarRow: Sendable {
        /// The heights as they were given, one for every category of the figure that has one.
        let heights: [Double?]
        /// From where to where each bar reaches.
        let spans: [ClosedRange<Double>?]
        /// Which of the bars that stand side by side these are, from 0.
        let place: Int
    }

    /// A point with its interval.
    struct Interval: Sendable, Hashable {
        let center: Pair
        let low: Double
        let high: Double
    }

    /// A bar over an interval of numbers.
    struct Block: Sendable, Hashable {
        let x: ClosedRange<Double>
        let y: ClosedRange<Double>
        /// The height as it was given.
        let height: Double
    }

    /// A mark.
    enum Layer: Sendable {
        case bars(Series, BarRow)
        case blocks(Series, [Block], norm: Histogram.Norm)
        case line(Series, Course)
        case area(Series, upper: Course, lower: Course)
        case symbols(Series, [Pair])
        case stems(Series, [Pair], base: Double)
        case intervals(Series, [Interval])
        /// Flat pieces that begin with a filled dot and end before an open one.
        case jumps(Series, [Pair])
        case cells(CellTable)
        case contours(ContourMap)
        case field(ColorField)
        /// A marked point.
        case point(Pair, label: String?)
        /// A straight line across the figure, at a spread number.
        case rule(Rule.Position, label: String?, isDashed: Bool)
        case words(Pair, String)
        case arrow(Pair, Pair, label: String?)
    }

    /// The marks, the first lowest.
    let layers: [Layer]
    /// The series, in drawing order.
    let series: [Series]
    /// The functions, in drawing order.
    let functions: [DrawnFunction]
    /// The categories of the horizontal axis, in the order of first appearance.
    let columns: [String]
    /// The categories of the vertical axis, from the top.
    let rows: [String]
    /// How many bars stand side by side.
    let barCount: Int
    /// Whether the bars grow to the right.
    let hasHorizontalBars: Bool
    /// How horizontal numbers are spread.
    let horizontal: Transform
    /// How vertical numbers are spread.
    let vertical: Transform
    /// What was left out.
    let warnings: [String]
    /// The words of the page.
    let words: FigureWords

    /// Reads the marks of a figure.
    init(_ figure: Figure, in words: FigureWords) {
        self.words = words
        var reader = ContentReader(figure)
        layers = figure.marks.compactMap { reader.layer(for: $0) }
        series = reader.series
        functions = reader.functions
        columns = reader.columns.names
        rows = reader.rows.names
        barCount = reader.barCount
        hasHorizontalBars = reader.hasHorizontalBars
        horizontal = reader.horizontal
        vertical = reader.vertical
        let isCounted = layers.contains { layer in
            if case .blocks(_, _, let norm) = layer { norm != .density } else { false }
        }
        let clash =
            "a function over a histogram of counts or shares is seldom of its height: give the "
            + "histogram norm: \"density\""
        warnings = reader.warnings + (isCounted && !functions.isEmpty ? [clash] : [])
    }

    /// Whether there are lines, which run to the ends of the horizontal axis.
    var hasLines: Bool {
        layers.contains { layer in
            switch layer {
            case .line, .area, .jumps, .contours, .field, .blocks: true
            case .bars, .symbols, .stems, .intervals, .cells, .point, .rule, .words, .arrow: false
            }
        }
    }

    /// Whether there are bars.
    var hasBars: Bool { layers.contains { if case .bars = $0 { true } else { false } } }
    /// Whether there are bars or blocks, which stand on their axis.
    var hasGroundedMarks: Bool {
        layers.contains { layer in
            switch layer {
            case .bars, .blocks, .stems: true
            case .line, .area, .symbols, .intervals, .jumps, .cells, .contours, .field, .point,
                .rule, .words, .arrow:
                false
            }
        }
    }
    /// Whether there is a function of two numbers, which fills the axes to their ends.
    var hasSurface: Bool { layers.contains { $0.surface != nil } }
    /// The field of colours, if there is one; it lies below lines and on the grid.
    var field: ColorField? {
        layers.lazy.compactMap { if case .field(let field) = $0 { field } else { nil } }.first
    }
    /// Whether there is a table of colours, which needs no axes.
    var hasCells: Bool { layers.contains { if case .cells = $0 { true } else { false } } }

    /// The stretches of a course that are known before functions are evaluated.
    func stretches(of course: Course) -> [[Pair]] {
        switch course {
        case .stretches(let stretches): stretches
        case .function, .level: []
        }
    }
}

extension Content.Layer {
    /// The function of two numbers that is drawn.
    var surface: Surface? {
        switch self {
        case .contours(let map): map.surface
        case .field(let field): field.surface
        case .bars, .blocks, .line, .area, .symbols, .stems, .intervals, .jumps, .cells, .point,
            .rule, .words, .arrow:
            nil
        }
    }
}
