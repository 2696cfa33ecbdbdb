import Characters
import Numbers

/// The steps in which a value is worked out, as a lecturer writes them: the formula, the numbers put
/// in, the terms, the rounded steps, the result.
///
/// Each step follows from the printed digits of the step before it: worked out by hand and rounded as
/// at school, they are the digits printed next. `=` stands where two steps are the same number, `≈`
/// where one of them is rounded.
public struct WorkedSteps: Sendable {
    /// The most significant digits that may be asked for.
    public static let mostDigits = 30

    /// How two steps stand to each other.
    enum Relation: Sendable {
        case equal, approximate
        /// The first lies within the margin of the second.
        case element
    }

    /// A line: what stands left of its relation, in the first line of a chain, and right of it.
    struct Line: Sendable {
        let head: Step?
        let relation: Relation
        let side: Step
        /// The word of the unit, of a result.
        var unit = ""
        /// How far from the side the value may lie, where that is proved and no calculation.
        var margin: Step?
    }

    /// The lines.
    let lines: [Line]
    /// How readers see digits.
    let style: DigitStyle

    init(lines: [Line], style: DigitStyle) {
        self.lines = lines
        self.style = style
    }

    /// How many lines say what a number is, and not only what a formula is.
    ///
    /// Each of them was held against the digits printed in the line before it.
    public var checkedLineCount: Int { lines.count { !$0.side.isFormula && $0.margin == nil } }

    /// The steps as lines of text, the signs of comparison below each other.
    ///
    ///     H(P) = −Σ p(x) log₂ p(x)
    ///          = −(0.5 log₂ 0.5 + 2 × 0.25 log₂ 0.25)
    ///          = −(0.5 × (−1) + 2 × 0.25 × (−2))
    ///          = −(−0.5 − 1)
    ///          = 1.5 bits
    public var text: String {
        let writer = StepWriter(.text, style: style)
        var indent = 0
        return lines.map { line in
            let head = line.head.map { writer.written($0) + " " }
            // The next lines of a long head begin further left.
            if let head { indent = head.count <= 24 ? head.count : 4 }
            let unit = line.unit.isEmpty ? "" : "\u{A0}\(line.unit)"
            return (head ?? String(repeating: " ", count: indent))
                + "\(line.relation.sign) \(line.side(by: writer, "±"))\(unit)"
        }.joined(separator: "\n").replacingBytes(of: "\u{A0}", with: " ")
    }

    /// The steps in TeX, as one aligned formula.
    public var tex: String {
        let writer = StepWriter(.tex, style: style)
        let rows = lines.map { line in
            let head = line.head.map { writer.written($0) + " " } ?? ""
            return "\(head)&\(line.relation.tex) \(line.side(by: writer, "\\pm"))\(line.unitTeX)"
        }
        // Markdown takes no line for one of its own that begins with a command.
        return "\\begin{aligned}\n\(rows.joined(separator: "\n\\\\ "))\n\\end{aligned}"
    }

    /// The lines in TeX, each as pieces between which it may be broken: what stands left of the
    /// relation, if anything, then the relation with the first term, then term by term.
    public var pieces: [(isFirst: Bool, tex: [String])] {
        let writer = StepWriter(.dividedTeX, style: style)
        return lines.map { line in
            let head = line.head.map { writer.written($0) + String(StepWriter.divider) } ?? ""
            let side = "{}\(line.relation.tex) \(line.side(by: writer, "\\pm"))\(line.unitTeX)"
            let pieces = (head + side).split(separator: StepWriter.divider).map(String.init)
            return (line.head != nil, pieces)
        }
    }
}

extension WorkedSteps.Line {
    fileprivate var unitTeX: String { unit.isEmpty ? "" : "\\ \\text{\(unit)}" }

    /// What stands right of the relation, with the margin that it has.
    fileprivate func side(by writer: StepWriter, _ sign: String) -> String {
        writer.written(side) + (margin.map { " \(sign) \(writer.written($0))" } ?? "")
    }
}

extension WorkedSteps.Relation {
    fileprivate var sign: String {
        switch self {
        case .equal: "="
        case .approximate: "≈"
        case .element: "∈"
        }
    }

    fileprivate var tex: String {
        switch self {
        case .equal: "="
        case .approximate: "\\approx"
        case .element: "\\in"
        }
    }
}
