/// A JSON text as its author wrote it: every value knows its place, numbers keep their digits, and
/// strings are read only when somebody asks.
///
/// Source: RFC 8259.
public struct JSONValue: Sendable {
    /// What a value is.
    public indirect enum Kind: Sendable {
        case null
        case boolean(Bool)
        /// A number, as typed.
        case number(String)
        case string(JSONString)
        case array([JSONValue])
        case object([(key: JSONString, value: JSONValue)])
    }

    /// What it is.
    public let kind: Kind
    /// Where it stands.
    public let place: SourcePlace

    /// Reads a text that is one value; what keeps it from being one is thrown with its place.
    ///
    ///     try JSONValue(parsing: SourceText("{\"a\": [1, 2]}", name: "a.json"))["a"]
    public init(parsing source: SourceText) throws(Diagnostic) {
        var parser = JSONParser(source)
        self = try parser.document()
    }

    init(_ kind: Kind, at place: SourcePlace) {
        self.kind = kind
        self.place = place
    }

    /// The first member with a key, when the value is an object that has one.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = kind else { return nil }
        return members.first { $0.key.text == key }?.value
    }

    /// Its entries, when it is an array.
    public var entries: [JSONValue]? {
        if case .array(let values) = kind { values } else { nil }
    }

    /// Its text, when it is a string.
    public var text: String? {
        if case .string(let string) = kind { string.text } else { nil }
    }
}

/// A string of a JSON text.
public struct JSONString: Sendable {
    /// Where it stands, quotes included.
    public let place: SourcePlace

    /// The string with its escapes resolved.
    public var text: String {
        var bytes: [UInt8] = []
        var pieces: [TextOrigin.Piece] = []
        append(to: &bytes, &pieces)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the string to some text, and where its bytes come from.
    public func append(to text: inout [UInt8], _ pieces: inout [TextOrigin.Piece]) {
        let bytes = place.source.bytes
        let end = place.bytes.upperBound - 1
        var offset = place.bytes.lowerBound + 1
        while offset < end {
            var run = offset
            while run < end, bytes[run] != UInt8(ascii: "\\") { run += 1 }
            if run > offset {
                pieces.append(.init(start: text.count, offset: offset))
                text += bytes[offset..<run]
                offset = run
                continue
            }
            let escape = JSONEscape(in: bytes, at: offset, before: end)
            pieces.append(
                .init(start: text.count, offset: offset, escapeLength: escape.length))
            text += String(Character(escape.scalar)).utf8
            offset += escape.length
        }
    }
}

/// One character written with a backslash, or two that stand for one beyond U+FFFF.
struct JSONEscape {
    /// The character; U+FFFD for half of a pair.
    let scalar: Unicode.Scalar
    /// How many bytes it takes.
    let length: Int

    init(in bytes: [UInt8], at offset: Int, before end: Int) {
        let simple: [UInt8: Unicode.Scalar] = [
            UInt8(ascii: "n"): "\n", UInt8(ascii: "t"): "\t", UInt8(ascii: "r"): "\r",
            UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}",
        ]
        let letter = bytes[offset + 1]
        guard letter == UInt8(ascii: "u"),
            let first = JSONEscape.code(in: bytes, at: offset + 2, before: end)
        else {
            scalar = simple[letter] ?? Unicode.Scalar(letter)
            length = 2
            return
        }
        if (0xD800...0xDBFF).contains(first), offset + 12 <= end,
            bytes[offset + 6] == UInt8(ascii: "\\"), bytes[offset + 7] == UInt8(ascii: "u"),
            let second = JSONEscape.code(in: bytes, at: offset + 8, before: end),
            (0xDC00...0xDFFF).contains(second),
            let pair = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        {
            scalar = pair
            length = 12
        } else {
            scalar = Unicode.Scalar(first) ?? "\u{FFFD}"
            length = 6
        }
    }

    /// The number of four hexadecimal digits.
    static func code(in bytes: [UInt8], at offset: Int, before end: Int) -> UInt32? {
        guard offset + 4 <= end else { return nil }
        return UInt32(String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self), radix: 16)
    }
}
