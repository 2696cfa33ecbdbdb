/// A JSON value; members keep their order, and numbers are integers.
///
/// Everything else that looks like a number is a string, so that no reader turns a proved digit
/// into a floating-point one.
///
/// Source: RFC 8259.
public indirect enum JSON: Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])

    /// A string, or null.
    public init(_ text: String?) { self = text.map(JSON.string) ?? .null }

    /// The value on one line.
    public var line: String {
        var text = ""
        write(to: &text, indent: nil)
        return text
    }

    /// The value on many lines: members and entries each on their own, leaves of one line.
    public var lines: String {
        var text = ""
        write(to: &text, indent: 0)
        return text + "\n"
    }

    private func write(to text: inout String, indent: Int?) {
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .string(let value): JSON.write(value, to: &text)
        case .array(let values):
            let entries = values.map { value in
                { (text: inout String, indent: Int?) in value.write(to: &text, indent: indent) }
            }
            JSON.write(entries, between: ("[", "]"), to: &text, indent: indent)
        case .object(let members):
            let entries = members.map { member in
                { (text: inout String, indent: Int?) in
                    JSON.write(member.key, to: &text)
                    text += ": "
                    member.value.write(to: &text, indent: indent)
                }
            }
            JSON.write(entries, between: ("{", "}"), to: &text, indent: indent)
        }
    }

    private static func write(
        _ entries: [(inout String, Int?) -> Void], between brackets: (String, String),
        to text: inout String, indent: Int?
    ) {
        text += brackets.0
        let inner = indent.map { $0 + 1 }
        for (index, entry) in entries.enumerated() {
            if index > 0 { text += inner == nil ? ", " : "," }
            if let inner { text += "\n" + String(repeating: "  ", count: inner) }
            entry(&text, inner)
        }
        if let indent, !entries.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
        text += brackets.1
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}":
                let code = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - code.utf8.count) + code
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
