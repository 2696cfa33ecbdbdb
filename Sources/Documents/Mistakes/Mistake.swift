import Diagnostics

/// What can be wrong with a document.
enum Mistake: Error {
    // The text as a whole.
    case nullByte
    case notUTF8(byte: UInt8)
    case tooLarge(bytes: Int)
    case tooManyLines
    case unclosedFrontMatter(fence: String)
    case nestedTooDeep
    case bracketsTooDeep
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
    case unclosedHidden
    case emptyHidden
    case hiddenInText
    case insideDestination(String)
    // Labels and tables.
    case labelName(String)
    case labelPrefix(String, expected: [String])
    case labelRepeated(String, first: String)
    case labelMisplaced
    case unknownAttribute(String)
    case malformedAttributes(String)
    case captionWithoutTable
    case captionInsideTable
    case rowTooLong(cells: Int, columns: Int, losesItems: Bool)
    case tableTooLarge
    case tooManyColumnNames(names: Int, columns: Int)
    // Footnotes.
    case undefinedFootnote(String)
    case unusedFootnote(String)
    case repeatedFootnote(String, firstLine: Int)
    // Computations.
    case computationInfo(String)
    case unclosedComputation
    case unknownOption(String, suggestion: String?)
    case malformedOption
    case repeatedOption(String)
    case notBoolean(String, option: String)
    // Includes.
    case includeNotAlone
    case unknownDirective(String)
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
    case toml(String)
    case beyondTOML(String)
    case frontMatterNotMapping
    case frontMatterKeyNotText
    case repeatedKey(String)
    case continuedLine(key: String)
}
