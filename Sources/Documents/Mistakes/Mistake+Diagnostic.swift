import Diagnostics

extension Diagnostic {
    /// Words for a mistake.
    init(_ mistake: Mistake, at place: SourcePlace) {
        self.init(
            mistake.severity, mistake.message, at: place, hint: mistake.hint,
            concern: mistake.concern)
    }
}

extension Mistake {
    /// Whose concern it is.
    fileprivate var concern: Diagnostic.Concern {
        switch self {
        case .nullByte, .notUTF8, .tooLarge, .tooManyLines, .unclosedValue, .emptyValue,
            .unknownValueMarker, .unclosedClaim, .emptyClaim, .hyphensInClaim, .claimAtLineStart,
            .claimInRawHTML, .unclosedHidden, .emptyHidden, .hiddenInText, .insideDestination,
            .rowTooLong(_, _, losesItems: true), .tableTooLarge, .computationInfo,
            .unclosedComputation, .unknownOption, .malformedOption, .repeatedOption, .notBoolean:
            .numbers
        case .unclosedFormula: .page(.formula)
        case .labelName, .labelPrefix, .labelRepeated, .labelMisplaced, .unknownAttribute,
            .malformedAttributes:
            .page(.label)
        case .captionWithoutTable, .captionInsideTable, .tooManyColumnNames: .page(.table)
        case .undefinedFootnote, .unusedFootnote, .repeatedFootnote: .page(.footnote)
        case .unclosedFrontMatter, .nestedTooDeep, .bracketsTooDeep, .includeNotAlone,
            .unknownDirective, .includeCycle, .includeTooDeep, .tooManyIncludes, .includeFailed,
            .includedFrontMatter, .frontMatterTooLarge, .frontMatterTooDeep, .yaml, .yamlAnchor,
            .toml, .beyondTOML, .frontMatterNotMapping, .frontMatterKeyNotText, .repeatedKey,
            .continuedLine, .rowTooLong:
            .template
        }
    }

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
            .claimAtLineStart, .claimInRawHTML, .unclosedHidden, .emptyHidden, .hiddenInText,
            .insideDestination,
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
