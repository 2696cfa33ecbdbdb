import Characters
public import Diagnostics
import Reporting

extension Site {
    /// The links of a report that lead to pages or places in them that are not there.
    ///
    /// Links to other sites are not looked at, nor those to files that are no pages.
    public func brokenLinks(of report: SiteReport) -> [Diagnostic] {
        report.links.compactMap { link in
            guard let address = PageAddress(link.destination, from: report.page.name),
                let name = address.pageName
            else { return nil }
            if let index = map.index(of: name) {
                return complaint(about: address, in: reports[index], at: link.place)
            }
            guard !isGenerated(name) || address.path.hasSuffix(".md") else { return nil }
            let near = suggestion(for: name, among: map.pages.map(\.name))
            let ending = address.path.hasSuffix(".md") ? ".md" : ".html"
            return Diagnostic(
                "there is no report '\(name)'", at: link.place,
                hint: near.map { "did you mean '\($0)\(ending)'?" }
                    ?? "a link leads to a template of the site, such as 'die.md'")
        }
    }

    private func complaint(
        about address: PageAddress, in report: SiteReport, at place: SourcePlace
    ) -> Diagnostic? {
        guard let fragment = address.fragment, !fragment.isEmpty, fragment != "top",
            !report.anchors.contains(fragment.escapedForMarkup)
        else { return nil }
        let known = report.anchors.filter { !$0.contains(":") }.sorted()
        let near = suggestion(for: fragment, among: known)
        return Diagnostic(
            "there is no '#\(fragment)' in '\(report.page.name)'", at: place,
            hint: near.map { "did you mean '#\($0)'?" }
                ?? "headings and labels have such names: \(known.prefix(5).joined(separator: ", "))"
        )
    }

    private func isGenerated(_ name: String) -> Bool {
        name == "404" || indexLanguages.contains { indexName(in: $0) == name }
    }
}
