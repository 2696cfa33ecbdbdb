/// A series of a figure: its name and its looks.
struct Series: Sendable, Hashable {
    /// How a series is drawn, which is how the legend shows it.
    enum Kind: Sendable, Hashable {
        case bars
        case line(isDashed: Bool)
        case area
        case symbols
        case stems
        case intervals
    }

    /// Its number from 0, over all series in the order of the marks.
    let index: Int
    /// What the legend calls it; never empty.
    let label: String?
    /// How it is drawn.
    let kind: Kind
    /// Which look of the palette it has, from 0: four colours, then the same with other patterns.
    let look: Int
    /// The symbol of its points.
    let shape: Points.Shape

    /// The symbol of a look: another for each of four colours, and then for each of these another
    /// than before.
    static func shape(ofLook look: Int) -> Points.Shape {
        switch (look + look / 4) % 4 {
        case 0: .circle
        case 1: .square
        case 2: .diamond
        default: .triangle
        }
    }

    /// Whether it is a line, which may have its name at its end.
    var isLine: Bool { if case .line = kind { true } else { false } }

    /// What messages call it.
    var name: String { label.map { "'\($0)'" } ?? "series \(index + 1)" }

    /// The label as it stands in a sentence.
    var plainName: String? { label.map { MeasuredText($0).prose } }

    /// Its colour.
    var ink: Ink { .series(look) }

    /// How its line is painted.
    ///
    /// After the fourth series the colours begin again with other dashes.
    var linePaint: Paint {
        let patterns: [[Double]] =
            kind == .line(isDashed: true)
            ? [[6, 4], [6, 2, 2, 2], [12, 4], [3, 6]] : [[], [2, 3], [10, 3, 2, 3], [1, 5]]
        return .stroke(ink, width: 2, dashes: patterns[look / 4 % 4])
    }

    /// How its bars are painted.
    ///
    /// After the fourth series the colours begin again, faint in an outline.
    var barPaint: Paint {
        switch look / 4 % 4 {
        case 0: .fill(ink)
        case 1: .outlined(ink, opacity: 0.35, dashes: [])
        case 2: .outlined(ink, opacity: 0, dashes: [])
        default: .outlined(ink, opacity: 0.15, dashes: [2, 2])
        }
    }

    /// How its ground is painted.
    var areaPaint: Paint { .tint(ink, opacity: Paint.ground) }

    /// How its stems and intervals are painted.
    var stemPaint: Paint { .stroke(ink, width: 1.5, dashes: []) }

    /// The symbol of its points.
    func symbol(at center: Position, radius: Double) -> Scene.Shape {
        func polygon(_ corners: [(x: Double, y: Double)]) -> Scene.Shape {
            .polygon(
                corners.map {
                    Position(x: center.x + $0.x * radius, y: center.y + $0.y * radius)
                })
        }
        return switch shape {
        case .circle: .circle(center: center, radius: radius)
        case .square: polygon([(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)])
        case .diamond: polygon([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)])
        case .triangle: polygon([(0, -1.15), (1.15, 0.92), (-1.15, 0.92)])
        }
    }
}
