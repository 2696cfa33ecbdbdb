/// How densely an area is drawn upon, in small cells: where a label disturbs least.
struct Occupancy: Sendable {
    private static let cell = 4.0
    private let area: Box
    private let columns: Int
    private let rows: Int
    private var weights: [Double]

    /// Creates an empty one.
    init(_ area: Box) {
        self.area = area
        columns = Int(rounding: (area.width / Self.cell).rounded(.up), within: 1...1000)
        rows = Int(rounding: (area.height / Self.cell).rounded(.up), within: 1...1000)
        weights = [Double](repeating: 0, count: columns * rows)
    }

    /// Marks what a box covers.
    mutating func add(_ box: Box, weight: Double) {
        guard let (across, down) = cells(of: box) else { return }
        for row in down {
            for index in row * columns + across.lowerBound...row * columns + across.upperBound
            where weights[index] < weight {
                weights[index] = weight
            }
        }
    }

    /// Marks what a polyline covers.
    mutating func add(_ polyline: [Position], weight: Double) {
        for (start, end) in zip(polyline, polyline.dropFirst()) {
            let length = max((end.x - start.x).magnitude, (end.y - start.y).magnitude)
            let steps = Int(rounding: length / (Self.cell / 2), within: 1...2000)
            for step in 0...steps {
                let share = Double(step) / Double(steps)
                let place = Position(
                    x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
                add(Box(place.x - 1, place.y - 1, place.x + 1, place.y + 1), weight: weight)
            }
        }
    }

    /// The weight of everything a box would cover.
    func cost(of box: Box) -> Double {
        guard let (across, down) = cells(of: box) else { return 0 }
        var cost = 0.0
        for row in down {
            for column in across { cost += weights[row * columns + column] }
        }
        return cost
    }

    /// The columns and rows of the cells that a box covers; `nil` outside of the area.
    private func cells(of box: Box) -> (across: ClosedRange<Int>, down: ClosedRange<Int>)? {
        guard box.overlaps(area) else { return nil }
        func index(_ offset: Double, _ count: Int) -> Int {
            Int(rounding: (offset / Self.cell).rounded(.down), within: 0...count - 1)
        }
        return (
            index(box.minX - area.minX, columns)...index(box.maxX - area.minX, columns),
            index(box.minY - area.minY, rows)...index(box.maxY - area.minY, rows)
        )
    }
}
