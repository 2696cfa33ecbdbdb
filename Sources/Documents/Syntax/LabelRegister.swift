import Diagnostics

/// The labels of a document, which must differ.
struct LabelRegister {
    private var places: [String: SourcePlace] = [:]
    private var repetitions: [Diagnostic] = []

    /// Reports every label that was given before.
    static func repetitions(in blocks: [Block]) -> [Diagnostic] {
        var register = LabelRegister()
        register.visit(blocks)
        return register.repetitions
    }

    private mutating func visit(_ blocks: [Block]) {
        for block in blocks {
            switch block.kind {
            case .heading(_, _, let label), .formula(_, let label): note(label)
            case .computation(let computation): note(computation.label)
            case .table(let table): note(table.label)
            case .quotation(let blocks), .callout(_, let blocks), .footnote(_, let blocks):
                visit(blocks)
            case .list(let list): list.items.forEach { visit($0.blocks) }
            case .paragraph, .code, .html, .annotation, .thematicBreak: break
            }
        }
    }

    private mutating func note(_ label: Label?) {
        guard let label else { return }
        if let first = places[label.name] {
            let line = "line \(first.line)"
            let isHere = first.source === label.place.source
            let mistake = Mistake.labelRepeated(
                label.name, first: isHere ? line : "'\(first.source.name)', \(line)")
            repetitions.append(Diagnostic(mistake, at: label.place))
        } else {
            places[label.name] = label.place
        }
    }
}
