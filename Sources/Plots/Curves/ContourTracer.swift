/// A tracer of contour lines by marching squares, on a grid of 96 by 96 cells.
///
/// Where a cell may be joined in two ways, the value in its middle decides. There is no line in
/// cells with a corner where the function is not finite.
///
/// Source: Lorensen and Cline, “Marching cubes”, 1987, in two dimensions.
struct ContourTracer {
    private static let size = 96
    private let surface: Surface
    private let wanted: Contours.Levels
    private let values: [Double]

    /// Evaluates a function all over its ranges.
    init(_ surface: Surface, levels: Contours.Levels) {
        self.surface = surface
        wanted = levels
        values = (0...Self.size).flatMap { row in
            (0...Self.size).map { column in
                surface.value(at: Self.place(Double(column), Double(row), on: surface))
            }
        }
    }

    /// The place that is so many cells from the lower left corner.
    private static func place(
        _ column: Double, _ row: Double, on surface: Surface
    ) -> Content.Pair {
        surface.place(column / Double(size), row / Double(size))
    }

    /// The lines, from the lowest level to the highest.
    func lines() -> [ContourLine] {
        let finite = values.filter { !$0.isNaN }.sorted()
        guard let least = finite.first, let greatest = finite.last, least < greatest else {
            return []
        }
        let levels = levels(of: finite)
        return levels.enumerated().compactMap { index, level in
            let stretches = stretches(at: level.value)
            guard !stretches.isEmpty else { return nil }
            let share = levels.count < 2 ? 0.5 : Double(index) / Double(levels.count - 1)
            return ContourLine(level: level, share: share, stretches: stretches)
        }
    }

    /// Round numbers within what most of the function reaches, so that poles do not take them all.
    private func levels(of sorted: [Double]) -> [DecimalNumber] {
        switch wanted {
        case .values(let values):
            return values.filter(\.isDrawable).sorted().prefix(50)
                .map(DecimalNumber.init(shortest:))
        case .count(let count):
            let low = sorted[sorted.count / 50]
            let high = sorted[sorted.count - 1 - sorted.count / 50]
            guard low < high else { return [] }
            return Ticks(in: (low...high).widened, about: min(max(1, count), 50)).numbers
        }
    }

    private func stretches(at level: Double) -> [[Content.Pair]] {
        var chains = ContourChains(size: Self.size)
        for row in 0..<Self.size {
            for column in 0..<Self.size { addCell(column, row, level, to: &chains) }
        }
        return chains.joined().map { chain in chain.map { place(of: $0, level) } }
    }

    private func value(_ column: Int, _ row: Int) -> Double {
        values[row * (Self.size + 1) + column]
    }

    /// Joins the sides of a cell that the line crosses.
    private func addCell(_ column: Int, _ row: Int, _ level: Double, to chains: inout ContourChains)
    {
        let start = row * (Self.size + 1) + column
        let (a, b) = (values[start], values[start + 1])
        let (c, d) = (values[start + Self.size + 2], values[start + Self.size + 1])
        let isAbove = a >= level
        // Most cells are on one side; one with a corner that is no number has no line either.
        let isCrossed =
            (b >= level) != isAbove || (c >= level) != isAbove || (d >= level) != isAbove
        guard isCrossed, !(a.isNaN || b.isNaN || c.isNaN || d.isNaN) else { return }
        let above = [isAbove, b >= level, c >= level, d >= level]
        let sides = ContourSide.around(column, row)
        let crossed = (0..<4).filter { above[$0] != above[($0 + 1) % 4] }
        if crossed.count == 2 {
            chains.join(sides[crossed[0]], sides[crossed[1]])
        } else if crossed.count == 4 {
            let middle = Self.place(Double(column) + 0.5, Double(row) + 0.5, on: surface)
            let isJoined = (surface.value(at: middle) >= level) == isAbove
            chains.join(sides[isJoined ? 0 : 3], sides[isJoined ? 1 : 0])
            chains.join(sides[2], sides[isJoined ? 3 : 1])
        }
    }

    private func place(of side: ContourSide, _ level: Double) -> Content.Pair {
        let (column, row) = (side.column, side.row)
        let start = value(column, row)
        let end = side.isVertical ? value(column, row + 1) : value(column + 1, row)
        let share = (level - start) / (end - start)
        let held = share.isNaN ? 0.5 : min(max(0, share), 1)
        return Self.place(
            Double(column) + (side.isVertical ? 0 : held),
            Double(row) + (side.isVertical ? held : 0), on: surface)
    }
}
