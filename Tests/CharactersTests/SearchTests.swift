import Characters
import Testing

@Suite("Where bytes stand")
struct SearchTests {
    @Test("The first in a range, if there is one")
    func firstOffset() {
        let bytes = Array("a<b<c".utf8)
        let sign = UInt8(ascii: "<")
        bytes.withUnsafeBufferPointer { bytes in
            #expect(bytes.firstOffset(of: sign, in: 0..<5) == 1)
            #expect(bytes.firstOffset(of: sign, in: 1..<2) == 1)
            #expect(bytes.firstOffset(of: sign, in: 2..<5) == 3)
            #expect(bytes.firstOffset(of: sign, in: 2..<3) == nil)
            #expect(bytes.firstOffset(of: sign, in: 1..<1) == nil)
            #expect(bytes.firstOffset(of: sign, in: 5..<5) == nil)
        }
    }
}
