import Characters
import Reporting

/// What a site puts around the text of one page.
struct Surroundings {
    /// How many reports the list at the side shows at most; of more, those around the page.
    private static let longestList = 100
    private static let neighborhood = 20

    fileprivate let name: String
    fileprivate let language: String
    fileprivate let site: Site
    /// The way to the folder of the site.
    fileprivate let root: String
    fileprivate let frame: Site.Frame?
    /// Where the page stands in the list of reports.
    fileprivate let place: Int?

    init(of name: String, language: String, in site: Site) {
        (self.name, self.language, self.site) = (name, language, site)
        // A page for addresses that are none is shown at any of them.
        root = name == "404" ? site.settings.address ?? "" : name.rootPath
        frame = site.frame(in: language)
        place = site.places[language]?[name]
    }

    /// Puts all of it on the page.
    func put(around page: inout PageParts) {
        page.allow(SearchScript.policy)
        page.fill(.links, with: text { $0.addLinks(self) })
        page.fill(.bar, with: text { $0.addBar(self) })
        page.fill(.reports, with: text { $0.addReports(self) })
        page.fill(.neighbors, with: text { $0.addNeighbors(self) })
        page.fill(.footer, with: footer)
        page.fill(.script, with: SearchScript.loader)
        if site.settings.sharesAssets { page.shareStyle(at: root + Site.stylePath) }
    }

    private func text(_ content: (inout HTMLText) -> Void) -> String {
        var html = HTMLText(language: language)
        content(&html)
        return html.take()
    }

    fileprivate func link(to name: String) -> String { root + name.encodedAsPath + ".html" }

    /// The foot of the page; its links lead on from the folder of the site.
    private var footer: String {
        guard let report = frame?.report, !report.sections.isEmpty else { return "" }
        var html = HTMLText(fragment: report)
        html.linking = { $0.hasPrefix("#") || PageAddress($0, from: "") == nil ? $0 : root + $0 }
        html.element("footer", ["class": "site"]) { foot in
            foot.endLine()
            foot.add(sections: report.sections, shift: 0)
        }
        html.endLine()
        return html.take()
    }

    /// The reports that the list at the side shows.
    fileprivate var shown: ArraySlice<SiteReport> {
        guard let listed = frame?.listed else { return [] }
        guard listed.count > Surroundings.longestList else { return listed[...] }
        let middle = place ?? 0
        return listed[
            max(
                0, middle - Surroundings.neighborhood)..<min(
                    listed.count, middle + Surroundings.neighborhood + 1)]
    }
}

extension HTMLText {
    fileprivate mutating func addLinks(_ page: Surroundings) {
        guard page.name != "404", let address = page.site.address(of: page.name) else { return }
        void("link", ["rel": "canonical", "href": address])
        endLine()
        let counterparts = page.site.counterparts(of: page.name)
        guard counterparts.count > 1 else { return }
        for other in counterparts {
            void(
                "link",
                [
                    "rel": "alternate", "hreflang": other.language,
                    "href": page.site.address(of: other.name),
                ])
            endLine()
        }
    }

    fileprivate mutating func addBar(_ page: Surroundings) {
        let home = page.site.indexName(in: page.language)
        element("div", ["class": "masthead"]) { bar in
            // No heading's name begins with a colon.
            bar.element("a", ["class": "away", "href": "#:text"]) { $0.add($0.words.site.toText) }
            bar.element("a", ["class": "home", "href": page.link(to: home)]) {
                $0.add(nodes: page.frame?.report.title?.withoutLinks ?? [])
            }
            bar.addSearch(page.root)
            bar.addLanguages(page)
        }
    }

    /// The field is shown by the script that makes it work.
    private mutating func addSearch(_ root: String) {
        element(
            "div",
            [
                "class": "search", "role": "search", "data-root": root,
                "data-nothing": words.site.nothing, "hidden": "",
            ]
        ) { box in
            let word = box.words.site.search
            box.void("input", ["type": "search", "aria-label": word, "placeholder": word])
        }
    }

    private mutating func addLanguages(_ page: Surroundings) {
        let counterparts = page.site.counterparts(of: page.name)
        guard counterparts.count > 1 else { return }
        element("nav", ["class": "languages", "aria-label": words.site.languages]) { nav in
            for other in counterparts where other.language != page.language {
                nav.element(
                    "a",
                    [
                        "href": page.link(to: other.name), "hreflang": other.language,
                        "lang": other.language,
                    ]
                ) { $0.add(page.site.name(of: other.language)) }
            }
        }
    }

    fileprivate mutating func addReports(_ page: Surroundings) {
        let shown = page.shown
        guard !shown.isEmpty else { return }
        element("nav", ["class": "reports", "aria-label": words.site.reports]) { nav in
            nav.void("input", ["class": "fold", "id": "reports", "type": "checkbox"])
            nav.element("label", ["for": "reports"]) { $0.add($0.words.site.reports) }
            nav.endLine()
            nav.element("ul") { list in
                for report in shown { list.add(report, page) }
            }
            if shown.count < page.frame?.listed.count ?? 0 {
                let home = page.site.indexName(in: page.language)
                nav.element("a", ["href": page.link(to: home)]) { $0.add($0.words.site.all) }
            }
        }
    }

    private mutating func add(_ report: SiteReport, _ page: Surroundings) {
        element("li") { item in
            item.element(
                "a",
                [
                    "href": page.link(to: report.page.name),
                    "aria-current": report.page.name == page.name ? "page" : nil,
                    "lang": report.language == page.language ? nil : report.language,
                ]
            ) { $0.addRaw(report.titleMarkup) }
        }
        endLine()
    }

    fileprivate mutating func addNeighbors(_ page: Surroundings) {
        guard let listed = page.frame?.listed, let place = page.place, listed.count > 1 else {
            return
        }
        let ends = [
            place > 0 ? ("prev", words.site.previous, listed[place - 1]) : nil,
            place + 1 < listed.count ? ("next", words.site.next, listed[place + 1]) : nil,
        ].compactMap(\.self)
        let label = ends.map(\.1).joined(separator: ", ")
        element("nav", ["class": "neighbors", "aria-label": label]) { nav in
            for (relation, word, report) in ends {
                nav.element(
                    "a",
                    ["class": relation, "rel": relation, "href": page.link(to: report.page.name)]
                ) { link in
                    link.element("small") { $0.add(word) }
                    link.element(
                        "span", ["lang": report.language == page.language ? nil : report.language]
                    ) { $0.addRaw(report.titleMarkup) }
                }
            }
        }
        endLine()
    }
}
