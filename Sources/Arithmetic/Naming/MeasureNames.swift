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
        indices.contains { beginsMeasure(at: $0) && mayOpenBracket(behind: $0) } || namesHuffman
    }

    /// Whether a bracket follows, with room for what TeX and HTML put between a name and its bracket.
    private func mayOpenBracket(behind start: Int) -> Bool {
        ((start + 1)..<Swift.min(start + 65, endIndex)).contains { mayOpenBracket(at: $0) }
    }

    /// Whether a part of a measure's name begins at a byte.
    private func beginsMeasure(at index: Int) -> Bool {
        switch self[index] {
        case UInt8(ascii: "H"), UInt8(ascii: "h"), UInt8(ascii: "I"), UInt8(ascii: "D"):
            isWord(index..<(index + 1)) || holdsPart(at: index)
        case 0xCF: index + 1 < endIndex && self[index + 1] == 0x87
        case let byte: byte.isASCIILetter && holdsPart(at: index)
        }
    }

    /// Parts of the names of measures, in small letters; of short ones, the whole name.
    private static let parts: [(text: [UInt8], isWord: Bool)] = [
        ("kl", false), ("js", false), ("jensen", false), ("entrop", false), ("mutual", false),
        ("variation", false), ("hel", false), ("chi", false), ("ce", true), ("hce", true),
        ("mi", true), ("tv", true), ("tvd", true), ("dtv", true),
    ].map { (Array($0.0.utf8), $0.1) }

    /// The second letters of those that begin with a letter, as bits: nearly all words begin otherwise.
    private static let secondLetters = parts.reduce(into: [UInt32](repeating: 0, count: 32)) {
        $0[Int($1.text[0] & 0x1F)] |= 1 << ($1.text[1] & 0x1F)
    }

    private func holdsPart(at index: Int) -> Bool {
        guard index + 1 < endIndex,
            Self.secondLetters[Int(self[index] & 0x1F)] & 1 << (self[index + 1] & 0x1F) != 0
        else { return false }
        return Self.parts.contains { part in
            let end = index + part.text.count
            return end <= endIndex
                && zip(self[index..<end], part.text).allSatisfy { $0 | 0x20 == $1 }
                && (!part.isWord || isWord(index..<end))
        }
    }

    /// Whether no letter stands beside some bytes.
    private func isWord(_ range: Range<Int>) -> Bool {
        (range.lowerBound == startIndex || !self[range.lowerBound - 1].isASCIILetter)
            && (range.upperBound >= endIndex || !self[range.upperBound].isASCIILetter)
    }
}

extension UInt8 {
    fileprivate var isASCIILetter: Bool { Unicode.Scalar(self).isASCIILetter }
}
