import Characters
import Reporting

extension Site {
    /// The path of the file with the rules of style that pages share.
    static let stylePath = "style.css"

    /// The files of the site that are no report's.
    public var files: [OutputFile] {
        var files: [OutputFile] = []
        if variants["index"] == nil { files += indexLanguages.compactMap(indexFile) }
        if variants["404"] == nil, let notFoundFile { files.append(notFoundFile) }
        var index = SearchIndex()
        for report in reports { index.add(report, at: report.page.name.encodedAsPath + ".html") }
        files.append(SearchScript.file(of: index))
        if settings.sharesAssets {
            files.append(OutputFile(path: Site.stylePath, text: StyleRules.site.text))
        }
        if settings.address != nil { files.append(OutputFile(path: "sitemap.xml", text: sitemap)) }
        return files
    }

    /// A page with what the site puts around it.
    func file(_ parts: PageParts, of page: SiteMap.Page, language: String) -> OutputFile {
        file(parts, name: page.name, language: language)
    }

    private func file(_ parts: PageParts, name: String, language: String) -> OutputFile {
        var parts = parts
        Surroundings(of: name, language: language, in: self).put(around: &parts)
        let page = HTMLPage(parts)
        return OutputFile(path: "\(name).html", text: page.text, sizes: page.sizes)
    }

    private func indexFile(in language: String) -> OutputFile? {
        guard let frame = frame(in: language) else { return nil }
        var html = HTMLText(language: language)
        html.element("ul", ["class": "index"]) { list in
            list.endLine()
            for report in frame.listed {
                list.element("li", ["lang": report.language == language ? nil : report.language]) {
                    $0.add(entry: report, with: otherLanguages(of: report))
                }
                list.endLine()
            }
        }
        html.endLine()
        let name = indexName(in: language)
        return file(
            PageParts(frame.report, NumberAnswers(frame.report), text: html.take()), name: name,
            language: language)
    }

    /// The other languages a report is there in, with their pages.
    private func otherLanguages(of report: SiteReport) -> [(
        tag: String, name: String, page: String
    )] {
        (variants[report.page.key] ?? []).filter { $0.page != report.page }
            .map { ($0.language, name(of: $0.language), $0.page.name) }
    }

    /// The page for an address that is none; it may be shown at any depth.
    private var notFoundFile: OutputFile? {
        guard let frame = frame(in: language) else { return nil }
        var html = HTMLText(language: language)
        html.element("p", html.words.site.notFound + ".")
        html.endLine()
        html.element("p") { line in
            line.element(
                "a", ["href": (settings.address ?? "") + indexName(in: language) + ".html"]
            ) {
                $0.add($0.words.site.all)
            }
        }
        html.endLine()
        return file(
            PageParts(frame.report, NumberAnswers(frame.report), text: html.take()), name: "404",
            language: language)
    }

    /// All pages for search engines.
    ///
    /// Source: the protocol of sitemaps.org, 0.9, without dates: nothing here depends on a clock.
    private var sitemap: String {
        let generated = variants["index"] == nil ? indexLanguages.map(indexName) : []
        let names = generated + reports.map(\.page.name).filter { $0 != "404" }
        let lines = names.compactMap { address(of: $0)?.escapedForAddress }
            .map { "<url><loc>\($0)</loc></url>\n" }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
            + lines.joined() + "</urlset>\n"
    }
}

extension HTMLText {
    /// What the list of all reports says of one.
    fileprivate mutating func add(
        entry report: SiteReport, with others: [(tag: String, name: String, page: String)]
    ) {
        element("a", ["href": report.page.name.encodedAsPath + ".html"]) {
            $0.addRaw(report.titleMarkup)
        }
        for other in others {
            add(" ")
            element(
                "a",
                [
                    "class": "language", "href": other.page.encodedAsPath + ".html",
                    "hreflang": other.tag, "lang": other.tag,
                ]
            ) { $0.add(other.name) }
        }
        if !report.descriptionMarkup.isEmpty {
            element("p") { $0.addRaw(report.descriptionMarkup) }
        }
    }
}
