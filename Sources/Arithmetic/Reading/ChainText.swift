import Diagnostics
import Documents
import Formulas

/// The text that tokens were read from, by whose bytes they are known.
enum ChainText {
    /// A formula.
    case formula(FormulaTree)
    /// Running text.
    case prose(VisibleText)
    /// A line that must be arithmetic as a whole.
    case line(SourceText)

    var isFormula: Bool {
        if case .formula = self { true } else { false }
    }

    var isProse: Bool {
        if case .prose = self { true } else { false }
    }

    var isLine: Bool {
        if case .line = self { true } else { false }
    }

    /// The text of some bytes.
    func string(_ range: Range<Int>) -> String {
        switch self {
        case .formula(let tree): tree.source(of: range)
        case .prose(let text): String(decoding: text.bytes[range], as: UTF8.self)
        case .line(let source): source.string(range)
        }
    }

    /// The place of some bytes in the author's text.
    func place(of range: Range<Int>) -> SourcePlace? {
        switch self {
        case .formula(let tree): tree.place(of: range)
        case .prose(let text): text.place(of: range)
        case .line(let source): source.place(range)
        }
    }
}
