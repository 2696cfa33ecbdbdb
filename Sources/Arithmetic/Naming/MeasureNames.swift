import Diagnostics
import Documents

extension [Block] {
    /// Whether a quantity may be named in one of the blocks: the name of a measure stands before a
    /// bracket, or Huffman's name anywhere.
    ///
    /// What names are bound to is of no interest where it is false.
    var mayNameQuantities: Bool {
        contains { block in
            switch block.kind {
            case .quotation(let inner), .callout(_, let inner), .footnote(_, let inner):
                inner.mayNameQuantities
            case .list(let list): list.items.contains { $0.blocks.mayNameQuantities }
            case .heading, .paragraph, .formula, .table, .code:
                block.place.source.bytes[block.place.bytes].mayNameQuantities
            case .computation, .html, .annotation, .thematicBreak: false
            }
        }
    }
}

extension ArraySlice<UInt8> {
    /// The same of one text.
    var mayNameQuantities: Bool {
        withUnsafeBufferPointer { bytes in
            MeasureParts.beginnings.withUnsafeBufferPointer { bytes.namesQuantity($0) }
        }
    }
}

/// Parts of the names of measures.
private enum MeasureParts {
    /// A part in small letters; of short names, all of it.
    typealias Part = (text: StaticString, isWord: Bool)

    private static let all: [Part] = [
        ("kl", false), ("js", false), ("jensen", false), ("entrop", false), ("mutual", false),
        ("variation", false), ("hel", false), ("chi", false), ("ce", true), ("hce", true),
        ("mi", true), ("tv", true), ("tvd", true), ("dtv", true),
    ]

    /// The parts by the lowest five bits of their first letter.
    static let byLetter: [[Part]] = all.reduce(into: Array(repeating: [], count: 32)) {
        $0[Int($1.text.utf8Start[0] & 0x1F)].append($1)
    }

    /// A bit for each pair of bytes, the second above the first: whether something begins with it
    /// that matters, a part, a symbol of one letter, Huffman's name, a comment.
    ///
    /// Nearly all pairs begin nothing.
    static let beginnings: [UInt64] = {
        var table = [UInt64](repeating: 0, count: 1024)
        func add(_ first: UInt8, _ second: UInt8) {
            table[Int(second) << 2 | Int(first) >> 6] |= 1 << UInt64(first & 0x3F)
        }
        for part in all {
            let text = part.text.utf8Start
            for first in [text[0], text[0] ^ 0x20] {
                for second in [text[1], text[1] ^ 0x20] { add(first, second) }
            }
        }
        for letter in "HhID".utf8 {
            for second in UInt8.min ... .max where !Unicode.Scalar(second).isASCIILetter {
                add(letter, second)
            }
        }
        for pair in ["χ", "<!", "uf", "UF", "夫"].map({ Array($0.utf8) }) { add(pair[0], pair[1]) }
        return table
    }()
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether Huffman's name is in it, or a part of a measure's name stands soon before a bracket;
    /// comments are passed by, since Klio's own name measures.
    fileprivate func namesQuantity(_ beginnings: UnsafeBufferPointer<UInt64>) -> Bool {
        var index = 0
        while let next = firstBeginning(from: index, beginnings) {
            index = next
            if self[index] == UInt8(ascii: "<"), has("<!--", at: index) {
                index = commentEnd(from: index)
            } else if beginsHuffman(at: index)
                || beginsMeasure(at: index) && mayOpenBracket(behind: index)
            {
                return true
            } else {
                index += 1
            }
        }
        return false
    }

    /// The first byte from one on that begins, with the next, something that matters.
    private func firstBeginning(
        from start: Int, _ beginnings: UnsafeBufferPointer<UInt64>
    ) -> Int? {
        let bytes = UnsafeRawBufferPointer(self)
        var index = start
        // Every part has two bytes, and a bracket behind it.
        while index &+ 1 < count {
            let pair = UInt16(
                littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt16.self))
            if beginnings[Int(pair &>> 6)] &>> UInt64(pair & 0x3F) & 1 != 0 { return index }
            index &+= 1
        }
        return nil
    }

    private func beginsHuffman(at index: Int) -> Bool {
        switch self[index] {
        case UInt8(ascii: "u"): has("uffman", at: index)
        case UInt8(ascii: "U"): has("UFFMAN", at: index)
        case 0xE5: has("夫曼", at: index)
        case _: false
        }
    }

    /// Whether a part of a measure's name begins at a byte.
    private func beginsMeasure(at index: Int) -> Bool {
        switch self[index] {
        case UInt8(ascii: "H"), UInt8(ascii: "h"), UInt8(ascii: "I"), UInt8(ascii: "D"):
            if isWord(index..<(index + 1)) { return true }
        case 0xCF: return self[index + 1] == 0x87
        case _: break
        }
        return MeasureParts.byLetter[Int(self[index] & 0x1F)].contains {
            holds($0.text, at: index, isWord: $0.isWord)
        }
    }

    /// Whether some letters stand at a byte, large or small, and if asked for, no others beside them.
    private func holds(_ letters: StaticString, at index: Int, isWord: Bool) -> Bool {
        let end = index + letters.utf8CodeUnitCount
        guard end <= count else { return false }
        for offset in index..<end
        where self[offset] | 0x20 != letters.utf8Start[offset &- index] { return false }
        return !isWord || self.isWord(index..<end)
    }

    /// Whether no letter stands beside some bytes.
    private func isWord(_ range: Range<Int>) -> Bool {
        func isLetter(_ index: Int) -> Bool {
            (0..<count).contains(index) && Unicode.Scalar(self[index]).isASCIILetter
        }
        return !isLetter(range.lowerBound - 1) && !isLetter(range.upperBound)
    }

    /// Whether a bracket follows, with room for what TeX and HTML put between a name and its bracket.
    private func mayOpenBracket(behind start: Int) -> Bool {
        ((start + 1)..<Swift.min(start + 65, count)).contains { mayOpenBracket(at: $0) }
    }

    /// The end of the comment that begins at a byte.
    private func commentEnd(from start: Int) -> Int {
        (start..<count).first { has("-->", at: $0) }.map { $0 + 3 } ?? count
    }

    private func has(_ text: StaticString, at index: Int) -> Bool {
        index + text.utf8CodeUnitCount <= count
            && (0..<text.utf8CodeUnitCount).allSatisfy { self[index + $0] == text.utf8Start[$0] }
    }
}
