/// A word of a code: digits of its radix, at least one.
///
/// Digits from 0 to 35 are written 0 … 9, a … z.
public struct CodeWord: Sendable, Hashable {
    /// The digits.
    public let digits: ArraySlice<UInt8>

    /// How many digits it has.
    public var count: Int { digits.count }

    init(_ digits: ArraySlice<UInt8>) { self.digits = digits }

    /// The greatest radix whose digits can be written.
    public static let greatestRadix = 36

    /// The digit that a character writes in a radix; `nil` when it writes none.
    static func digit(_ character: Character, radix: Int) -> UInt8? {
        guard let byte = character.asciiValue else { return nil }
        let digit: UInt8
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = byte - UInt8(ascii: "a") + 10
        case _: return nil
        }
        return Int(digit) < radix ? digit : nil
    }

    /// Digits as they are written.
    static func text(_ digits: some Sequence<UInt8>) -> String {
        String(
            decoding: digits.map { digit in
                digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + (digit - 10)
            }, as: UTF8.self)
    }
}

extension CodeWord: CustomStringConvertible {
    /// The word as it is written: `110`.
    public var description: String { CodeWord.text(digits) }
}
