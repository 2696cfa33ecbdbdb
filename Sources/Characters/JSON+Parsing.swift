extension JSON {
    /// Why a text is no JSON.
    public struct ParsingError: Error, Sendable {
        /// What was found or expected, as a lower-case fragment.
        public let message: String
        /// The byte at which it was found.
        public let offset: Int
    }

    /// Reads a text of UTF-8.
    ///
    /// Numbers must be integers that fit a word; brackets may nest 100 deep. Of members with one
    /// name all are kept.
    public init(parsing bytes: [UInt8]) throws(ParsingError) {
        var reader = JSONReader(bytes: bytes)
        self = try reader.document()
    }

    /// The first member of a name; `nil` where there is none, and for what is no object.
    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == name }?.value
    }
}

/// Reads JSON from left to right.
private struct JSONReader {
    let bytes: [UInt8]
    var position = 0
    var depth = 0

    private static let greatestDepth = 100

    mutating func document() throws(JSON.ParsingError) -> JSON {
        let value = try value()
        skipBlanks()
        guard position == bytes.count else { throw failure("there is text after the end") }
        return value
    }

    private func failure(_ message: String) -> JSON.ParsingError {
        JSON.ParsingError(message: message, offset: min(position, bytes.count))
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    /// Passes over a character, if it is the next one after blanks.
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(JSON.ParsingError) -> JSON {
        guard depth < JSONReader.greatestDepth else { throw failure("this nests too deep") }
        depth += 1
        defer { depth -= 1 }
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return .object(try members())
        case UInt8(ascii: "["): return .array(try entries())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-")?, (0x30...0x39)?: return try integer()
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw failure("the text ends where a value is expected")
        case _: throw failure("a value is expected")
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(JSON.ParsingError) -> JSON {
        guard bytes[position...].starts(with: word.utf8) else {
            throw failure("a value is expected")
        }
        position += word.utf8.count
        return value
    }

    private mutating func integer() throws(JSON.ParsingError) -> JSON {
        let start = position
        while let byte = next, byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) {
            position += 1
        }
        let digits = String(decoding: bytes[start..<position], as: UTF8.self)
        let isFraction = next.map { [0x2E, 0x45, 0x65].contains($0) } ?? false
        guard !isFraction, let value = Int(digits) else {
            position = start
            throw failure("a number here is an integer")
        }
        return .integer(value)
    }

    private mutating func entries() throws(JSON.ParsingError) -> [JSON] {
        position += 1
        var entries: [JSON] = []
        if take("]") { return entries }
        repeat { entries.append(try value()) } while take(",")
        guard take("]") else { throw failure("',' or ']' is expected") }
        return entries
    }

    private mutating func members() throws(JSON.ParsingError) -> [(key: String, value: JSON)] {
        position += 1
        var members: [(key: String, value: JSON)] = []
        if take("}") { return members }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw failure("a name in quotes is expected") }
            let key = try string()
            guard take(":") else { throw failure("':' is expected") }
            members.append((key, try value()))
        } while take(",")
        guard take("}") else { throw failure("',' or '}' is expected") }
        return members
    }

    private mutating func string() throws(JSON.ParsingError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
            case 0..<0x20:
                position -= 1
                throw failure("a control character stands in a string")
            case _: text.append(byte)
            }
        }
        throw failure("a string is not closed")
    }

    /// The character that stands behind a backslash.
    private mutating func escaped() throws(JSON.ParsingError) -> Unicode.Scalar {
        guard let byte = next else { throw failure("a string is not closed") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try codePoint()
        case _:
            position -= 1
            throw failure("no such character stands behind a backslash")
        }
    }

    /// A character written as `\u`, or as two where it is beyond the first 65 536; half of one is
    /// U+FFFD.
    private mutating func codePoint() throws(JSON.ParsingError) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first), bytes[position...].starts(with: "\\u".utf8) else {
            return "\u{FFFD}"
        }
        let before = position
        position += 2
        let second = try fourDigits()
        guard (0xDC00..<0xE000).contains(second) else {
            position = before
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func fourDigits() throws(JSON.ParsingError) -> UInt32 {
        let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
            let value = UInt32(digits, radix: 16)
        else { throw failure("four hexadecimal digits are expected") }
        position += 4
        return value
    }
}
