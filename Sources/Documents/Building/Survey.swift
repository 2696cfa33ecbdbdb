import Diagnostics
import Formulas

/// What libcmark's first reading shows: where text is text, and what of it is Klio's own.
struct Survey {
    /// The items in paragraphs and headings, in order.
    var items: [Item] = []
    /// The lines of running text that stand outside of paragraphs.
    var snippets: [Snippet]
    /// The include lines, in order.
    var includes: [IncludeLine] = []
    /// The computation blocks by the byte they begin at.
    var computations: [Int: (draft: ComputationDraft, caption: Int?, alternative: Int?)] = [:]
    /// Code blocks that are formulas, by the byte they begin at.
    var formulas: [Int: Formula] = [:]
    /// Characters that libcmark is to see as others.
    var disguises: [DisguisedCharacter] = []
    /// The lines in which footnotes were found to begin.
    private(set) var footnotes: Set<Int> = []
    /// The definitions of footnotes that were found in quotations and list items, in order.
    private(set) var nestedFootnotes: [FootnoteDefinition] = []
    /// Where such definitions may begin, in order.
    private let candidates: [Int]
    /// What is wrong.
    var diagnostics: [Diagnostic] = []
    /// The source ranges of paragraphs, in order.
    var paragraphs: [Range<Int>] = []

    var reader: BlockReader
    let displays: [DisplayFormula]
    private let footnoteLabels: Set<String>
    private let citesWorks: Bool
    /// The container that has begun and holds nothing yet.
    private var opening: CommonMarkNode.Kind?
    var filledCells = 0

    /// Reads a tree that libcmark made of a text.
    init(
        of tree: borrowing CommonMarkTree, text: CoveredText, layout: LineLayout,
        displays: [DisplayFormula], snippets: [Snippet], citesWorks: Bool,
        candidates: [Int] = []
    ) {
        self.citesWorks = citesWorks
        self.candidates = candidates
        footnoteLabels = Set(layout.footnotes.map(\.label.name))
        self.snippets = snippets
        self.displays = displays
        reader = BlockReader(text, layout: layout)
        tree.walk { node, isEntry in visit(node, isEntry: isEntry) }
    }

    /// Finds nothing: a text in which all is CommonMark.
    init(of text: CoveredText) {
        candidates = []
        snippets = []
        displays = []
        footnoteLabels = []
        citesWorks = false
        reader = BlockReader(text, layout: LineLayout())
    }

    private mutating func visit(_ node: CommonMarkNode, isEntry: Bool) -> CommonMarkNode.Step {
        guard isEntry else {
            reader.leave(node)
            return .into
        }
        let container = opening
        opening = nil
        switch node.kind {
        case .quotation, .item:
            if let footnote = reader.footnote(of: node) {
                footnotes.insert(footnote.line)
            } else {
                opening = node.kind
            }
            reader.enter(node)
        case .paragraph: readParagraph(node, first: container)
        case .heading: readHeading(node)
        case .code: readCode(node)
        case .document, .list, .html, .thematicBreak, .custom: break
        case .text, .softBreak, .lineBreak, .codeSpan, .rawHTML, .emphasis, .strong, .link, .image:
            break
        }
        return node.kind == .paragraph || node.kind == .heading ? .past : .into
    }

    /// Whether a byte of the source stands in a paragraph or heading.
    func hasText(at offset: Int) -> Bool {
        var low = 0
        var high = paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < paragraphs.count && paragraphs[low].contains(offset)
    }

    /// Reads a paragraph; the first in a list item or quotation may begin with a mark of it.
    mutating func readParagraph(_ node: CommonMarkNode, first container: CommonMarkNode.Kind?) {
        let content = reader.paragraph(node)
        if !candidates.isEmpty { findFootnotes(in: content) }
        let start = content.definitionsEnd
        let range = start..<max(start, content.range.upperBound)
        guard !range.isEmpty else { return }
        paragraphs.append(content.sourceRange(range))
        if let include = IncludeLine(content, depth: reader.containers.depth) {
            let kind = Item.Kind.include(index: includes.count)
            items.append(Item(kind: kind, ranges: content.sourceRanges(content.range)))
            includes.append(include)
            return
        }
        let table = PipeTable(in: content, range: range).flatMap { checked($0, in: content) }
        let isCaption =
            content.has("Table:", at: start)
            && content.byte(at: start + 6)?.isWhitespace != false
        scan(
            content, start..<(table?.range.lowerBound ?? range.upperBound),
            setting: isCaption ? .caption : .paragraph, first: container)
        if let table { read(table, in: content) }
    }

    private mutating func readHeading(_ node: CommonMarkNode) {
        let heading = reader.heading(node)
        guard heading.start < heading.content.range.upperBound else { return }
        let range = heading.start..<heading.content.range.upperBound
        paragraphs.append(heading.content.sourceRange(range))
        scan(heading.content, range, setting: .heading)
    }

    private mutating func scan(
        _ content: Content, _ range: Range<Int>, setting: ItemScanner.Setting,
        first container: CommonMarkNode.Kind? = nil
    ) {
        guard !range.isEmpty else { return }
        var scanner = ItemScanner(
            content, in: range, setting: setting, displays: displays, footnotes: footnoteLabels,
            citesWorks: citesWorks)
        if container == .item { scanner.scanTask() }
        if container == .quotation { scanner.scanCallout() }
        scanner.scan()
        items += scanner.items
        disguises += scanner.disguises
        diagnostics += scanner.diagnostics
    }

    /// Notes a line of running text, and tells its index; an empty one is not noted.
    mutating func addSnippet(
        _ content: Content, setting: ItemScanner.Setting
    ) -> Int? {
        guard
            let snippet = Snippet(
                content, setting: setting, footnotes: footnoteLabels, citesWorks: citesWorks)
        else {
            return nil
        }
        diagnostics += snippet.diagnostics
        snippets.append(snippet)
        return snippets.count - 1
    }
}

extension Survey {
    /// Finds the lines of a paragraph in a quotation or list item that define footnotes.
    private mutating func findFootnotes(in content: Content) {
        guard reader.containers.depth > 0 else { return }
        for line in content.lines(in: content.range) {
            let offset = content.origin(of: line.lowerBound)
            guard candidates.containsInOrder(offset) else { continue }
            let number = reader.source.line(at: offset)
            let (cursor, isComplete) = reader.cursor(line: number)
            let isFirst = line.lowerBound == 0
            guard isFirst || isComplete && cursor.indentation.columns <= 3,
                let definition = FootnoteDefinition(
                    in: reader.source, line: number, at: offset, containers: reader.containers)
            else { continue }
            nestedFootnotes.append(definition)
        }
    }
}

extension [Int] {
    /// Whether a number is among these, which ascend.
    fileprivate func containsInOrder(_ number: Int) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == number
    }
}
