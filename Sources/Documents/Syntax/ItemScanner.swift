import Diagnostics
import Formulas

/// A walk over running text that finds what is Klio's own and passes over what is CommonMark's:
/// escapes, code spans, autolinks and raw HTML, in which a dollar is a dollar.
struct ItemScanner {
    /// Where the text stands.
    enum Setting { case paragraph, caption, heading, cell, line }

    /// The text.
    let content: Content
    /// Where it stands.
    let setting: Setting
    /// Where the walk began.
    let start: Int
    /// Where it ends.
    let end: Int
    /// Where it is.
    var position: Int
    /// What it found, in order.
    var items: [Item] = []
    /// What it found wrong.
    var diagnostics: [Diagnostic] = []

    private let displays: [DisplayFormula]
    private var runs: BacktickRuns?
    private var absentTerminators: Set<UInt8> = []
    /// The claims among the items.
    var claims: [PendingClaim] = []
    /// Whether no comment ends in the rest of the text.
    var hasNoCommentEnd = false

    /// Prepares a walk over a range; display formulas found before are known by their beginning.
    init(
        _ content: Content, in range: Range<Int>, setting: Setting,
        displays: [DisplayFormula] = []
    ) {
        self.content = content
        self.setting = setting
        self.displays = displays
        start = range.lowerBound
        end = range.upperBound
        position = start
    }

    /// Walks from the beginning to the end.
    mutating func scan() {
        while position < end {
            switch content.bytes[position] {
            case UInt8(ascii: "\\"): position += content.isEscape(at: position) ? 2 : 1
            case UInt8(ascii: "`"): scanBackticks()
            case UInt8(ascii: "<"): scanAngle()
            case UInt8(ascii: "$"): scanDollar()
            case UInt8(ascii: "@"): scanReference()
            case UInt8(ascii: "{"): scanBrace()
            case 0x7F: scanCover()
            default: position += 1
            }
        }
        position = end
        placeClaims()
    }

    /// Takes note of an item and goes on behind it.
    mutating func add(_ kind: Item.Kind, at range: Range<Int>) {
        items.append(Item(kind: kind, ranges: content.sourceRanges(range)))
        position = range.upperBound
    }

    /// Reports a mistake.
    mutating func report(_ mistake: Mistake, at range: Range<Int>) {
        let range = range.clamped(to: content.range)
        diagnostics.append(Diagnostic(mistake, at: content.place(range)))
    }
}

extension ItemScanner {
    private mutating func scanBackticks() {
        let opening = position..<min(BacktickRuns.end(in: content.bytes, at: position), end)
        let runs = self.runs ?? BacktickRuns(in: content.bytes)
        self.runs = runs
        position = opening.upperBound
        guard
            let closing = runs.run(ofLength: opening.count, from: opening.upperBound),
            closing.upperBound <= end
        else {
            if content.has("{klio}", at: opening.upperBound) {
                let marker = opening.lowerBound..<(opening.upperBound + 6)
                report(.unclosedValue(inCell: setting == .cell), at: marker)
            }
            return
        }
        position = closing.upperBound
        if let value = ValueSpan(in: content.bytes, opening: opening, closing: closing) {
            if value.expression.isEmpty { report(.emptyValue, at: value.range) }
            add(.value(content.excerpt(value.expression)), at: value.range)
        } else {
            checkMarker(opening.upperBound..<closing.lowerBound)
        }
    }

    /// Reports what looks like a misspelt `{klio}` at the beginning of a code span.
    private mutating func checkMarker(_ code: Range<Int>) {
        let inside = content.trimmed(code)
        guard content.has("{klio", at: inside.lowerBound) else { return }
        var end = inside.lowerBound
        while end < inside.upperBound, !content.bytes[end].isWhitespace {
            end += 1
            if content.bytes[end - 1] == UInt8(ascii: "}") { break }
        }
        let marker = inside.lowerBound..<end
        report(.unknownValueMarker(content.text(marker)), at: marker)
    }

    private mutating func scanAngle() {
        if content.has("<!--=", at: position) { return scanClaim() }
        if content.has("<!--klio", at: position) { return scanHiddenComment() }
        let next =
            content.autolinkEnd(at: position)
            ?? content.rawHTMLEnd(at: position, absent: &absentTerminators)
        position = min(next ?? position + 1, end)
    }

    private mutating func scanReference() {
        let name = position + 1
        let isInWord = content.byte(at: position - 1).map {
            position > start
                && ($0.isAlphanumeric
                    || $0 == UInt8(ascii: "_")
                        && content.byte(at: position - 2)?.isAlphanumeric == true)
        }
        position = name
        guard isInWord != true else { return }
        var last = name
        while last < end, Label.isNameByte(content.bytes[last]) { last += 1 }
        while last > name, !content.bytes[last - 1].isAlphanumeric { last -= 1 }
        let text = content.text(name..<last)
        guard Label.prefixes.contains(where: { text.hasPrefix($0) && text != $0 }) else { return }
        add(.reference(text), at: (name - 1)..<last)
    }
}

extension ItemScanner {
    /// What follows a display formula that may stand on lines of its own.
    private struct Standing {
        let end: Int
        let isBlock: Bool
        let attributes: RawAttributes?
    }

    private mutating func scanDollar() {
        if let extent = FormulaExtent(in: content.bytes, at: position, before: end) {
            return addFormula(Formula(extent, in: content), at: extent.range)
        }
        let isDouble = content.has("$$", at: position)
        if isDouble, beginsLine(position), setting == .paragraph || setting == .caption {
            report(.unclosedFormula, at: position..<(position + 2))
        }
        position += isDouble ? 2 : 1
    }

    /// A cover hides a display formula that was found before the paragraphs were.
    private mutating func scanCover() {
        let origin = content.origin(of: position)
        guard let display = displays.first(beginningAt: origin) else {
            position += 1
            return
        }
        let last = content.offset(ofOrigin: display.range.upperBound - 1)
        let range = position..<min(max(last + 1, position + 1), end)
        addFormula(display.formula, at: range)
    }

    private mutating func addFormula(_ formula: Formula, at range: Range<Int>) {
        let standing = standing(of: range, isDisplay: formula.isDisplay)
        var label: Label?
        if let attributes = standing.attributes {
            label = readLabel(attributes, expecting: ["eq-"])
            reject(attributes.pairs)
        }
        add(
            .formula(formula, isBlock: standing.isBlock, label: label),
            at: range.lowerBound..<standing.end)
    }

    private func standing(of range: Range<Int>, isDisplay: Bool) -> Standing {
        let inline = Standing(end: range.upperBound, isBlock: false, attributes: nil)
        guard isDisplay, setting == .paragraph, beginsLine(range.lowerBound) else { return inline }
        let gap = blanksEnd(at: range.upperBound)
        if endsLine(gap) { return Standing(end: range.upperBound, isBlock: true, attributes: nil) }
        guard let attributes = RawAttributes(in: content, at: gap, before: end),
            endsLine(blanksEnd(at: attributes.range.upperBound))
        else { return inline }
        return Standing(end: attributes.range.upperBound, isBlock: true, attributes: attributes)
    }

    private func beginsLine(_ offset: Int) -> Bool {
        var before = offset
        while before > start, content.bytes[before - 1].isSpaceOrTab { before -= 1 }
        return before == start || content.bytes[before - 1].isLineEnding
    }

    private func endsLine(_ offset: Int) -> Bool {
        offset >= end || content.bytes[offset].isLineEnding
    }

    private func blanksEnd(at start: Int) -> Int {
        var offset = start
        while offset < end, content.bytes[offset].isSpaceOrTab { offset += 1 }
        return offset
    }
}
