import Characters
import Diagnostics
import Formulas

/// A pipe table as it stands in a paragraph, with its cells as ranges of the paragraph.
///
/// Source: GitHub Flavored Markdown 0.29, section 4.10.
struct PipeTable {
    /// From the header to the end of the paragraph.
    let range: Range<Int>
    let alignments: [Table.Alignment]
    let header: [Range<Int>]
    /// The rows as written: with too few cells, or too many.
    let rows: [[Range<Int>]]

    /// Finds the table that a paragraph ends with, if it has a header over a delimiter row with
    /// as many cells.
    init?(in content: Content, range: Range<Int>) {
        guard content.bytes.firstOffset(of: UInt8(ascii: "|"), in: range) != nil else {
            return nil
        }
        let lines = content.lines(in: range)
        for (index, line) in lines.enumerated().dropFirst() {
            guard let alignments = Self.alignments(of: line, in: content) else { continue }
            let header = Self.cells(
                of: lines[index - 1], in: content, columns: alignments.count)
            let both = lines[index - 1].lowerBound..<line.upperBound
            guard header.count == alignments.count,
                content.bytes[both].contains(UInt8(ascii: "|")), !content.isCovered(both)
            else { continue }
            self.range = lines[index - 1].lowerBound..<range.upperBound
            self.alignments = alignments
            self.header = header
            rows = lines[(index + 1)...].map {
                Self.cells(of: $0, in: content, columns: alignments.count)
            }
            return
        }
        return nil
    }

    /// The alignments that a delimiter row gives; `nil` when the line is none.
    private static func alignments(
        of line: Range<Int>, in content: Content
    ) -> [Table.Alignment]? {
        let isDelimiter = content.bytes[line].allSatisfy { byte in
            byte.isSpaceOrTab || "|:-".utf8.contains(byte)
        }
        guard isDelimiter else { return nil }
        var alignments: [Table.Alignment] = []
        for cell in cells(of: line, in: content) {
            var dashes = cell
            let isLeft = content.byte(at: dashes.lowerBound) == UInt8(ascii: ":") && !cell.isEmpty
            if isLeft { dashes = (cell.lowerBound + 1)..<cell.upperBound }
            let isRight =
                !dashes.isEmpty
                && content.bytes[dashes.upperBound - 1] == UInt8(ascii: ":")
            if isRight { dashes = dashes.lowerBound..<(dashes.upperBound - 1) }
            guard !dashes.isEmpty,
                content.bytes[dashes].allSatisfy({ $0 == UInt8(ascii: "-") })
            else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : .none)
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// The cells of a row that is to have so many.
    ///
    /// Every `|` that is not escaped ends a cell. Where that gives more cells than there are
    /// columns, one inside a formula does not, as in `$P(a|b)$`.
    private static func cells(
        of line: Range<Int>, in content: Content, columns: Int
    ) -> [Range<Int>] {
        let cells = cells(of: line, in: content)
        guard cells.count > columns, content.bytes[line].contains(UInt8(ascii: "$")) else {
            return cells
        }
        let fewer = self.cells(of: line, in: content, keepingFormulas: true)
        return fewer.count < cells.count ? fewer : cells
    }

    /// The cells of a row, without the blanks around them.
    private static func cells(
        of line: Range<Int>, in content: Content, keepingFormulas: Bool = false
    ) -> [Range<Int>] {
        let row = content.trimmed(line)
        var cells: [Range<Int>] = []
        cells.reserveCapacity(8)
        var offset = row.lowerBound
        if content.byte(at: offset) == UInt8(ascii: "|"), !row.isEmpty { offset += 1 }
        var start = offset
        while offset < row.upperBound {
            if keepingFormulas, content.bytes[offset] == UInt8(ascii: "$"),
                let formula = FormulaExtent(in: content.bytes, at: offset, before: row.upperBound)
            {
                offset = formula.range.upperBound
            } else if content.bytes[offset] == UInt8(ascii: "|") {
                cells.append(content.trimmed(start..<offset))
                start = offset + 1
                offset = start
            } else {
                offset = min(offset + (content.isEscape(at: offset) ? 2 : 1), row.upperBound)
            }
        }
        if start < row.upperBound { cells.append(content.trimmed(start..<row.upperBound)) }
        return cells
    }

    /// The content of a cell, in which `\|` is `|`.
    static func content(of cell: Range<Int>, in content: Content) -> Content {
        var parts: [Range<Int>] = []
        var start = cell.lowerBound
        var offset = start
        while offset < cell.upperBound {
            let isEscape = content.isEscape(at: offset)
            if isEscape, content.byte(at: offset + 1) == UInt8(ascii: "|") {
                parts.append(start..<offset)
                start = offset + 1
            }
            offset += isEscape ? 2 : 1
        }
        parts.append(start..<cell.upperBound)
        return content.slice(parts, of: content.source.bytes)
    }
}
