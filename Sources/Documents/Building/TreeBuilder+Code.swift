import Diagnostics
import Formulas

extension TreeBuilder {
    mutating func addCode(_ node: CommonMarkNode) {
        guard let fence = reader.fence(of: node) else {
            let lines = reader.lines(of: node, from: reader.line(of: node))
            let end = lines.ranges.last?.upperBound ?? reader.start(of: node)
            return append(
                .code(info: "", text: lines.text), at: reader.start(of: node)..<end)
        }
        if let formula = survey.formulas[fence.opening.lowerBound] {
            return append(.formula(formula, label: nil), at: formula.place.bytes)
        }
        if let entry = survey.computations[fence.opening.lowerBound] {
            let computation = computation(entry.draft, entry.caption, entry.alternative)
            return append(.computation(computation), at: entry.draft.place.bytes)
        }
        let end = fence.end ?? fence.lines.ranges.last?.upperBound ?? fence.opening.upperBound
        let hasNull = source.bytes[fence.opening].contains(0)
        let info = hasNull ? String(node.info.map { $0 == "\u{7F}" ? "\u{FFFD}" : $0 }) : node.info
        append(.code(info: info, text: fence.lines.text), at: fence.opening.lowerBound..<end)
    }

    func computation(
        _ draft: ComputationDraft, _ caption: Int?, _ alternative: Int?
    ) -> Computation {
        Computation(
            script: draft.script, label: draft.label,
            caption: draft.caption.map { _ in caption.map { snippets[$0] } ?? [] },
            alternative: draft.alternative.map { _ in alternative.map { snippets[$0] } ?? [] },
            echo: draft.isOn(.echo) ?? false, codeFold: draft.isOn(.codeFold) ?? false,
            include: draft.isOn(.include) ?? true, eval: draft.isOn(.eval) ?? true,
            error: draft.isOn(.error) ?? false)
    }
}
