extension Content {
    /// The lines of a range, without their line endings.
    func lines(in range: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        var offset = start
        while offset < range.upperBound {
            guard bytes[offset].isLineEnding else {
                offset += 1
                continue
            }
            lines.append(start..<offset)
            offset = min(lineEndingEnd(at: offset), range.upperBound)
            start = offset
        }
        if start < range.upperBound { lines.append(start..<range.upperBound) }
        return lines
    }
}
