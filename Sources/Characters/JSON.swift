/// A JSON value; members keep their order, and numbers are integers.
///
/// Everything else that looks like a number is a string, so that no reader turns a proved digit
/// into a floating-point one.
///
/// Source: RFC 8259.
public enum JSON: Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])

    /// A string, or null.
    public init(_ text: String?) { self = text.map(JSON.string) ?? .null }

    /// The value on one line.
    public var line: String { written(indent: nil) }

    /// The value on many lines: members and entries each on their own, leaves of one line.
    public var lines: String { written(indent: 0) + "\n" }

    private func written(indent: Int?) -> String {
        var writer = JSONWriter()
        writer.write(self, indent: indent)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

/// Writes JSON byte by byte, since appending to a string costs many times as much.
private struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: JSON, indent: Int?) {
        switch value {
        case .null: bytes += "null".utf8
        case .boolean(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += String(value).utf8
        case .string(let value): write(value)
        case .array(let values):
            write(values.count, between: (UInt8(ascii: "["), UInt8(ascii: "]")), indent: indent) {
                writer, index, indent in writer.write(values[index], indent: indent)
            }
        case .object(let members):
            write(members.count, between: (UInt8(ascii: "{"), UInt8(ascii: "}")), indent: indent) {
                writer, index, indent in
                writer.write(members[index].key)
                writer.bytes += ": ".utf8
                writer.write(members[index].value, indent: indent)
            }
        }
    }

    private mutating func write(
        _ count: Int, between brackets: (UInt8, UInt8), indent: Int?,
        _ entry: (inout JSONWriter, Int, Int?) -> Void
    ) {
        bytes.append(brackets.0)
        let inner = indent.map { $0 + 1 }
        for index in 0..<count {
            if index > 0 { bytes += (inner == nil ? ", " : ",").utf8 }
            startLine(inner)
            entry(&self, index, inner)
        }
        if count > 0 { startLine(indent) }
        bytes.append(brackets.1)
    }

    private mutating func startLine(_ indent: Int?) {
        guard let indent else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes += repeatElement(UInt8(ascii: " "), count: 2 * indent)
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            // Most texts need no escape, and are taken as a whole.
            let isPlain = text.allSatisfy { !$0.isEscapedInJSON }
            if isPlain { bytes += text } else { text.forEach { writeEscaped($0) } }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): bytes += "\\\"".utf8
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        case 0x00...0x1F, 0x7F:
            let code = String(byte, radix: 16)
            bytes += "\\u00\(code.utf8.count < 2 ? "0" : "")\(code)".utf8
        case _: bytes.append(byte)
        }
    }
}

extension UInt8 {
    fileprivate var isEscapedInJSON: Bool {
        self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") || self == 0x7F
    }
}
