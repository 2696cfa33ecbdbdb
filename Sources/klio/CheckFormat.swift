import ArgumentParser
import Characters
import Checking
import Diagnostics

/// The forms in which the findings of a check are printed.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
    /// For a person.
    case text
    /// For programs, the right numbers included.
    case json
    /// For GitHub Actions: annotations, and a table in the summary of the job's step.
    case github
    /// For editors and code scanning.
    case sarif

    /// Prints findings; the exit status they call for.
    func print(_ result: CheckResult, _ options: CoverageOptions) throws -> Int32 {
        let coverage = options.report(on: result.files)
        switch self {
        case .text:
            report(result)
            try Terminal.print(
                result.text(Terminal.formatter(for: 1)) + (coverage.map(options.text) ?? ""))
        case .json:
            report(result)
            let json = coverage.map { result.json.adding("coverage", $0.json) } ?? result.json
            try Terminal.print(json.lines)
        case .github:
            try Terminal.print(result.annotations(GitHubActions.view))
            try GitHubActions.appendSummary(of: result)
        case .sarif:
            report(result)
            let view = FolderView(from: Files.currentFolder, in: Files.currentFolder)
            try Terminal.print(result.sarif(view, version: Klio.version).lines)
        }
        return max(result.status, coverage.map(options.status) ?? 0)
    }

    private func report(_ result: CheckResult) {
        for (file, diagnostics) in result.remarks { Terminal.report(diagnostics, file: file) }
    }
}
