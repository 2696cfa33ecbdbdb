import Diagnostics

/// Builds a document's blocks from libcmark's second reading, in which all items are covered.
struct TreeBuilder {
    /// A block that is open, with what it holds so far.
    private struct Frame {
        enum Kind {
            case document, quotation
            case list(start: Int?, isTight: Bool)
            case item
        }

        let kind: Kind
        let start: Int
        var blocks: [Block] = []
        var items: [[Block]] = []
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
    private(set) var snippets: [[Inline]]
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []

    private var reader: BlockReader
    private var frames: [Frame] = []
    /// The containers that are not kept because they nest too deep.
    private var flattened = 0
    private var depth: Int
    private var tracer: InlineTracer?
    /// The end of the heading that is being traced.
    private var headingEnd = 0

    init(
        survey: Survey, text: CoveredText, snippetContents: [Content], included: [[Block]],
        depth: Int
    ) {
        source = text.source
        self.survey = survey
        self.included = included
        self.snippetContents = snippetContents
        self.depth = depth
        snippets = Array(repeating: [], count: snippetContents.count)
        reader = BlockReader(text, leadingLines: snippetContents.count)
    }

    /// The blocks of the tree.
    mutating func blocks(of tree: borrowing CommonMarkTree) -> [Block] {
        frames = [Frame(kind: .document, start: 0, end: 0)]
        tree.walk { node, isEntry in
            visit(node, isEntry: isEntry)
            return .into
        }
        return frames.first?.blocks ?? []
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
        let start = reader.start(of: node)
        let end = reader.trimmedEnd(ofLine: reader.line(of: node))
        reader.enter(node)
        let kind: Frame.Kind
        switch node.kind {
        case .quotation: kind = .quotation
        case .item: kind = .item
        default: kind = .list(start: node.listStart, isTight: node.isTight)
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
        case .quotation: append(.quotation(frame.blocks), at: frame.start..<frame.end)
        case .item:
            frames[frames.count - 1].items.append(frame.blocks)
            frames[frames.count - 1].end = frame.end
        case .list(let start, let isTight):
            let list = List(start: start, isTight: isTight, items: frame.items)
            append(.list(list), at: frame.start..<frame.end)
        }
    }

    private mutating func append(_ kind: Block.Kind, at range: Range<Int>) {
        let range = range.lowerBound..<max(range.lowerBound, range.upperBound)
        append(Block(kind, at: source.place(range)), end: range.upperBound)
    }

    private mutating func append(_ block: Block, end: Int) {
        frames[frames.count - 1].blocks.append(block)
        frames[frames.count - 1].end = end
    }

    private mutating func report(_ mistake: Mistake, at range: Range<Int>) {
        diagnostics.append(Diagnostic(mistake, at: source.place(range)))
    }
}

extension TreeBuilder {
    private mutating func beginText(_ node: CommonMarkNode) {
        if let index = snippet(of: node) {
            tracer = InlineTracer(
                snippetContents[index], from: 0, items: survey.snippets[index].items[...])
            return
        }
        if node.kind == .heading {
            let heading = reader.heading(node)
            headingEnd = heading.end
            trace(heading.content, from: heading.start)
        } else {
            let content = reader.paragraph(node)
            trace(content, from: content.definitionsEnd)
        }
    }

    private mutating func trace(_ content: Content, from start: Int) {
        let start = min(start, content.range.upperBound)
        let origin = content.bytes.isEmpty ? 0 : content.origin(of: start)
        tracer = InlineTracer(content, from: start, items: items(from: origin))
    }

    private mutating func endText(_ node: CommonMarkNode) {
        guard var tracer else { return }
        self.tracer = nil
        tracer.finish()
        diagnostics += tracer.diagnostics
        if let index = snippet(of: node) {
            snippets[index] = tracer.pieces.inlines
        } else if node.kind == .heading {
            addHeading(node, tracer.pieces)
        } else {
            addParagraph(tracer.pieces)
        }
    }

    /// The snippet that a heading in the lines before the text holds.
    private func snippet(of node: CommonMarkNode) -> Int? {
        node.startLine <= reader.leadingLines ? node.startLine - 1 : nil
    }

    /// The items from a byte of the source on.
    private func items(from start: Int) -> ArraySlice<Item> {
        var low = 0
        var high = survey.items.count
        while low < high {
            let middle = (low + high) / 2
            if survey.items[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
        }
        return survey.items[low...]
    }

    private mutating func addHeading(_ node: CommonMarkNode, _ pieces: [InlineTracer.Piece]) {
        var label: Label?
        if case .block(let item) = pieces.last, case .attributes(let found) = item.kind {
            label = found.label
        }
        let kind = Block.Kind.heading(
            level: node.level, content: pieces.inlines.trimmed, label: label)
        append(kind, at: reader.start(of: node)..<headingEnd)
    }

    /// Adds a paragraph: its runs of inlines, and the formulas, tables and includes between them.
    private mutating func addParagraph(_ pieces: [InlineTracer.Piece]) {
        var run: [Inline] = []
        var attributes: Item?
        for piece in pieces {
            switch piece {
            case .inline(let inline): run.append(inline)
            case .block(let item):
                switch item.kind {
                case .formula(let formula, _, let label):
                    addRun(&run)
                    append(.formula(formula, label: label), at: item.range)
                case .table(let draft):
                    addRun(&run)
                    append(.table(table(draft)), at: item.range)
                case .include(let index):
                    addRun(&run)
                    addIncluded(index, end: item.range.upperBound)
                case .attributes: attributes = item
                case .value, .claim, .brokenComment, .reference: break
                }
            }
        }
        if !addCaption(run, attributes) { addRun(&run) }
    }

    private mutating func addRun(_ run: inout [Inline]) {
        let inlines = run.trimmed
        run = []
        guard let first = inlines.first, let last = inlines.last else { return }
        append(
            .paragraph(inlines), at: first.place.bytes.lowerBound..<last.place.bytes.upperBound)
    }

    private mutating func addIncluded(_ index: Int, end: Int) {
        guard index < included.count else { return }
        for block in included[index] { append(block, end: end) }
    }
}

extension TreeBuilder {
    private func table(_ draft: TableDraft) -> Table {
        func cells(_ row: [TableDraft.Cell]) -> [Table.Cell] {
            row.map { cell in
                Table.Cell(cell.snippet.map { snippets[$0] } ?? [], at: cell.place)
            }
        }
        return Table(
            alignments: draft.alignments, header: cells(draft.header), rows: draft.rows.map(cells))
    }

    /// Gives a paragraph `Table: …` to the table before it; tells whether there was one.
    private mutating func addCaption(_ run: [Inline], _ attributes: Item?) -> Bool {
        guard let caption = run.withoutCaptionMarker else { return false }
        let last = frames.count - 1
        guard let block = frames[last].blocks.last, case .table(let table) = block.kind,
            table.caption == nil, block.place.source === source
        else {
            if let attributes { report(.captionWithoutTable, at: attributes.range) }
            return false
        }
        var found: Attributes?
        if let item = attributes, case .attributes(let value) = item.kind { found = value }
        let names = found?.columnNames ?? []
        if names.count > table.alignments.count, let range = attributes?.range {
            report(
                .tooManyColumnNames(names: names.count, columns: table.alignments.count), at: range)
        }
        let captioned = Table(
            alignments: table.alignments, header: table.header, rows: table.rows,
            caption: caption.trimmed, label: found?.label, columnNames: names)
        frames[last].blocks[frames[last].blocks.count - 1] = Block(
            .table(captioned), at: block.place)
        return true
    }

    private mutating func addCode(_ node: CommonMarkNode) {
        guard let fence = reader.fence(of: node) else {
            let lines = reader.lines(of: node, from: reader.line(of: node))
            let end = lines.ranges.last?.upperBound ?? reader.start(of: node)
            return append(
                .code(info: "", text: lines.text), at: reader.start(of: node)..<end)
        }
        if let entry = survey.computations[fence.opening.lowerBound] {
            let computation = computation(entry.draft, entry.caption, entry.alternative)
            return append(.computation(computation), at: entry.draft.place.bytes)
        }
        let end = fence.end ?? fence.lines.ranges.last?.upperBound ?? fence.opening.upperBound
        append(
            .code(info: node.info, text: fence.lines.text), at: fence.opening.lowerBound..<end)
    }

    private func computation(
        _ draft: ComputationDraft, _ caption: Int?, _ alternative: Int?
    ) -> Computation {
        Computation(
            script: draft.script, label: draft.label,
            caption: draft.caption.map { _ in caption.map { snippets[$0] } ?? [] },
            alternative: draft.alternative.map { _ in alternative.map { snippets[$0] } ?? [] },
            echo: draft.flags[.echo] ?? false, codeFold: draft.flags[.codeFold] ?? false,
            include: draft.flags[.include] ?? true, eval: draft.flags[.eval] ?? true,
            error: draft.flags[.error] ?? false)
    }

    private mutating func addHTML(_ node: CommonMarkNode) {
        let first = reader.line(of: node)
        let lines = reader.lines(of: node, from: first)
        var end = lines.ranges.last?.upperBound ?? reader.start(of: node)
        while end > reader.start(of: node), source.bytes[end - 1].isWhitespace { end -= 1 }
        append(.html(lines.text), at: reader.start(of: node)..<end)
    }
}
