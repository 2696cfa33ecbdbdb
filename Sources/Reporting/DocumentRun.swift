public import Diagnostics
public import Documents
public import Evaluating
import Numbers
import Script

/// A document whose blocks have run, from top to bottom, once: all of its names are known.
public struct DocumentRun: Sendable {
    /// Its computations, in which further expressions can be worked out.
    public let session: Session
    let settings: ReportSettings
    let results: [Session.BlockResult]
    /// The values that have ids, those of imported documents included.
    let identifiedClaims: IdentifiedClaims
    /// What could not be read or worked out in blocks.
    let blockDiagnostics: [Diagnostic]
    private let documentDiagnostics: [Diagnostic]

    /// Runs a document's blocks; `shared` are the settings of its folder, `files` what it may read,
    /// `memory` what documents of the same run have worked out.
    public init(
        _ document: Document, parameters: [ReportParameter] = [],
        shared: SharedSettings = SharedSettings(), files: DocumentFiles = DocumentFiles(),
        memory: ValueMemory = ValueMemory()
    ) {
        var trail = ImportTrail(memory: memory)
        self.init(
            document, parameters: parameters, shared: shared, files: files, trail: &trail)
    }

    init(
        _ document: Document, parameters: [ReportParameter], shared: SharedSettings,
        files: DocumentFiles, trail: inout ImportTrail
    ) {
        settings = ReportSettings(
            shared.completing(document.frontMatter), comments: document.settings,
            parameters: parameters)
        let computations = document.blocks.computations
        let scripts = computations.map { $0.eval ? Script(parsing: $0.script) : .idle }
        let imports = trail.imports(
            of: scripts, in: document.source.name, shared: shared, files: files)
        let name = document.source.name
        let data = DataSource(
            tables: document.blocks.labelledTables(mark: settings.session.style.mark),
            file: { files.table($0, name) }, json: { files.json($0, name) },
            names: { path in
                (imports[path] ?? .failure(.init(message: "it is not read here"))).map(
                    \.session.exports)
            })
        var session = Session(
            settings: settings.session, data: data, scripts: scripts, memory: trail.memory)
        var results: [Session.BlockResult] = []
        var diagnostics: [Diagnostic] = []
        for script in scripts {
            let result = session.run(script)
            diagnostics += script.diagnostics + result.diagnostics
            results.append(result)
        }
        var claims = IdentifiedClaims(in: document.blocks)
        for path in imports.keys.sorted() {
            if case .success(let run)? = imports[path] { claims.add(run.identifiedClaims) }
        }
        identifiedClaims = claims
        self.session = session
        self.results = results
        blockDiagnostics = diagnostics + claims.diagnostics
        documentDiagnostics = document.diagnostics + shared.diagnostics
    }

    /// What could not be read or worked out before anything inline is looked at, in reading order.
    public var diagnostics: [Diagnostic] {
        (documentDiagnostics + settings.diagnostics + blockDiagnostics).inReadingOrder()
    }
}

extension Script {
    /// A script that does not run.
    fileprivate static var idle: Script {
        Script(parsing: Excerpt(all: SourceText("", name: "")))
    }
}
