import Diagnostics
import Documents
import Formulas

/// A table of a document with its cells read as calculations.
struct NumericTable {
    /// A cell, in its header or in a row.
    struct Cell: Sendable {
        /// Its text as a reader sees it, or the TeX of the formula that fills it.
        let text: String
        /// What it is made of.
        let tokens: [Token]
        /// What its tokens write, read as a side; `nil` where that is no arithmetic.
        let calculation: Calculation?
        /// Whether a formula fills it.
        let isFormula: Bool
        /// Where its content stands.
        let place: SourcePlace

        /// The number, with its sign, when that is all there is.
        var number: (number: PrintedNumber, isNegative: Bool)? { calculation?.loneNumber }
    }

    /// The header.
    let header: [Cell]
    /// The formulas in the header, a column each; `nil` where there is none.
    let formulas: [HeaderFormula?]
    /// The rows, as wide as the header.
    let rows: [[Cell]]

    /// A table with more cells is not read.
    private static let greatestCount = 100_000
    /// A header with more bytes is no formula.
    private static let longestHeader = 200

    /// Reads a table; `nil` for one that has neither a formula in its header nor totals, or is of
    /// monstrous size.
    init?(_ table: Table, of source: SourceText) {
        let width = table.header.count
        guard width > 1, width <= 64, table.rows.count > 1,
            table.rows.count * width <= NumericTable.greatestCount
        else { return nil }
        let mayHaveTotals =
            table.header.last?.isTotal(source) == true
            || table.rows.last?.first?.isTotal(source) == true
        guard mayHaveTotals || table.header.contains(where: \.mayBeFormula) else { return nil }
        let header = table.header.map {
            Cell($0, of: source, longest: NumericTable.longestHeader)
        }
        formulas = header.indices.map { HeaderFormula($0, of: header) }
        guard mayHaveTotals || formulas.contains(where: { $0 != nil }) else { return nil }
        self.header = header
        rows = table.rows.map { row in row.map { Cell($0, of: source, longest: 100) } }
        guard rows.allSatisfy({ $0.count == width }) else { return nil }
    }

    /// The row of totals, where just the last one is called so and the rows above it are all alike.
    var totalRow: Int? {
        guard let last = rows.indices.last, last > 1, rows[last][0].text.isTotal else { return nil }
        return rows[..<last].contains { $0[0].text.isTotal || $0[0].text.isPart } ? nil : last
    }

    /// The column of totals, where just the last one is called so.
    var totalColumn: Int? {
        let last = header.count - 1
        guard last > 2, header[last].text.isTotal else { return nil }
        return header[..<last].contains { $0.text.isTotal } ? nil : last
    }

    /// Whether the totals of a column may be anything but sums: a mean, a rate, a number of different
    /// things.
    func maySummarize(_ column: Int) -> Bool { header[column].text.isSummary }
}

extension Table.Cell {
    /// The text, where all it holds is one run of it.
    private var plainText: String? {
        guard content.count == 1, case .text(let text) = content[0].kind else { return nil }
        return text
    }

    /// Whether a header may be a formula: anything but words.
    fileprivate var mayBeFormula: Bool {
        guard let plainText else { return !content.isEmpty }
        return !plainText.utf8.allSatisfy { $0 == 0x20 || Unicode.Scalar($0).isASCIILetter }
    }

    /// Whether it is the word for a sum, at the head of a row or column.
    fileprivate func isTotal(_ source: SourceText) -> Bool {
        if let plainText { return plainText.trimmed.isTotal }
        return NumericTable.Cell(self, of: source, longest: 100).text.isTotal
    }
}

extension NumericTable.Cell {
    fileprivate init(_ cell: Table.Cell, of source: SourceText, longest: Int) {
        place = cell.place
        if cell.content.count == 1, case .formula(let formula) = cell.content[0].kind,
            cell.place.bytes.count <= longest
        {
            var macros = MacroTable()
            let tree = FormulaTree(
                parsing: formula, values: formula.parts.map { _ in nil }, macros: &macros)
            let tokens = FormulaTokens(tree.root).tokens
            self.tokens = tokens
            text = formula.tex
            isFormula = true
        } else {
            let visible = VisibleText(cell.content, of: source)
            let isShort = visible.bytes.count <= longest
            tokens = isShort ? TextLexer.tokens(of: visible.bytes[...]) : []
            text = isShort ? String(decoding: visible.bytes, as: UTF8.self).trimmed : ""
            isFormula = false
        }
        calculation = SideParser.calculation(of: tokens[...], isFormula: isFormula)
    }
}

extension Formula {
    /// Its TeX, without the dollar signs.
    var tex: String {
        parts.map { part in
            switch part {
            case .tex(let tex): String(decoding: tex.bytes, as: UTF8.self)
            case .value: "\u{FFFC}"
            }
        }.joined()
    }
}

extension String {
    /// The text without blanks at its ends.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        if first.isVisibleASCII, last.isVisibleASCII { return self }
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }

    /// Whether it is the word for a sum, at the head of a row or column.
    fileprivate var isTotal: Bool {
        // No such word is shorter or longer, and few cells are as short.
        guard (3...9).contains(utf8.count) else { return false }
        let word = last == ":" || last == "：" ? String(dropLast()) : self
        return ["total", "totals", "sum", "合计", "总计", "共计", "合計", "總計", "합계", "총계"]
            .contains(word.lowercased())
    }

    /// Whether it heads a row that is a part of another one.
    fileprivate var isPart: Bool {
        let text = lowercased()
        return ["of which", "subtotal", "sub-total", "其中", "小计"].contains { text.contains($0) }
            || ["-", "–", "—", "↳", "·", "+"].contains { text.hasPrefix($0) }
    }

    /// Whether a column of that name has totals that may be no sums.
    fileprivate var isSummary: Bool {
        let text = lowercased()
        return [
            "mean", "average", "avg", "median", "rate", "ratio", "max", "min", "unique", "distinct",
            "different", "speed", "accuracy", "precision", "recall", "score", "per ", "/", "rank",
            "平均", "均值", "率", "比", "最大", "最小", "不同", "得分", "排名",
        ].contains { text.contains($0) }
    }
}

extension UInt8 {
    /// Whether it is a character of ASCII, and no blank.
    fileprivate var isVisibleASCII: Bool { (0x21...0x7E).contains(self) }
}
