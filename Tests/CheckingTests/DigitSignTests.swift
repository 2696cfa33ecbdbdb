import TestSupport
import Testing

@testable import Checking

@Suite("Where digits may begin")
struct DigitSignTests {
    @Test("It is the first digit of ASCII, or the first byte of another character")
    func first() {
        var generator = SplitMix64(seed: 3)
        let bytes: [UInt8] = [
            0x61, 0x20, 0x2F, 0x3A, 0x7F, 0x61, 0x20, 0x62, 0x30, 0x39, 0xE6, 0xA6,
        ]
        for round in 0..<4000 {
            let kinds = round.isMultiple(of: 3) ? bytes.count : 8
            let text = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                bytes[Int.random(in: 0..<kinds, using: &generator)]
            }
            let start = Int.random(in: 0...text.count, using: &generator)
            let expected =
                text[start...].firstIndex { (0x30...0x39).contains($0) || $0 >= 0xC2 }
                ?? text.count
            let found = text.withUnsafeBufferPointer { $0.firstDigitSign(in: start..<text.count) }
            #expect(found == expected, "\(text) \(start)")
        }
    }
}
