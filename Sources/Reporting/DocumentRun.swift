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
    /// What could not be read or worked out in blocks.
    let blockDiagnostics: [Diagnostic]
    private let documentDiagnostics: [Diagnostic]

    /// Runs a document's blocks; `shared` are the settings of its folder, `file` reads its data.
    public init(
        _ document: Document, parameters: [ReportParameter] = [],
        shared: SharedSettings = SharedSettings(),
        readingFile file: @escaping @Sendable (String) -> Result<DataTable, DataSource.FileFailure>
    ) {
        settings = ReportSettings(
            shared.completing(document.frontMatter), parameters: parameters)
        let computations = document.blocks.computations
        let scripts = computations.map { Script(parsing: $0.script) }
        let tables = document.blocks.labelledTables(mark: settings.session.style.mark)
        let data = DataSource(tables: tables, file: file)
        var session = Session(settings: settings.session, data: data, scripts: scripts)
        var results: [Session.BlockResult] = []
        var diagnostics: [Diagnostic] = []
        for (computation, script) in zip(computations, scripts) {
            let result = session.run(computation.eval ? script : Script(parsing: .empty))
            diagnostics += script.diagnostics + result.diagnostics
            results.append(result)
        }
        self.session = session
        self.results = results
        blockDiagnostics = diagnostics
        documentDiagnostics = document.diagnostics + shared.diagnostics
    }

    /// What could not be read or worked out before anything inline is looked at, in reading order.
    public var diagnostics: [Diagnostic] {
        (documentDiagnostics + settings.diagnostics + blockDiagnostics).inReadingOrder()
    }
}

extension Excerpt {
    /// No text at all.
    fileprivate static var empty: Excerpt { Excerpt(all: SourceText("", name: "")) }
}
