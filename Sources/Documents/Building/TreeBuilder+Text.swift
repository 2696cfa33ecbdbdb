import Diagnostics

extension TreeBuilder {
    mutating func beginText(_ node: CommonMarkNode) {
        if let index = snippet(of: node) {
            tracer = InlineTracer(
                snippetContents[index], from: 0, items: survey.snippets[index].items[...],
                keepsLineEndings: isStrict)
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

    mutating func trace(_ content: Content, from start: Int) {
        let start = min(start, content.range.upperBound)
        let origin = content.bytes.isEmpty ? 0 : content.origin(of: start)
        tracer = InlineTracer(
            content, from: start, items: items(from: origin), keepsLineEndings: isStrict)
    }

    mutating func endText(_ node: CommonMarkNode) {
        // Taken and not copied, with all that it holds.
        guard var tracer = self.tracer.take() else { return }
        tracer.finish()
        diagnostics += tracer.diagnostics
        if let index = snippet(of: node) {
            snippets[index] = tracer.text
        } else if node.kind == .heading {
            addHeading(node, tracer)
        } else {
            addParagraph(tracer)
        }
    }

    /// The snippet that a heading in the lines before the text holds.
    func snippet(of node: CommonMarkNode) -> Int? {
        node.startLine <= reader.layout.leadingLines ? node.startLine - 1 : nil
    }

    /// The items from a byte of the source on.
    func items(from start: Int) -> ArraySlice<Item> {
        var low = 0
        var high = survey.items.count
        while low < high {
            let middle = (low + high) / 2
            if survey.items[middle].range.lowerBound < start {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return survey.items[low...]
    }

    mutating func addHeading(_ node: CommonMarkNode, _ tracer: InlineTracer) {
        var label: Label?
        if tracer.run.isEmpty, case .block(let item) = tracer.pieces.last,
            case .attributes(let found) = item.kind
        {
            label = found.label
        }
        let content = tracer.pieces.isEmpty ? tracer.run : tracer.text.trimmed
        let kind = Block.Kind.heading(level: node.level, content: content, label: label)
        append(kind, at: reader.start(of: node)..<headingEnd)
    }

    /// Adds a paragraph: its runs of inlines, and the formulas, tables and includes between them.
    mutating func addParagraph(_ tracer: InlineTracer) {
        var run: [Inline] = []
        var attributes: Item?
        if tracer.pieces.isEmpty { return addWhole(tracer.run) }
        for piece in tracer.pieces {
            switch piece {
            case .run(let text): run += text
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
                case .task(let isDone): frames[frames.count - 1].isDone = isDone
                case .callout(let callout): frames[frames.count - 1].callout = callout
                case .value, .claim, .waiver, .brokenComment, .reference, .citation, .autolink,
                    .tildes,
                    .footnoteReference:
                    break
                }
            }
        }
        run += tracer.run
        if !addCaption(run, attributes) { addRun(&run) }
    }

    /// Adds a paragraph that is nothing but running text.
    private mutating func addWhole(_ inlines: [Inline]) {
        guard let first = inlines.first, let last = inlines.last else { return }
        if addCaption(inlines, nil) { return }
        append(
            .paragraph(inlines), at: first.place.bytes.lowerBound..<last.place.bytes.upperBound)
    }

    mutating func addRun(_ run: inout [Inline]) {
        let inlines = run.trimmed
        run = []
        guard let first = inlines.first, let last = inlines.last else { return }
        append(
            .paragraph(inlines), at: first.place.bytes.lowerBound..<last.place.bytes.upperBound)
    }

    mutating func addIncluded(_ index: Int, end: Int) {
        guard index < included.count else { return }
        for block in included[index] { append(block, end: end) }
    }
}
