import Characters

/// A label broken into lines.
struct WrappedText: Sendable, Hashable {
    /// The lines, the upper first.
    let lines: [MeasuredText]
    /// Whether nothing had to be left out.
    let isComplete: Bool

    /// Breaks a label so that no line is wider than a limit and there are not too many of them.
    ///
    /// Lines end after spaces and hyphens and between wide characters. A piece that is too wide by
    /// itself, and the last line when more would follow, is cut with an ellipsis.
    init(
        _ label: String, width limit: Double, most: Int,
        fontSize: Double = MeasuredText.standardSize, isBold: Bool = false
    ) {
        func measured(_ text: String) -> MeasuredText {
            MeasuredText(text, fontSize: fontSize, isBold: isBold)
        }
        var texts: [String] = []
        for piece in Self.pieces(of: MeasuredText.cleaned(label)) {
            let isLast = texts.count >= most
            if let line = texts.last, isLast || measured(line + piece).width <= limit {
                texts[texts.count - 1] = line + piece
            } else {
                texts.append(piece)
            }
        }
        let whole = texts.map(measured)
        lines = whole.map { $0.shortened(to: limit) }
        isComplete = whole.allSatisfy { $0.width <= limit }
    }

    /// The stretches between which a line may end; never inside braces.
    private static func pieces(of label: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        var depth = 0
        for character in label {
            let isWide = character.unicodeScalars.first?.isWide ?? false
            if isWide, depth == 0, !current.isEmpty, !closesLine(character) {
                pieces.append(current)
                current = ""
            }
            current.append(character)
            if character == "{" { depth += 1 }
            if character == "}" { depth = max(0, depth - 1) }
            if depth == 0, character == " " || character == "-" {
                pieces.append(current)
                current = ""
            }
        }
        return current.isEmpty ? pieces : pieces + [current]
    }

    /// Whether a wide character may not begin a line.
    private static func closesLine(_ character: Character) -> Bool {
        "，。、；：！？）」』】》…".contains(character)
    }
}
