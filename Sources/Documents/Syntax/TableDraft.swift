import Diagnostics

/// A table whose cells are not parsed yet.
struct TableDraft {
    /// A cell: the index of its content among the document's snippets, unless it is empty.
    struct Cell {
        let snippet: Int?
        let place: SourcePlace
    }

    let alignments: [Table.Alignment]
    let header: [Cell]
    let rows: [[Cell]]
}
