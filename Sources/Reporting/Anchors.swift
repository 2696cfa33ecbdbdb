/// The names that links to headings lead to, made of the heading's words as GitHub makes them.
///
/// Letters are made small; letters, digits, `_` and `-` are kept, blanks become `-`, everything
/// else goes. Chinese characters are letters. A name that is taken gets a number.
struct Anchors {
    private var taken: Set<String>
    private var counts: [String: Int] = [:]

    /// Keeps some names, those of labels, for others.
    init(reserving names: [String]) { taken = Set(names) }

    /// The next free name for a heading.
    ///
    ///     "The loaded die"     // "the-loaded-die", then "the-loaded-die-1"
    ///     "二、相对熵"          // "二相对熵"
    mutating func next(for text: String) -> String {
        let base = Anchors.name(of: text)
        var count = counts[base, default: 0]
        var name = count == 0 ? base : "\(base)-\(count)"
        while !taken.insert(name).inserted {
            count += 1
            name = "\(base)-\(count)"
        }
        counts[base] = count + 1
        return name
    }

    private static func name(of text: String) -> String {
        var name = ""
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " || scalar == "-" {
                name += "-"
            } else if isWord(scalar) {
                name.unicodeScalars.append(scalar)
            }
        }
        return name.isEmpty ? "section" : name
    }

    /// Letters with their marks, digits and `_`.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x80 else {
            return UInt8(scalar.value).isLetter || UInt8(scalar.value).isDigit || scalar == "_"
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .connectorPunctuation:
            return true
        case .otherNumber, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
            .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator,
            .paragraphSeparator, .control, .format, .surrogate, .privateUse, .unassigned:
            return false
        @unknown default: return false
        }
    }
}
