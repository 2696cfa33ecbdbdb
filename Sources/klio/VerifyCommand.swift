import ArgumentParser
import Characters
import Checking
import Diagnostics
import Rendering
import Reporting

/// Compares reports with what stands: the command `klio verify`.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        subcommand: "verify",
        abstract: "Render again and compare with what stands, byte for byte.",
        discussion: """
            Exit status 1 when a file differs, is missing, or belongs to no template. Drafts are \
            refused. Nothing is written.

            Example:
              klio verify                   Templates/ against Reports/
            """)

    @Argument(help: "Templates and folders of them (Templates/ if left out).")
    var paths: [String] = []
    @Option(
        name: .shortAndLong,
        help: "The folder to compare with (Reports/ beside Templates/ if left out).")
    var output: String?
    @Flag(help: "Say what differs as JSON.")
    var json = false

    func run() throws {
        let folder = TemplateFolder(paths)
        for (path, diagnostic) in folder.diagnostics { Terminal.report([diagnostic], file: path) }
        let options = RenderOptions(output: output)
        let plan = RenderPlan(folder, paths, options)
        var comparison = Comparison()
        var status: Int32 = folder.diagnostics.isEmpty ? 0 : 2
        ParallelWork.forEach(plan.loose) { template, root in
            RenderedTemplate(template, options, in: root)
        } receive: { rendered in
            status = max(status, note(rendered.checked, in: &comparison))
            comparison.compare(rendered)
        }
        for site in plan.sites {
            status = max(status, compare(SiteRendering(site, options), in: &comparison))
        }
        // Files that no template makes can be told only when all templates were rendered.
        if paths.isEmpty || paths.allSatisfy({ Files.kind(of: $0) == .folder }) {
            comparison.noteStrangers()
        }
        try Terminal.print(json ? comparison.json.lines : comparison.text)
        try finish(max(status, comparison.differences.isEmpty ? 0 : 1))
    }

    /// Compares a site with what stands; the exit status it calls for.
    private func compare(_ rendering: SiteRendering, in comparison: inout Comparison) -> Int32 {
        var rendering = rendering
        var status: Int32 = 0
        rendering.workOut { status = max(status, note($0, in: &comparison)) }
        for (path, diagnostic) in rendering.diagnostics {
            Terminal.report([diagnostic], file: path)
            if diagnostic.severity == .error { status = 2 }
        }
        guard rendering.isWritable else {
            comparison.note(rendering.folder.path, "the site cannot be rendered")
            return status
        }
        var shared: [OutputFile] = []
        rendering.finish {
            $0
        } receive: {
            switch $0 {
            case .shared(let files): shared = files
            case .report(let report): comparison.compare(report)
            }
        }
        comparison.compare(shared, of: rendering)
        return status
    }

    /// Notes what keeps a template's report from being compared; the exit status it calls for.
    private func note(_ checked: CheckedFile, in comparison: inout Comparison) -> Int32 {
        Terminal.report(checked.diagnostics, file: checked.name)
        if checked.report?.isDraft ?? false {
            comparison.note(checked.name, "is a draft, and drafts are not verified")
        } else if !(checked.report?.isWritable ?? false) {
            comparison.note(checked.name, "cannot be rendered: run 'klio check \(checked.name)'")
        }
        return checked.status
    }
}

/// What differs between rendered reports and the files that stand.
struct Comparison {
    private(set) var differences: [(path: String, message: String)] = []
    private var same = 0
    private var made: Set<String> = []
    private var folders: [String] = []

    /// Notes a difference.
    mutating func note(_ path: String, _ message: String) { differences.append((path, message)) }

    /// Compares a report's files with those that stand.
    mutating func compare(_ rendered: RenderedTemplate) {
        compare(
            rendered.files, in: rendered.folder, isBeside: rendered.template.home.isBeside,
            madeBy: rendered.template.path)
    }

    /// Compares the files of a site that are no report's with those that stand.
    mutating func compare(_ files: [OutputFile], of site: SiteRendering) {
        compare(
            files, in: site.output, isBeside: site.output == site.folder.path,
            madeBy: site.folder.path)
    }

    private mutating func compare(
        _ files: [OutputFile], in folder: String, isBeside: Bool, madeBy maker: String
    ) {
        if !isBeside, !folders.contains(folder) { folders.append(folder) }
        for file in files {
            let path = folder.appending(path: file.path)
            made.insert(path)
            let bytes = Array(file.text.utf8)
            guard let standing = try? Files.read(path, limit: Int.max) else {
                note(path, "is missing: run 'klio render'")
                continue
            }
            if standing == bytes {
                same += 1
            } else {
                note(
                    path,
                    "differs from what \(maker) makes, first in line \(Comparison.line(standing, bytes))"
                )
            }
        }
    }

    /// Notes files in the output folders that no template makes.
    mutating func noteStrangers() {
        var walked: Set<String> = []
        for folder in folders { noteStrangers(in: folder, &walked) }
    }

    private mutating func noteStrangers(in folder: String, _ walked: inout Set<String>) {
        // A link that leads back is no folder of reports, and would be walked for ever.
        guard let resolved = Files.resolved(folder), walked.insert(resolved).inserted else {
            return note(folder, "is made by no template")
        }
        guard let names = try? Files.names(in: folder) else { return }
        for name in names where !name.hasPrefix(".") {
            let path = folder.appending(path: name)
            switch Files.kind(of: path) {
            case .folder: noteStrangers(in: path, &walked)
            case .file, .other: if !made.contains(path) { note(path, "is made by no template") }
            case .missing: break
            }
        }
    }

    private static func line(_ a: [UInt8], _ b: [UInt8]) -> Int {
        let offset =
            zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            ?? min(a.count, b.count)
        return 1 + a.prefix(offset).count { $0 == 0x0A }
    }

    var text: String {
        differences.map { "\($0.path): \($0.message)\n" }.joined()
            + "\(same) \(same == 1 ? "file is" : "files are") the same, "
            + "\(differences.count.counted("difference"))\n"
    }

    var json: JSON {
        .object([
            ("version", .integer(1)), ("same", .integer(same)),
            (
                "differences",
                .array(
                    differences.map {
                        .object([("file", .string($0.path)), ("message", .string($0.message))])
                    })
            ),
        ])
    }
}
