extension UnsafeBufferPointer<UInt8> {
    /// A number that follows from the bytes and nothing else, by which most texts are told apart; all
    /// of its bits are mixed.
    ///
    /// It is no defence against anybody who looks for two texts with one fingerprint.
    ///
    /// Source: the multiplier is 2⁶⁴ divided by the golden ratio (Knuth, The Art of Computer
    /// Programming, volume 3, section 6.4).
    public var fingerprint: UInt64 {
        var state = UInt64(count)
        var offset = 0
        while offset + 8 <= count {
            state.mix(EightBytes(self, at: offset).word)
            offset += 8
        }
        var rest: UInt64 = 0
        for byte in self[offset...] { rest = rest << 8 | UInt64(byte) }
        state.mix(rest)
        return state
    }
}

extension UInt64 {
    fileprivate mutating func mix(_ word: UInt64) {
        self = (self ^ word) &* 0x9E37_79B9_7F4A_7C15
        self ^= self >> 32
    }
}
