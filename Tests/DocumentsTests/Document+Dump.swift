import Diagnostics
import Documents
import Formulas

/// A document as an outline that a person can check: one thing a line, indented by what it is in.
struct DocumentDump {
    private(set) var text = ""
    private let showsPlaces: Bool
    private var depth = 0

    init(_ document: Document, showsPlaces: Bool = false) {
        self.showsPlaces = showsPlaces
        dump(document.frontMatter)
        for block in document.blocks { dump(block) }
    }

    private mutating func line(_ words: [String], at place: SourcePlace? = nil) {
        text +=
            String(repeating: "  ", count: depth)
            + words.filter { !$0.isEmpty }.joined(separator: " ")
        if showsPlaces, let place { text += " @" + Self.range(place) }
        text += "\n"
    }

    /// `line:column-column`, or `line:column-line:column`; the end is the column after the last.
    private static func range(_ place: SourcePlace) -> String {
        let end = place.bytes.upperBound
        let endLine = place.source.line(at: end)
        let column = place.source.column(at: end)
        return "\(place.line):\(place.column)-"
            + (endLine == place.line ? "\(column)" : "\(endLine):\(column)")
    }

    private mutating func inside(_ body: (inout DocumentDump) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\u{A0}": result += "\\u{A0}"
            case "\"": result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func label(_ label: Label?) -> String { label.map { "#" + $0.name } ?? "" }
}

extension DocumentDump {
    private mutating func dump(_ frontMatter: FrontMatter) {
        for entry in frontMatter.entries {
            line(["key", entry.key, Self.quoted(entry.value.text)], at: entry.keyPlace)
        }
        dump("title", frontMatter.title)
        dump("description", frontMatter.description)
    }

    private mutating func dump(_ name: String, _ content: [Inline]?) {
        guard let content else { return }
        line([name])
        inside { $0.dump(content) }
    }

    private mutating func dump(_ block: Block) {
        switch block.kind {
        case .heading(let level, let content, let label):
            line(["heading", "\(level)", Self.label(label)], at: block.place)
            inside { $0.dump(content) }
        case .paragraph(let content):
            line(["paragraph"], at: block.place)
            inside { $0.dump(content) }
        case .quotation(let blocks):
            line(["quotation"], at: block.place)
            inside { dump in blocks.forEach { dump.dump($0) } }
        case .callout(let callout, let blocks):
            line(["callout", callout.rawValue], at: block.place)
            inside { dump in blocks.forEach { dump.dump($0) } }
        case .footnote(let label, let blocks):
            line(["footnote", label], at: block.place)
            inside { dump in blocks.forEach { dump.dump($0) } }
        case .list(let list): dump(list, at: block.place)
        case .code(let info, let text):
            line(["code", info.isEmpty ? "" : Self.quoted(info)], at: block.place)
            lines(text)
        case .computation(let computation): dump(computation, at: block.place)
        case .table(let table): dump(table, at: block.place)
        case .formula(let formula, let label):
            line(["formula", Self.label(label)], at: block.place)
            parts(formula)
        case .html(let text):
            line(["html"], at: block.place)
            lines(text)
        case .annotation(let annotation): dump(annotation, at: block.place)
        case .thematicBreak: line(["rule"], at: block.place)
        }
    }

    private mutating func dump(_ annotation: Annotation, at place: SourcePlace) {
        switch annotation {
        case .claims(let text): line(["claims above", Self.quoted(text.text)], at: place)
        case .claim(let claim): dump(claim, at: place)
        case .waiver(let waiver):
            line(["waiver", Self.quoted(waiver.reason.text)], at: place)
        }
    }

    private mutating func lines(_ text: String) {
        inside { dump in
            for row in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
                dump.line(["| " + row.replacing("\t", with: "→")])
            }
        }
    }

    private mutating func dump(_ list: List, at place: SourcePlace) {
        line(
            ["list", list.start.map { "\($0)" } ?? "", list.isTight ? "tight" : "loose"], at: place)
        for item in list.items {
            inside { dump in
                dump.line(["item", item.isDone.map { $0 ? "done" : "to do" } ?? ""])
                dump.inside { dump in item.blocks.forEach { dump.dump($0) } }
            }
        }
    }

    private mutating func dump(_ computation: Computation, at place: SourcePlace) {
        let flags = [
            (computation.echo, "echo"), (computation.codeFold, "code-fold"),
            (!computation.include, "not included"), (!computation.eval, "not run"),
            (computation.error, "error"),
        ]
        let words = flags.filter(\.0).map(\.1)
        line(["computation", Self.label(computation.label)] + words, at: place)
        inside { dump in
            dump.dump("caption", computation.caption)
            dump.dump("alt", computation.alternative)
        }
        lines(computation.script.text)
    }

    private mutating func dump(_ table: Table, at place: SourcePlace) {
        let names =
            table.columnNames.isEmpty ? "" : "(" + table.columnNames.joined(separator: ", ") + ")"
        let alignments = table.alignments.map { "\($0)" }.joined(separator: " ")
        line(["table", Self.label(table.label), names, alignments], at: place)
        inside { dump in
            dump.dump("caption", table.caption)
            for (name, row) in [("header", table.header)] + table.rows.map({ ("row", $0) }) {
                dump.line([name])
                for cell in row {
                    dump.inside { dump in
                        dump.line(["cell"], at: cell.place)
                        dump.inside { $0.dump(cell.content) }
                    }
                }
            }
        }
    }
}

extension DocumentDump {
    private mutating func dump(_ content: [Inline]) {
        for inline in content { dump(inline) }
    }

    private mutating func dump(_ inline: Inline) {
        let place = inline.place
        switch inline.kind {
        case .text(let text): line(["text", Self.quoted(text)], at: place)
        case .softBreak: line(["soft break"], at: place)
        case .lineBreak: line(["line break"], at: place)
        case .code(let text): line(["code", Self.quoted(text)], at: place)
        case .emphasis(let content): nest("emphasis", content, at: place)
        case .strong(let content): nest("strong", content, at: place)
        case .strikethrough(let content): nest("strikethrough", content, at: place)
        case .footnoteReference(let label): line(["footnote", label], at: place)
        case .link(let destination, let title, let content):
            let words = title.isEmpty ? "" : " " + Self.quoted(title)
            nest("link " + Self.quoted(destination) + words, content, at: place)
        case .image(let destination, let title, let content):
            let words = title.isEmpty ? "" : " " + Self.quoted(title)
            nest("image " + Self.quoted(destination) + words, content, at: place)
        case .html(let text): line(["html", Self.quoted(text)], at: place)
        case .formula(let formula):
            line(["formula", formula.isDisplay ? "display" : ""], at: place)
            parts(formula)
        case .value(let expression):
            line(["value", Self.quoted(expression.text)], at: place)
        case .claim(let claim): dump(claim, at: place)
        case .waiver(let waiver): line(["waiver", Self.quoted(waiver.reason.text)], at: place)
        case .reference(let name): line(["reference", name], at: place)
        case .citation(let citation):
            let items = citation.items.map { item in
                [item.prefix, (item.isNumberAlone ? "-@" : "@") + item.key, item.suffix]
                    .joined(separator: "|")
            }
            line(["citation", citation.isInBrackets ? "[]" : ""] + items, at: place)
        }
    }

    private mutating func dump(_ claim: Claim, at place: SourcePlace) {
        line(["claim", Self.quoted(claim.expression.text)], at: place)
        inside { dump in
            dump.line(["after", Self.quoted(claim.preceding.text)])
            dump.line(["before", Self.quoted(claim.following.text)])
        }
    }

    private mutating func nest(_ name: String, _ content: [Inline], at place: SourcePlace) {
        line([name], at: place)
        inside { $0.dump(content) }
    }

    private mutating func parts(_ formula: Formula) {
        inside { dump in
            for part in formula.parts {
                switch part {
                case .tex(let tex): dump.line(["tex", Self.quoted(tex.text)])
                case .value(let expression): dump.line(["value", Self.quoted(expression.text)])
                }
            }
        }
    }
}
