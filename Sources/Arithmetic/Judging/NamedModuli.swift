import Diagnostics
import Numbers

/// The numbers round which a text counts, by section: 12 where it says "modulo 12" or
/// `\mathbb{Z}_{12}`, so that `7 + 8 = 3` is right there.
///
/// Beside a relation the modulus is seen when it is read; here are those that are named before.
struct NamedModuli {
    /// The text.
    let source: SourceText
    /// Where each section begins, and what is named in it.
    private var sections: [(start: Int, moduli: Set<Int>)] = [(0, [])]

    /// Finds them in a text.
    init(_ source: SourceText) {
        self.source = source
        var previous = UInt8(ascii: "\n")
        for (offset, byte) in source.bytes.enumerated() {
            if byte == UInt8(ascii: "#"), previous == UInt8(ascii: "\n") {
                sections.append((offset, []))
            } else if byte.isDigit, !previous.isDigit, let modulus = modulus(at: offset) {
                sections[sections.count - 1].moduli.insert(modulus)
            }
            previous = byte
        }
    }

    /// Whether a relation of whole numbers that differ is right where one counts round: the number
    /// printed is no more than that round which one counts.
    func explain(_ relation: JudgedRelation) -> Bool {
        guard relation.outcome == .arithmetic, relation.kind == .relation,
            case .exact(let value)? = relation.value, value.isInteger,
            let printed = Rational(digits: relation.printed)?.int
        else { return false }
        return moduli(at: relation.place.bytes.lowerBound).contains {
            printed <= $0 && ((value - Rational(printed)) / Rational($0)).isInteger
        }
    }

    private func moduli(at offset: Int) -> Set<Int> {
        var (low, high) = (0, sections.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if sections[middle].start <= offset { low = middle } else { high = middle }
        }
        return sections[low].moduli
    }

    /// The number whose digits begin at an offset, when what stands before makes a modulus of it.
    private func modulus(at offset: Int) -> Int? {
        let digits = source.bytes[offset...].prefix(7).prefix(while: \.isDigit)
        guard digits.count < 7, let number = Int(String(decoding: digits, as: UTF8.self)),
            number > 1, isModulus(at: offset)
        else { return nil }
        return number
    }

    private func isModulus(at offset: Int) -> Bool {
        let before = source.bytes[max(0, offset - 24)..<offset]
        let gap = before.suffix(6).reversed().prefix { NamedModuli.gapBytes.contains($0) }
        let head = before.dropLast(gap.count)
        if head.suffix(3).elementsEqual("模".utf8) { return true }
        let letters = head.reversed().prefix { Unicode.Scalar($0).isASCIILetter }.reversed()
        let word = String(decoding: letters, as: UTF8.self)
        if NamedModuli.rings.contains(word) || head.suffix(3).elementsEqual("ℤ".utf8) {
            return gap.contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "/") }
        }
        return NamedModuli.words.contains(word.lowercased())
    }

    private static let words: Set = ["mod", "pmod", "bmod", "modulo", "modulus", "gf"]
    /// Rings of whole numbers, with what they count round behind a stroke or below.
    private static let rings: Set = ["Z", "F"]
    /// What TeX and sentences put between a word and its number.
    private static let gapBytes = Set(" \n{}()\\~,:;_/$.".utf8)
}
