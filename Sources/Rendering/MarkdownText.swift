import Characters
import Documents
import Formulas
import Plots
public import Reporting

/// A report as GitHub's Markdown: values in place, claims removed, figures as files beside it.
public struct MarkdownText: Sendable {
    /// The text.
    public let text: String

    /// Renders a report; figures are found in a folder beside the file.
    public init(_ report: Report, figureFolder: String) {
        var writer = MarkdownWriter(
            figureFolder: figureFolder, shift: report.headingShift, words: report.words)
        if let title = report.title {
            writer.addBlock("# " + MarkdownWriter.heading(title))
        }
        if report.isDraft { writer.addBlock("> **\(report.words.draft)**") }
        writer.add(report.sections)
        writer.add(report.references)
        if let closing = report.closingLine { writer.addBlock("*\(closing)*") }
        writer.add(report.footnotes)
        text = writer.text
    }
}

/// Markdown under construction, block by block.
struct MarkdownWriter {
    let figureFolder: String
    let shift: Int
    /// The words the report adds to the author's.
    let words: Words
    private(set) var blocks: [String] = []
    /// Whether the block before is a list and has numbers.
    private var isAfterList: Bool?

    init(figureFolder: String, shift: Int, words: Words) {
        self.figureFolder = figureFolder
        self.shift = shift
        self.words = words
    }

    /// The blocks with an empty line between them.
    var text: String { blocks.joined(separator: "\n\n") + "\n" }

    mutating func addBlock(_ block: String) {
        if !block.isEmpty { blocks.append(block) }
    }

    /// Running text on the one line of a heading; a `#` at its end would be taken for a mark.
    static func heading(_ content: [Node]) -> String {
        let line = title(content)
        return line.hasSuffix("#") ? line.dropLast() + "\\#" : line
    }

    mutating func add(_ sections: [Section]) {
        for section in sections { add(section) }
    }

    private mutating func add(_ section: Section) {
        if case .list = section.kind {} else { isAfterList = nil }
        switch section.kind {
        case .heading(let level, let content, let anchor, let isNamed):
            addAnchor(isNamed ? anchor : nil)
            let marks = String(repeating: "#", count: min(level + shift, 6))
            addBlock(marks + " " + MarkdownWriter.heading(content))
        case .paragraph(let content), .output(let content):
            addBlock(MarkdownWriter.paragraph(content))
        case .quotation(let inner): addBlock(nested(inner).prefixed(first: "> ", rest: "> "))
        case .callout(let callout, let inner):
            let title = "[!\(callout.rawValue.uppercased())]\n"
            addBlock((title + nested(inner)).prefixed(first: "> ", rest: "> "))
        case .list(let start, let isTight, let items): add(start, isTight, items)
        case .code(let code): addBlock(fence(code.language, code.text))
        case .table(let table): add(table)
        case .formula(let formula, let number, let anchor):
            // A number that the author chose stands in the formula already.
            let chosen = formula.tree.tag == nil ? number : nil
            let tag = chosen.map { " \\tag{\($0.dropFirst().dropLast())}" } ?? ""
            addAnchor(anchor)
            addBlock(MarkdownWriter.display(formula.expandedTeX + tag))
        case .working(let working): addBlock(MarkdownWriter.display(working.tex))
        case .figure(let figure): add(figure)
        case .failure(let message):
            addBlock(
                "> ✗ **\(words.failed)** "
                    + message.escapedForMarkdown(isAtStart: false, after: nil))
        case .html(let html): addBlock(html.trimmed)
        case .thematicBreak: addBlock("***")
        }
    }

    /// A formula on lines of its own: between dollars, or in a block of code where Markdown would
    /// have a part in it.
    private static func display(_ tex: String) -> String {
        let isPlain =
            tex.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
                line.first == UInt8(ascii: "\\") || Substring(line).first?.isLetter ?? true
            }
            && tex.replacingBytes(of: "\n", with: " ").isPlainInMarkdown && !tex.hasEmptyLine
        return isPlain ? "$$\n\(tex)\n$$" : "```math\n\(tex)\n```"
    }

    /// What stands inside of something; in a tight list without blank lines.
    private func nested(_ sections: [Section], isTight: Bool = false) -> String {
        var inner = MarkdownWriter(figureFolder: figureFolder, shift: shift, words: words)
        inner.add(sections)
        return inner.blocks.joined(separator: isTight ? "\n" : "\n\n")
    }

    /// The works cited, below a heading of their own; GitHub keeps the names that links lead to.
    mutating func add(_ references: [ReportReference]) {
        guard !references.isEmpty else { return }
        addBlock("## " + MarkdownWriter.heading([.text(words.references)]))
        let items = references.map { reference in
            let label = reference.label.map { MarkdownWriter.title([.text($0)]) + " " } ?? ""
            let name = reference.anchor.escapedForMarkup
            return "- <a id=\"\(name)\"></a>\(label)" + MarkdownWriter.title(reference.content)
        }
        addBlock(items.joined(separator: "\n"))
    }

    /// Footnotes stand at the end, under their numbers.
    mutating func add(_ footnotes: [ReportFootnote]) {
        for footnote in footnotes {
            addBlock(
                nested(footnote.sections).prefixed(first: "[^\(footnote.number)]: ", rest: "    "))
        }
    }

    /// A list directly after another of its kind has other markers, which keep the two apart.
    private mutating func add(_ start: Int?, _ isTight: Bool, _ items: [ReportItem]) {
        let isOther = isAfterList == (start != nil)
        defer { isAfterList = isOther ? nil : start != nil }
        var lines: [String] = []
        for (index, item) in items.enumerated() {
            let marker =
                start.map { "\($0 + index)\(isOther ? ")" : ".") " } ?? (isOther ? "* " : "- ")
            let indent = String(repeating: " ", count: marker.count)
            let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
            lines.append(
                (box + nested(item.sections, isTight: isTight)).prefixed(
                    first: marker, rest: indent))
        }
        addBlock(lines.joined(separator: isTight ? "\n" : "\n\n"))
    }

    /// A fence longer than any run of backticks in the code.
    private func fence(_ language: String, _ text: String) -> String {
        let sign: Character = language.contains("`") ? "~" : "`"
        let mark = String(repeating: sign, count: max(3, text.longestRun(of: sign) + 1))
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
        "|" + cells.map { " " + MarkdownWriter.cell($0) + " |" }.joined()
    }

    private mutating func add(_ figure: ReportFigure) {
        addAnchor(figure.name)
        let alternative = figure.drawing.alternativeText.escapedForMarkdown(
            isAtStart: false, isInLink: true, after: "]")
        addBlock("![\(alternative.oneLine)](\(figureFolder.asDestination)/\(figure.name).svg)")
        add(figure.caption)
    }

    private mutating func add(_ caption: Caption?) {
        guard let caption, !(caption.label.isEmpty && caption.content.isEmpty) else { return }
        let text = MarkdownWriter.line(caption.content)
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
