import Characters
import Formulas
import Plots
import Reporting

/// What a layout can put on a page, worked out once.
struct PageParts: Sendable {
    /// The frame that the parts are put into.
    let layout: PageLayout
    private var values: [PageLayout.Variable: String] = [:]
    /// What was counted on the way: formulas and figures.
    private(set) var sizes = PageSizes()
    /// The names on it.
    private var used = UsedNames()
    private let words: Words
    private let font: FontFile?
    private let stylesheet: String
    /// Where the rules of style stand that the page shares with others.
    private var sharedStyle: String?

    subscript(variable: PageLayout.Variable) -> String { values[variable] ?? "" }

    /// Works out the parts of a report's page; another text may stand in the place of its own, and
    /// links may lead to other places than are written.
    init(
        _ report: Report, _ answers: NumberAnswers, text: String? = nil,
        linking: ((String) -> String)? = nil
    ) {
        layout = report.layout
        words = report.words
        font = report.embeddedFont
        stylesheet = report.stylesheet
        var html = HTMLText(page: report, answers)
        html.linking = linking
        // In the order in which they are read, so that notes and numbers are counted in it.
        for variable in PageLayout.Variable.allCases {
            add(variable, of: report, to: &html)
            values[variable] = html.take()
        }
        if let text { values[.text] = text }
        sizes = html.sizes
        used.insert(language: report.language)
        for value in values.values { used.read(value) }
    }

    private func add(
        _ variable: PageLayout.Variable, of report: Report, to html: inout HTMLText
    ) {
        switch variable {
        case .language: html.addRaw(report.language)
        case .title: html.addRaw(report.name)
        case .description: html.addRaw(report.description?.plainText ?? "")
        case .policy: html.addRaw(report.policy)
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
        case .style, .links, .bar, .reports, .neighbors, .footer, .script: break
        }
    }

    /// Puts something in the place of a part.
    mutating func fill(_ variable: PageLayout.Variable, with value: String) {
        values[variable] = value
        used.read(value)
    }

    /// Lets the page load something more.
    mutating func allow(_ policy: String) { values[.policy, default: ""] += "; " + policy }

    /// Takes the rules of style that all pages share from a file.
    mutating func shareStyle(at address: String) {
        sharedStyle = address
        let policy = values[.policy] ?? ""
        values[.policy] = policy.replacing("'unsafe-inline'", with: "'unsafe-inline' 'self'")
    }

    /// Adds the rules that something on the page asks for, and after them the author's own.
    mutating func addStyle() {
        used.read(layout.markup { $0 == .style || !self[$0].isEmpty })
        values[.style] =
            (sharedRules + (font?.rule ?? "") + foldedRule + stylesheet).withoutEndTags
    }

    /// The rules that are the same on all pages, as far as this one needs them.
    private var sharedRules: String {
        if let sharedStyle { return "@import url(\"\(sharedStyle)\");\n" }
        var used = used
        used.readVariables(in: stylesheet)
        guard !self[.bar].isEmpty else { return StyleRules.page.text(for: used) }
        used.readVariables(in: Stylesheet.search)
        return StyleRules.site.text(for: used)
    }

    /// The rule that says on paper that something is folded: paper cannot unfold it.
    private var foldedRule: String {
        guard used.holds(["details"]) else { return "" }
        return "@media print{details:not([open])>summary::after"
            + "{content:\" (\(words.folded))\"}}\n"
    }

    /// The names that links to the page may lead to, as they stand in its markup.
    var anchors: Set<String> { used.identifiers }

    /// How many bytes the parts take.
    var byteCount: Int { values.values.reduce(0) { $0 + $1.utf8.count } }
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
    static let page = StyleRules(parsing: parts + Stylesheet.page)

    /// The rules of a site's pages.
    static let site = StyleRules(parsing: parts + Stylesheet.site + Stylesheet.page)

    private static let parts = Figure.stylesheet + FormulaTree.stylesheet + "\n"
}

extension String {
    /// A style sheet without what would end its element; `\/` means the same in it as `/`.
    fileprivate var withoutEndTags: String { replacingBytes(of: "</", with: "<\\/") }
}

extension Report {
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
