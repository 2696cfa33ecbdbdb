import Diagnostics

/// What libcmark's first reading shows: where text is text, and what of it is Klio's own.
struct Survey {
    /// The items in paragraphs and headings, in order.
    private(set) var items: [Item] = []
    /// The lines of running text that stand outside of paragraphs.
    private(set) var snippets: [Snippet]
    /// The include lines, in order.
    private(set) var includes: [IncludeLine] = []
    /// The computation blocks by the byte they begin at.
    private(set) var computations: [Int: (draft: ComputationDraft, caption: Int?, alternative: Int?)] = [:]
    /// Brackets that libcmark must not see.
    private(set) var excessBrackets: [Int] = []
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []
    /// The source ranges of paragraphs, in order.
    private(set) var paragraphs: [Range<Int>] = []

    private var reader: BlockReader
    private let displays: [DisplayFormula]
    private var filledCells = 0

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

    private mutating func readParagraph(_ node: CommonMarkNode) {
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
        let isCaption = content.has("Table:", at: start)
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
        excessBrackets += scanner.excessBrackets
        diagnostics += scanner.diagnostics
    }

    /// Notes a line of running text, and tells its index; an empty one is not noted.
    private mutating func addSnippet(
        _ content: Content, setting: ItemScanner.Setting
    ) -> Int? {
        guard let snippet = Snippet(content, setting: setting) else { return nil }
        diagnostics += snippet.diagnostics
        snippets.append(snippet)
        return snippets.count - 1
    }
}

extension Survey {
    private mutating func readCode(_ node: CommonMarkNode) {
        let info = node.info
        guard info.lowercased().filter({ $0 != " " }).hasPrefix("{klio"),
            let fence = reader.fence(of: node)
        else { return }
        guard info == "{klio}" else {
            let place = reader.source.place(fence.infoStart..<fence.opening.upperBound)
            diagnostics.append(Diagnostic(.computationInfo(info), at: place))
            return
        }
        let draft = ComputationDraft(fence, of: reader.source)
        diagnostics += draft.diagnostics
        let caption = draft.caption.flatMap { addSnippet(line($0), setting: .line) }
        let alternative = draft.alternative.flatMap { addSnippet(line($0), setting: .line) }
        computations[fence.opening.lowerBound] = (draft, caption, alternative)
    }

    private func line(_ range: Range<Int>) -> Content {
        var content = Content(of: reader.source)
        content.append(range, of: reader.source.bytes)
        return content
    }

    /// Reports comments that libcmark takes for raw HTML and that were meant for Klio.
    private mutating func readHTML(_ node: CommonMarkNode) {
        var content = Content(of: reader.source)
        let lines = reader.lines(of: node, from: reader.line(of: node)).ranges
        for line in lines {
            let end = reader.source.wholeLine(reader.source.line(at: line.lowerBound)).upperBound
            content.append(line.lowerBound..<end, of: reader.text.bytes)
        }
        let start = content.trimmed(content.range).lowerBound
        var offset = start
        while let next = content.firstOffset(of: "<!--", in: offset..<content.range.upperBound) {
            offset = next + 4
            if content.has("<!--klio", at: next) {
                report(.hiddenDefinitions, at: next..<(next + 8), in: content)
            }
            guard content.has("<!--=", at: next) else { continue }
            let close = content.firstOffset(of: "-->", in: offset..<content.range.upperBound)
            let mistake = close == nil ? Mistake.unclosedClaim(inCell: false)
                : next == start ? .claimAtLineStart : .claimInRawHTML
            report(mistake, at: next..<(next + 5), in: content)
            if close == nil { return }
        }
    }

    private mutating func report(_ mistake: Mistake, at range: Range<Int>, in content: Content) {
        diagnostics.append(Diagnostic(mistake, at: content.place(range)))
    }
}

extension Survey {
    /// A table that is within bounds.
    private mutating func checked(_ table: PipeTable, in content: Content) -> PipeTable? {
        let columns = table.header.count
        let missing = table.rows.reduce(0) { $0 + max(0, columns - $1.count) }
        filledCells += missing
        guard columns <= Limit.columns, filledCells <= Limit.filledCells else {
            filledCells -= missing
            report(.tableTooLarge, at: table.header.first ?? table.range, in: content)
            return nil
        }
        return table
    }

    private mutating func read(_ table: PipeTable, in content: Content) {
        let columns = table.header.count
        let index = items.count
        var rows: [[TableDraft.Cell]] = []
        let header = table.header.map { cell($0, in: content) }
        for row in table.rows {
            if row.count > columns { reportLongRow(row, columns: columns, in: content) }
            if let first = row.first, content.has("Table:", at: first.lowerBound), row.count == 1 {
                report(.captionInsideTable, at: first, in: content)
            }
            let end = row.last?.upperBound ?? table.range.upperBound
            let padding = Array(repeating: end..<end, count: max(0, columns - row.count))
            rows.append((row.prefix(columns) + padding).map { cell($0, in: content) })
        }
        let draft = TableDraft(alignments: table.alignments, header: header, rows: rows)
        items.insert(
            Item(kind: .table(draft), ranges: content.sourceRanges(table.range)), at: index)
    }

    private mutating func cell(_ range: Range<Int>, in content: Content) -> TableDraft.Cell {
        let snippet = range.isEmpty
            ? nil : addSnippet(PipeTable.content(of: range, in: content), setting: .cell)
        return TableDraft.Cell(snippet: snippet, place: content.place(range))
    }

    private mutating func reportLongRow(_ row: [Range<Int>], columns: Int, in content: Content) {
        let extra = row[columns].lowerBound..<(row.last?.upperBound ?? row[columns].upperBound)
        let losesItems = content.firstOffset(of: "<!--=", in: extra) != nil
            || content.firstOffset(of: "{klio", in: extra) != nil
        report(
            .rowTooLong(cells: row.count, columns: columns, losesItems: losesItems), at: extra,
            in: content)
    }
}
