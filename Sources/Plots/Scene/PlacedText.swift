/// A line of text at its place.
public struct PlacedText: Sendable, Hashable {
    /// Which end of the text stays at its position when a font is wider or narrower than reserved.
    public enum Anchor: String, Sendable, Hashable {
        /// The left end.
        case start
        /// The middle.
        case middle
        /// The right end.
        case end
    }

    /// Where the anchor stands, on the baseline.
    public let position: Position
    /// Which part of the text stands at the position.
    public let anchor: Anchor
    /// The text with its measures.
    let text: MeasuredText

    /// Creates a placed text.
    init(_ text: MeasuredText, at position: Position, anchor: Anchor = .start) {
        self.text = text
        self.position = position
        self.anchor = anchor
    }

    /// The characters, without the marks of subscripts and superscripts.
    public var string: String { text.plain }

    /// The box reserved for the text.
    public var box: Box { box(width: text.width) }

    /// The box the characters fill in the widest of the usual fonts, inside the one reserved.
    var inkBox: Box { box(width: min(text.width, text.naturalWidth + 2)) }

    private func box(width: Double) -> Box {
        let left =
            switch anchor {
            case .start: position.x
            case .middle: position.x - width / 2
            case .end: position.x - width
            }
        return Box(left, position.y - text.ascent, left + width, position.y + text.descent)
    }

    /// The same text moved by a vector.
    func moved(right: Double, down: Double) -> PlacedText {
        PlacedText(
            text, at: Position(x: position.x + right, y: position.y + down), anchor: anchor)
    }

    /// The same text moved the least that brings its box inside another.
    func moved(inside other: Box) -> PlacedText {
        let target = box.moved(inside: other)
        return moved(right: target.minX - box.minX, down: target.minY - box.minY)
    }
}
