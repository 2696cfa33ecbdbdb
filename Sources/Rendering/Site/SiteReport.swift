public import Reporting

/// What a site keeps of the page of a report: what other pages say of it, where its links lead, and
/// what can be found on it.
public struct SiteReport: Sendable {
    /// Where it stands in the site.
    public let page: SiteMap.Page
    /// Its language.
    public let language: String
    /// Its links.
    public let links: [ReportLink]
    /// Its title as it is searched.
    let title: String
    /// Its title as HTML, for a place that is a link.
    let titleMarkup: String
    /// Its description as HTML.
    let descriptionMarkup: String
    /// The names on its page that links may lead to, as they stand in it.
    let anchors: Set<String>
    /// Its text, as it is searched.
    let texts: [SearchText]

    init(_ report: Report, as page: SiteMap.Page, anchors: Set<String>) {
        self.page = page
        self.anchors = anchors
        language = report.language
        links = report.links
        title = report.title?.searchText ?? report.name
        texts = SearchText.all(of: report, title: title)
        var html = HTMLText(fragment: report)
        html.add(nodes: report.title?.withoutLinks ?? [.text(report.name)])
        titleMarkup = html.take()
        html.add(nodes: report.description?.withoutLinks ?? [])
        descriptionMarkup = html.take()
    }
}

/// The page of a report, complete but for what the site puts around it.
public struct SitePage: Sendable {
    /// What the site keeps of it.
    public let report: SiteReport
    private let parts: PageParts

    /// Makes the page of a report.
    public init(
        _ report: Report, _ answers: NumberAnswers, as page: SiteMap.Page, in map: SiteMap
    ) {
        parts = PageParts(report, answers) { map.link($0, from: page.name) }
        self.report = SiteReport(report, as: page, anchors: parts.anchors)
    }

    /// How many bytes it takes, about.
    public var byteCount: Int { parts.byteCount }

    /// The file of the page.
    public func file(in site: Site) -> OutputFile {
        site.file(parts, of: report.page, language: report.language)
    }
}

extension SiteMap {
    /// A link of a page: what leads to a template leads to its page.
    fileprivate func link(_ destination: String, from name: String) -> String {
        guard let address = PageAddress(destination, from: name), address.path.hasSuffix(".md"),
            let target = address.pageName, index(of: target) != nil
        else { return destination }
        return address.link(to: target, root: name.rootPath)
    }
}

extension String {
    /// The way from a page of this name to the folder of its site: `../` for each folder.
    var rootPath: String {
        String(repeating: "../", count: utf8.count { $0 == UInt8(ascii: "/") })
    }
}
