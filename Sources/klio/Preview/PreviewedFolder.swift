import Characters
import Diagnostics
import Evaluating
import Reporting
import Serving

/// The reports of some templates: each is made when somebody looks at it first, and again whenever
/// something changes that it is made of.
struct PreviewedFolder {
    private let paths: [String]
    private let parameters: [ReportParameter]
    private var templates: [Template] = []
    /// What the reports have worked out, most of which a change leaves as it is.
    private let memory = ValueMemory()
    /// Those that somebody has looked at, by their names.
    private var reports: [String: PreviewedReport] = [:]
    private var watch = ChangeWatch()
    /// How many looks are to go until the folders are read again.
    private var looksUntilListing = PreviewedFolder.looksBetweenListings

    /// How many looks at the files there are between two at the folders.
    private static let looksBetweenListings = 96

    /// The templates that paths lead to.
    init(_ paths: [String], parameters: [ReportParameter]) {
        (self.paths, self.parameters) = (paths, parameters)
        templates = PreviewedFolder.templates(paths)
    }

    private static func templates(_ paths: [String]) -> [Template] {
        TemplateFolder(paths).templates.filter { !$0.isPart }
    }

    /// All reports, as pages that begin to listen are told of them.
    var event: ServerEvent {
        ServerEvent("reports", data: JSON.array(templates.map { json(of: $0) }).line)
    }

    private func json(of template: Template) -> JSON {
        .object([
            ("name", .string(template.name)),
            ("messages", .string(reports[template.name]?.messages ?? "")),
        ])
    }

    /// The page of a report by its address, and what pages are to be told when it is made for it.
    mutating func page(_ path: String) -> (content: ServedContent, events: [ServerEvent])? {
        let name = path.withoutExtension
        guard path.hasSuffix(".html"), let template = templates.first(where: { $0.name == name })
        else { return nil }
        var events: [ServerEvent] = []
        if reports[name] == nil {
            make([template])
            events = [ServerEvent("made", data: json(of: template).line)]
        }
        return (reports[name]?.page.map { .init(page: $0) } ?? PreviewShell.blank, events)
    }

    /// Makes again what has changed, and says what pages are to be told.
    mutating func refresh() -> [ServerEvent] {
        var events = list()
        // Reports made at different moments may have seen different states of one file.
        var files: [String: Set<FileStamp?>] = [:]
        for report in reports.values {
            for (path, stamp) in report.files { files[path, default: []].insert(stamp) }
        }
        let changed = watch.changed(files)
        guard !changed.isEmpty else { return events }
        let gone = templates.filter { changed.contains($0.path) && FileStamp($0.path) == nil }
        for template in gone {
            reports[template.name] = nil
            events.append(ServerEvent("gone", data: template.name))
        }
        templates.removeAll { template in gone.contains { $0.path == template.path } }
        let stale = templates.filter { template in
            reports[template.name].map { !changed.isDisjoint(with: $0.files.keys) } ?? false
        }
        make(stale)
        return events + stale.map { ServerEvent("changed", data: json(of: $0).line) }
    }

    /// Makes reports, several at once.
    private mutating func make(_ templates: [Template]) {
        let (parameters, memory) = (parameters, memory)
        ParallelWork.forEach(templates.map { ($0, reports[$0.name]) }) { template, earlier in
            let report = PreviewedReport(
                template, parameters: parameters, after: earlier, memory: memory)
            return (template.name, report)
        } receive: { name, report in
            reports[name] = report
        }
    }

    /// Looks for templates that are new, every now and then.
    private mutating func list() -> [ServerEvent] {
        looksUntilListing -= 1
        guard looksUntilListing == 0 else { return [] }
        looksUntilListing = PreviewedFolder.looksBetweenListings
        let found = PreviewedFolder.templates(paths)
        let known = Set(templates.map(\.path))
        guard found.contains(where: { !known.contains($0.path) }) else { return [] }
        // One that is away for a moment may be about to be put back.
        templates = found + templates.filter { old in !found.contains { $0.path == old.path } }
        return [event]
    }
}
