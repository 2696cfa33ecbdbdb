/// The bounds that keep every input quick and shallow.
enum Limit {
    /// The lines of a text: each costs several hundred bytes of memory.
    static let lines = 500_000
    /// How many bytes NUL a text holds; more of them stand in a file that is no text.
    static let nullBytes = 8
    /// How deep containers and inlines nest.
    static let depth = 100
    /// How many brackets are open at a time; libcmark 0.30 is quadratic in them.
    static let openBrackets = 1000
    /// The columns of white space and markers at the beginning of a line.
    static let prefixColumns = 400
    /// The columns of a table.
    static let columns = 1000
    /// The cells that short rows of a document's tables are filled up with.
    static let filledCells = 500_000
    /// How deep includes nest.
    static let includeDepth = 16
    /// How many includes a document has, those of its includes counted.
    static let includes = 1000
    /// The bytes of front matter.
    static let frontMatter = 65_536
}
