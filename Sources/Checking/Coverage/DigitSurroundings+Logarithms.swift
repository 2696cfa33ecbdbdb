extension DigitSurroundings {
    /// How far apart the zeros of `0 \log_{2} 0 = 0` may stand.
    private static let widthOfZeroLogarithm = 32

    /// Whether the digit is a zero of `0 log 0 = 0`, the convention of the field, in any notation.
    var isInZeroLogarithm: Bool {
        let first = max(0, start - DigitSurroundings.widthOfZeroLogarithm)
        return (first...start).contains { offset in
            bytes[offset] == UInt8(ascii: "0")
                && zeroLogarithm(at: offset)?.contains(start) == true
        }
    }

    /// The zeros of `0 log 0`, and of `= 0` behind it, where it begins at a byte.
    private func zeroLogarithm(at offset: Int) -> [Int]? {
        guard isLoneZero(at: offset) else { return nil }
        var next = skippingBlanks(offset + 1)
        if isFollowed(by: "\\", at: next) { next += 1 }
        let names: [StaticString] = ["log", "ln", "lg"]
        guard let name = names.first(where: { isFollowed(by: $0, at: next) }) else { return nil }
        next = skippingBlanks(endOfBase(at: next + name.utf8CodeUnitCount))
        guard isLoneZero(at: next) else { return nil }
        return [offset, next] + (result(behind: next + 1).map { [$0] } ?? [])
    }

    /// The end of the base of a logarithm: `_2`, `_{10}`, `₂`, or the 2 of `log2`.
    private func endOfBase(at start: Int) -> Int {
        var end = start
        if isFollowed(by: "_{", at: end) {
            let close = bytes[end...].prefix(12).firstIndex(of: UInt8(ascii: "}"))
            return close.map { $0 + 1 } ?? end
        }
        if isFollowed(by: "_", at: end) { return end + 2 }
        while let digit = DigitRun.digit(in: bytes, at: end),
            digit.kind == .lowered || end > start || bytes[end] != UInt8(ascii: "0")
        {
            end += digit.length
        }
        return end
    }

    /// Where a zero stands behind a sign of equality: `=`, `:=`, `\equiv`.
    private func result(behind start: Int) -> Int? {
        let sign = skippingBlanks(start)
        let signs: [StaticString] = ["=", ":=", "\\equiv", "\\triangleq", "\\coloneqq", "≡", "≔"]
        guard let found = signs.first(where: { isFollowed(by: $0, at: sign) }) else { return nil }
        let zero = skippingBlanks(sign + found.utf8CodeUnitCount)
        return isLoneZero(at: zero) ? zero : nil
    }

    private func skippingBlanks(_ start: Int) -> Int {
        Self.blanksEnd(after: min(start, bytes.count), in: bytes)
    }

    /// Whether a zero stands at a byte that is no part of a longer number.
    private func isLoneZero(at offset: Int) -> Bool {
        func isPart(_ index: Int) -> Bool {
            bytes.indices.contains(index)
                && (DigitRun.digit(in: bytes, at: index)?.kind == .plain
                    || bytes[index] == 0x2E
                        && DigitRun.digit(in: bytes, at: index + 1)?.kind == .plain)
        }
        return offset < bytes.count && bytes[offset] == UInt8(ascii: "0") && !isPart(offset - 1)
            && !isPart(offset + 1)
    }
}
