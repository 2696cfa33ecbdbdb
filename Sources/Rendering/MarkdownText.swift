import Characters
import Documents
import Plots
public import Reporting

/// A report as GitHub's Markdown: values in place, claims removed, figures as files beside it.
public struct MarkdownText: Sendable {
    /// The text.
    public let text: String

    /// Renders a report; figures are found in a folder beside the file.
    public init(_ report: Report, figureFolder: String) {
        var writer = MarkdownWriter(
            figureFolder: figureFolder, shift: report.headingShift)
        if let title = report.title {
            writer.addBlock("# " + MarkdownWriter.inline(title, isCell: false).oneLine)
        }
        if report.isDraft { writer.addBlock("> **\(report.words.draft)**") }
        writer.add(report.sections)
        writer.add(report.footnotes)
        if let closing = report.closingLine { writer.addBlock("*\(closing)*") }
        text = writer.text
    }
}

/// Markdown under construction, block by block.
struct MarkdownWriter {
    let figureFolder: String
    let shift: Int
    private(set) var blocks: [String] = []

    init(figureFolder: String, shift: Int) {
        self.figureFolder = figureFolder
        self.shift = shift
    }

    /// The blocks with an empty line between them.
    var text: String { blocks.joined(separator: "\n\n") + "\n" }

    mutating func addBlock(_ block: String) { blocks.append(block) }

    mutating func add(_ sections: [Section]) {
        for section in sections { add(section) }
    }

    private mutating func add(_ section: Section) {
        switch section.kind {
        case .heading(let level, let content, let anchor, let isNamed):
            addAnchor(isNamed ? anchor : nil)
            let marks = String(repeating: "#", count: min(level + shift, 6))
            addBlock(marks + " " + MarkdownWriter.inline(content, isCell: false).oneLine)
        case .paragraph(let content), .output(let content):
            addBlock(MarkdownWriter.inline(content, isCell: false))
        case .quotation(let inner): addBlock(nested(inner).prefixed(first: "> ", rest: "> "))
        case .callout(let callout, let inner):
            let title = "[!\(callout.rawValue.uppercased())]\n"
            addBlock((title + nested(inner)).prefixed(first: "> ", rest: "> "))
        case .list(let start, let isTight, let items): add(start, isTight, items)
        case .code(let language, let text, _): addBlock(fence(language, text))
        case .table(let table): add(table)
        case .formula(let tex, let number, let anchor):
            let tag = number.map { " \\tag{\($0)}" } ?? ""
            addAnchor(anchor)
            addBlock("$$\n\(tex.trimmed)\(tag)\n$$")
        case .figure(let figure): add(figure)
        case .failure(let message):
            addBlock("> ✗ " + MarkdownWriter.escaped(message, atStart: false))
        case .html(let html): addBlock(html.trimmed)
        case .thematicBreak: addBlock("---")
        }
    }

    private func nested(_ sections: [Section]) -> String {
        var inner = MarkdownWriter(figureFolder: figureFolder, shift: shift)
        inner.add(sections)
        return inner.blocks.joined(separator: "\n\n")
    }

    /// Footnotes stand at the end, under their numbers.
    mutating func add(_ footnotes: [ReportFootnote]) {
        for footnote in footnotes {
            addBlock(
                nested(footnote.sections).prefixed(first: "[^\(footnote.number)]: ", rest: "    "))
        }
    }

    private mutating func add(_ start: Int?, _ isTight: Bool, _ items: [ReportItem]) {
        var lines: [String] = []
        for (index, item) in items.enumerated() {
            let marker = start.map { "\($0 + index). " } ?? "- "
            let indent = String(repeating: " ", count: marker.count)
            let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
            lines.append((box + nested(item.sections)).prefixed(first: marker, rest: indent))
        }
        addBlock(lines.joined(separator: isTight ? "\n" : "\n\n"))
    }

    /// A fence longer than any run of backticks in the code.
    private func fence(_ language: String, _ text: String) -> String {
        let mark = String(repeating: "`", count: max(3, text.longestRun(of: "`") + 1))
        return "\(mark)\(language)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(mark)"
    }

    private mutating func addAnchor(_ anchor: String?) {
        if let anchor { addBlock("<a id=\"\(anchor.escapedForMarkup)\"></a>") }
    }

    private mutating func add(_ table: ReportTable) {
        addAnchor(table.anchor)
        var lines = [row(table.header)]
        lines.append("|" + table.alignments.map { " \($0.marks) |" }.joined())
        lines += table.rows.map { row($0) }
        addBlock(lines.joined(separator: "\n"))
        add(table.caption)
    }

    private func row(_ cells: [[Node]]) -> String {
        "|" + cells.map { " " + MarkdownWriter.inline($0, isCell: true).oneLine + " |" }.joined()
    }

    private mutating func add(_ figure: ReportFigure) {
        addAnchor(figure.name)
        let alternative = MarkdownWriter.escaped(figure.drawing.alternativeText, atStart: false)
        addBlock("![\(alternative.oneLine)](\(figureFolder.asDestination)/\(figure.name).svg)")
        add(figure.caption)
    }

    private mutating func add(_ caption: Caption?) {
        guard let caption, !(caption.label.isEmpty && caption.content.isEmpty) else { return }
        let text = MarkdownWriter.inline(caption.content, isCell: false).oneLine
        let label = caption.label.isEmpty ? "" : "**\(caption.label).** "
        addBlock((label + text).trimmed)
    }
}

extension Documents.Table.Alignment {
    fileprivate var marks: String {
        switch self {
        case .none: "---"
        case .left: ":--"
        case .center: ":-:"
        case .right: "--:"
        }
    }
}
