extension FormulaParser {
    /// Reads a length in braces: `{1.5em}`.
    mutating func lengthArgument(of command: String) -> Length {
        guard let (text, range) = rawText(of: command) else { return .zero }
        return length(text, at: range)
    }

    /// Reads a length without braces, as plain TeX has it: `\kern1.5em`.
    mutating func followingLength() -> Length {
        let token = peekMath()
        if token.isOpenBrace { return lengthArgument(of: "\\kern") }
        var text = ""
        while case .character(let scalar) = peek().kind, !isASCIILetter(scalar),
            scalar.isASCII
        {
            text.unicodeScalars.append(scalar)
            advance()
        }
        while peek().isSpace { advance() }
        for _ in 0..<2 {
            guard case .character(let scalar) = peek().kind, isASCIILetter(scalar) else { break }
            text.unicodeScalars.append(scalar)
            advance()
        }
        _ = take(.space)
        return length(text, at: range(from: token.range.lowerBound))
    }

    private func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    /// The length a text gives; zero, and a report, when it is none.
    mutating func length(_ text: String, at range: Range<Int>) -> Length {
        if let length = Length(text) { return length }
        report(
            "'\(text)' is not a length", at: range,
            hint: "a length is a number and a unit: em, ex, mu, pt, px, mm, cm, in")
        return .zero
    }

    /// Reads `\rule[raise]{width}{height}`.
    mutating func rule(_ shown: String) -> FormulaNode.Kind {
        var raise = Length.zero
        let start = last.lowerBound
        if let text = rawOptionalText() { raise = length(text, at: range(from: start)) }
        let width = lengthArgument(of: shown)
        let height = lengthArgument(of: shown)
        return .rule(width: width, height: height, raise: raise)
    }
}

extension Length {
    /// Reads a length as TeX writes it: `-1.5em`.
    init?(_ text: String) {
        var bytes = Array(text.utf8.filter { $0 != UInt8(ascii: " ") })[...]
        var isNegative = false
        while let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            if sign == UInt8(ascii: "-") { isNegative.toggle() }
            bytes = bytes.dropFirst()
        }
        guard let millionths = Length.takeMillionths(from: &bytes),
            let unit = Length.units[String(decoding: bytes, as: UTF8.self)]
        else { return nil }
        let product = millionths / 1000 * unit + millionths % 1000 * unit / 1000
        let thousandths = (product + 500_000) / 1_000_000
        self.init(thousandths: isNegative ? -thousandths : thousandths)
    }

    /// The number at the beginning, in millionths; digits beyond them do not matter.
    private static func takeMillionths(from bytes: inout ArraySlice<UInt8>) -> Int? {
        var value = 0
        var decimals: Int?
        var hasDigit = false
        while let byte = bytes.first {
            if byte == UInt8(ascii: "."), decimals == nil {
                decimals = 0
            } else if (0x30...0x39).contains(byte) {
                hasDigit = true
                if decimals ?? 0 < 6, value < 1_000_000 {
                    value = value * 10 + Int(byte - 0x30)
                    if let count = decimals { decimals = count + 1 }
                }
            } else {
                break
            }
            bytes = bytes.dropFirst()
        }
        guard hasDigit else { return nil }
        for _ in (decimals ?? 0)..<6 { value *= 10 }
        return value
    }

    /// The units, in millionths of an em of ten points.
    private static let units = [
        "em": 1_000_000, "ex": 430_600, "mu": 55_556, "pt": 100_000, "px": 100_375, "mm": 284_528,
        "cm": 2_845_276, "in": 7_227_000, "bp": 100_375, "pc": 1_200_000,
    ]
}
