import Diagnostics
import Documents
import Script

/// The values that claims give ids to: one id is one value, wherever it is stated.
struct IdentifiedClaims {
    /// What an id stands for, and where that is said.
    struct Definition {
        let expressions: [Expression]
        let place: SourcePlace

        fileprivate var text: String { expressions.map(\.source).joined(separator: ", ") }
    }

    private var definitions: [String: Definition] = [:]
    /// The ids in the order of the document, for suggestions.
    private(set) var ids: [String] = []
    /// Ids that stand for two values.
    private(set) var diagnostics: [Diagnostic] = []

    /// Collects the ids of a document.
    init(in blocks: [Block]) { visit(blocks) }

    /// What an id stands for.
    subscript(id: String) -> Definition? { definitions[id] }

    /// Adds the ids of an imported document, for those that the document itself does not give.
    mutating func add(_ others: IdentifiedClaims) {
        for id in others.ids where definitions[id] == nil {
            definitions[id] = others.definitions[id]
            ids.append(id)
        }
    }

    private mutating func visit(_ blocks: [Block]) {
        for block in blocks {
            switch block.kind {
            case .heading(_, let content, _), .paragraph(let content): visit(content)
            case .quotation(let blocks), .callout(_, let blocks), .footnote(_, let blocks):
                visit(blocks)
            case .list(let list): list.items.forEach { visit($0.blocks) }
            case .computation(let computation):
                visit(computation.caption ?? [])
                visit(computation.alternative ?? [])
            case .table(let table):
                for row in [table.header] + table.rows { row.forEach { visit($0.content) } }
                visit(table.caption ?? [])
            case .annotation(.claims(let text)): note(text)
            case .annotation(.claim(let claim)): note(claim.expression)
            case .annotation(.waiver), .code, .formula, .html, .thematicBreak: break
            }
        }
    }

    private mutating func visit(_ content: [Inline]) {
        for index in content.indices {
            switch content[index].kind {
            case .claim(let claim): note(claim.expression)
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
                .link(_, _, let inner), .image(_, _, let inner):
                visit(inner)
            case .text, .softBreak, .lineBreak, .code, .html, .formula, .value, .waiver,
                .reference, .citation, .footnoteReference:
                break
            }
        }
    }

    /// Takes note of the ids in a claim; without a colon there are none.
    private mutating func note(_ claim: Excerpt) {
        guard claim.bytes.contains(UInt8(ascii: ":")) else { return }
        for entry in ParsedClaim(parsing: claim).entries {
            guard let id = entry.id, let expressions = entry.expressions, !expressions.isEmpty
            else { continue }
            let definition = Definition(expressions: expressions, place: id.place)
            guard let first = definitions[id.text] else {
                definitions[id.text] = definition
                ids.append(id.text)
                continue
            }
            guard first.text != definition.text else { continue }
            diagnostics.append(
                Diagnostic(
                    "'\(id.text)' is \(definition.text) here, and \(first.text) in line "
                        + "\(first.place.line)", at: id.place,
                    hint: "an id stands for one value: '\(id.text):' alone states the first again"))
        }
    }
}
