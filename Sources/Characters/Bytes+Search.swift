extension UnsafeBufferPointer<UInt8> {
    /// The offset of the first of some bytes in a range; `nil` when there is none.
    ///
    ///     "klio".utf8.withContiguousStorageIfAvailable { $0.firstOffset(of: 0x69, in: 0..<4) }     // 2
    public func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while offset &+ 8 <= range.upperBound, !EightBytes(self, at: offset).hold(byte) {
            offset &+= 8
        }
        while offset < range.upperBound {
            if self[offset] == byte { return offset }
            offset &+= 1
        }
        return nil
    }
}

extension [UInt8] {
    /// The offset of the first of some bytes in a range; `nil` when there is none.
    public func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
        withUnsafeBufferPointer { $0.firstOffset(of: byte, in: range) }
    }
}
