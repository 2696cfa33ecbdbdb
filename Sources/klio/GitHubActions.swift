import Checking

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What GitHub Actions says in the environment of a job's step.
enum GitHubActions {
    /// The most bytes of a step's summary; a longer one is refused as a whole.
    private static let mostSummaryBytes = 1 << 20

    /// Paths as they are seen from the top of the repository; from this folder where nobody says
    /// where that is.
    static var view: FolderView {
        let workspace = variable("GITHUB_WORKSPACE").flatMap(Files.resolved)
        return FolderView(from: workspace ?? Files.currentFolder, in: Files.currentFolder)
    }

    /// Appends findings to the summary of the step, where there is one.
    static func appendSummary(of result: CheckResult) throws(FileFailure) {
        guard let path = variable("GITHUB_STEP_SUMMARY") else { return }
        do {
            let standing = try Files.size(of: path)
            let text = result.stepSummary(view, limit: max(0, mostSummaryBytes - standing))
            try Files.append(Array(text.utf8), to: path)
        } catch {
            throw FileFailure(message: "cannot write the summary '\(path)': \(error.message)")
        }
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}
