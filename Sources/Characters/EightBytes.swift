/// Eight bytes of a text that are looked at in one step.
///
/// Nearly all bytes of a text are of no interest to a scan; where none of eight is, they are passed by
/// together:
///
///     while offset + 8 <= text.count, !EightBytes(text, at: offset).hold(0x3C) { offset += 8 }
public struct EightBytes: Equatable, Sendable {
    @usableFromInline let word: UInt64

    /// The eight bytes at an offset; the text must hold as many from there on.
    @inlinable
    public init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
        word = UInt64(
            littleEndian: UnsafeRawBufferPointer(text)
                .loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// A word of eight bytes that are the same.
    @inlinable
    static func word(of byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// Whether all of them are ASCII.
    @inlinable
    public var areASCII: Bool { word & EightBytes.word(of: 0x80) == 0 }

    /// Whether a byte is among them.
    ///
    /// Only where a byte of the difference is zero does taking 1 from each set a high bit that was
    /// not set. Source: Warren, Hacker's Delight, second edition, section 6-1.
    @inlinable
    public func hold(_ byte: UInt8) -> Bool {
        let difference = word ^ EightBytes.word(of: byte)
        return (difference &- EightBytes.word(of: 1)) & ~difference & EightBytes.word(of: 0x80) != 0
    }

    /// Whether a byte of a range within ASCII is among them.
    ///
    /// Adding to the lower seven bits of a byte what is missing to 128 sets its high bit where the
    /// byte has reached the bound, and carries nothing into the next.
    @inlinable
    public func hold(_ range: ClosedRange<UInt8>) -> Bool {
        let low = word & EightBytes.word(of: 0x7F)
        let hasReached = low &+ EightBytes.word(of: 0x80 &- range.lowerBound)
        let hasPassed = low &+ EightBytes.word(of: 0x7F &- range.upperBound)
        return hasReached & ~hasPassed & ~word & EightBytes.word(of: 0x80) != 0
    }

    /// How many of them begin a character in UTF-8: all but those that continue one.
    @inlinable
    public var characterCount: Int {
        let continuing = (word & ~(word &<< 1) & EightBytes.word(of: 0x80)) &>> 7
        return 8 &- Int(truncatingIfNeeded: (continuing &* EightBytes.word(of: 1)) &>> 56)
    }

    /// Whether eight other bytes are the same.
    @inlinable
    public static func == (left: EightBytes, right: EightBytes) -> Bool { left.word == right.word }
}
