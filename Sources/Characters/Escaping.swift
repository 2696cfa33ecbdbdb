extension StringProtocol {
    /// The text as it stands in HTML, XML and SVG, between tags or inside double quotes.
    ///
    /// `&`, `<`, `>` and `"` become entities. Control characters that XML 1.0 forbids become
    /// U+FFFD, so that the result is well-formed whatever the text was.
    ///
    ///     "P & Q < \"x\"".escapedForMarkup     // "P &amp; Q &lt; &quot;x&quot;"
    public var escapedForMarkup: String {
        var result = ""
        result.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
