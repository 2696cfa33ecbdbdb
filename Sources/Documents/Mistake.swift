import Diagnostics

/// What can be wrong with a document.
enum Mistake: Error {
    // The text as a whole.
    case nullByte
    case notUTF8(byte: UInt8)
    case tooLarge(bytes: Int)
    case nestedTooDeep
    case tooManyBrackets
    // Formulas, values and claims.
    case unclosedFormula
    case unclosedValue(inCell: Bool)
    case emptyValue
    case unknownValueMarker(String)
    case unclosedClaim(inCell: Bool)
    case emptyClaim
    case hyphensInClaim
    case claimAtLineStart
    case claimInRawHTML
    case hiddenDefinitions
    case insideDestination(String)
    // Labels and tables.
    case labelName(String)
    case labelPrefix(String, expected: [String])
    case labelRepeated(String, first: SourcePlace)
    case labelMisplaced
    case unknownAttribute(String)
    case malformedAttributes(String)
    case captionWithoutTable
    case captionInsideTable
    case rowTooLong(cells: Int, columns: Int, losesItems: Bool)
    case tableTooLarge
    case tooManyColumnNames(names: Int, columns: Int)
    // Computations.
    case computationInfo(String)
    case unclosedComputation
    case unknownOption(String, suggestion: String?)
    case malformedOption
    case repeatedOption(String)
    case notBoolean(String, option: String)
    // Includes.
    case includeNotAlone
    case includeCycle(path: String)
    case includeTooDeep
    case tooManyIncludes
    case includeFailed(message: String, hint: String?)
    case includedFrontMatter
    // Front matter.
    case frontMatterTooLarge
    case frontMatterTooDeep
    case yaml(String)
    case yamlAnchor(String)
    case frontMatterNotMapping
    case frontMatterKeyNotText
    case repeatedKey(String)
    case continuedLine(key: String)
}

/// The bounds that keep every input quick and shallow.
enum Limit {
    /// How deep containers and inlines nest.
    static let depth = 100
    /// The opening brackets of one paragraph; libcmark 0.30 is quadratic in them.
    static let brackets = 10_000
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
