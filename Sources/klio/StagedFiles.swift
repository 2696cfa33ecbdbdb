import Characters
import Rendering

/// Files written beside their places, and what is told of them when they are in them.
struct StagedFiles: Sendable {
    /// The template or the folder they were made of.
    let maker: String
    /// Where they go.
    let paths: [String]
    /// What is named of them: a report by its first file, a site by all.
    let name: String
    /// What takes how many bytes of the pages among them.
    let sizes: [PageSizes]
    /// Their digests, for the cache; none when there is no cache.
    private let digests: [String]
    private let replacement = Replacement()

    /// Writes the files of a report beside their places, or says what keeps them from there.
    static func staging(
        _ rendered: RenderedTemplate, for cache: RenderCache?
    ) -> Result<StagedFiles, FileFailure> {
        Result { () throws(FileFailure) in
            try StagedFiles(rendered, isNoting: cache != nil)
        }
    }

    /// Writes files of a site that are no report's beside their places, or says what keeps them from
    /// there.
    static func staging(
        _ files: [OutputFile], of site: SiteRendering, for cache: RenderCache?
    ) -> Result<StagedFiles, FileFailure> {
        Result { () throws(FileFailure) in
            try StagedFiles(files, of: site, isNoting: cache != nil)
        }
    }

    private init(_ rendered: RenderedTemplate, isNoting: Bool) throws(FileFailure) {
        maker = rendered.template.path
        paths = rendered.files.map { rendered.path(of: $0) }
        name = paths.first ?? ""
        sizes = rendered.files.compactMap(\.sizes)
        digests = isNoting ? StagedFiles.digests(of: rendered.files) : []
        for path in paths where rendered.template.isReplaced(by: path) {
            throw FileFailure(
                message: "the report would take its template's place: choose a folder with --output"
            )
        }
        try stage(rendered.files, below: rendered.folder)
    }

    private init(
        _ files: [OutputFile], of site: SiteRendering, isNoting: Bool
    ) throws(FileFailure) {
        maker = site.folder.path
        paths = files.map { site.output.appending(path: $0.path) }
        name = paths.joined(separator: ", ")
        sizes = []
        digests = isNoting ? StagedFiles.digests(of: files) : []
        try stage(files, below: site.output)
    }

    /// The files with their digests.
    var written: [(path: String, digest: String)] { Array(zip(paths, digests)) }

    /// Moves the files into their places.
    func commit() throws(FileFailure) { try replacement.commit() }

    private func stage(_ files: [OutputFile], below folder: String) throws(FileFailure) {
        guard let first = paths.first else { return }
        var output: OutputFolder
        do {
            output = try OutputFolder(folder)
        } catch {
            throw FileFailure(message: "cannot write '\(first)': \(error.message)")
        }
        for file in files { try output.stage(file, in: replacement) }
    }

    private static func digests(of files: [OutputFile]) -> [String] {
        files.map { SHA256.hexadecimal(of: Array($0.text.utf8)) }
    }
}

extension Template {
    /// Whether a file at a path would take the template's place.
    fileprivate func isReplaced(by path: String) -> Bool {
        guard DocumentKind(path: path) != nil, let standing = Files.resolved(path) else {
            return false
        }
        return standing == Files.resolved(self.path)
    }
}
