import Characters

extension Document {
    /// Whether bytes can hold anything that Klio would work out or judge.
    ///
    /// That is one of `<!--=`, `<!--klio`, `{/*=`, `{/*klio`, `{klio` and `{{< include`, with blanks
    /// or without: found by one look at the bytes, without regard to where they stand. A text in
    /// UTF-16 counts as one that can, so that it is told that it cannot be read.
    public static func mayHoldAnnotations(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        return bytes.withUnsafeBufferPointer { text in
            var offset = 0
            while let start = firstSign(in: text, from: offset) {
                if beginsAnnotation(text[start...]) { return true }
                offset = start + 1
            }
            return false
        }
    }

    /// The next `<` or `{`; where eight bytes hold neither, they are passed at once.
    private static func firstSign(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var offset = start
        while offset + 8 <= text.count {
            let bytes = EightBytes(text, at: offset)
            if bytes.hold(0x3C) || bytes.hold(0x7B) { break }
            offset += 8
        }
        while offset < text.count {
            if text[offset] == UInt8(ascii: "<") || text[offset] == UInt8(ascii: "{") {
                return offset
            }
            offset += 1
        }
        return nil
    }

    private static func beginsAnnotation(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        for opening in ["<!--", "{/*"] where text.starts(with: opening.utf8) {
            let body = text.dropFirst(opening.utf8.count).drop(while: \.isWhitespace)
            return body.first == UInt8(ascii: "=") || body.starts(with: "klio".utf8)
        }
        if text.starts(with: "{{<".utf8) {
            return text.dropFirst(3).drop(while: \.isWhitespace).starts(with: "include".utf8)
        }
        return text.first == UInt8(ascii: "{")
            && text.dropFirst().drop(while: \.isSpaceOrTab).starts(with: "klio".utf8)
    }
}
