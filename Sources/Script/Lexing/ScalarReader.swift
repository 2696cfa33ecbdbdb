/// Reads the characters of a text one by one, full-width and other spellings folded to ASCII.
///
/// A copy reads ahead without moving the original.
struct ScalarReader: Sendable {
    /// The text in UTF-8.
    let bytes: [UInt8]
    /// The next byte to be read.
    var position = 0

    /// The next character, punctuation and digits folded to ASCII; `nil` at the end.
    func peek() -> Unicode.Scalar? { scalar(at: position)?.value.folded }

    /// The character after the next, folded; `nil` at the end.
    func peekSecond() -> Unicode.Scalar? {
        guard let first = scalar(at: position) else { return nil }
        return scalar(at: position + first.length)?.value.folded
    }

    /// The next character as typed; `nil` at the end.
    func peekUnfolded() -> Unicode.Scalar? { scalar(at: position)?.value }

    /// The character after the next, as typed; `nil` at the end.
    func peekSecondUnfolded() -> Unicode.Scalar? {
        guard let first = scalar(at: position) else { return nil }
        return scalar(at: position + first.length)?.value
    }

    /// Whether the text goes on with some characters, after folding.
    func isNext(_ spelling: String) -> Bool {
        var offset = position
        for wanted in spelling.unicodeScalars {
            guard let found = scalar(at: offset), found.value.folded == wanted else { return false }
            offset += found.length
        }
        return true
    }

    /// Moves past the next character.
    mutating func advance() { position += scalar(at: position)?.length ?? 0 }

    /// Moves past some characters.
    mutating func advance(_ count: Int) {
        for _ in 0..<count { advance() }
    }

    /// Moves past the characters that meet a condition after folding, and returns them.
    mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
        let start = position
        while position < bytes.count, bytes[position] < 0x80,
            condition(Unicode.Scalar(bytes[position]))
        {
            position += 1
        }
        var taken = String(decoding: bytes[start..<position], as: UTF8.self)
        while let next = scalar(at: position), condition(next.value.folded) {
            taken.unicodeScalars.append(next.value.folded)
            position += next.length
        }
        return taken
    }

    /// The character that begins at a byte; U+FFFD for a byte that is not UTF-8.
    func scalar(at offset: Int) -> (value: Unicode.Scalar, length: Int)? {
        guard offset < bytes.count else { return nil }
        let lead = bytes[offset]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead < 0xF5, offset + length <= bytes.count else {
            return ("\u{FFFD}", 1)
        }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for byte in bytes[(offset + 1)..<(offset + length)] {
            guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
        guard value >= least, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, length)
    }
}
