import Characters
import Diagnostics

extension Mistake {
    /// What was found and what was expected.
    var message: String {
        switch self {
        case .nullByte: "byte 0x00 is not text"
        case .notUTF8(let byte): "byte 0x\(hexadecimal(byte)) is not UTF-8"
        case .tooLarge(let bytes):
            "the text has \(bytes) bytes; at most \(Document.readingLimit) are read"
        case .tooManyLines:
            "the text has more than \(Limit.lines) lines"
        case .unclosedFrontMatter: "the front matter is not closed"
        case .nestedTooDeep: "nested deeper than \(Limit.depth) levels"
        case .bracketsTooDeep: "more than \(Limit.openBrackets) brackets are open"
        case .unclosedFormula: "'$$' begins a formula that is not closed"
        case .unclosedValue: "'`{klio}' begins a value that is not closed"
        case .emptyValue: "a value holds no expression"
        case .unknownValueMarker(let marker):
            "unknown marker '\(marker)'; a value begins with '{klio}'"
        case .unclosedClaim: "'<!--=' begins a claim that is not closed"
        case .emptyClaim: "a claim holds no expression"
        case .hyphensInClaim: "the comment holds '--', which no comment may hold"
        case .claimAtLineStart: "a line that begins with a comment is raw HTML, all of it"
        case .claimInRawHTML: "a comment of Klio's stands in a script or style sheet"
        case .unclosedHidden: "'<!--klio' begins a comment that is not closed"
        case .emptyHidden: "the comment says nothing"
        case .hiddenInText: "definitions and settings stand between blank lines"
        case .insideDestination(let thing):
            "\(thing) stands in the destination of a link, where it is not read"
        case .labelName(let name): "'\(name)' is not a label"
        case .labelPrefix(let name, let expected):
            "the label '\(name)' does not begin with \(expected.map { "'\($0)'" }.joined(separator: " or "))"
        case .labelRepeated(let name, let first):
            "the label '\(name)' is given twice, first in \(first)"
        case .labelMisplaced: "a label stands where there is nothing to refer to"
        case .unknownAttribute(let name): "unknown attribute '\(name)'"
        case .malformedAttributes(let text): "'\(text)' is not a label with attributes"
        case .captionWithoutTable: "a caption with a label, but no table before it"
        case .captionInsideTable: "a caption is read as a row of the table"
        case .rowTooLong(let cells, let columns, _):
            "a row has \(cells.counted("cell")), its header \(columns)"
        case .tableTooLarge: "a table has more than \(Limit.columns) columns or too many short rows"
        case .tooManyColumnNames(let names, let columns):
            "'cols' names \(names.counted("column")), the table has \(columns)"
        case .undefinedFootnote(let label): "there is no footnote '\(label)'"
        case .unusedFootnote(let label): "nothing refers to the footnote '\(label)'"
        case .repeatedFootnote(let label, let line):
            "the footnote '\(label)' is given twice, first in line \(line)"
        case .computationInfo(let info): "unknown kind of block '\(info)'; expected '{klio}'"
        case .unclosedComputation: "the computation block is not closed"
        case .unknownOption(let key, _): "unknown option '\(key)'"
        case .malformedOption: "an option is not of the form '#| key: value'"
        case .repeatedOption(let key): "the option '\(key)' is given twice"
        case .notBoolean(let value, let option): "'\(option)' is 'true' or 'false', not '\(value)'"
        case .unknownDirective(let word): "unknown directive '\(word)'"
        case .includeNotAlone: "an include inside a paragraph is not read"
        case .includeCycle(let path): "'\(path)' includes itself"
        case .includeTooDeep: "includes are nested deeper than \(Limit.includeDepth) levels"
        case .tooManyIncludes: "more than \(Limit.includes) includes"
        case .includeFailed(let message, _): message
        case .includedFrontMatter: "the front matter of an included file is not read"
        case .frontMatterTooLarge: "the front matter has more than \(Limit.frontMatter) bytes"
        case .frontMatterTooDeep: "the front matter is nested deeper than \(Limit.depth) levels"
        case .yaml(let problem): "front matter is not YAML: \(problem)"
        case .yamlAnchor(let sign): "'\(sign)' has a meaning in YAML that front matter does not use"
        case .toml(let problem): "front matter is not TOML: \(problem)"
        case .beyondTOML(let thing): "\(thing) is TOML that front matter does not use"
        case .frontMatterNotMapping: "front matter is not a list of 'key: value' lines"
        case .frontMatterKeyNotText: "a key is not plain text"
        case .repeatedKey(let key): "the key '\(key)' is given twice"
        case .continuedLine(let key): "'\(key)' goes on in a second line"
        }
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
    }
}
