/// What a claim or a warning is known by from one run to the next, wherever its line has gone.
///
/// A claim is known by its id, else by its expression, and by the how many-th of that name it is in
/// its file, the right ones counted too; a warning in the same way by its message.
public struct Fingerprint: Sendable, Hashable {
    /// The id, the expression or the message.
    public let subject: String
    /// The how many-th it is in its file, from 1.
    public let ordinal: Int
    /// What kind of thing the subject is.
    let kind: String

    /// Sixteen hexadecimal digits that hardly any other one has.
    ///
    /// Source: Fowler, Noll, Vo: FNV-1a with 64 bits.
    public var text: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(kind)\u{0}\(subject)\u{0}\(ordinal)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

/// Counts what has the same name in the same file.
struct FingerprintCounter {
    private struct Key: Hashable {
        let file: String
        let kind: String
        let subject: String
    }
    private var counts: [Key: Int] = [:]

    /// The fingerprint of the next thing of this name.
    mutating func next(_ kind: String, _ subject: String, in file: String) -> Fingerprint {
        let key = Key(file: file, kind: kind, subject: subject)
        let ordinal = counts[key, default: 0].incremented()
        return Fingerprint(subject: subject, ordinal: ordinal, kind: kind)
    }
}

extension Int {
    /// Counts one more; the new number.
    fileprivate mutating func incremented() -> Int {
        self += 1
        return self
    }
}
