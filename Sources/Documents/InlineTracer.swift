import Diagnostics

/// Turns libcmark's inlines into running text with exact places.
///
/// libcmark's events come in the order of the source, and together with the syntax between them
/// they use up its every byte: so a single offset that follows them through the content knows
/// where each of them stands. Text is taken from the source by that offset, which brings back
/// what was covered; where an item begins, the item is put in.
struct InlineTracer {
    /// A piece of a paragraph at its top level.
    enum Piece {
        case inline(Inline)
        case block(Item)
    }

    /// Markup that is open.
    private struct Frame {
        let kind: CommonMarkNode.Kind
        let start: Int
        let isAutolink: Bool
        let destination: [UInt8]
        let title: [UInt8]
        var content: [Inline] = []
    }

    let content: Content
    /// What was found, once the walk is over.
    private(set) var pieces: [Piece] = []
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []

    private var position: Int
    private var items: ArraySlice<Item>
    /// The offset the next item begins at.
    private var nextItem: Int
    /// Up to here an item stands, whose cover libcmark took for text.
    private var itemEnd: Int
    private var frames: [Frame] = []
    /// Open markup beyond the depth that is kept.
    private var flattened = 0
    private var text: [UInt8] = []
    private var textStart: Int?
    /// Whether a line break was the last thing.
    private var isAtLineStart = false
    private var entities: [ArraySlice<UInt8>: [UInt8]] = [:]

    /// Prepares the walk through the content of a block from an offset on; the items are those of
    /// the content and, perhaps, later ones.
    init(_ content: Content, from start: Int, items: ArraySlice<Item>) {
        self.content = content
        self.items = items
        position = start
        itemEnd = start
        nextItem = 0
        findNextItem()
    }

    /// Takes an event of libcmark's walk.
    mutating func visit(_ node: CommonMarkNode, isEntry: Bool) {
        switch node.kind {
        case .text: traceText(node.literal)
        case .softBreak: traceBreak(.softBreak)
        case .lineBreak: traceBreak(.lineBreak)
        case .codeSpan:
            flush()
            traceCode()
        case .rawHTML:
            flush()
            traceHTML(node.literal)
        case .emphasis, .strong, .link, .image:
            flush()
            if isEntry { open(node) } else { close(node) }
        case .document, .quotation, .list, .item, .code, .html, .paragraph, .heading,
            .thematicBreak, .custom:
            break
        }
    }

    /// Ends the walk.
    mutating func finish() {
        flush()
        while !frames.isEmpty { closeFrame(at: position, destination: nil, title: nil) }
    }
}

extension InlineTracer {
    private mutating func open(_ node: CommonMarkNode) {
        let start = position
        let isAutolink = node.kind == .link && content.byte(at: position) == UInt8(ascii: "<")
        position += node.kind == .strong || node.kind == .image ? 2 : 1
        guard frames.count < Limit.depth else {
            if flattened == 0 { report(.nestedTooDeep, at: start..<position) }
            flattened += 1
            return
        }
        let isLink = node.kind == .link || node.kind == .image
        frames.append(
            Frame(
                kind: node.kind, start: start, isAutolink: isAutolink,
                destination: isLink ? Array(node.destination) : [],
                title: isLink ? Array(node.title) : []))
    }

    private mutating func close(_ node: CommonMarkNode) {
        var tail: Content.LinkTail?
        switch node.kind {
        case .strong: position += 2
        case .link, .image:
            if content.byte(at: position) == UInt8(ascii: "]") {
                let found = content.linkTail(at: position)
                tail = found
                position = found.end
            } else {
                position += 1
            }
        default: position += 1
        }
        position = min(position, content.range.upperBound)
        dropItems(before: position)
        guard flattened == 0 else {
            flattened -= 1
            return
        }
        closeFrame(at: position, destination: tail?.destination, title: tail?.title)
    }

    private mutating func closeFrame(at end: Int, destination: Range<Int>?, title: Range<Int>?) {
        guard let frame = frames.popLast() else { return }
        let kind: Inline.Kind
        switch frame.kind {
        case .emphasis: kind = .emphasis(frame.content)
        case .strong: kind = .strong(frame.content)
        default:
            let url = restored(frame.destination, from: destination, isQuoted: false)
            let words = restored(frame.title, from: title, isQuoted: true)
            kind = frame.kind == .image
                ? .image(destination: url, title: words, content: frame.content)
                : .link(destination: url, title: words, content: frame.content)
        }
        emit(kind, at: frame.start..<end)
    }

    /// A destination or title with its covered bytes as in the source.
    private func restored(_ bytes: [UInt8], from range: Range<Int>?, isQuoted: Bool) -> String {
        guard let range, content.isCovered(range) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        let hasDelimiter = isQuoted || content.byte(at: range.lowerBound) == UInt8(ascii: "<")
        let start = range.lowerBound + (hasDelimiter ? 1 : 0)
        var tracer = InlineTracer(content, from: start, items: [])
        bytes.withUnsafeBufferPointer { tracer.traceText($0) }
        return String(decoding: tracer.text, as: UTF8.self)
    }

    private mutating func traceBreak(_ kind: Inline.Kind) {
        flush()
        let start = position
        while let byte = content.byte(at: position), byte.isSpaceOrTab { position += 1 }
        if content.byte(at: position) == UInt8(ascii: "\\") { position += 1 }
        position = content.lineEndingEnd(at: position)
        isAtLineStart = true
        if start >= itemEnd { emit(kind, at: start..<position) }
    }

    private mutating func traceCode() {
        let start = position
        let opening = BacktickRuns.end(in: content.bytes, at: start)
        var end = opening
        var offset = opening
        while offset < content.bytes.count, end == opening {
            let run = BacktickRuns.end(in: content.bytes, at: offset)
            if run - offset == opening - start { end = run }
            offset = max(run, offset + 1)
        }
        position = end
        let inside = opening..<max(opening, end - (opening - start))
        emit(.code(code(inside)), at: start..<end)
    }

    /// The text of a code span: line endings are spaces, and one space at both ends goes.
    private func code(_ range: Range<Int>) -> String {
        var text = Array(content.text(range).utf8)
        for index in text.indices where text[index] == 0x0A { text[index] = 0x20 }
        if text.count >= 2, text.first == 0x20, text.last == 0x20,
            text.contains(where: { $0 != 0x20 })
        {
            text.removeFirst()
            text.removeLast()
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Passes over raw HTML; on lazy continuation lines libcmark keeps the indentation.
    private mutating func traceHTML(_ literal: UnsafeBufferPointer<UInt8>) {
        let start = position
        var isAtLineStart = false
        for byte in literal {
            if content.byte(at: position) == byte {
                position += 1
                isAtLineStart = byte.isLineEnding
            } else if !isAtLineStart || !byte.isSpaceOrTab {
                break
            }
        }
        emit(.html(content.text(start..<position)), at: start..<position)
    }
}

extension InlineTracer {
    private mutating func traceText(_ literal: UnsafeBufferPointer<UInt8>) {
        let isAutolink = frames.last?.isAutolink == true && flattened == 0
        var index = indentation(of: literal)
        isAtLineStart = false
        while index < literal.count {
            if position < itemEnd {
                index += 1
                position += 1
            } else if position == nextItem, putItem() {
                continue
            } else {
                index = traceRun(literal, from: index, isAutolink: isAutolink)
            }
        }
    }

    /// The white space that libcmark leaves at the beginning of a lazy continuation line after a
    /// line break by backslash; the content has none there.
    private mutating func indentation(of literal: UnsafeBufferPointer<UInt8>) -> Int {
        let count = literal.prefix { $0.isSpaceOrTab }.count
        guard isAtLineStart, count > 0 else { return 0 }
        if content.byte(at: position) == UInt8(ascii: "&"), let name = entityName(),
            characters(of: name).first == literal[0]
        {
            return 0
        }
        return count
    }

    /// Traces characters up to one that needs a look, or that one; tells how far it came.
    private mutating func traceRun(
        _ literal: UnsafeBufferPointer<UInt8>, from first: Int, isAutolink: Bool
    ) -> Int {
        var index = first
        let start = position
        let end = min(content.bytes.count, nextItem)
        while index < literal.count, position < end {
            let byte = content.bytes[position]
            if byte != literal[index] || byte == 0x5C || byte == 0x26 { break }
            index += 1
            position += 1
        }
        if position > start {
            append(start..<position)
            return index
        }
        return traceSpecial(literal, from: index, isAutolink: isAutolink)
    }

    /// Traces an escape, an entity, or a backslash or ampersand that is one.
    private mutating func traceSpecial(
        _ literal: UnsafeBufferPointer<UInt8>, from index: Int, isAutolink: Bool
    ) -> Int {
        let start = position
        switch content.byte(at: position) {
        case UInt8(ascii: "\\") where !isAutolink && content.isEscape(at: position):
            position += 1
            append((start + 1)..<(start + 2), from: start)
            position = start + 2
            return index + 1
        case UInt8(ascii: "&"):
            if let entity = entity(literal, from: index) {
                if textStart == nil { textStart = start }
                text += literal[index..<entity.index]
                position = entity.end
                return entity.index
            }
        case .none:
            if textStart == nil { textStart = start }
            text += literal[index...]
            return literal.count
        default: break
        }
        position += 1
        append(start..<position)
        return index + 1
    }

    /// The end of the entity at the position, and of the characters it stands for.
    private mutating func entity(
        _ literal: UnsafeBufferPointer<UInt8>, from index: Int
    ) -> (end: Int, index: Int)? {
        guard let name = entityName() else { return nil }
        let end = name.endIndex
        let isNumeric = name.dropFirst().first == UInt8(ascii: "#")
        if literal[index] == UInt8(ascii: "&") {
            let isAmpersand = ["&amp;", "&AMP;"].contains { name.elementsEqual($0.utf8) }
            guard isAmpersand || isNumeric && characters(of: name) == [0x26] else { return nil }
            return (end, index + 1)
        }
        let count = isNumeric ? length(literal[index]) : characters(of: name).count
        return (end, min(index + max(count, 1), literal.count))
    }

    /// What may be an entity at the position, from `&` to `;`.
    private func entityName() -> ArraySlice<UInt8>? {
        var end = position + 1
        while end - position <= 40, let byte = content.byte(at: end),
            byte.isAlphanumeric || byte == UInt8(ascii: "#")
        {
            end += 1
        }
        guard content.byte(at: end) == UInt8(ascii: ";") else { return nil }
        return content.bytes[position...end]
    }

    private mutating func characters(of entity: ArraySlice<UInt8>) -> [UInt8] {
        if let known = entities[entity] { return known }
        let characters = CommonMarkTree.characters(ofEntity: entity)
        entities[entity] = characters
        return characters
    }

    private func length(_ first: UInt8) -> Int {
        first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    /// Adds characters of the source to the text that is being gathered.
    private mutating func append(_ range: Range<Int>, from start: Int? = nil) {
        if textStart == nil { textStart = start ?? range.lowerBound }
        for range in content.sourceRanges(range) {
            for byte in content.source.bytes[range] { text.append(byte.isLineEnding ? 0x20 : byte) }
        }
    }
}

extension InlineTracer {
    private mutating func emit(_ kind: Inline.Kind, at range: Range<Int>) {
        let inline = Inline(kind, at: content.place(range.clamped(to: content.range)))
        if frames.isEmpty {
            pieces.append(.inline(inline))
        } else {
            frames[frames.count - 1].content.append(inline)
        }
    }

    /// Ends the text that is being gathered.
    private mutating func flush() {
        isAtLineStart = false
        guard let start = textStart else { return }
        let string = String(decoding: text, as: UTF8.self)
        text.removeAll(keepingCapacity: true)
        textStart = nil
        emit(.text(string), at: start..<position)
    }

    /// Puts the item in that begins here.
    private mutating func putItem() -> Bool {
        guard let item = items.popFirst() else { return false }
        flush()
        let range = position..<max(position + 1, end(of: item))
        itemEnd = range.upperBound
        findNextItem()
        switch item.kind {
        case .value(let expression): emit(.value(expression), at: range)
        case .formula(let formula, let isBlock, let label):
            if isBlock, frames.isEmpty {
                pieces.append(.block(item))
            } else {
                if label != nil { report(.labelMisplaced, at: range) }
                emit(.formula(formula), at: range)
            }
        case .claim(let claim): emit(.claim(claim), at: range)
        case .brokenComment: emit(.html(content.text(range)), at: range)
        case .reference(let name): emit(.reference(name), at: range)
        case .attributes, .table, .include:
            if frames.isEmpty { pieces.append(.block(item)) }
        }
        return true
    }

    private func end(of item: Item) -> Int {
        min(content.offset(ofOrigin: item.range.upperBound - 1) + 1, content.range.upperBound)
    }

    /// Finds where the next item begins in the content.
    private mutating func findNextItem() {
        guard let item = items.first, !content.bytes.isEmpty,
            item.range.lowerBound < content.sourceRange(content.range).upperBound
        else {
            nextItem = .max
            return
        }
        nextItem = content.offset(ofOrigin: item.range.lowerBound)
    }

    /// Leaves out items that stand in the destination of a link.
    private mutating func dropItems(before offset: Int) {
        while nextItem < offset, let item = items.popFirst() {
            let range = nextItem..<end(of: item)
            switch item.kind {
            case .value: report(.insideDestination("a value"), at: range)
            case .claim: report(.insideDestination("a claim"), at: range)
            case .formula, .brokenComment, .reference, .attributes, .table, .include: break
            }
            findNextItem()
        }
    }

    private mutating func report(_ mistake: Mistake, at range: Range<Int>) {
        diagnostics.append(
            Diagnostic(mistake, at: content.place(range.clamped(to: content.range))))
    }
}
