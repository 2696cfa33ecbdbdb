import ArgumentParser
import Characters
import Checking
import Diagnostics
import Documents

/// The file that holds what is known to be wrong.
struct BaselineFile {
    let path: String

    /// What it holds; without it a check cannot tell what is new, so it is an error when it is not
    /// there.
    func read() throws -> Baseline {
        do {
            let bytes = try Files.read(path, limit: Document.readingLimit)
            let folder = folder
            return try Baseline(
                reading: try SourceText(validating: bytes, name: path), seenFrom: view
            ) { $0.hasPrefix("<") || Files.kind(of: folder.appending(path: $0)) != .missing }
        } catch let failure as FileFailure {
            Terminal.report([Diagnostic(failure.message, at: nil, hint: hint)], file: path)
        } catch let diagnostic as Diagnostic {
            Terminal.report([diagnostic], file: path)
        }
        throw ExitCode(2)
    }

    /// Writes what is to be acted upon; the exit status.
    ///
    /// With errors nothing is written, since nobody knows what is wrong behind them.
    func write(_ result: CheckResult) throws -> Int32 {
        for (file, diagnostics) in result.remarks {
            Terminal.report(diagnostics.filter { $0.severity == .error }, file: file)
        }
        guard result.status != 2 else {
            Terminal.report([Diagnostic("not written", at: nil)], file: path)
            return 2
        }
        let baseline = Baseline(of: result, seenFrom: view)
        do {
            try Replacement.write(Array(baseline.json.lines.utf8), at: path)
        } catch {
            throw FileFailure(message: "cannot write '\(path)': \(error.message)")
        }
        let count = baseline.count
        try Terminal.print("\(path): \(count.counted("finding"))\n")
        return 0
    }

    private var hint: String { "write it: klio check --write-baseline \(path)" }

    /// The folder it stands in, as an absolute path.
    private var folder: String {
        let parent = path.parentPath ?? "."
        return parent.hasPrefix("/") ? parent : Files.currentFolder.appending(path: parent)
    }

    private var view: FolderView { FolderView(from: folder, in: Files.currentFolder) }
}
