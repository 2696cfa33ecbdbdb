public import Reporting

/// The body of a report as HTML, for a page that somebody else makes.
public struct HTMLFragment: Sendable {
    /// The HTML.
    public let text: String

    /// Renders what stands on the page, without title, style and closing line.
    public init(_ report: Report) {
        var html = HTMLText(fragment: report)
        html.add(sections: report.sections, shift: 0)
        html.add(footnotes: report.footnotes, shift: 0)
        text = html.text
    }
}
