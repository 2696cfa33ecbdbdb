import Characters
import TestSupport
import Testing

@Suite("Fingerprints")
struct FingerprintTests {
    @Test(
        "A fingerprint follows from the bytes alone, in every run and on every machine",
        arguments: [
            // By the definition in whole numbers of Python.
            ("", 0x0000000000000000 as UInt64),
            ("a", 0x54CDA58FEF23226F as UInt64),
            ("class=", 0xDB6F4144A5384693 as UInt64),
            ("entropy(P)", 0x14E4C666A6452840 as UInt64),
            ("熵 is entropy, 2 × 8", 0x04D08D8FBA7F7A19 as UInt64),
        ])
    func values(text: String, expected: UInt64) {
        #expect(Self.fingerprint(Array(text.utf8)) == expected)
    }

    @Test("Every bit and the length matter, and the low bits are as well mixed as the others")
    func bits() {
        var random = SplitMix64(seed: 9)
        var lowest: Set<UInt64> = []
        for count in 1...40 {
            let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            let found = Self.fingerprint(bytes)
            for bit in 0..<(8 * count) {
                var other = bytes
                other[bit / 8] ^= 1 << UInt8(bit % 8)
                #expect(Self.fingerprint(other) != found)
                lowest.insert(Self.fingerprint(other) % 1024)
            }
            #expect(Self.fingerprint(bytes + [0]) != found)
        }
        // 6 560 of them meet nearly all of 1 024 places.
        #expect(lowest.count > 1000)
    }

    private static func fingerprint(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBufferPointer(\.fingerprint)
    }
}
