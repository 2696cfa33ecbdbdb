import Diagnostics
import Documents
import TestSupport
import Testing

/// Cells without markup are read without libcmark; text in a paragraph is not.
@Suite("A cell of a table reads as the same text does in a paragraph")
struct CellTests {
    static let pieces = [
        "0.1", "1/6", " 2 %", "face", "and so", "www", "www.a.org", "ok", "#1", "1#", "é", "値",
        "-5", "> 3", "a  b", "(c)", "x!", "=", "&amp;", "&", "*e*", "_f_", "`g`", "$h$", "\\*",
        "[i](j)",
        "<b>", "~k~", "@fig-l", "m@n.org", "http://o.org", "{p}", ":", "\u{7F}", "\u{A0}", "^",
    ]

    @Test(arguments: 0..<150)
    func reads(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let count = Int.random(in: 1...3, using: &generator)
        let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
            .joined(separator: Bool.random(using: &generator) ? " " : "")
        let document = Parsing.document("a \(text) z\n\n| h |\n|---|\n| a \(text) z |\n")
        guard case .paragraph(let paragraph)? = document.blocks.first?.kind,
            case .table(let table)? = document.blocks.last?.kind,
            let cell = table.rows.first?.first
        else {
            Issue.record("'\(text)' makes no paragraph and table")
            return
        }
        #expect(cell.content.plainText == paragraph.plainText, "\(text)")
        #expect(cell.content.map(\.place.text) == paragraph.map(\.place.text), "\(text)")
        #expect(cell.place.text == "a \(text) z")
    }

    @Test func plainCellsKeepTheirPlaces() throws {
        let document = Parsing.document("> | a | b |\n> |---|---|\n> | 0.5 |  7 % |\n> | x |\n")
        guard case .quotation(let blocks)? = document.blocks.first?.kind,
            case .table(let table)? = blocks.first?.kind
        else {
            Issue.record("no table in a quotation")
            return
        }
        let cells = table.rows.map { $0.map { $0.content.map(\.place.text) } }
        #expect(cells == [[["0.5"], ["7 %"]], [["x"], []]])
        #expect(table.rows[0][1].content.first?.place.column == 12)
    }
}
