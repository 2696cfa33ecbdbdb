import Diagnostics

/// The text of a formula in one piece, with what each stretch of it came from.
struct FormulaSource: Sendable {
    /// A stretch of the text.
    struct Stretch: Sendable {
        /// The bytes of the text.
        let range: Range<Int>
        /// What they came from: TeX as written, or the expression of a value.
        let excerpt: Excerpt
        /// The value's index, if they came from one.
        let value: Int?
    }

    /// The TeX, with the values put in.
    let bytes: [UInt8]
    /// The stretches, in order.
    let stretches: [Stretch]

    init(_ formula: Formula, values: [String?]) {
        var bytes: [UInt8] = []
        var stretches: [Stretch] = []
        var index = 0
        for part in formula.parts {
            let start = bytes.count
            switch part {
            case .tex(let excerpt):
                if bytes.isEmpty { bytes = excerpt.bytes } else { bytes += excerpt.bytes }
                stretches.append(Stretch(range: start..<bytes.count, excerpt: excerpt, value: nil))
            case .value(let excerpt):
                let value = index < values.count ? values[index] : nil
                bytes += "{".utf8
                bytes += (value ?? "?").utf8
                bytes += "}".utf8
                stretches.append(
                    Stretch(range: start..<bytes.count, excerpt: excerpt, value: index))
                index += 1
            }
        }
        self.bytes = bytes
        self.stretches = stretches
    }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The place in the author's text of a range.
    func place(_ range: Range<Int>) -> SourcePlace? {
        guard let first = stretchIndex(at: range.lowerBound) else { return nil }
        guard let last = range.isEmpty ? first : stretchIndex(at: range.upperBound - 1) else {
            return nil
        }
        if first == last { return place(range, in: stretches[first]) }
        let start = place(range.lowerBound..<range.lowerBound, in: stretches[first])
        let end = place((range.upperBound - 1)..<range.upperBound, in: stretches[last])
        guard start.source === end.source, start.bytes.lowerBound <= end.bytes.upperBound else {
            return start
        }
        return start.source.place(start.bytes.lowerBound..<end.bytes.upperBound)
    }

    private func place(_ range: Range<Int>, in stretch: Stretch) -> SourcePlace {
        let excerpt = stretch.excerpt
        if stretch.value != nil { return excerpt.place(0..<excerpt.bytes.count) }
        let start = range.lowerBound - stretch.range.lowerBound
        return excerpt.place(start..<(start + range.count))
    }

    /// The index of the stretch a byte stands in; of the last one for the end of the text.
    private func stretchIndex(at offset: Int) -> Int? {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].range.upperBound <= offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < stretches.count ? low : stretches.indices.last
    }
}
