/// The two scales of a figure: where a pair of numbers stands.
struct Frame: Sendable, Hashable {
    /// The horizontal scale.
    let x: AxisScale
    /// The vertical scale.
    let y: AxisScale
    /// Where data may be drawn.
    let area: Box

    /// The place of a pair of numbers.
    func position(_ x: Double, _ y: Double) -> Position {
        Position(x: self.x.position(of: x), y: self.y.position(of: y))
    }

    /// The place of a pair of numbers, held within half a height above and below the area.
    func heldPosition(_ x: Double, _ y: Double) -> Position {
        let half = area.height / 2
        let held = min(max(self.y.position(of: y), area.minY - half), area.maxY + half)
        return Position(x: self.x.position(of: x), y: held)
    }

    /// Whether something at a place is drawn: within the area, or hardly beyond.
    func shows(_ place: Position) -> Bool { area.grown(by: 0.5).contains(place) }

    /// The ends of a rule; `nil` when it is not within the area.
    func ends(of rule: Rule.Position) -> [Position]? {
        switch rule {
        case .x(let value):
            let x = x.position(of: value)
            guard x >= area.minX - 0.5, x <= area.maxX + 0.5 else { return nil }
            return [Position(x: x, y: area.minY), Position(x: x, y: area.maxY)]
        case .y(let value):
            let y = y.position(of: value)
            guard y >= area.minY - 0.5, y <= area.maxY + 0.5 else { return nil }
            return [Position(x: area.minX, y: y), Position(x: area.maxX, y: y)]
        }
    }
}
