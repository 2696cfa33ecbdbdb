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

    /// The text as the address of a link in an attribute: what may not stand in an address is
    /// percent-encoded, what has a meaning there is left as it is.
    ///
    ///     "/a b?q=\"ü\"&r=%20".escapedForAddress     // "/a%20b?q=%22%C3%BC%22&amp;r=%20"
    ///
    /// Source: RFC 3986; the characters kept are those of cmark's `houdini_href_e.c`.
    public var escapedForAddress: String {
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "'"): result += "&#x27;".utf8
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.append(byte)
            case _ where "-_.!~*();/?:@=+$,%#".utf8.contains(byte): result.append(byte)
            case _:
                let digits = String(byte, radix: 16, uppercase: true)
                result += (digits.utf8.count < 2 ? "%0" : "%").utf8
                result += digits.utf8
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
