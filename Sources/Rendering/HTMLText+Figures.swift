import Plots
import Reporting

extension HTMLText {
    /// The width up to which a figure shrinks with the page; wider ones are moved to and fro.
    private static let widest = 560.0

    /// Adds a figure with its caption, and behind it the numbers it shows as tables that open on
    /// demand.
    mutating func add(_ figure: ReportFigure) {
        element("figure", ["id": figure.name]) { html in
            html.endLine()
            let svg = figure.drawing.svg(standalone: false, wordsLanguage: html.wordsLanguage)
            if figure.drawing.scene.width > Self.widest {
                html.element("div", ["class": "scroll wide", "tabindex": html.stop(if: true)]) {
                    $0.addFigure(svg)
                }
            } else {
                html.addFigure(svg)
            }
            html.endLine()
            if let caption = figure.caption {
                html.element("figcaption") { $0.add(caption) }
                html.endLine()
            }
        }
        endLine()
        add(figure.drawing.sheets.filter { !$0.rows.isEmpty })
    }

    private mutating func addFigure(_ svg: String) {
        add(countingAs: \.figures) { $0.addRaw(svg) }
    }

    private mutating func add(_ sheets: [DataSheet]) {
        guard !sheets.isEmpty else { return }
        element("details", ["class": "data"]) { html in
            html.element("summary", html.words.data)
            html.endLine()
            for sheet in sheets {
                let stop = html.stop(at: [sheet.columns] + sheet.rows)
                html.element("div", ["class": "scroll", "tabindex": stop]) { $0.add(sheet) }
                html.endLine()
            }
        }
        endLine()
    }

    private mutating func add(_ sheet: DataSheet) {
        element("table") { table in
            table.element("tr") { row in
                for name in sheet.columns { row.element("th", ["scope": "col"]) { $0.add(name) } }
            }
            for cells in sheet.rows {
                table.endLine()
                table.element("tr") { row in
                    for cell in cells { row.element("td") { $0.add(cell) } }
                }
            }
            guard sheet.omitted > 0 else { return }
            table.endLine()
            table.element("tr") { row in
                row.element("td", ["colspan": String(sheet.columns.count)]) {
                    $0.add("… + \(sheet.omitted)")
                }
            }
        }
    }
}
