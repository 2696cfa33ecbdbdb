/// A side of a cell of a grid.
struct ContourSide: Sendable, Hashable {
    let column: Int
    let row: Int
    /// Whether it leads upward from its place in the grid, or to the right.
    let isVertical: Bool

    /// The sides of a cell: the lower, the right, the upper and the left.
    static func around(_ column: Int, _ row: Int) -> [ContourSide] {
        [
            ContourSide(column: column, row: row, isVertical: false),
            ContourSide(column: column + 1, row: row, isVertical: true),
            ContourSide(column: column, row: row + 1, isVertical: false),
            ContourSide(column: column, row: row, isVertical: true),
        ]
    }
}

/// Sides of cells that a contour line crosses, joined to lines.
struct ContourChains {
    private let width: Int
    private var neighbours: [(first: Int, second: Int)]
    /// The sides that have a neighbour.
    private var crossed: [Int] = []

    /// Prepares the chains of a grid with so many cells in a row and in a column.
    init(size: Int) {
        width = size + 1
        neighbours = Array(repeating: (-1, -1), count: 2 * width * width)
    }

    /// Joins two sides of one cell.
    mutating func join(_ one: ContourSide, _ other: ContourSide) {
        let (a, b) = (index(of: one), index(of: other))
        add(b, to: a)
        add(a, to: b)
    }

    private mutating func add(_ neighbour: Int, to index: Int) {
        if neighbours[index].first < 0 {
            neighbours[index].first = neighbour
            crossed.append(index)
        } else {
            neighbours[index].second = neighbour
        }
    }

    /// The lines: those with ends first, then the closed ones, whose first side is also their last.
    func joined() -> [[ContourSide]] {
        var isUsed = [Bool](repeating: false, count: neighbours.count)
        var chains: [[ContourSide]] = []
        let sides = crossed.sorted()
        let ends = sides.filter { neighbours[$0].second < 0 }
        for start in ends + sides where !isUsed[start] {
            var chain = [start]
            isUsed[start] = true
            while let last = chain.last,
                let next = [neighbours[last].first, neighbours[last].second].first(where: {
                    $0 >= 0 && !isUsed[$0]
                })
            {
                chain.append(next)
                isUsed[next] = true
            }
            if neighbours[start].second >= 0 { chain.append(start) }
            chains.append(chain.map(side))
        }
        return chains
    }

    private func index(of side: ContourSide) -> Int {
        2 * (side.row * width + side.column) + (side.isVertical ? 1 : 0)
    }

    private func side(_ index: Int) -> ContourSide {
        ContourSide(
            column: index / 2 % width, row: index / 2 / width,
            isVertical: !index.isMultiple(of: 2))
    }
}
