/// A font as a file.
public struct FontFile: Sendable {
    /// The forms of font files that browsers read.
    public enum Form: String, Sendable, CaseIterable {
        /// Web Open Font Format 2.
        case woff2
        /// Web Open Font Format.
        case woff
        /// OpenType.
        case otf
        /// TrueType.
        case ttf
    }

    /// The form of the file.
    public let form: Form
    /// The file.
    public let bytes: [UInt8]

    /// Creates a font from a file; `nil` when its first bytes are those of no font.
    public init?(_ bytes: [UInt8]) {
        let signatures: [(Form, [UInt8])] = [
            (.woff2, Array("wOF2".utf8)), (.woff, Array("wOFF".utf8)), (.otf, Array("OTTO".utf8)),
            (.ttf, [0, 1, 0, 0]),
        ]
        guard let found = signatures.first(where: { bytes.starts(with: $0.1) }) else { return nil }
        form = found.0
        self.bytes = bytes
    }
}
