import Diagnostics
import Formulas

/// A walk over the lines of a text that finds display formulas, before its blocks are known.
///
/// It follows fences, to guess what is code; libcmark then shows whether the guess was right.
struct DisplayFormulaFinder {
    private let text: CoveredText
    private var line: Int
    private var fences = FenceTracker()
    private var formulas: [DisplayFormula] = []

    private init(_ text: CoveredText, from line: Int) {
        self.text = text
        self.line = line
    }

    /// The display formulas of a text from a line on, in order and without overlap.
    static func formulas(in text: CoveredText, fromLine line: Int) -> [DisplayFormula] {
        guard text.bytes.firstOffset(of: "$$") != nil || text.bytes.firstOffset(of: "\\[") != nil
        else { return [] }
        var finder = DisplayFormulaFinder(text, from: line)
        while finder.line <= text.source.lineCount { finder.visitLine() }
        return finder.formulas
    }

    private mutating func visitLine() {
        let range = text.source.bareLine(line)
        let prefix = LinePrefix(range, of: text.bytes)
        let end = formulas.last.map { text.source.line(at: $0.range.upperBound - 1) } ?? 0
        defer { line += 1 }
        if fences.follow(prefix, in: range, of: text.bytes) { return }
        guard line > end, prefix.end + 1 < range.upperBound,
            begins(at: prefix.end)
        else { return }
        guard let formula = formula(from: prefix) else { return }
        formulas.append(formula)
        if formula.isCovered { line = text.source.line(at: formula.range.upperBound - 1) }
    }

    /// Whether `$$` or `\[` stands at a byte.
    private func begins(at offset: Int) -> Bool {
        let pair = (text.bytes[offset], text.bytes[offset + 1])
        return pair == (UInt8(ascii: "$"), UInt8(ascii: "$"))
            || pair == (UInt8(ascii: "\\"), UInt8(ascii: "["))
    }

    /// The formula whose `$$` or `\[` follows a prefix; lines are added in growing portions until it
    /// closes or a blank line comes.
    private func formula(from prefix: LinePrefix) -> DisplayFormula? {
        var content = Content(of: text.source)
        content.append(
            prefix.end..<text.source.wholeLine(line).upperBound, of: text.bytes)
        let isBracket = content.has("\\[", at: 0)
        var isDecided = false
        var portion = 1
        var next = line + 1
        while FormulaExtent(in: content.bytes, at: 0) == nil {
            let before = next
            for _ in 0..<portion where !isDecided {
                guard append(next, to: &content, quotations: prefix.quotations) else { break }
                isDecided = isBracket && opensAnother(in: next)
                next += 1
            }
            guard next > before else { return nil }
            portion *= 2
        }
        guard let extent = FormulaExtent(in: content.bytes, at: 0),
            content.bytes[extent.range].contains(where: \.isLineEnding)
        else { return nil }
        return DisplayFormula(
            formula: Formula(extent, in: content), ranges: content.sourceRanges(extent.range),
            isCovered: !fences.isInside)
    }

    /// Whether `\[` or `\(` stands in a line, which no formula between brackets goes beyond.
    private func opensAnother(in line: Int) -> Bool {
        let bytes = text.bytes[text.source.bareLine(line)]
        return zip(bytes, bytes.dropFirst()).contains {
            $0 == UInt8(ascii: "\\") && "([".utf8.contains($1)
        }
    }

    /// Adds a line that is not blank.
    private func append(_ line: Int, to content: inout Content, quotations: Int) -> Bool {
        let range = text.source.bareLine(line)
        var cursor = LineCursor(range, of: text.bytes)
        for _ in 0..<quotations {
            guard cursor.enterQuotation() else { break }
        }
        guard !cursor.isAtBlank else { return false }
        content.append(
            cursor.indentation.end..<text.source.wholeLine(line).upperBound, of: text.bytes)
        return true
    }
}
