extension Content {
    /// Hyphens that a comment must not hold by CommonMark 0.30: two in a row, or one at its end.
    func hyphens(in body: Range<Int>) -> Range<Int>? {
        if let offset = firstOffset(of: "--", in: body) { return offset..<(offset + 2) }
        guard let last = body.last, bytes[last] == UInt8(ascii: "-") else { return nil }
        return last..<(last + 1)
    }

    /// The line that a byte stands in, without its ending.
    func line(around offset: Int) -> Range<Int> {
        var start = offset
        while start > 0, !bytes[start - 1].isLineEnding { start -= 1 }
        var end = offset
        while end < bytes.count, !bytes[end].isLineEnding { end += 1 }
        return start..<end
    }
}
