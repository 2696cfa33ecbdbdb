import Characters

/// A reader of marks, which numbers the series and collects what it leaves out.
struct ContentReader {
    /// The categories of the horizontal axis.
    let columns: CategoryList
    /// The categories of the vertical axis, from the top.
    let rows: CategoryList
    /// How horizontal numbers are spread.
    let horizontal: Transform
    /// How vertical numbers are spread.
    let vertical: Transform
    /// Whether the bars grow to the right.
    let hasHorizontalBars: Bool
    /// How many bars stand side by side.
    let barCount: Int
    /// The series met so far.
    private(set) var series: [Series] = []
    /// The functions met so far.
    private(set) var functions: [Content.DrawnFunction] = []
    /// What was left out so far.
    var warnings: [String] = []
    /// Where the next stacked bar of each category begins, below and above zero.
    var stacks: [(below: Double, above: Double)]?
    /// Which of the bars side by side come next.
    var nextBar = 0
    /// The looks that names of the figure have.
    private let colors: [String: Int]
    /// The looks that a series or a name has asked for, which no other takes by itself.
    private let taken: Set<Int>
    /// The next look.
    private var nextLook = 0

    /// Creates a reader that knows the categories of a figure's marks.
    init(_ figure: Figure) {
        let bars = figure.marks.compactMap { if case .bars(let bars) = $0 { bars } else { nil } }
        hasHorizontalBars = bars.contains(where: \.isHorizontal)
        (columns, rows) = Self.categories(
            of: figure, bars: bars, hasHorizontalBars: hasHorizontalBars)
        barCount = figure.stacksBars ? 1 : bars.count
        colors = figure.colors
        taken = Set(figure.marks.compactMap(\.color)).union(colors.values)
        horizontal = columns.names.isEmpty ? Transform(figure.x.scale) : .linear
        vertical = rows.names.isEmpty ? Transform(figure.y.scale) : .linear
        if figure.stacksBars {
            let count = hasHorizontalBars ? rows.names.count : columns.names.count
            stacks = Array(repeating: (0, 0), count: count)
        }
        warn(of: figure.x, "horizontal", hasCategories: !columns.names.isEmpty)
        warn(of: figure.y, "vertical", hasCategories: !rows.names.isEmpty)
    }

    /// The categories of both axes: those shared in a grid, then those of bars, then of tables.
    private static func categories(
        of figure: Figure, bars: [Bars], hasHorizontalBars: Bool
    ) -> (columns: CategoryList, rows: CategoryList) {
        let tables = figure.marks.compactMap {
            if case .cells(let cells) = $0 { cells } else { nil }
        }
        let names = bars.map(\.categories)
        func list(_ shared: [String], _ names: [[String]]) -> CategoryList {
            var list = CategoryList()
            if !names.isEmpty { list.include(shared) }
            for some in names { list.include(some) }
            return list
        }
        return (
            list(
                figure.sharedCategories.columns,
                (hasHorizontalBars ? [] : names) + tables.map(\.columns)),
            list(
                figure.sharedCategories.rows,
                (hasHorizontalBars ? names : []) + tables.map(\.rows))
        )
    }

    /// Says what of an axis does not apply.
    private mutating func warn(of axis: Axis, _ name: String, hasCategories: Bool) {
        if hasCategories, axis.scale != .linear {
            warnings.append("the scale of the \(name) axis does not apply to categories")
        }
        if axis.scale == .logarithmic, axis.limits.map({ $0.lowerBound <= 0 }) ?? false {
            warnings.append(
                "the \(name) axis is logarithmic: its limit has to be above zero, and is "
                    + "chosen by the marks")
        }
    }

    /// Reads the next mark; `nil` when it cannot be drawn.
    mutating func layer(for mark: Mark) -> Content.Layer? {
        switch mark {
        case .bars(let bars): return layer(for: bars)
        case .line(let line): return layer(for: line)
        case .area(let area): return layer(for: area)
        case .points(let points): return layer(for: points)
        case .errorBars(let bars): return layer(for: bars)
        case .histogram(let histogram): return layer(for: histogram)
        case .jumps(let jumps): return layer(for: jumps)
        case .cells(let cells): return layer(for: cells)
        case .contours(let contours): return layer(for: contours)
        case .field(let field): return layer(for: field)
        case .point(let point): return layer(for: point)
        case .rule(let rule): return layer(for: rule)
        case .inscription(let words): return layer(for: words)
        case .arrow(let arrow): return layer(for: arrow)
        case .tree, .network:
            warnings.append("a tree or network fills a figure alone, and was left out")
            return nil
        }
    }

    mutating func nextSeries(
        _ label: String?, _ kind: Series.Kind, _ color: Int?, _ shape: Points.Shape? = nil
    ) -> Series {
        let pinned = color ?? label.flatMap { colors[$0] }
        let look = pinned.map { $0 - 1 } ?? freeLook()
        let next = Series(
            index: series.count, label: cleaned(label), kind: kind, look: look,
            shape: shape ?? Series.shape(ofLook: look))
        series.append(next)
        return next
    }

    private mutating func freeLook() -> Int {
        while taken.contains(nextLook + 1) { nextLook += 1 }
        defer { nextLook += 1 }
        return nextLook
    }

    mutating func addFunction(_ function: Content.DrawnFunction) -> Content.Course {
        functions.append(function)
        return .function(functions.count - 1)
    }

    mutating func warn(_ series: Series, _ count: Int, _ one: String, _ many: String) {
        guard count > 0 else { return }
        warnings.append("\(series.name) leaves out \(count.counted(one, many))")
    }

    func cleaned(_ label: String?) -> String? {
        let text = label.map(MeasuredText.cleaned) ?? ""
        return text.isEmpty ? nil : text
    }
}
