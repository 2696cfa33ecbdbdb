import Characters
import Documents

extension Sequence<UInt8> {
    /// Whether a sign or command of comparison and a digit are among the bytes.
    var mayHoldArithmetic: Bool { mayHoldComparison && contains(where: \.isDigit) }

    /// Whether a sign or command of comparison is among the bytes.
    var mayHoldComparison: Bool {
        var (first, second): (UInt8, UInt8) = (0, 0)
        for byte in self {
            if byte.mayEndComparison, byte.endsComparison(after: first, second) { return true }
            (first, second) = (second, byte)
        }
        return false
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The same; eight bytes are passed by together where none of them may end a comparison.
    var mayHoldComparison: Bool {
        var index = 0
        while index < count {
            if index &+ 8 <= count {
                let bytes = EightBytes(self, at: index)
                if bytes.areASCII, !bytes.hold(0x3C...0x3E), !bytes.hold(0x5C) {
                    index &+= 8
                    continue
                }
            }
            for near in index..<Swift.min(index &+ 8, count) where self[near].mayEndComparison {
                let (first, second) = (near > 1 ? self[near - 2] : 0, near > 0 ? self[near - 1] : 0)
                if self[near].endsComparison(after: first, second) { return true }
            }
            index &+= 8
        }
        return false
    }
}

extension UInt8 {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { (0x30...0x39).contains(self) }

    /// Whether it is no letter, digit or blank of ASCII, as nearly all bytes are.
    fileprivate var mayEndComparison: Bool { self &- 0x3C < 3 || self == 0x5C || self >= 0x80 }

    /// Whether it is a sign of comparison, the `\` of a command, or with the two bytes before it
    /// enough of a longer sign to tell it from other characters.
    fileprivate func endsComparison(after first: UInt8, _ second: UInt8) -> Bool {
        switch self {
        case 0x3C...0x3E, 0x5C: true
        // → ≈ ≤ ≥ ≃ ⟶ ⩽
        case 0x86, 0x89, 0x9F, 0xA9: second == 0xE2
        // ＜ ＝ ＞
        case 0x9C...0x9E: second == 0xBC && first == 0xEF
        // 约 約
        case 0xBA, 0xB4: second == 0xE7
        case _: false
        }
    }
}

extension [Inline] {
    /// Whether a sign of comparison may stand in the text outside of formulas and code.
    var mayHoldComparison: Bool {
        contains { inline in
            switch inline.kind {
            case .text(let text):
                text.utf8.withContiguousStorageIfAvailable(\.mayHoldComparison)
                    ?? text.utf8.mayHoldComparison
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
                .link(_, _, let inner), .image(_, _, let inner):
                inner.mayHoldComparison
            case .softBreak, .lineBreak, .code, .html, .formula, .value, .claim, .waiver,
                .reference, .citation, .footnoteReference:
                false
            }
        }
    }
}

extension VisibleText {
    /// Whether a digit stands in the text, and a sign of comparison outside of its formulas, which
    /// are read by themselves.
    var mayHoldArithmetic: Bool {
        var start = 0
        for formula in formulas.ranges {
            if bytes[start..<formula.lowerBound].mayHoldComparison {
                return bytes.contains(where: \.isDigit)
            }
            start = formula.upperBound
        }
        return bytes[start...].mayHoldComparison && bytes.contains(where: \.isDigit)
    }
}

/// Whether a document may hold relations to judge.
public enum ArithmeticSigns {
    /// Whether a sign of comparison, or a command that may be one, stands near a digit: found by one
    /// look at the bytes, without regard to where they stand.
    public static func mayBe(in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { text in
            for index in text.indices {
                switch text[index] {
                case 0x3D, 0x3C, 0x3E: break
                // The line below the header of a table.
                case 0x7C where startsDelimiterRow(text, at: index): return true
                case 0x5C where startsCommand(text, at: index): break
                case 0xE2
                where index + 1 < text.count
                    && (text[index + 1] == 0x89 || text[index + 1] == 0x86):
                    break
                case 0xEF where index + 1 < text.count && text[index + 1] == 0xBC: break
                case 0xE7 where index + 1 < text.count && text[index + 1] == 0xBA: break
                case _: continue
                }
                let start = Swift.max(index - 24, 0)
                let end = Swift.min(index + 24, text.count)
                for near in start..<end where text[near].isDigit { return true }
            }
            return false
        }
    }

    private static func startsDelimiterRow(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> Bool {
        var next = index + 1
        while next < text.count, text[next] == 0x20 || text[next] == 0x3A { next += 1 }
        return next + 1 < text.count && text[next] == 0x2D
            && (text[next + 1] == 0x2D || text[next + 1] == 0x3A || text[next + 1] == 0x7C
                || text[next + 1] == 0x20)
    }

    private static func startsCommand(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        ["\\approx", "\\simeq", "\\le", "\\ge", "\\lt", "\\gt", "\\cong", "\\to"].contains {
            command in
            text[index...].starts(with: command.utf8)
        }
    }
}
