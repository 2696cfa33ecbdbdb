import Characters

/// The runs of backticks of a text by length, which tells quickly where a code span closes.
struct BacktickRuns {
    private var starts: [Int: [Int]] = [:]

    init(in bytes: [UInt8]) {
        var offset = 0
        while let start = bytes.firstOffset(of: UInt8(ascii: "`"), in: offset..<bytes.count) {
            offset = Self.end(in: bytes, at: start)
            starts[offset - start, default: []].append(start)
        }
    }

    /// The end of the backticks at an offset.
    static func end(in bytes: [UInt8], at start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset] == UInt8(ascii: "`") { offset += 1 }
        return offset
    }

    /// The first run of a length that begins at an offset or after it.
    func run(ofLength length: Int, from offset: Int) -> Range<Int>? {
        guard let starts = starts[length] else { return nil }
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low < starts.count ? starts[low]..<(starts[low] + length) : nil
    }
}
