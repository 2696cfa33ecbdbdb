import Characters
import Testing

@Suite("Eight bytes at once")
struct EightBytesTests {
    /// Every byte among seven others, at every place.
    private func eachByte(_ check: (_ byte: UInt8, _ eight: EightBytes) -> Void) {
        for byte in UInt8.min ... .max {
            for place in 0..<8 {
                var bytes = [UInt8](repeating: 0x61, count: 11)
                bytes[place + 2] = byte
                bytes.withUnsafeBufferPointer { check(byte, EightBytes($0, at: 2)) }
            }
        }
    }

    @Test("A byte is found wherever it stands, and no other is taken for it")
    func single() {
        eachByte { byte, eight in
            for wanted in [0x00, 0x01, 0x3C, 0x62, 0x7F, 0x80, 0xFF] as [UInt8] {
                #expect(eight.hold(wanted) == (byte == wanted), "\(byte) \(wanted)")
            }
            #expect(eight.areASCII == (byte < 0x80), "\(byte)")
        }
    }

    @Test(
        "A byte of a range is found wherever it stands, and none beside it",
        arguments: [0x00...0x0D, 0x30...0x39, 0x3C...0x3E, 0x5C...0x5C, 0x00...0x00, 0x7F...0x7F]
            as [ClosedRange<UInt8>])
    func range(_ range: ClosedRange<UInt8>) {
        eachByte { byte, eight in #expect(eight.hold(range) == range.contains(byte), "\(byte)") }
    }

    @Test("A byte that follows one that is found is not lost")
    func neighbours() {
        let bytes: [UInt8] = [0x3D, 0x3C, 0x3D, 0xBC, 0xBD, 0x00, 0x01, 0xFF]
        bytes.withUnsafeBufferPointer {
            let eight = EightBytes($0, at: 0)
            #expect(eight.hold(0x3C) && eight.hold(0x00) && eight.hold(0x01))
            #expect(!eight.hold(0x3B) && !eight.hold(0x02) && !eight.hold(0x02...0x3B))
        }
    }

    @Test("Each byte but one that continues a character begins one")
    func characters() {
        eachByte { byte, eight in
            #expect(eight.characterCount == (byte & 0xC0 == 0x80 ? 7 : 8), "\(byte)")
        }
        let bytes = Array("概率a😀".utf8)
        bytes.withUnsafeBufferPointer {
            #expect(EightBytes($0, at: 0).characterCount == 4)
            #expect(EightBytes($0, at: 3).characterCount == 3)
        }
    }

    @Test("Eight bytes are the same as eight others only if each is")
    func equality() {
        eachByte { byte, eight in
            [UInt8](repeating: 0x61, count: 8).withUnsafeBufferPointer {
                #expect((eight == EightBytes($0, at: 0)) == (byte == 0x61))
            }
        }
    }

    @Test("The first of some bytes is found, near the ends of a range too")
    func firstOffset() {
        for count in 0..<20 {
            let bytes = [UInt8](repeating: 0x62, count: count)
            #expect(bytes.firstOffset(of: 0x61, in: 0..<count) == nil)
            for place in 0..<count {
                var bytes = bytes
                bytes[place] = 0x61
                bytes[count - 1] = 0x61
                for start in 0...count {
                    let expected = bytes[start...].firstIndex(of: 0x61)
                    #expect(bytes.firstOffset(of: 0x61, in: start..<count) == expected)
                }
                #expect(bytes.firstOffset(of: 0x61, in: 0..<place) == nil)
            }
        }
    }
}
