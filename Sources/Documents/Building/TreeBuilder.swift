import Diagnostics

/// Builds a document's blocks from libcmark's second reading, in which all items are covered.
struct TreeBuilder {
    /// A block that is open, with what it holds so far.
    struct Frame {
        enum Kind {
            case document, quotation, item
            case list(start: Int?, isTight: Bool)
            case footnote(FootnoteDefinition)
        }

        let kind: Kind
        let start: Int
        var blocks: [Block] = []
        var items: [List.Item] = []
        /// The kind of callout a quotation is.
        var callout: Callout?
        /// Whether the task is done that an item is.
        var isDone: Bool?
        /// The end of the last thing in it.
        var end: Int
    }

    /// The source.
    let source: SourceText
    /// What the first reading showed.
    let survey: Survey
    /// The blocks of the included files, one after another.
    let included: [[Block]]
    /// The content of the snippets as libcmark read it.
    let snippetContents: [Content]
    /// The running text of the snippets.
    var snippets: [[Inline]]
    /// What is wrong.
    var diagnostics: [Diagnostic] = []
    /// What comments set for the document.
    var settings: [FrontMatter.Entry] = []

    var reader: BlockReader
    var frames: [Frame] = []
    /// The containers that are not kept because they nest too deep.
    var flattened = 0
    var depth: Int
    var tracer: InlineTracer?
    /// The end of the heading that is being traced.
    var headingEnd = 0
    /// Whether the text is read by the rules of CommonMark alone.
    let isStrict: Bool

    init(
        survey: Survey, text: CoveredText, layout: LineLayout = LineLayout(),
        snippetContents: [Content], included: [[Block]], depth: Int, isStrict: Bool = false
    ) {
        self.isStrict = isStrict
        source = text.source
        self.survey = survey
        self.included = included
        self.snippetContents = snippetContents
        self.depth = depth
        snippets = Array(repeating: [], count: snippetContents.count)
        reader = BlockReader(text, layout: layout)
    }

    /// The blocks of the tree, and of those that were settled before; libcmark's nodes are given
    /// back as soon as they are read.
    mutating func blocks(
        of tree: borrowing CommonMarkTree, settled: borrowing SettledBlocks
    ) -> [Block] {
        let nodes = tree.blocks
        frames = [Frame(kind: .document, start: 0, end: 0)]
        frames[0].blocks.reserveCapacity(max(nodes.count, settled.count))
        for node in nodes {
            if let run = settled.run(for: node, line: reader.line(of: node)) {
                let current = reader
                reader = settled.reader
                for block in run {
                    add(block)
                    settled.release(block)
                }
                reader = current
            } else {
                add(node)
            }
            tree.release(node)
        }
        return frames.first?.blocks ?? []
    }

    private mutating func add(_ block: CommonMarkNode) {
        block.walk { node, isEntry in
            visit(node, isEntry: isEntry)
            return .into
        }
    }

    private mutating func visit(_ node: CommonMarkNode, isEntry: Bool) {
        switch node.kind {
        case .document, .custom: break
        case .quotation, .list, .item: isEntry ? enter(node) : leave(node)
        case .paragraph, .heading: isEntry ? beginText(node) : endText(node)
        case .code: addCode(node)
        case .html: addHTML(node)
        case .thematicBreak:
            let line = reader.line(of: node)
            append(.thematicBreak, at: reader.start(of: node)..<reader.trimmedEnd(ofLine: line))
        case .text, .softBreak, .lineBreak, .codeSpan, .rawHTML, .emphasis, .strong, .link, .image:
            tracer?.visit(node, isEntry: isEntry)
        }
    }

    private mutating func enter(_ node: CommonMarkNode) {
        let footnote = reader.footnote(of: node)
        let start = footnote?.label.range.lowerBound ?? reader.start(of: node)
        let end = reader.trimmedEnd(ofLine: reader.line(of: node))
        reader.enter(node)
        let kind: Frame.Kind =
            if let footnote {
                .footnote(footnote)
            } else if node.kind == .quotation {
                .quotation
            } else if node.kind == .item {
                .item
            } else {
                .list(start: node.listStart, isTight: node.isTight)
            }
        if flattened > 0 || node.kind != .item && depth >= Limit.depth {
            if flattened == 0 { report(.nestedTooDeep, at: start..<min(start + 1, end)) }
            flattened += 1
            return
        }
        if node.kind != .item { depth += 1 }
        frames.append(Frame(kind: kind, start: start, end: max(start, end)))
    }

    private mutating func leave(_ node: CommonMarkNode) {
        reader.leave(node)
        guard flattened == 0 else {
            flattened -= 1
            return
        }
        guard frames.count > 1, let frame = frames.popLast() else { return }
        if node.kind != .item { depth -= 1 }
        switch frame.kind {
        case .document: break
        case .quotation:
            let kind =
                frame.callout.map { Block.Kind.callout($0, frame.blocks) }
                ?? .quotation(frame.blocks)
            append(kind, at: frame.start..<frame.end)
        case .footnote(let footnote):
            let kind = Block.Kind.footnote(label: footnote.label.name, frame.blocks)
            append(kind, at: frame.start..<frame.end)
        case .item:
            let item = List.Item(frame.blocks, isDone: frame.isDone)
            frames[frames.count - 1].items.append(item)
            frames[frames.count - 1].end = frame.end
        case .list(let start, let isTight):
            let list = List(start: start, isTight: isTight, items: frame.items)
            append(.list(list), at: frame.start..<frame.end)
        }
    }

    mutating func append(_ kind: Block.Kind, at range: Range<Int>) {
        let range = range.lowerBound..<max(range.lowerBound, range.upperBound)
        append(Block(kind, at: source.place(range)), end: range.upperBound)
    }

    mutating func append(_ block: Block, end: Int) {
        frames[frames.count - 1].blocks.append(block)
        frames[frames.count - 1].end = end
    }

    mutating func report(_ mistake: Mistake, at range: Range<Int>) {
        diagnostics.append(Diagnostic(mistake, at: source.place(range)))
    }
}
