/// How a shape is painted.
enum Paint: Sendable, Hashable {
    /// Filled.
    case fill(Ink)
    /// Filled faintly.
    case tint(Ink, opacity: Double)
    /// Filled inside an outline of the ground, so that neighbours stay apart.
    case cell(Ink)
    /// Filled faintly inside an outline; how faintly and with which dashes.
    case outlined(Ink, opacity: Double, dashes: [Double])
    /// Stroked.
    case stroke(Ink, width: Double, dashes: [Double])
    /// A dot with a ring of the ground around it.
    case dot(Ink)
    /// A small dot with a narrow ring of the ground around it, one of many.
    case symbol(Ink)
    /// A ring that shows the ground inside.
    case ring(Ink)
    /// Text.
    case text(Ink)

    /// How faintly the grounds of areas are filled; the style sheet fills them less faintly in the
    /// dark, where a faint colour is not seen.
    static let ground = 0.22

    /// How wide the ring of the ground around the shape is.
    private var ringWidth: Double {
        switch self {
        case .dot: 1.5
        case .symbol: 0.6
        case .fill, .tint, .cell, .outlined, .stroke, .ring, .text: 0
        }
    }

    /// How much larger than seen a dot is drawn, since half of its ring lies within.
    var overhang: Double { ringWidth / 2 }

    /// The ink of the paint.
    var ink: Ink {
        switch self {
        case .fill(let ink), .tint(let ink, _), .cell(let ink), .outlined(let ink, _, _),
            .stroke(let ink, _, _), .dot(let ink), .symbol(let ink), .ring(let ink),
            .text(let ink):
            ink
        }
    }

    /// The attribute of what is filled with its colour.
    static let filled = " fill=\"currentColor\""

    /// What the paint is filled with, where that is not its colour.
    var otherFill: String? {
        switch self {
        case .fill, .text, .dot, .symbol, .cell, .tint, .outlined: nil
        case .ring: Ink.background.light
        case .stroke: "none"
        }
    }

    /// The attributes of the paint, colour and fill left out.
    var attributes: String {
        switch self {
        case .fill, .text: ""
        case .dot, .symbol:
            " stroke=\"\(Ink.background.light)\" stroke-width=\"\(ringWidth.fixedPoint)\""
        case .cell: " shape-rendering=\"crispEdges\""
        case .tint(_, let opacity): " fill-opacity=\"\(opacity.fixedPoint)\""
        case .ring: " stroke=\"currentColor\" stroke-width=\"1.5\""
        case .outlined(_, let opacity, let dashes):
            " fill-opacity=\"\(opacity.fixedPoint)\" stroke=\"currentColor\"" + dashing(dashes)
        case .stroke(_, let width, let dashes):
            " stroke=\"currentColor\""
                + (width > 1
                    ? " stroke-width=\"\(width.fixedPoint)\" stroke-linejoin=\"round\""
                    : " shape-rendering=\"crispEdges\"")
                + (dashes.isEmpty && width > 1 ? " stroke-linecap=\"round\"" : "")
                + dashing(dashes)
        }
    }

    /// The class of what only a style sheet can say.
    var effect: String {
        switch self {
        case .dot, .symbol: " plt-ring"
        case .ring: " plt-open"
        case .tint(_, opacity: Self.ground): " plt-tint"
        case .fill, .tint, .cell, .outlined, .stroke, .text: ""
        }
    }

    private func dashing(_ dashes: [Double]) -> String {
        guard !dashes.isEmpty else { return "" }
        return " stroke-dasharray=\"\(dashes.map(\.fixedPoint).joined(separator: " "))\""
    }
}
