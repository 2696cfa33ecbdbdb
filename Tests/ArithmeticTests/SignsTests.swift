import TestSupport
import Testing

@testable import Arithmetic

@Suite("Signs of comparison")
struct SignsTests {
    @Test(
        "A sign is found wherever it stands",
        arguments: ["=", "<", ">", "\\", "≈", "≤", "→", "≃", "⩽", "＝", "＜", "约", "約"])
    func found(sign: String) {
        for count in 0..<20 {
            let text = String(repeating: "a", count: count) + sign + "b"
            #expect(Array(text.utf8).withUnsafeBufferPointer { $0.mayHoldComparison }, "\(count)")
        }
    }

    @Test("Where eight bytes are passed by together, the answer is that of a look at each")
    func same() {
        var generator = SplitMix64(seed: 7)
        let bytes: [UInt8] = [
            0x61, 0x20, 0x30, 0x3B, 0x3F, 0x5B, 0xE2, 0x89, 0x88, 0xEF, 0xBC, 0x9D,
        ]
        for _ in 0..<4000 {
            let text = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
                bytes[Int.random(in: 0..<bytes.count, using: &generator)]
            }
            let expected = AnySequence(text).mayHoldComparison
            #expect(text.withUnsafeBufferPointer { $0.mayHoldComparison } == expected, "\(text)")
        }
    }
}
