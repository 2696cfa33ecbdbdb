import Plots
public import Reporting

/// A file of a rendered report: where it goes below the output folder, and what it holds.
public struct OutputFile: Sendable {
    /// The path below the output folder, with `/` between its parts.
    public let path: String
    /// The content.
    public let text: String
    /// What takes how many bytes of it, of a page in HTML.
    public let sizes: PageSizes?

    /// Creates a file.
    public init(path: String, text: String, sizes: PageSizes? = nil) {
        self.path = path
        self.text = text
        self.sizes = sizes
    }
}

/// A form a report is rendered to.
public enum OutputFormat: String, Sendable, CaseIterable {
    /// One self-contained page.
    case html
    /// GitHub's Markdown, with the figures as SVG files.
    case markdown = "md"

    /// The files of a report in this form; `name` is the template's, without extension.
    public func files(
        of report: Report, _ answers: NumberAnswers, name: String
    ) -> [OutputFile] {
        switch self {
        case .html:
            let page = HTMLPage(report, answers)
            return [OutputFile(path: "\(name).html", text: page.text, sizes: page.sizes)]
        case .markdown:
            let base = name.split(separator: "/").last.map(String.init) ?? name
            let figures = report.figures.map { figure in
                OutputFile(
                    path: "\(name)/\(figure.name).svg", text: figure.drawing.svg(standalone: true))
            }
            return [
                OutputFile(path: "\(name).md", text: MarkdownText(report, figureFolder: base).text)
            ]
                + figures
        }
    }
}

extension Report {
    /// All figures, those in footnotes last.
    var figures: [ReportFigure] { sections.figures + footnotes.flatMap(\.sections.figures) }
}

extension Sequence<Section> {
    /// All figures of a page, in order.
    var figures: [ReportFigure] {
        flatMap { section -> [ReportFigure] in
            switch section.kind {
            case .figure(let figure): [figure]
            case .quotation(let inner), .callout(_, let inner): inner.figures
            case .list(_, _, let items): items.flatMap(\.sections.figures)
            case .heading, .paragraph, .code, .table, .formula, .working, .output, .failure, .html,
                .thematicBreak:
                []
            }
        }
    }
}
