import Diagnostics
import Formulas

/// A walk over the lines of a text that finds display formulas, before its blocks are known.
///
/// It follows fences, to guess what is code; libcmark then shows whether the guess was right.
struct DisplayFormulaFinder {
    private let text: CoveredText
    private var line: Int
    private var fence: Fence?
    private var formulas: [DisplayFormula] = []

    /// An open fence.
    private struct Fence {
        let character: UInt8
        let length: Int
        let quotations: Int
    }

    private init(_ text: CoveredText, from line: Int) {
        self.text = text
        self.line = line
    }

    /// The display formulas of a text from a line on, in order and without overlap.
    static func formulas(in text: CoveredText, fromLine line: Int) -> [DisplayFormula] {
        var finder = DisplayFormulaFinder(text, from: line)
        while finder.line <= text.source.lineCount { finder.visitLine() }
        return finder.formulas
    }

    private mutating func visitLine() {
        let range = text.source.bareLine(line)
        let prefix = Prefix(range, of: text.bytes)
        let end = formulas.last.map { text.source.line(at: $0.range.upperBound - 1) } ?? 0
        defer { line += 1 }
        if followFence(prefix, in: range) { return }
        guard line > end, prefix.end + 1 < range.upperBound,
            text.bytes[prefix.end] == UInt8(ascii: "$"),
            text.bytes[prefix.end + 1] == UInt8(ascii: "$")
        else { return }
        guard let formula = formula(from: prefix) else { return }
        formulas.append(formula)
        if formula.isCovered { line = text.source.line(at: formula.range.upperBound - 1) }
    }

    /// The formula whose `$$` follows a prefix; lines are added in growing portions until it
    /// closes or a blank line comes.
    private func formula(from prefix: Prefix) -> DisplayFormula? {
        var content = Content(of: text.source)
        content.append(
            prefix.end..<text.source.wholeLine(line).upperBound, of: text.bytes)
        var portion = 1
        var next = line + 1
        while FormulaExtent(in: content.bytes, at: 0) == nil {
            let before = next
            for _ in 0..<portion {
                guard append(next, to: &content, quotations: prefix.quotations) else { break }
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
            isCovered: fence == nil)
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

    /// Opens or closes a fence, and tells whether the line is one.
    private mutating func followFence(_ prefix: Prefix, in range: Range<Int>) -> Bool {
        if let open = fence, prefix.quotations < open.quotations, prefix.end <= range.upperBound {
            fence = nil
        }
        guard prefix.end < range.upperBound else { return false }
        let character = text.bytes[prefix.end]
        guard character == UInt8(ascii: "`") || character == UInt8(ascii: "~") else { return false }
        var end = prefix.end
        while end < range.upperBound, text.bytes[end] == character { end += 1 }
        let length = end - prefix.end
        let rest = text.bytes[end..<range.upperBound]
        if let open = fence {
            guard open.character == character, length >= open.length,
                rest.allSatisfy(\.isSpaceOrTab)
            else { return false }
            fence = nil
            return true
        }
        guard length >= 3, character == UInt8(ascii: "~") || !rest.contains(character) else {
            return false
        }
        fence = Fence(character: character, length: length, quotations: prefix.quotations)
        return true
    }

    /// What stands before the text of a line, as far as one line can tell.
    private struct Prefix {
        private(set) var quotations = 0
        private(set) var end: Int

        init(_ line: Range<Int>, of bytes: [UInt8]) {
            end = line.lowerBound
            while end < line.upperBound {
                if bytes[end].isSpaceOrTab {
                    end += 1
                } else if bytes[end] == UInt8(ascii: ">") {
                    quotations += 1
                    end += 1
                } else if let marker = Self.markerEnd(at: end, in: line, of: bytes) {
                    end = marker
                } else {
                    return
                }
            }
        }

        private static func markerEnd(
            at start: Int, in line: Range<Int>, of bytes: [UInt8]
        ) -> Int? {
            var end = start
            while end < line.upperBound, bytes[end].isDigit { end += 1 }
            guard end + 1 < line.upperBound, end - start <= 9, bytes[end + 1].isSpaceOrTab else {
                return nil
            }
            let isMarker =
                end > start ? ".)".utf8.contains(bytes[end]) : "-+*".utf8.contains(bytes[end])
            return isMarker ? end + 1 : nil
        }
    }
}
