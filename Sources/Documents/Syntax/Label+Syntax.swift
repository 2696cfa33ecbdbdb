import Diagnostics

extension Label {
    /// What the labels of figures, tables, equations and sections begin with.
    public static let prefixes = ["fig-", "tbl-", "eq-", "sec-"]

    /// Whether a byte may stand in a label.
    static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// Reads a label; what is wrong with it is reported, and then there is none.
    init?(
        reading name: String, at place: SourcePlace, expecting prefixes: [String],
        diagnostics: inout [Diagnostic]
    ) {
        let bytes = Array(name.utf8)
        guard let first = bytes.first, first.isAlphanumeric, bytes.last?.isAlphanumeric == true,
            bytes.allSatisfy(Label.isNameByte)
        else {
            diagnostics.append(Diagnostic(.labelName(name), at: place))
            return nil
        }
        guard prefixes.contains(where: { name.hasPrefix($0) && name != $0 }) else {
            diagnostics.append(Diagnostic(.labelPrefix(name, expected: prefixes), at: place))
            return nil
        }
        self.init(name, at: place)
    }
}
