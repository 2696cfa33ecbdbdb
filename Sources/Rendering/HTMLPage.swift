import Characters
import Evaluating
import Formulas
import Plots
public import Reporting

/// A report as one HTML page that needs nothing else: no script, no network, no other file.
public struct HTMLPage: Sendable {
    /// The page.
    public let text: String
    /// What takes how many bytes of it.
    public let sizes: PageSizes

    /// Renders a report into its layout.
    public init(_ report: Report) { self.init(report, NumberAnswers(report)) }

    /// Renders a report into its layout, with what its numbers tell of themselves.
    public init(_ report: Report, _ answers: NumberAnswers) {
        let parts = PageParts(report, answers)
        text = report.layout.text { parts[$0] }
        var sizes = parts.sizes
        sizes.style = parts[.style].utf8.count
        sizes.numbers = parts[.numbers].utf8.count
        sizes.total = text.utf8.count
        self.sizes = sizes
    }
}

/// What takes how many bytes of a page.
public struct PageSizes: Sendable, Hashable {
    /// All of it.
    public internal(set) var total = 0
    /// Formulas.
    public internal(set) var formulas = 0
    /// Figures and images.
    public internal(set) var figures = 0
    /// The rules of style, fonts included.
    public internal(set) var style = 0
    /// Where the numbers come from.
    public internal(set) var numbers = 0
    /// Everything else: the text.
    public var text: Int { total - formulas - figures - style - numbers }
}

/// What a layout can put on a page, worked out once.
private struct PageParts {
    private var values: [PageLayout.Variable: String] = [:]
    /// What was counted on the way: formulas and figures.
    private(set) var sizes = PageSizes()

    subscript(variable: PageLayout.Variable) -> String { values[variable] ?? "" }

    init(_ report: Report, _ answers: NumberAnswers) {
        var html = HTMLText(page: report, answers)
        // In the order in which they are read, so that notes and numbers are counted in it.
        for variable in PageLayout.Variable.allCases where variable != .style {
            add(variable, of: report, to: &html)
            values[variable] = html.take()
        }
        sizes = html.sizes
        values[.style] = style(of: report)
    }

    private func add(
        _ variable: PageLayout.Variable, of report: Report, to html: inout HTMLText
    ) {
        switch variable {
        case .language: html.addRaw(report.language)
        case .title: html.addRaw(report.name)
        case .description: html.addRaw(report.description?.plainText ?? "")
        case .policy: html.addRaw(report.policy)
        case .style: break
        case .theme: html.addThemeSwitch()
        case .heading:
            if let title = report.title { html.element("h1") { $0.add(nodes: title) } }
        case .draft:
            guard report.isDraft else { return }
            html.element("p", html.words.draft, class: "draft")
            html.endLine()
        case .contents: html.addContents(of: report)
        case .text: html.addPage(report.sections, shift: report.headingShift)
        case .references: html.add(references: report.references)
        case .numbers: html.addNumbers(of: report)
        }
    }

    /// The rules that something on the page asks for, and after them the author's own.
    private func style(of report: Report) -> String {
        var used = UsedNames(in: values.values.map { Array($0.utf8) } + [report.layout.markup])
        used.insert(language: report.language)
        return
            (StyleRules.page.text(for: used) + (report.embeddedFont?.rule ?? "")
            + report.stylesheet).withoutEndTags
    }
}

extension HTMLText {
    /// Adds the switch between the colours that the reader's system asks for and the others.
    fileprivate mutating func addThemeSwitch() {
        void("input", ["class": "theme", "id": "theme", "type": "checkbox"])
        element("label", ["class": "away", "for": "theme"]) { $0.add($0.words.colors) }
    }
}

extension StyleRules {
    /// The rules of pages: those of the page itself last, so that they win.
    fileprivate static let page = StyleRules(
        parsing: Figure.stylesheet + FormulaTree.stylesheet + "\n" + Stylesheet.page)
}

extension String {
    /// A style sheet without what would end its element; `\/` means the same in it as `/`.
    fileprivate var withoutEndTags: String { replacing("</", with: "<\\/") }
}

extension Report {
    var words: Words { Words(language: language) }

    /// How many numbers were worked out or judged; `nil` when there are none.
    var closingLine: String? {
        let tally = tally
        guard tally.count > 0 else { return nil }
        let accepted = judgements.count { $0.isWaived && !$0.isRight }
        let wrong = judgements.count { !$0.isAccepted }
        return wrong + accepted == 0
            ? words.recomputed(tally)
            : words.recomputed(tally.count, wrong: wrong, accepted: accepted)
    }

    /// What the page may load: nothing that does not stand in it.
    fileprivate var policy: String {
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"
            + (embeddedFont == nil ? "" : "; font-src data:")
    }

    /// The font of its formulas, when there are formulas to be set in it.
    fileprivate var embeddedFont: FontFile? { hasFormulas ? mathFont : nil }
}

extension FontFile {
    /// The style rules that put the font into a page and set formulas in it.
    fileprivate var rule: String {
        let family = "\"Klio Math\""
        return "@font-face{font-family:\(family);src:url("
            + bytes.dataAddress(type: "font/\(form.rawValue)")
            + ")}\nmath{font-family:\(family),math,serif}\n"
    }
}
