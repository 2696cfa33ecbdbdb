/// How works are cited and listed.
public enum CitationStyle: String, Sendable, CaseIterable {
    /// By authors and year, `(Cover and Thomas 2006)`; listed by authors.
    case authorYear = "author-year"
    /// By numbers, `[1]`; listed in the order in which they are first cited.
    case numeric
}

/// The words that citations and references need, in the language of a document.
public struct CitationWords: Sendable {
    /// Between the last two of several people.
    public let and: String
    /// For the people that are not named.
    public let others: String
    /// Before the book that a work is part of.
    public let `in`: String
    /// Before editors.
    public let editedBy: String
    /// Behind the names of editors.
    public let editor: String
    /// An edition: `{n}` stands for what the file says, `{nth}` for an English ordinal.
    public let edition: String
    /// Instead of a year that is not known.
    public let undated: String
    /// Around the title of a part.
    public let quotationMarks: (open: String, close: String)

    /// Creates words.
    public init(
        and: String, others: String, in: String, editedBy: String, editor: String, edition: String,
        undated: String, quotationMarks: (open: String, close: String)
    ) {
        self.and = and
        self.others = others
        self.in = `in`
        self.editedBy = editedBy
        self.editor = editor
        self.edition = edition
        self.undated = undated
        self.quotationMarks = quotationMarks
    }

    /// An edition as a reference says it; a number gets the ending it is read with.
    func edition(_ text: String) -> String {
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return edition.replacing("{nth}", with: isNumber ? text.ordinal : text.lowercased())
            .replacing("{n}", with: text)
    }
}

extension String {
    /// The English ordinal of a number in digits.
    fileprivate var ordinal: String {
        if hasSuffix("11") || hasSuffix("12") || hasSuffix("13") { return self + "th" }
        return switch last {
        case "1": self + "st"
        case "2": self + "nd"
        case "3": self + "rd"
        case _: self + "th"
        }
    }

    /// The text with all occurrences of another replaced.
    func replacing(_ part: String, with other: String) -> String {
        var result = ""
        var rest = self[...]
        while let range = rest.range(of: part) {
            result += rest[..<range.lowerBound] + other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}

extension Substring {
    fileprivate func range(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part),
                let end = index(start, offsetBy: part.count, limitedBy: endIndex)
            {
                return start..<end
            }
            start = index(after: start)
        }
        return nil
    }
}
