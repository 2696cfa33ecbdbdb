import Diagnostics
import Formulas

extension ItemScanner {
    /// What follows a display formula that may stand on lines of its own.
    private struct Standing {
        let end: Int
        let isBlock: Bool
        let attributes: RawAttributes?
    }

    /// Passes over an escape, unless it opens a formula.
    mutating func scanBackslash() {
        let isBracket = content.byte(at: position + 1) == UInt8(ascii: "[")
        if !isBracket || setting == .paragraph, position >= destinationEnd,
            let extent = FormulaExtent(in: content.bytes, at: position, before: end)
        {
            return addFormula(Formula(extent, in: content), at: extent.range)
        }
        position += content.isEscape(at: position) ? 2 : 1
        floor = position
    }

    mutating func scanDollar() {
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
    mutating func scanCover() {
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
