import Diagnostics
import Evaluating
import Formulas

/// The steps in which a value is worked out, typeset.
public struct ReportWorking: Sendable {
    /// A line, which may be broken between its pieces.
    public struct Line: Sendable {
        /// Whether it begins with what the lines after it are about.
        public let isFirst: Bool
        /// The pieces.
        public let pieces: [ReportFormula]
    }

    private let steps: WorkedSteps

    init(_ steps: WorkedSteps) { self.steps = steps }

    /// All steps as one formula in TeX, their relations below each other.
    public var tex: String { steps.tex }

    /// The steps line by line.
    public var lines: [Line] {
        steps.pieces.map { line in
            Line(
                isFirst: line.isFirst,
                pieces: line.tex.map {
                    ReportFormula(typesetting: "\\displaystyle " + $0)
                })
        }
    }
}

extension ReportFormula {
    /// A formula that no author wrote; it knows nothing of an author's commands.
    fileprivate init(typesetting tex: String) {
        let source = SourceText(tex, name: "worked")
        let formula = Formula(
            parts: [.tex(Excerpt(all: source))], isDisplay: false,
            place: SourcePlace(in: source, bytes: 0..<source.bytes.count))
        var macros = MacroTable()
        self.init(FormulaTree(parsing: formula, values: [], macros: &macros), numbers: [:])
    }
}
