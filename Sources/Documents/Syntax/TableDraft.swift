import Diagnostics

/// A table whose cells are not parsed yet.
struct TableDraft {
    /// What stands in a cell.
    enum CellContent {
        /// Text without anything in it that might be markup, perhaps none.
        case plain(String)
        /// What is still to be parsed: its index among the document's snippets.
        case snippet(Int)
    }

    /// A cell.
    struct Cell {
        let content: CellContent
        let place: SourcePlace
    }

    let alignments: [Table.Alignment]
    let header: [Cell]
    let rows: [[Cell]]
}
