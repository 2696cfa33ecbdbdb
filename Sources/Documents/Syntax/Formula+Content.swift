import Diagnostics
import Formulas

extension Formula {
    /// Takes a formula out of running text.
    init(_ extent: FormulaExtent, in content: Content) {
        let parts = extent.segments.map { segment -> Part in
            switch segment {
            case .tex(let range): .tex(content.text(range))
            case .value(let value): .value(content.excerpt(value.expression))
            }
        }
        self.init(parts: parts, isDisplay: extent.isDisplay, place: content.place(extent.range))
    }
}
