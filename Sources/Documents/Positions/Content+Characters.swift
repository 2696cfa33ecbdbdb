extension Content {
    /// The character that ends before an offset.
    func scalar(before offset: Int) -> Unicode.Scalar? {
        guard offset > 0, offset <= bytes.count else { return nil }
        if bytes[offset - 1] < 0x80 { return Unicode.Scalar(bytes[offset - 1]) }
        var start = offset - 1
        while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.last
    }

    /// The character that begins at an offset.
    func scalar(at offset: Int) -> Unicode.Scalar? {
        guard offset >= 0, offset < bytes.count else { return nil }
        if bytes[offset] < 0x80 { return Unicode.Scalar(bytes[offset]) }
        let end = min(offset + 4, bytes.count)
        return String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
    }
}
