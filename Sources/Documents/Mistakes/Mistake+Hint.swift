import Diagnostics

extension Mistake {
    /// What to do about it.
    var hint: String? {
        switch self {
        case .nullByte: "is this a text file? No more than \(Limit.nullBytes) are read as U+FFFD"
        case .notUTF8: "save the file as UTF-8"
        case .unclosedFrontMatter(let fence): "end it with a line that is '\(fence)'"
        case .tooLarge, .tooManyLines: "split the text, or read data with 'read(…)'"
        case .nestedTooDeep, .bracketsTooDeep, .tableTooLarge: nil
        case .unclosedFormula: "end it with '$$' before the next blank line, or write '\\$\\$'"
        case .unclosedValue(inCell: true), .unclosedClaim(inCell: true):
            "'|' ends a cell: write '‖' or '\\|'"
        case .unclosedValue: "end it with a backtick"
        case .emptyValue: "write '`{klio} EXPR`'"
        case .unknownValueMarker: "write '`{klio} EXPR`', with a format as '`{klio} EXPR :.3f`'"
        case .unclosedClaim: "end it with '-->'"
        case .emptyClaim: "write '<!--= EXPR -->'"
        case .hyphensInClaim: "write 'a - (-b)' for 'a --b'"
        case .claimAtLineStart:
            "put it directly after its number, or alone on a line below a table, fence or formula"
        case .claimInRawHTML: "set it apart from the program"
        case .unclosedHidden: "end it with '-->'"
        case .emptyHidden: "write definitions, '<!--klio log: 2 -->' or '<!--klio ok: REASON -->'"
        case .hiddenInText: "put the comment on a line of its own, with a blank line on either side"
        case .insideDestination: "put it into the text of the link"
        case .labelName: "a label is made of letters a to z, digits, '-' and '_'"
        case .labelPrefix(let name, let expected): "write '\(expected[0])\(withoutPrefix(name))'"
        case .labelRepeated: "give each thing a label of its own"
        case .labelMisplaced:
            "a label ends a heading, follows '$$', or ends the caption of a table"
        case .unknownAttribute: "the only attribute is 'cols=\"a b c\"', in the caption of a table"
        case .malformedAttributes: "write '{#sec-x}', or '{#tbl-x cols=\"a b c\"}' for a table"
        case .captionWithoutTable: "a caption follows its table after one blank line"
        case .captionInsideTable: "leave a blank line between the table and its caption"
        case .rowTooLong: "write a '|' that belongs to a cell as '\\|'"
        case .tooManyColumnNames: "names are separated by blanks"
        case .undefinedFootnote(let label): "write '[^\(label)]: …' on a line of its own, or '\\[^'"
        case .unusedFootnote(let label): "write '[^\(label)]' where it belongs; it is left out"
        case .repeatedFootnote: "give each footnote a label of its own"
        case .computationInfo: "options follow as lines '#| key: value'"
        case .unclosedComputation: "end it with a line of as many backticks"
        case .unknownOption(_, let suggestion):
            suggestion.map { "did you mean '\($0)'?" }
                ?? "the options are \(ComputationOption.names)"
        case .malformedOption: "write '#| label: fig-x'"
        case .repeatedOption, .repeatedKey: "keep one of them"
        case .notBoolean: nil
        case .unknownDirective: "did you mean 'include'?"
        case .includeNotAlone: "set it apart by blank lines"
        case .includeCycle, .includeTooDeep, .tooManyIncludes: nil
        case .includeFailed(_, let hint): hint
        case .includedFrontMatter: "move it to the document that includes the file"
        case .frontMatterTooLarge, .frontMatterTooDeep: nil
        case .yaml: "put a value that holds ': ' or begins with a sign in quotes"
        case .yamlAnchor: "put the value in quotes"
        case .toml, .beyondTOML: "write 'key = \"text\"', with a number, or with true or false"
        case .frontMatterNotMapping: "write 'title: …' and so on, each on a line of its own"
        case .frontMatterKeyNotText: nil
        case .continuedLine(let key): "write '\(key): |' and the text below it, indented"
        }
    }

    /// A label without the prefix of another kind of thing.
    private func withoutPrefix(_ name: String) -> Substring {
        for prefix in Label.prefixes where name.hasPrefix(prefix) {
            return name.dropFirst(prefix.count)
        }
        return name[...]
    }
}
