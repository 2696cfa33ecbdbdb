import Diagnostics

/// The lines of a code or HTML block.
struct BlockLines {
    /// The text of each line in the source, without its line ending.
    let ranges: [Range<Int>]
    /// All of it as libcmark has it, with tabs made spaces where a container ends inside one.
    let text: String
}

extension BlockReader {
    /// The lines of a block from a line of the source on, found by their text.
    ///
    /// What containers and indentation take away stands at the beginning of a line, so a line's
    /// text is the end of it.
    func lines(of node: CommonMarkNode, from first: Int) -> BlockLines {
        let literal = node.literal
        var ranges: [Range<Int>] = []
        var restored: [UInt8] = []
        restored.reserveCapacity(literal.count)
        var start = 0
        while start < literal.count {
            var end = start
            while end < literal.count, !literal[end].isLineEnding { end += 1 }
            let line = source.bareLine(first + ranges.count)
            var common = 0
            while common < end - start, common < line.count,
                literal[end - 1 - common] == text.bytes[line.upperBound - 1 - common]
            {
                common += 1
            }
            let range = (line.upperBound - common)..<line.upperBound
            ranges.append(range)
            restored += literal[start..<(end - common)]
            restored += source.bytes[range]
            restored.append(0x0A)
            let isPair = end + 1 < literal.count && literal[end] == 0x0D && literal[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
        }
        return BlockLines(
            ranges: ranges, text: String(decoding: restored.withoutNullBytes, as: UTF8.self))
    }

    /// A code block's fence; `nil` when it is indented code.
    struct Fence {
        /// The fence and the info string.
        let opening: Range<Int>
        /// The lines between.
        let lines: BlockLines
        /// The end of the closing fence; `nil` when there is none.
        let end: Int?
        /// The first byte after the fence.
        let infoStart: Int
    }

    /// The fence of a code block.
    func fence(of node: CommonMarkNode) -> Fence? {
        let line = line(of: node)
        let bytes = text.bytes
        let start = start(of: node)
        let end = trimmedEnd(ofLine: line)
        guard start < end, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~"),
            cursor(line: line).cursor.indentation.columns <= 3
        else { return nil }
        var info = start
        while info < end, bytes[info] == bytes[start] { info += 1 }
        guard info - start >= 3 else { return nil }
        let lines = lines(of: node, from: line + 1)
        return Fence(
            opening: start..<end, lines: lines,
            end: closingEnd(
                line: line + 1 + lines.ranges.count, of: bytes[start], length: info - start),
            infoStart: info)
    }

    private func closingEnd(line: Int, of character: UInt8, length: Int) -> Int? {
        guard line <= source.lineCount else { return nil }
        let (cursor, isComplete) = cursor(line: line)
        let end = trimmedEnd(ofLine: line)
        let start = cursor.indentation.end
        guard isComplete, cursor.indentation.columns <= 3, end - start >= length,
            text.bytes[start..<end].allSatisfy({ $0 == character })
        else { return nil }
        return end
    }
}
