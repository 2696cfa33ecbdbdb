/// Reads JSON from its first byte to its last.
struct JSONParser {
    /// How deep arrays and objects may nest.
    static let greatestDepth = 200

    private let source: SourceText
    private let bytes: [UInt8]
    private var position = 0

    init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
    }

    /// The value that all of the text is.
    mutating func document() throws(Diagnostic) -> JSONValue {
        let value = try value(depth: 0)
        skipBlanks()
        guard position == bytes.count else { throw mistake("expected the end of the text") }
        return value
    }

    private mutating func value(depth: Int) throws(Diagnostic) -> JSONValue {
        skipBlanks()
        let start = position
        guard depth <= JSONParser.greatestDepth else {
            throw mistake("nested deeper than \(JSONParser.greatestDepth) levels")
        }
        let kind: JSONValue.Kind
        switch peek {
        case UInt8(ascii: "{"): kind = .object(try members(depth: depth))
        case UInt8(ascii: "["): kind = .array(try entries(depth: depth))
        case UInt8(ascii: "\""): kind = .string(try string())
        default: kind = try scalar()
        }
        return JSONValue(kind, at: source.place(start..<position))
    }

    private mutating func entries(depth: Int) throws(Diagnostic) -> [JSONValue] {
        var entries: [JSONValue] = []
        position += 1
        skipBlanks()
        if take("]") { return [] }
        while true {
            entries.append(try value(depth: depth + 1))
            skipBlanks()
            if take("]") { return entries }
            guard take(",") else { throw mistake("expected ',' or ']'") }
        }
    }

    private mutating func members(
        depth: Int
    ) throws(Diagnostic) -> [(key: JSONString, value: JSONValue)] {
        var members: [(key: JSONString, value: JSONValue)] = []
        position += 1
        skipBlanks()
        if take("}") { return [] }
        while true {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw mistake("expected a key in quotes") }
            let key = try string()
            skipBlanks()
            guard take(":") else { throw mistake("expected ':'") }
            members.append((key, try value(depth: depth + 1)))
            skipBlanks()
            if take("}") { return members }
            guard take(",") else { throw mistake("expected ',' or '}'") }
        }
    }

    private mutating func string() throws(Diagnostic) -> JSONString {
        let start = position
        position += 1
        while let byte = peek, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw mistake("a string holds a line end or control byte") }
            if byte == UInt8(ascii: "\\") { try skipEscape() } else { position += 1 }
        }
        guard take("\"") else {
            throw Diagnostic("a string is not closed", at: source.place(start..<(start + 1)))
        }
        return JSONString(place: source.place(start..<position))
    }

    private mutating func skipEscape() throws(Diagnostic) {
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        if next == UInt8(ascii: "u") {
            guard JSONEscape.code(in: bytes, at: position + 2, before: bytes.count) != nil else {
                throw mistake("'\\u' is followed by four hexadecimal digits")
            }
            position += 6
        } else if "\"\\/bfnrt".utf8.contains(next) {
            position += 2
        } else {
            throw mistake("this backslash stands for nothing")
        }
    }

    /// Reads a word or a number.
    private mutating func scalar() throws(Diagnostic) -> JSONValue.Kind {
        let start = position
        while let byte = peek, !" \t\n\r,:]}[{\"".utf8.contains(byte) { position += 1 }
        switch String(decoding: bytes[start..<position], as: UTF8.self) {
        case "null": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case let text where JSONParser.isNumber(text): return .number(text)
        default:
            throw Diagnostic("expected a value", at: source.place(start..<max(position, start)))
        }
    }

    /// Whether a text is a number as JSON writes them: `-0.5e+3`.
    private static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = rest.prefix(while: isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else {
            return false
        }
        rest = rest.dropFirst(whole.count)
        if rest.first == UInt8(ascii: ".") {
            let places = rest.dropFirst().prefix(while: isDigit)
            guard !places.isEmpty else { return false }
            rest = rest.dropFirst(places.count + 1)
        }
        guard let mark = rest.first else { return true }
        guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return false }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        return !rest.isEmpty && rest.allSatisfy(isDigit)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = peek, " \t\n\r".utf8.contains(byte) { position += 1 }
    }

    private func mistake(_ message: String) -> Diagnostic {
        Diagnostic(message, at: source.place(position..<min(position + 1, bytes.count)))
    }
}
