import Diagnostics

extension InlineTracer {
    mutating func emit(_ kind: Inline.Kind, at range: Range<Int>) {
        let inline = Inline(kind, at: content.place(range.clamped(to: content.range)))
        joinLines(before: inline)
        if frames.isEmpty {
            // About one piece of running text for as many bytes.
            if run.isEmpty { run.reserveCapacity(min(content.bytes.count / 32 + 1, 16)) }
            run.append(inline)
        } else {
            frames[frames.count - 1].content.append(inline)
        }
    }

    /// Ends the text that is being gathered.
    mutating func flush() {
        isAtLineStart = false
        guard let start = textStart else { return }
        let string = String(decoding: characters, as: UTF8.self)
        characters.removeAll(keepingCapacity: true)
        textStart = nil
        emit(.text(string), at: start..<position)
    }

    /// Puts the item in that begins here.
    mutating func putItem() -> Bool {
        guard let item = items.popFirst() else { return false }
        flush()
        let range = position..<max(position + 1, end(of: item))
        itemEnd = range.upperBound
        findNextItem()
        switch item.kind {
        case .value(let expression): emit(.value(expression), at: range)
        case .formula(let formula, let isBlock, let label):
            if isBlock, frames.isEmpty {
                putBlock(item)
            } else {
                if label != nil { report(.labelMisplaced, at: range) }
                emit(.formula(formula), at: range)
            }
        case .claim(let claim): emit(.claim(claim), at: range)
        case .waiver(let waiver): emit(.waiver(waiver), at: range)
        case .brokenComment: emit(.html(content.text(range)), at: range)
        case .reference(let name): emit(.reference(name), at: range)
        case .citation(let citation): emit(.citation(citation), at: range)
        case .footnoteReference(let label): emit(.footnoteReference(label), at: range)
        case .autolink(let destination): putAutolink(destination, at: range)
        case .tildes(let isOpening): putTildes(isOpening, at: range)
        case .attributes, .table, .include, .task, .callout:
            if frames.isEmpty { putBlock(item) }
        }
        return true
    }

    func end(of item: Item) -> Int {
        min(content.offset(ofOrigin: item.range.upperBound - 1) + 1, content.range.upperBound)
    }

    /// Finds where the next item begins in the content.
    mutating func findNextItem() {
        guard let item = items.first, !content.bytes.isEmpty,
            item.range.lowerBound < content.sourceRange(content.range).upperBound
        else {
            nextItem = .max
            return
        }
        nextItem = content.offset(ofOrigin: item.range.lowerBound)
    }

    /// Leaves out items that stand in the destination of a link.
    mutating func dropItems(before offset: Int) {
        while nextItem < offset, let item = items.popFirst() {
            let range = nextItem..<end(of: item)
            switch item.kind {
            case .value: report(.insideDestination("a value"), at: range)
            case .claim: report(.insideDestination("a claim"), at: range)
            case .formula, .waiver, .brokenComment, .reference, .citation, .attributes, .table,
                .include,
                .autolink,
                .tildes, .footnoteReference, .task, .callout:
                break
            }
            findNextItem()
        }
    }

    mutating func report(_ mistake: Mistake, at range: Range<Int>) {
        diagnostics.append(
            Diagnostic(mistake, at: content.place(range.clamped(to: content.range))))
    }
}
