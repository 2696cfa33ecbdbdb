public import Diagnostics

/// A piece of running text with everything worked out.
public enum Node: Sendable {
    /// Text.
    case text(String)
    /// A line ending in the source that is a blank on the page.
    case softBreak
    /// A line ending that is kept.
    case lineBreak
    /// A code span.
    case code(String)
    /// Emphasis.
    case emphasis([Node])
    /// Strong emphasis.
    case strong([Node])
    /// Text that is struck through.
    case strikethrough([Node])
    /// A link.
    indirect case link(destination: String, title: String, content: [Node])
    /// An image with its alternative text, and its file where it is put into the page.
    indirect case image(
        destination: String, title: String, alternative: String, file: ImageFile?)
    /// Raw HTML.
    case html(String)
    /// A formula.
    indirect case formula(ReportFormula)
    /// A computed value.
    indirect case value(PrintedValue)
    /// A reference to a footnote: its number, and which of the references to it this is, from 1.
    case footnoteReference(number: Int, occurrence: Int)
    /// A reference: its words, and the name it leads to.
    case reference(text: String, anchor: String)
    /// A citation: its text, and links to the list of works.
    case citation([Node])
    /// A number that a claim speaks of, or code with it; and where the number is printed.
    case claimed([Node], SourcePlace)
    /// What is wrong with the number before it, on a page that is written all the same.
    case finding(String)
}

extension Sequence<Node> {
    /// The text without markup.
    public var plainText: String {
        reduce(into: "") { text, node in
            switch node {
            case .text(let part), .code(let part), .reference(let part, _): text += part
            case .softBreak, .lineBreak: text += " "
            case .emphasis(let content), .strong(let content), .strikethrough(let content),
                .link(_, _, let content):
                text += content.plainText
            case .citation(let parts), .claimed(let parts, _): text += parts.plainText
            case .image(_, _, let alternative, _): text += alternative
            case .html, .finding, .footnoteReference: break
            case .formula(let formula): text += formula.tex
            case .value(let value): text += value.text
            }
        }
    }
}
