import Diagnostics
import Documents
import Evaluating
import Numbers
import Script

extension ReportBuilder {
    /// Of a table with more rows, no entry is worked out step by step: each would work out its whole
    /// column.
    private static let mostWorkedRows = 32

    /// A table that an expression makes; its numbers answer like those of the text.
    mutating func table(
        _ table: ComputedTable, _ shown: Session.Shown, _ computation: Computation
    ) -> Section? {
        let source = session.source(ofTable: shown.expression)
        var columns: [[Node]] = []
        for column in table.columns {
            guard let cells = cells(of: column, table.format, source, shown) else {
                return nil
            }
            columns.append(cells)
        }
        let caption = tableCaption(computation)
        let height = columns.first?.count ?? 0
        return Section(
            .table(
                ReportTable(
                    alignments: table.columns.map { $0.values.areNumbers ? .right : .left },
                    header: table.columns.map { [.text($0.name)] },
                    rows: (0..<height).map { row in columns.map { [$0[row]] } }, caption: caption,
                    anchor: computation.label?.name)))
    }

    /// The entries of a column; `nil` when one of them cannot be printed, which is reported.
    private mutating func cells(
        of column: (name: String, values: [Value]), _ format: PrintFormat?, _ source: TableSource,
        _ shown: Session.Shown
    ) -> [Node]? {
        let place = shown.expression.place
        // A column of counts is printed whole, whatever the format of the others, and says all it is.
        let isCount = column.values.areIntegers
        var cells: [Node] = []
        for (row, value) in column.values.enumerated() {
            let text = session.printer.text(value, format: isCount ? nil : format, at: place) {
                $0.prose
            }
            if let diagnostic = text.diagnostic {
                diagnostics.append(diagnostic)
                return nil
            }
            guard case .number = value, !isCount else {
                cells.append(.text(text.value ?? ""))
                continue
            }
            let printed = PrintedValue(
                value, restingOn: shown.basis,
                of: source.expression(ofRow: row + 1, in: column.name),
                as: text.value ?? "", at: place, unit: session.settings.unit,
                index: values.count + tableValues.count,
                mayBeWorked: column.values.count <= ReportBuilder.mostWorkedRows)
            tableValues.append(printed)
            cells.append(.value(printed))
        }
        return cells
    }
}

extension [Value] {
    /// Whether every entry is an exact plain integer.
    fileprivate var areIntegers: Bool {
        allSatisfy { value in
            guard case .number(let quantity) = value, quantity.dimension == 0 else { return false }
            return quantity.number.exactValue?.isInteger ?? false
        }
    }

    /// Whether every entry is a number, so that the column is set to the right.
    fileprivate var areNumbers: Bool {
        allSatisfy { value in
            if case .number = value { true } else { false }
        }
    }
}
