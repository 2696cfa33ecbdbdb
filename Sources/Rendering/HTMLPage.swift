import Characters
import Evaluating
import Formulas
import Plots
public import Reporting

/// A report as one HTML page that needs nothing else: no script, no network, no other file.
public struct HTMLPage: Sendable {
    /// The page.
    public let text: String

    /// Renders a report.
    public init(_ report: Report) {
        var page = HTMLText(words: report.words)
        page.addRaw("<!DOCTYPE html>\n")
        page.element("html", ["lang": report.language]) { html in
            html.endLine()
            html.element("head") { HTMLPage.head(of: report, &$0) }
            html.endLine()
            html.element("body") { HTMLPage.body(of: report, &$0) }
            html.endLine()
        }
        page.endLine()
        text = page.text
    }

    private static func head(of report: Report, _ html: inout HTMLText) {
        html.endLine()
        html.void("meta", ["charset": "utf-8"])
        html.endLine()
        html.void(
            "meta",
            [
                "http-equiv": "Content-Security-Policy",
                "content": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"
                    + (report.embeddedFont == nil ? "" : "; font-src data:"),
            ])
        html.endLine()
        html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.endLine()
        html.void("meta", ["name": "color-scheme", "content": "light dark"])
        html.endLine()
        if let description = report.description {
            html.void("meta", ["name": "description", "content": description.plainText])
            html.endLine()
        }
        html.element("title") { $0.add(report.name) }
        html.endLine()
        let formulas =
            report.hasFormulas
            ? FormulaTree.stylesheet + "\n" + (report.embeddedFont?.rule ?? "") : ""
        let figures = report.figures.isEmpty ? "" : Figure.stylesheet
        html.element("style") { $0.addRaw("\n" + Stylesheet.page + formulas + figures) }
        html.endLine()
    }

    private static func body(of report: Report, _ html: inout HTMLText) {
        html.endLine()
        html.element("main") { main in
            main.endLine()
            if let title = report.title {
                main.element("h1") { $0.add(nodes: title) }
                main.endLine()
            }
            if report.isDraft {
                main.element("p", ["class": "draft"]) { $0.add(report.words.draft) }
                main.endLine()
            }
            main.add(sections: report.sections, shift: report.headingShift)
            main.add(references: report.references)
            main.add(footnotes: report.footnotes, shift: report.headingShift)
            if let closing = report.closingLine {
                main.element("footer") { footer in footer.element("p") { $0.add(closing) } }
                main.endLine()
            }
        }
        html.endLine()
    }
}

extension Report {
    var words: Words { Words(language: language) }

    /// How far headings go down so that only the title is of the first level.
    var headingShift: Int {
        title != nil && sections.contains { $0.isFirstLevelHeading } ? 1 : 0
    }

    /// How many numbers were worked out or judged; `nil` when there are none.
    var closingLine: String? {
        let count = numberCount
        guard count > 0 else { return nil }
        let accepted = judgements.count { $0.isWaived && !$0.isRight }
        let wrong = judgements.count { !$0.isAccepted }
        return wrong + accepted == 0
            ? words.recomputed(count)
            : words.recomputed(count, wrong: wrong, accepted: accepted)
    }
}

extension Section {
    fileprivate var isFirstLevelHeading: Bool {
        if case .heading(1, _, _, _) = kind { true } else { false }
    }
}

extension Report {
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
