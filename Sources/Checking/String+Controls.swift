extension String {
    /// The text with U+FFFD for characters that command a terminal; line endings and tabs stay.
    var withoutControls: String {
        replacing { ($0.value < 0x20 && !$0.isLayout) || (0x7F..<0xA0).contains($0.value) }
    }

    /// The text on one line: U+FFFD for line endings and tabs too.
    var onOneLine: String { withoutControls.replacing(\.isLayout) }

    private func replacing(_ isReplaced: (Unicode.Scalar) -> Bool) -> String {
        guard unicodeScalars.contains(where: isReplaced) else { return self }
        return String(
            String.UnicodeScalarView(unicodeScalars.map { isReplaced($0) ? "\u{FFFD}" : $0 }))
    }
}

extension Unicode.Scalar {
    fileprivate var isLayout: Bool { ["\t", "\n", "\r"].contains(self) }
}
