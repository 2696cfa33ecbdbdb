extension UInt8 {
    /// Whether it is an ASCII letter.
    var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
