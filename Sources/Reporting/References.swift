import Documents
import Evaluating
import Formulas

/// The numbers and names of everything in a document that can be referred to.
struct References {
    /// What a label stands for: the words of a reference, and the name links lead to.
    struct Target {
        let text: String
        /// Its number without the word before it; its name where it has no number.
        let number: String
        let anchor: String
    }

    /// The number and the anchor of a display formula; it has none unless somebody can refer to it.
    struct Equation {
        /// As printed beside it: `(1)`.
        let number: String?
        let anchor: String?
    }

    /// The display formulas, in the order of the document.
    private(set) var equations: [Equation] = []
    /// The numbers of equations without parentheses, by their labels.
    private(set) var equationNumbers: [String: String] = [:]
    private(set) var targets: [String: Target] = [:]
    /// The labels in the order of the document, for suggestions.
    private(set) var labels: [String] = []
    /// Those of figures, tables and equations that their author gave, with their places.
    private(set) var numbered: [Label] = []
    private let words: Words
    private var figures = 0
    private var tables = 0
    private var numberedEquations = 0
    private var computations = 0

    /// Numbers figures, tables and equations in the order of the document.
    init(_ blocks: [Block], _ results: [Session.BlockResult], _ language: String) {
        words = Words(language: language)
        number(blocks, results)
    }

    private mutating func number(_ blocks: [Block], _ results: [Session.BlockResult]) {
        for block in blocks {
            switch block.kind {
            case .computation(let computation):
                let shown =
                    results.indices.contains(computations)
                    ? results[computations].shown?.value : nil
                computations += 1
                number(computation, shown)
            case .table(let table):
                if table.isNumbered {
                    tables += 1
                    enter(table.label, words.table, tables)
                }
            case .formula(let formula, let label): number(formula, label)
            case .heading(_, let content, let label): enter(label, content.plainText)
            case .quotation(let blocks), .callout(_, let blocks), .footnote(_, let blocks):
                number(blocks, results)
            case .list(let list): for item in list.items { number(item.blocks, results) }
            case .paragraph(let content):
                if let formula = content.displayFormula { number(formula, nil) }
            case .code, .html, .annotation, .thematicBreak: break
            }
        }
    }

    /// An equation has a number when it has a label, `{#eq-x}` or `\label{x}`; `\tag` chooses it.
    private mutating func number(_ formula: Formula, _ label: Label?) {
        let (tag, names) = formula.names()
        guard label != nil || !names.isEmpty || tag != nil else {
            equations.append(Equation(number: nil, anchor: nil))
            return
        }
        if tag == nil { numberedEquations += 1 }
        let number = tag?.number ?? String(numberedEquations)
        let anchor = label?.name ?? names.first
        equations.append(Equation(number: tag?.text ?? "(\(number))", anchor: anchor))
        if let label, targets[label.name] == nil { numbered.append(label) }
        for name in [label?.name].compactMap(\.self) + names where targets[name] == nil {
            equationNumbers[name] = number
            targets[name] = Target(
                text: "\(words.equation) \(number)", number: number, anchor: anchor ?? name)
            labels.append(name)
        }
    }

    private mutating func number(_ computation: Computation, _ shown: Value?) {
        switch shown {
        case .figure?, .mark?:
            guard computation.isNumbered else { return }
            figures += 1
            enter(computation.label, words.figure, figures)
        case .table?, .dataTable?, .distribution?, .code?:
            guard computation.isNumbered else { return }
            tables += 1
            enter(computation.label, words.table, tables)
        case .number?, .truth?, .text?, .list?, .map?, .range?,
            .measure?, .codeTree?, .function?, .axis?, .simplex?, .parametric?, .multivariate?,
            .working?, .parameters?, nil:
            // A block that failed keeps its label, so that references to it add no second error.
            if shown == nil { enter(computation.label, computation.label?.name ?? "") }
        }
    }

    private mutating func enter(_ label: Label?, _ word: String, _ number: Int? = nil) {
        guard let label, targets[label.name] == nil else { return }
        if number != nil { numbered.append(label) }
        targets[label.name] = Target(
            text: number.map { "\(word) \($0)" } ?? word, number: number.map(String.init) ?? word,
            anchor: label.name)
        labels.append(label.name)
    }
}

extension [Inline] {
    /// The display formula that is all there is besides claims about it.
    var displayFormula: Formula? {
        var found: Formula?
        for inline in self {
            if case .claim = inline.kind { continue }
            guard found == nil, case .formula(let formula) = inline.kind, formula.isDisplay else {
                return nil
            }
            found = formula
        }
        return found
    }
}

extension Computation {
    /// Whether what it shows has a number: it has a label or a caption.
    var isNumbered: Bool { label != nil || caption != nil }
}

extension Documents.Table {
    /// Whether it has a number: it has a label or a caption.
    var isNumbered: Bool { label != nil || caption != nil }
}
