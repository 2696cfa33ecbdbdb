extension StringProtocol {
    /// The text as it stands in HTML, XML and SVG, between tags or inside double quotes.
    ///
    /// `&`, `<`, `>` and `"` become entities. Control characters that XML 1.0 forbids become
    /// U+FFFD, so that the result is well-formed whatever the text was.
    ///
    ///     "P & Q < \"x\"".escapedForMarkup     // "P &amp; Q &lt; &quot;x&quot;"
    public var escapedForMarkup: String {
        var markup: [UInt8] = []
        markup.append(escapingForMarkup: String(self))
        return String(decoding: markup, as: UTF8.self)
    }

    /// The text as the address of a link in an attribute: what may not stand in an address is
    /// percent-encoded, what has a meaning there is left as it is.
    ///
    ///     "/a b?q=\"ü\"&r=%20".escapedForAddress     // "/a%20b?q=%22%C3%BC%22&amp;r=%20"
    ///
    /// Source: RFC 3986; the characters kept are those of cmark's `houdini_href_e.c`.
    public var escapedForAddress: String {
        var address: [UInt8] = []
        address.append(escapingForAddress: String(self))
        return String(decoding: address, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Adds a text as it stands in markup; see `escapedForMarkup`.
    ///
    ///     var page = Array("<p>".utf8)
    ///     page.append(escapingForMarkup: "P & Q")     // "<p>P &amp; Q"
    public mutating func append(escapingForMarkup text: String) {
        // The bytes are looked at in one piece: a generic walk costs ten times as much.
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            var offset = 0
            while offset < bytes.count {
                guard bytes[offset].needsCareInMarkup,
                    let escape = bytes.escapeForMarkup(at: offset)
                else {
                    offset += 1
                    continue
                }
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
                append(contentsOf: escape.text.utf8)
                offset += escape.length
                start = offset
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    /// Adds a text as it stands in the address of a link; see `escapedForAddress`.
    public mutating func append(escapingForAddress text: String) {
        for byte in text.utf8 {
            if byte.isKeptInAddress {
                append(byte)
            } else if byte == UInt8(ascii: "&") {
                append(contentsOf: "&amp;".utf8)
            } else if byte == UInt8(ascii: "'") {
                append(contentsOf: "&#x27;".utf8)
            } else {
                append(contentsOf: (byte < 0x10 ? "%0" : "%").utf8)
                append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// What stands in markup for the character at an offset, and its length in bytes; `nil` when
    /// it may stand there itself.
    fileprivate func escapeForMarkup(at offset: Int) -> (text: String, length: Int)? {
        switch self[offset] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): ("&quot;", 1)
        case 0x00...0x08, 0x0B...0x1F, 0x7F: ("\u{FFFD}", 1)
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        case 0xEF where offset + 2 < count && self[offset + 1] == 0xBF && self[offset + 2] >= 0xBE:
            ("\u{FFFD}", 3)
        case _: nil
        }
    }
}

extension UInt8 {
    /// Whether it may be part of what is written otherwise in markup; letters are passed by first.
    fileprivate var needsCareInMarkup: Bool {
        if (0x3F...0x7E).contains(self) { return false }
        return switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7F,
            0xEF:
            true
        case 0x00...0x08, 0x0B...0x1F: true
        default: false
        }
    }

    /// Whether it may stand in an address as it is.
    fileprivate var isKeptInAddress: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "(")...UInt8(ascii: "/"),
            UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"),
            UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"):
            true
        default: false
        }
    }
}
