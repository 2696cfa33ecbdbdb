import Characters

extension [UInt8] {
    /// The offset of the first occurrence of some bytes, from an offset on.
    func firstOffset(of text: StaticString, from start: Int = 0) -> Int? {
        let end = count - text.utf8CodeUnitCount + 1
        var start = start
        while start < end, let offset = firstOffset(of: text.utf8Start[0], in: start..<end) {
            let isThere = (1..<text.utf8CodeUnitCount).allSatisfy {
                self[offset + $0] == text.utf8Start[$0]
            }
            if isThere { return offset }
            start = offset + 1
        }
        return nil
    }
}
