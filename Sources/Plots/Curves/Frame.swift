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
}
