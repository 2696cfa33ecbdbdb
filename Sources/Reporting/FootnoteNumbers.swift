import Diagnostics
import Documents

/// The numbers of a document's footnotes, in the order in which its text first refers to them.
///
/// References inside footnotes count after those of the text. A label belongs to the file it is
/// written in, so that parts which are included may use the same ones.
struct FootnoteNumbers {
    /// A label in its file.
    private struct Key: Hashable {
        let source: ObjectIdentifier
        let label: String

        init(_ label: String, at place: SourcePlace) {
            source = ObjectIdentifier(place.source)
            self.label = label
        }
    }

    private var numbers: [Key: Int] = [:]
    private var definitions: [Key: [Block]] = [:]
    /// Those that have a number and whose own text has not been looked at.
    private var waiting: [Key] = []

    /// Numbers the footnotes of a document.
    init(_ document: Document) {
        collect(document.blocks)
        guard !definitions.isEmpty else { return }
        visit(document.blocks)
        var next = 0
        while next < waiting.count {
            visit(definitions[waiting[next]] ?? [])
            next += 1
        }
    }

    /// The number of the footnote with a label, seen from a place; `nil` when nothing refers to
    /// it, or there is none.
    func number(_ label: String, at place: SourcePlace) -> Int? { numbers[Key(label, at: place)] }

    private mutating func collect(_ blocks: [Block]) {
        for block in blocks {
            switch block.kind {
            case .footnote(let label, let inner):
                let key = Key(label, at: block.place)
                if definitions[key] == nil { definitions[key] = inner }
                collect(inner)
            case .quotation(let inner), .callout(_, let inner): collect(inner)
            case .list(let list): list.items.forEach { collect($0.blocks) }
            case .heading, .paragraph, .code, .computation, .table, .formula, .html, .annotation,
                .thematicBreak:
                break
            }
        }
    }

    private mutating func visit(_ blocks: [Block]) {
        var references: [Key] = []
        blocks.visitInlines(inFootnotes: false) { inline in
            guard case .footnoteReference(let label) = inline.kind else { return }
            references.append(Key(label, at: inline.place))
        }
        for key in references where definitions[key] != nil && numbers[key] == nil {
            numbers[key] = numbers.count + 1
            waiting.append(key)
        }
    }
}

extension ReportBuilder {
    /// The footnotes that the page refers to, by number.
    var footnotes: [ReportFootnote] {
        footnoteSections.keys.sorted().map { number in
            ReportFootnote(
                number: number, sections: footnoteSections[number] ?? [],
                references: footnoteReferences[number] ?? 0)
        }
    }

    /// Keeps what a footnote says for the end of the page; the first of a label counts.
    mutating func addFootnote(_ label: String, _ sections: [Section], at place: SourcePlace) {
        guard let number = numbers.number(label, at: place), footnoteSections[number] == nil else {
            return
        }
        footnoteSections[number] = sections
    }

    /// The number of a footnote where the text refers to it.
    mutating func footnoteReference(_ label: String, at place: SourcePlace) -> Node? {
        guard let number = numbers.number(label, at: place) else { return nil }
        let occurrence = footnoteReferences[number, default: 0] + 1
        footnoteReferences[number] = occurrence
        return .footnoteReference(number: number, occurrence: occurrence)
    }
}
