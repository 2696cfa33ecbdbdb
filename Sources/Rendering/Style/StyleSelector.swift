/// What a rule of a style sheet is for.
struct StyleSelector: Sendable {
    let text: String
    /// The elements, classes, attributes and languages that must be there for it to match
    /// anything.
    let names: [String]

    init(_ text: String) {
        self.text = text
        var reader = SelectorReader()
        for byte in text.utf8 { reader.read(byte) }
        reader.read(UInt8(ascii: " "))
        names = reader.names
    }
}

/// Reads what a selector asks for, byte by byte.
///
/// What stands in brackets asks for nothing, but for a language, for an attribute, and for what
/// `:where` puts there only to weigh nothing. Of an attribute's value it matters only how it begins,
/// where the selector asks for that.
private struct SelectorReader {
    private(set) var names: [String] = []
    private var word: [UInt8] = []
    private var depth = 0
    /// Whether what stands in the brackets belongs to the name before them.
    private var isReadingName = false

    mutating func read(_ byte: UInt8) {
        if depth > 0, byte != UInt8(ascii: ")"), byte != UInt8(ascii: "]") {
            if byte == UInt8(ascii: "="), names.last?.last != "^" { isReadingName = false }
            guard isReadingName, !names.isEmpty else { return }
            names[names.count - 1].unicodeScalars.append(UnicodeScalar(byte))
        } else if " .:,>+~*()[]".utf8.contains(byte) {
            let name = String(decoding: word, as: UTF8.self)
            isReadingName = endWord(name)
            word = ".:".utf8.contains(byte) ? [byte] : []
            if byte == UInt8(ascii: "[") {
                names.append("[")
                isReadingName = true
            }
            if "([".utf8.contains(byte), name != ":where" { depth += 1 }
            if ")]".utf8.contains(byte) { depth = max(0, depth - 1) }
        } else {
            word.append(byte)
        }
    }

    /// Notes what a word asks for; whether that goes on in the brackets behind it.
    private mutating func endWord(_ name: String) -> Bool {
        if name == ":lang" {
            names.append("lang=")
        } else if !name.isEmpty, name != ".", !name.hasPrefix(":") {
            names.append(name)
        }
        return name == ":lang"
    }
}
