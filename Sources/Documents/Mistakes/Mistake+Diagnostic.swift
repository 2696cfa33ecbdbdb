import Diagnostics

extension Diagnostic {
    /// Words for a mistake.
    init(_ mistake: Mistake, at place: SourcePlace) {
        self.init(mistake.severity, mistake.message, at: place, hint: mistake.hint)
    }
}

extension Mistake {
    /// How grave it is.
    fileprivate var severity: Diagnostic.Severity {
        switch self {
        case .unclosedFormula: .warning(.formula)
        case .unclosedFrontMatter, .repeatedKey, .includedFrontMatter: .warning(.frontMatter)
        case .includeNotAlone, .unknownDirective: .warning(.include)
        case .labelMisplaced: .warning(.label)
        case .rowTooLong(_, _, losesItems: false): .warning(.table)
        case .undefinedFootnote, .unusedFootnote, .repeatedFootnote: .warning(.footnote)
        case .nullByte, .notUTF8, .tooLarge, .tooManyLines, .nestedTooDeep, .bracketsTooDeep,
            .unclosedValue,
            .emptyValue, .unknownValueMarker, .unclosedClaim, .emptyClaim, .hyphensInClaim,
            .claimAtLineStart, .claimInRawHTML, .hiddenDefinitions, .insideDestination,
            .labelName, .labelPrefix, .labelRepeated, .unknownAttribute, .malformedAttributes,
            .captionWithoutTable, .captionInsideTable, .rowTooLong, .tableTooLarge,
            .tooManyColumnNames, .computationInfo, .unclosedComputation, .unknownOption,
            .malformedOption, .repeatedOption, .notBoolean, .includeCycle, .includeTooDeep,
            .tooManyIncludes, .includeFailed, .frontMatterTooLarge, .frontMatterTooDeep, .yaml,
            .yamlAnchor, .toml, .beyondTOML, .frontMatterNotMapping, .frontMatterKeyNotText,
            .continuedLine:
            .error
        }
    }
}
