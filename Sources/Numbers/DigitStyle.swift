/// What stands between the integer and the decimals of a number.
public enum DecimalMark: String, Sendable, Hashable, CaseIterable {
    /// 0.5
    case point = "."
    /// 0,5
    case comma = ","

    /// The mark that sets thousands off where this one is the decimal mark.
    var other: DecimalMark { self == .point ? .comma : .point }

    /// How it is written: in ASCII, in full width, in TeX without a blank behind it.
    var tokens: [StaticString] {
        switch self {
        case .point: [".", "．", "{.}"]
        case .comma: [",", "，", "{,}"]
        }
    }
}

/// How a document writes digits: with which decimal mark, its thousands set off by what.
///
///     DigitStyle(mark: .comma, language: "de").text(of: "1234567.5")     // "1.234.567,5"
///
/// Integers of four digits stay whole, as years must. Languages that have no habit of their own
/// here set thousands off with a narrow blank, which cannot be mistaken for a mark.
///
/// Source: ISO 80000-1, section 7.3.
public struct DigitStyle: Sendable, Hashable {
    /// The decimal mark.
    public let mark: DecimalMark
    /// What stands between groups of three digits.
    public let separator: String

    /// What reads like a program's number: a point, and no groups.
    public static let plain = DigitStyle(mark: .point)

    /// Digits without groups, with a decimal mark.
    public init(mark: DecimalMark) { self.init(mark: mark, separator: "") }

    private init(mark: DecimalMark, separator: String) {
        self.mark = mark
        self.separator = separator
    }

    /// The habit of a language, given by its tag, with a decimal mark.
    public init(mark: DecimalMark, language: String) {
        let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
        let habitual = DigitStyle.languages.first { $0.mark == mark && $0.tags.contains(primary) }
        self.init(mark: mark, separator: habitual?.mark.other.rawValue ?? "\u{202F}")
    }

    /// Languages that set thousands off with the other mark.
    private static let languages: [(mark: DecimalMark, tags: [String])] = [
        (.point, ["en", "zh", "ja", "ko", "he", "th", "hi", "ms", "cy", "ga"]),
        (.comma, ["de", "nl", "es", "it", "pt", "tr", "id", "da", "el", "hr", "sl", "ro", "vi"]),
    ]

    /// The digits of a number, which has a point or none, in this style.
    public func text(of digits: String) -> String {
        text(of: digits, mark: mark.rawValue, separator: separator)
    }

    /// The digits of a number in TeX, where a bare comma would have a blank behind it.
    public func tex(of digits: String) -> String {
        let comma = "{,}"
        return text(
            of: digits, mark: mark == .comma ? comma : ".",
            separator: separator == "," ? comma : separator == "." ? "." : "\\,")
    }

    private func text(of digits: String, mark: String, separator: String) -> String {
        // So few digits have no thousands to be set off.
        if mark == ".", digits.utf8.count <= 4 || digits.utf8.dropFirst().prefix(4).contains(0x2E) {
            return digits
        }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = String(parts.first ?? "")
        let sign = whole.hasPrefix("-") ? "-" : ""
        let decimals = parts.count > 1 ? mark + parts[1] : ""
        return sign + grouped(whole.dropFirst(sign.count), separator) + decimals
    }

    private func grouped(_ whole: Substring, _ separator: String) -> String {
        guard whole.utf8.count > 4, !self.separator.isEmpty,
            whole.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return String(whole) }
        return whole.grouped(by: separator)
    }
}

extension Substring {
    /// Digits with a separator between groups of three, counted from the end.
    func grouped(by separator: String) -> String {
        let length = count
        var text = ""
        for (index, digit) in enumerated() {
            if index > 0, (length - index).isMultiple(of: 3) { text += separator }
            text.append(digit)
        }
        return text
    }
}
