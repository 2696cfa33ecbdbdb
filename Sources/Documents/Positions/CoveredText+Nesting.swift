import Characters
import Diagnostics

extension CoveredText {
    /// Takes their meaning from markers that would nest containers without bound.
    ///
    /// libcmark's time for a line grows with the depth of the containers it may continue, so
    /// that a deep line followed by many short ones would take quadratic time. Once a line has
    /// too many markers before its text, or too much white space, the next one is text.
    mutating func limitNesting() {
        for line in 1...max(1, source.lineCount) {
            let range = source.bareLine(line)
            guard range.count > Limit.depth, let offset = excessMarker(in: range) else { continue }
            replace(offset)
        }
    }

    /// The first character after more markers or white space than any container needs.
    private func excessMarker(in line: Range<Int>) -> Int? {
        var offset = line.lowerBound
        var columns = 0
        var markers = 0
        while offset < line.upperBound {
            let byte = bytes[offset]
            if byte.isSpaceOrTab {
                columns += byte == 0x09 ? 4 : 1
            } else if markers > Limit.depth || columns > Limit.prefixColumns {
                return isThematicBreak(offset..<line.upperBound) ? nil : offset
            } else if ">-+*.)".utf8.contains(byte) {
                markers += 1
            } else if !byte.isDigit {
                return nil
            }
            offset += 1
        }
        return nil
    }

    /// Takes their meaning from brackets that open while too many others are open.
    ///
    /// Returns the first of them in each run of lines without a blank one between.
    mutating func limitBrackets() -> [Int] {
        // Nearly every text has fewer of them than may be open.
        guard hasMoreBrackets(than: Limit.openBrackets) else { return [] }
        var first: [Int] = []
        var brackets = OpenBrackets()
        for line in 1...max(1, source.lineCount) {
            let range = source.bareLine(line)
            if range.allSatisfy({ bytes[$0].isWhitespace }) {
                brackets = OpenBrackets()
            } else if brackets.open > 0 || range.contains(where: { bytes[$0] == UInt8(ascii: "[") })
            {
                limitBrackets(in: range, &brackets, &first)
            }
        }
        return first
    }

    private func hasMoreBrackets(than bound: Int) -> Bool {
        var start = 0
        for _ in 0...bound {
            guard let next = bytes.firstOffset(of: UInt8(ascii: "["), in: start..<bytes.count)
            else { return false }
            start = next + 1
        }
        return true
    }

    /// The brackets that are open in lines without a blank one between.
    private struct OpenBrackets {
        var open = 0
        /// Whether there were too many.
        var hasExcess = false
    }

    private mutating func limitBrackets(
        in line: Range<Int>, _ brackets: inout OpenBrackets, _ first: inout [Int]
    ) {
        var offset = line.lowerBound
        while offset < line.upperBound {
            switch bytes[offset] {
            case UInt8(ascii: "\\"):
                if offset + 1 < line.upperBound, bytes[offset + 1].isPunctuation { offset += 1 }
            case UInt8(ascii: "[") where brackets.open == Limit.openBrackets:
                if !brackets.hasExcess { first.append(offset) }
                brackets.hasExcess = true
                replace(offset)
            case UInt8(ascii: "["): brackets.open += 1
            case UInt8(ascii: "]"): brackets.open = max(0, brackets.open - 1)
            case _: break
            }
            offset += 1
        }
    }

    /// Whether nothing follows but one of the characters a rule is made of.
    private func isThematicBreak(_ range: Range<Int>) -> Bool {
        guard let first = range.first.map({ bytes[$0] }), "-*_".utf8.contains(first) else {
            return false
        }
        return bytes[range].allSatisfy { $0 == first || $0.isSpaceOrTab }
    }
}
