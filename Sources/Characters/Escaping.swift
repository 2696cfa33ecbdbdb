extension StringProtocol {
    /// The text as it stands in HTML, XML and SVG, between tags or inside double quotes.
    ///
    /// `&`, `<`, `>` and `"` become entities. Control characters that XML 1.0 forbids become
    /// U+FFFD, so that the result is well-formed whatever the text was.
    ///
    ///     "P & Q < \"x\"".escapedForMarkup     // "P &amp; Q &lt; &quot;x&quot;"
    public var escapedForMarkup: String {
        // The bytes are looked at in one piece: a generic walk costs ten times as much.
        var text = String(self)
        return text.withUTF8 { $0.escapedForMarkup } ?? text
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

extension UnsafeBufferPointer<UInt8> {
    /// UTF-8 text as it stands in markup; `nil` when that is the text itself.
    fileprivate var escapedForMarkup: String? {
        guard contains(where: \.needsCareInMarkup) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(count + count / 8 + 16)
        for byte in self {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\""): result += "&quot;".utf8
            case 0x00...0x08, 0x0B...0x1F, 0x7F: result += "\u{FFFD}".utf8
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
            case 0xBE, 0xBF:
                result.append(byte)
                if result.suffix(3).elementsEqual([0xEF, 0xBF, byte]) {
                    result.removeLast(3)
                    result += "\u{FFFD}".utf8
                }
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether it may be part of what has to be written otherwise in markup.
    fileprivate var needsCareInMarkup: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7F,
            0xEF:
            true
        case 0x00...0x08, 0x0B...0x1F: true
        default: false
        }
    }
}
