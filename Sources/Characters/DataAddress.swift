extension Sequence<UInt8> {
    /// The bytes as an address that is its own content, in base64 with padding.
    ///
    ///     Array("Klio".utf8).dataAddress(type: "text/plain")     // "data:text/plain;base64,S2xpbw=="
    ///
    /// Source: RFC 2397.
    public func dataAddress(type: String) -> String { "data:\(type);base64,\(base64)" }

    /// The bytes in base64, with padding.
    ///
    /// Source: RFC 4648, section 4.
    public var base64: String {
        let digits = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in self {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(digits[bits >> count & 63])
            }
            bits &= (1 << count) - 1
        }
        if count > 0 { text.append(digits[bits << (6 - count) & 63]) }
        while !text.count.isMultiple(of: 4) { text.append(UInt8(ascii: "=")) }
        return String(decoding: text, as: UTF8.self)
    }
}
