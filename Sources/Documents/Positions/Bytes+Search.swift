extension [UInt8] {
    /// The offset of the first occurrence of some bytes, from an offset on.
    func firstOffset(of text: StaticString, from start: Int = 0) -> Int? {
        let length = text.utf8CodeUnitCount
        var offset = start
        while offset + length <= count {
            if self[offset] == text.utf8Start[0],
                (1..<length).allSatisfy({ self[offset + $0] == text.utf8Start[$0] })
            {
                return offset
            }
            offset += 1
        }
        return nil
    }
}
