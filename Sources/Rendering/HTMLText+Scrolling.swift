import Characters
import Reporting

/// What may be wider than a page is moved to and fro, by keyboard too: it is a stop on the way, unless
/// a link in it is one.
///
/// How wide something is depends on the reader's fonts; these are estimates, in columns of a terminal.
extension HTMLText {
    /// How much code stands on a line; on narrow pages its lines are folded.
    private static let columnsOfCode = 62
    /// How much of a table stands on a telephone.
    private static let columnsOfTables = 34
    /// How much TeX makes a formula as wide as a telephone.
    private static let columnsOfTeX = 64

    /// How many signs make a formula in a line as wide as a telephone.
    private static let signsOfFormulas = 30

    /// How environments begin whose rows are lines below each other.
    private static let stacks = ["align", "gather", "split"]

    /// The `tabindex` of what is a stop if it is wide; `nil` on a page of somebody else's.
    func stop(if isWide: Bool) -> String? { ledger != nil && isWide ? "0" : nil }

    /// The `tabindex` of a block of code.
    func stop(at code: ReportCode) -> String? {
        stop(
            if: code.text.split(whereSeparator: \.isNewline).contains {
                String($0).displayColumns > HTMLText.columnsOfCode
            })
    }

    /// The `tabindex` of a display formula.
    func stop(at formula: ReportFormula) -> String? {
        let isStacked = HTMLText.stacks.contains { formula.tex.hasPrefix("\\begin{\($0)") }
        let lines = isStacked ? formula.tex.split(separator: "\\\\") : [formula.tex[...]]
        return stop(
            if: formula.values.isEmpty && formula.claim == nil
                && lines.contains { $0.utf8.count > HTMLText.columnsOfTeX })
    }

    /// The `tabindex` of a formula in a line, by its markup; those of tables do not move by themselves.
    func stop(atFormula markup: String) -> String? {
        stop(if: !isInTable && !isInLink && markup.signs > HTMLText.signsOfFormulas)
    }

    /// The `tabindex` of a table, by the texts in its rows.
    func stop(at rows: [[String]]) -> String? {
        guard ledger != nil else { return nil }
        var columns: [Int] = []
        for row in rows {
            for (index, text) in row.enumerated() {
                if index == columns.count { columns.append(0) }
                columns[index] = max(columns[index], text.columnsOfLongestWord)
            }
        }
        // Beside each column there is room for two characters.
        return stop(if: columns.reduce(0) { $0 + $1 + 2 } > HTMLText.columnsOfTables)
    }
}

extension ReportTable {
    /// The texts of its cells, row by row; formulas as one word, since they are not broken.
    var texts: [[String]] {
        ([header] + rows).map { cells in
            cells.map { cell in
                cell.map { node in
                    guard case .formula(let formula) = node else { return [node].plainText }
                    return formula.tex.filter { $0 != " " }
                }.joined()
            }
        }
    }

    /// Whether a number in it is a stop already.
    var hasNumbers: Bool { rows.contains { $0.contains { $0.hasNumbers } } }
}

extension [Node] {
    fileprivate var hasNumbers: Bool {
        contains { node in
            switch node {
            case .value, .claimed, .link, .reference, .citation, .footnoteReference: true
            case .formula(let formula): !formula.values.isEmpty || formula.claim != nil
            case .emphasis(let content), .strong(let content), .strikethrough(let content):
                content.hasNumbers
            case .text, .softBreak, .lineBreak, .code, .image, .html, .finding: false
            }
        }
    }
}

extension String {
    /// How many signs of a formula its markup shows: those outside of tags, its TeX left out.
    ///
    /// A root is as wide as three.
    fileprivate var signs: Int {
        var text = self
        return text.withUTF8 { markup in
            var count = 0
            var rest = markup[...]
            while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
                // Bytes that go on with a character are no signs.
                count += rest[..<open].count { $0 & 0xC0 != 0x80 }
                let tag = rest[open...].dropFirst()
                guard !tag.starts(with: "annotation".utf8),
                    let close = tag.firstIndex(of: UInt8(ascii: ">"))
                else { break }
                if tag.starts(with: "msqrt".utf8) || tag.starts(with: "mroot".utf8) { count += 3 }
                rest = tag[close...].dropFirst()
            }
            return count
        }
    }

    /// How many columns the longest part of the text has that is not broken; between wide characters
    /// it is.
    fileprivate var columnsOfLongestWord: Int {
        let words = unicodeScalars.split { $0 == " " || $0.isWide }
        let longest = words.map { String($0).displayColumns }.max() ?? 0
        return unicodeScalars.contains(where: \.isWide) ? max(longest, 2) : longest
    }
}
