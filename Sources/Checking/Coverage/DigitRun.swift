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
            // Nearly every byte of a text begins no digit.
            if text[offset] < 0x30 || (0x3A..<0xC2).contains(text[offset]) {
                offset += 1
                continue
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
