import Diagnostics

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
    /// What is wrong.
    var diagnostics: [Diagnostic] = []
    /// The source ranges of paragraphs, in order.
    var paragraphs: [Range<Int>] = []

    var reader: BlockReader
    let displays: [DisplayFormula]
    var filledCells = 0

    /// Reads a tree that libcmark made of a text.
    init(
        of tree: borrowing CommonMarkTree, text: CoveredText, displays: [DisplayFormula],
        snippets: [Snippet]
    ) {
        self.snippets = snippets
        self.displays = displays
        reader = BlockReader(text)
        tree.walk { node, isEntry in visit(node, isEntry: isEntry) }
    }

    /// Finds nothing: a text in which all is CommonMark.
    init(of text: CoveredText) {
        snippets = []
        displays = []
        reader = BlockReader(text)
    }

    private mutating func visit(_ node: CommonMarkNode, isEntry: Bool) -> CommonMarkTree.Step {
        guard isEntry else {
            reader.leave(node)
            return .into
        }
        switch node.kind {
        case .quotation, .item: reader.enter(node)
        case .paragraph: readParagraph(node)
        case .heading: readHeading(node)
        case .code: readCode(node)
        case .html: readHTML(node)
        case .document, .list, .thematicBreak, .custom: break
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

    mutating func readParagraph(_ node: CommonMarkNode) {
        let content = reader.paragraph(node)
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
            setting: isCaption ? .caption : .paragraph)
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
        _ content: Content, _ range: Range<Int>, setting: ItemScanner.Setting
    ) {
        guard !range.isEmpty else { return }
        var scanner = ItemScanner(content, in: range, setting: setting, displays: displays)
        scanner.scan()
        items += scanner.items
        diagnostics += scanner.diagnostics
    }

    /// Notes a line of running text, and tells its index; an empty one is not noted.
    mutating func addSnippet(
        _ content: Content, setting: ItemScanner.Setting
    ) -> Int? {
        guard let snippet = Snippet(content, setting: setting) else { return nil }
        diagnostics += snippet.diagnostics
        snippets.append(snippet)
        return snippets.count - 1
    }
}
