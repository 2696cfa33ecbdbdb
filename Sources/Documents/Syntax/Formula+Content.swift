import Diagnostics
import Formulas

extension Formula {
    /// Takes a formula out of running text.
    init(_ extent: FormulaExtent, in content: Content) {
        self.init(extent, in: content, at: content.place(extent.range))
    }

    /// Takes a formula out of a text, when it is said to stand elsewhere: in its fence.
    init(_ extent: FormulaExtent, in content: Content, at place: SourcePlace) {
        let parts = extent.segments.map { segment -> Part in
            switch segment {
            case .tex(let range): .tex(content.excerpt(range))
            case .value(let value): .value(content.excerpt(value.expression))
            }
        }
        self.init(parts: parts, isDisplay: extent.isDisplay, place: place)
    }
}
