extension UnsafeBufferPointer<UInt8> {
    /// The offset of the first of some bytes in a range; `nil` when there is none.
    ///
    /// It is a plain loop, since bytes are looked for in whole texts, and a search of the library's is
    /// twenty times as slow where it is not optimised.
    ///
    ///     "klio".utf8.withContiguousStorageIfAvailable { $0.firstOffset(of: 0x69, in: 0..<4) }     // 2
    public func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if self[offset] == byte { return offset }
            offset += 1
        }
        return nil
    }
}
