extension Figure {
    /// The figure laid out: its scene, its words and its warnings from one pass.
    ///
    /// It says what it says in the words of a language. Prefer it where more than one of its parts is
    /// needed; each of the members below makes a pass.
    public func drawing(in words: FigureWords = .english) -> Drawing { Drawing(self, in: words) }

    /// The figure as shapes in their places.
    public func scene() -> Scene { drawing().scene }

    /// The figure as SVG: a file of its own, or a part of a page that holds `Figure.stylesheet`.
    ///
    /// The text is always the same for the same figure. It holds no identifiers, so that any number
    /// of figures may stand on a page; its words stay text.
    public func svg(standalone: Bool) -> String { drawing().svg(standalone: standalone) }

    /// What the figure says in English to someone who does not see it: `alternative` if that is set, else its
    /// axes, its series with their ranges, and the extreme values and where they are.
    public var alternativeText: String { alternative ?? drawing().alternativeText }

    /// What was left out, cut or simplified, and what makes the file large; empty for good figures.
    public var warnings: [String] { drawing().warnings }
}
