import Diagnostics
import Formulas

extension Survey {
    mutating func readCode(_ node: CommonMarkNode) {
        let info = node.info
        if info == "math", let fence = reader.fence(of: node) { return readFormula(fence) }
        guard info.beginsComputation, let fence = reader.fence(of: node)
        else { return }
        guard info == "{klio}" else {
            let place = reader.source.place(fence.infoStart..<fence.opening.upperBound)
            diagnostics.append(Diagnostic(.computationInfo(info), at: place))
            return
        }
        let draft = ComputationDraft(fence, of: reader.source)
        diagnostics += draft.diagnostics
        let caption = draft.caption.flatMap { addSnippet(line($0), setting: .line) }
        let alternative = draft.alternative.flatMap { addSnippet(line($0), setting: .line) }
        computations[fence.opening.lowerBound] = (draft, caption, alternative)
    }

    /// Reads a block of code that is a formula: ```` ```math ````.
    private mutating func readFormula(_ fence: BlockReader.Fence) {
        var content = Content(of: reader.source)
        for line in fence.lines.ranges {
            let end = reader.source.wholeLine(reader.source.line(at: line.lowerBound)).upperBound
            content.append(line.lowerBound..<end, of: reader.source.bytes)
        }
        let end = fence.end ?? fence.lines.ranges.last?.upperBound ?? fence.opening.upperBound
        let extent = FormulaExtent(whole: content.bytes)
        formulas[fence.opening.lowerBound] = Formula(
            extent, in: content, at: reader.source.place(fence.opening.lowerBound..<end))
    }

    private func line(_ range: Range<Int>) -> Content {
        var content = Content(of: reader.source)
        content.append(range, of: reader.source.bytes)
        return content
    }

    mutating func report(_ mistake: Mistake, at range: Range<Int>, in content: Content) {
        diagnostics.append(Diagnostic(mistake, at: content.place(range)))
    }
}

extension String {
    /// Whether it is meant to say that code is computed, blanks and capitals aside: `{Klio}`.
    fileprivate var beginsComputation: Bool {
        utf8.lazy.filter { $0 != 0x20 }.map { $0 | 0x20 }.starts(with: "{klio".utf8)
    }
}
