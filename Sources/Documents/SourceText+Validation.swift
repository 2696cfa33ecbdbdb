import Characters
public import Diagnostics

extension SourceText {
    /// Creates a text from the bytes of a file, once they are known to be UTF-8.
    ///
    /// A byte NUL stays in its place and is read as U+FFFD, as CommonMark asks (section 2.3);
    /// a file that holds many of them is no text.
    /// A byte order mark at the beginning is dropped: offset 0 is the first character after it.
    /// The first byte that is not text is an error with its line and column.
    ///
    ///     try SourceText(validating: [0x61, 0x0A, 0xFF], name: "a.md")
    ///     // a.md:2:1: error: byte 0xFF is not UTF-8
    public convenience init(validating bytes: [UInt8], name: String) throws(Diagnostic) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        if let offset = SourceText.firstByteThatIsNotText(in: text) {
            let source = SourceText(bytes: text, name: name)
            let mistake =
                text[offset] == 0 ? Mistake.nullByte : Mistake.notUTF8(byte: text[offset])
            throw Diagnostic(mistake, at: source.place(offset..<(offset + 1)))
        }
        self.init(bytes: text, name: name)
    }

    /// The offset of the first byte that does not belong to a well-formed character, or is one
    /// NUL too many.
    ///
    /// Source: The Unicode Standard, table 3-7, Well-Formed UTF-8 Byte Sequences.
    private static func firstByteThatIsNotText(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { text in
            var offset = 0
            var nullBytes = 0
            while offset < text.count {
                // Nearly every byte is one of ASCII, and no NUL.
                if offset &+ 8 <= text.count {
                    let bytes = EightBytes(text, at: offset)
                    if bytes.areASCII, !bytes.hold(0) {
                        offset &+= 8
                        continue
                    }
                }
                if 1..<0x80 ~= text[offset] {
                    offset += 1
                    continue
                }
                if text[offset] == 0 {
                    nullBytes += 1
                    if nullBytes > Limit.nullBytes { return offset }
                    offset += 1
                    continue
                }
                let length = characterLength(in: bytes, at: offset)
                if length == 0 { return offset }
                offset += length
            }
            return nil
        }
    }

    /// The number of bytes of the character at an offset; 0 when there is none.
    private static func characterLength(in bytes: [UInt8], at offset: Int) -> Int {
        let first = bytes[offset]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
        let rest = bytes[(offset + 2)..<(offset + length)]
        return rest.allSatisfy { (0x80...0xBF).contains($0) } ? length : 0
    }
}
