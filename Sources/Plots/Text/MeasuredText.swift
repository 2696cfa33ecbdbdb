/// A line of text with the room it needs, whatever font a reader has.
///
/// The room is reserved generously: 1.08 times the width by the table and 2 pixels. Too much is
/// harmless, too little clips or overlaps.
struct MeasuredText: Sendable, Hashable {
    /// The size of text in figures, in pixels.
    static let standardSize = 12.0
    /// How many characters of a label are kept at most; more never fit.
    private static let longestLabel = 400

    /// The text on its levels.
    let runs: [TextRun]
    /// The size of its characters on the baseline, in pixels.
    let fontSize: Double
    /// Whether it is set in a bold weight.
    let isBold: Bool
    /// The width by the table of characters, in pixels.
    let naturalWidth: Double
    /// The width reserved, in pixels.
    let width: Double

    /// Measures a label, with its subscripts and superscripts read.
    init(_ label: String, fontSize: Double = MeasuredText.standardSize, isBold: Bool = false) {
        let runs = TextRun.runs(in: Self.cleaned(label))
        self.init(runs: runs, fontSize: fontSize, isBold: isBold)
    }

    private init(runs: [TextRun], fontSize: Double, isBold: Bool) {
        naturalWidth = runs.reduce(0) { sum, run in
            sum + run.text.emWidth * run.level.fontSize(in: fontSize)
        }
        self.runs = runs
        self.fontSize = fontSize
        self.isBold = isBold
        width = runs.isEmpty ? 0 : naturalWidth * (isBold ? 1.18 : 1.08) + 2
    }

    /// The characters, without the marks of subscripts and superscripts.
    var plain: String { runs.map(\.text).joined() }

    /// The characters as they stand in a sentence: `x²` and `e^−x`, and subscripts as they are.
    var prose: String { runs.map(\.prose).joined() }

    /// How far the text reaches above its baseline.
    var ascent: Double { reach(0.79) { 0.79 * $0.fontSize(in: fontSize) - $0.shift(in: fontSize) } }
    /// How far the text reaches below its baseline.
    var descent: Double {
        reach(0.21) { 0.21 * $0.fontSize(in: fontSize) + $0.shift(in: fontSize) }
    }

    private func reach(_ share: Double, _ height: (TextRun.Level) -> Double) -> Double {
        runs.reduce(share * fontSize) { max($0, height($1.level)) }
    }

    /// The text cut so that it fits a width, with an ellipsis where it was cut.
    func shortened(to limit: Double) -> MeasuredText {
        guard width > limit else { return self }
        var room = (limit - 2) / (isBold ? 1.18 : 1.08) - "…".emWidth * fontSize
        var kept: [TextRun] = []
        cutting: for run in runs {
            var text = ""
            for character in run.text {
                room -= String(character).emWidth * run.level.fontSize(in: fontSize)
                if room < 0 {
                    kept.append(TextRun(text: text, level: run.level))
                    break cutting
                }
                text.append(character)
            }
            kept.append(run)
        }
        kept.append(TextRun(text: "…", level: .baseline))
        return MeasuredText(
            runs: kept.filter { !$0.text.isEmpty }, fontSize: fontSize, isBold: isBold)
    }

    /// The label on one line: white space collapsed, the ends trimmed, no longer than can be drawn.
    static func cleaned(_ label: String) -> String {
        var result = String.UnicodeScalarView()
        var isPending = false
        var length = 0
        for scalar in label.unicodeScalars {
            if scalar.properties.isWhitespace && scalar != "\u{A0}" {
                isPending = length > 0
                continue
            }
            guard length < longestLabel else {
                result.append("…")
                break
            }
            if isPending { result.append(" ") }
            isPending = false
            result.append(scalar)
            length += 1
        }
        return String(result)
    }
}

extension String {
    /// The width of the text in em by the table of characters.
    fileprivate var emWidth: Double { unicodeScalars.reduce(0) { $0 + $1.emWidth } }
}
