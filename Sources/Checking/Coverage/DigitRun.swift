import Characters

/// Digits that stand side by side in a text.
struct DigitRun {
    /// What digits they are.
    enum Kind {
        /// ASCII or full-width digits.
        case plain
        /// Raised digits: `²`.
        case raised
        /// Lowered digits: `₂`.
        case lowered
        /// A fraction that is one character: `½`.
        case fraction
    }

    /// What digits they are.
    let kind: Kind
    /// Where they stand.
    let bytes: Range<Int>

    /// Finds the first digits of a text from a byte on; `nil` when there are none.
    init?(in text: [UInt8], from start: Int) {
        var offset = start
        while offset < text.count {
            offset = text.withUnsafeBufferPointer {
                $0.firstDigitSign(in: offset..<text.count)
            }
            if let first = DigitRun.digit(in: text, at: offset) {
                var end = offset + first.length
                while let next = DigitRun.digit(in: text, at: end), next.kind == first.kind {
                    end += next.length
                }
                kind = first.kind
                bytes = offset..<end
                return
            }
            offset += 1
        }
        return nil
    }

    /// The digit at a byte of a text, and how many bytes it takes.
    static func digit(in text: [UInt8], at offset: Int) -> (kind: Kind, length: Int)? {
        guard offset < text.count else { return nil }
        let first = text[offset]
        if first < 0x80 { return (0x30...0x39).contains(first) ? (.plain, 1) : nil }
        guard first == 0xC2 || first == 0xE2 || first == 0xEF, offset + 1 < text.count else {
            return nil
        }
        let second = text[offset + 1]
        if first == 0xC2 {
            switch second {
            case 0xB2, 0xB3, 0xB9: return (.raised, 2)
            case 0xBC...0xBE: return (.fraction, 2)
            case _: return nil
            }
        }
        guard offset + 2 < text.count else { return nil }
        switch (first, second, text[offset + 2]) {
        case (0xEF, 0xBC, 0x90...0x99): return (.plain, 3)
        case (0xE2, 0x81, 0xB0), (0xE2, 0x81, 0xB4...0xB9): return (.raised, 3)
        case (0xE2, 0x82, 0x80...0x89): return (.lowered, 3)
        case (0xE2, 0x85, 0x90...0x9E): return (.fraction, 3)
        case _: return nil
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the first byte in a range that is a digit of ASCII or begins a character beyond
    /// it; the end of the range where there is none, as in most of a text.
    func firstDigitSign(in range: Range<Int>) -> Int {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if offset &+ 8 <= range.upperBound {
                let bytes = EightBytes(self, at: offset)
                if bytes.areASCII, !bytes.hold(0x30...0x39) {
                    offset &+= 8
                    continue
                }
            }
            for near in offset..<Swift.min(offset &+ 8, range.upperBound)
            where (0x30...0x39).contains(self[near]) || self[near] >= 0xC2 {
                return near
            }
            offset &+= 8
        }
        return range.upperBound
    }
}
