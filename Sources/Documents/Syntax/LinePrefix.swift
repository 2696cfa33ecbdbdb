/// What stands before the text of a line, as far as one line can tell.
struct LinePrefix {
    private(set) var quotations = 0
    private(set) var end: Int

    init(_ line: Range<Int>, of bytes: [UInt8]) {
        end = line.lowerBound
        while end < line.upperBound {
            if bytes[end].isSpaceOrTab {
                end += 1
            } else if bytes[end] == UInt8(ascii: ">") {
                quotations += 1
                end += 1
            } else if let marker = Self.markerEnd(at: end, in: line, of: bytes) {
                end = marker
            } else {
                return
            }
        }
    }

    private static func markerEnd(
        at start: Int, in line: Range<Int>, of bytes: [UInt8]
    ) -> Int? {
        var end = start
        while end < line.upperBound, bytes[end].isDigit { end += 1 }
        guard end + 1 < line.upperBound, end - start <= 9, bytes[end + 1].isSpaceOrTab else {
            return nil
        }
        let isMarker =
            end > start ? ".)".utf8.contains(bytes[end]) : "-+*".utf8.contains(bytes[end])
        return isMarker ? end + 1 : nil
    }
}
