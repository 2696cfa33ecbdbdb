/// Digests by SHA-256: two texts that differ have different ones, for all that anybody knows.
///
///     SHA256.base64(of: "abc")     // "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
///
/// Source: FIPS 180-4, sections 5.1.1, 5.3.3 and 6.2.
public enum SHA256 {
    /// The digest of a text in base64, as a `Content-Security-Policy` writes it.
    public static func base64(of text: String) -> String { digest(of: Array(text.utf8)).base64 }

    /// The digest of bytes in digits to the base of sixteen, two for each of its 32 bytes.
    ///
    ///     SHA256.hexadecimal(of: []).prefix(8)     // "e3b0c442"
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = digest(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// How many bytes are mixed in at a time.
    private static let blockSize = 64

    private static func digest(of bytes: [UInt8]) -> [UInt8] {
        let rest = bytes.count % blockSize
        let padding = [UInt8](repeating: 0, count: (119 - rest) % blockSize)
        let last = Array(bytes[(bytes.count - rest)...])
        let end = last + [0x80] + padding + UInt64(bytes.count * 8).bigEndianBytes
        var state: [UInt32] = [
            0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c,
            0x1f83_d9ab, 0x5be0_cd19,
        ]
        bytes.withUnsafeBytes {
            mix(UnsafeRawBufferPointer(rebasing: $0.dropLast(rest)), into: &state)
        }
        end.withUnsafeBytes { mix($0, into: &state) }
        return state.flatMap(\.bigEndianBytes)
    }

    /// Mixes whole blocks into the state.
    private static func mix(_ blocks: UnsafeRawBufferPointer, into state: inout [UInt32]) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: constants.count) { words in
            for start in stride(from: 0, to: blocks.count, by: blockSize) {
                schedule(blocks, from: start, in: words)
                compress(words, into: &state)
            }
        }
    }

    /// The 64 words of a block: its own 16, and those mixed from them.
    private static func schedule(
        _ blocks: UnsafeRawBufferPointer, from start: Int,
        in words: UnsafeMutableBufferPointer<UInt32>
    ) {
        for index in 0..<16 {
            words[index] = UInt32(
                bigEndian: blocks.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self))
        }
        for index in 16..<words.count {
            let (a, b) = (words[index - 15], words[index - 2])
            let first = a.rotated(7) ^ a.rotated(18) ^ a &>> 3
            let second = b.rotated(17) ^ b.rotated(19) ^ b &>> 10
            words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
    }

    private static func compress(
        _ words: UnsafeMutableBufferPointer<UInt32>, into state: inout [UInt32]
    ) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        constants.withUnsafeBufferPointer { constants in
            for index in constants.indices {
                let choice = (e & f) ^ (~e & g)
                let mixed = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
                let first = h &+ mixed &+ choice &+ constants[index] &+ words[index]
                let majority = (a & b) ^ (a & c) ^ (b & c)
                let second = (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ majority
                (h, g, f, e) = (g, f, e, d &+ first)
                (d, c, b, a) = (c, b, a, first &+ second)
            }
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
        0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
        0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
        0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
        0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
        0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
        0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
        0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
        0xc671_78f2,
    ]
}

extension FixedWidthInteger {
    fileprivate var bigEndianBytes: [UInt8] {
        stride(from: Self.bitWidth - 8, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: self >> $0)
        }
    }
}

extension UInt32 {
    fileprivate func rotated(_ count: UInt32) -> UInt32 {
        self &>> count | self &<< (32 - count)
    }
}
