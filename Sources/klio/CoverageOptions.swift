import ArgumentParser
import Characters
import Checking
import Diagnostics
import Reporting

/// What `klio check` is asked about numbers that nothing vouches for.
struct CoverageOptions: ParsableArguments {
    @Flag(
        help: "Say how many numbers are backed, and which are not, the most digits first.")
    var coverage = false
    @Option(
        help: ArgumentHelp(
            "Find fault when fewer of the numbers are backed, in per cent.", valueName: "percent"))
    var minCoverage: Int?
    @Flag(help: "Propose claims for numbers that the document works out anyway.")
    var suggest = false

    /// What is asked where nobody asks for anything.
    static var none: CoverageOptions {
        var options = CoverageOptions()
        options.coverage = false
        options.minCoverage = nil
        options.suggest = false
        return options
    }

    func validate() throws {
        if let minCoverage, !(0...100).contains(minCoverage) {
            throw ValidationError(
                "'--min-coverage \(minCoverage)': a share goes from 0 to 100 per cent")
        }
    }

    /// How closely documents are to be read.
    var reading: CheckReading {
        coverage || suggest ? .listingNumbers : minCoverage != nil ? .numbers : .annotated
    }

    /// The coverage of the documents that could be read, as far as it was asked for.
    func report(on files: [CheckedFile]) -> CoverageReport? {
        guard coverage || suggest || minCoverage != nil else { return nil }
        return CoverageReport(
            files.compactMap { file in
                guard let coverage = file.coverage else { return nil }
                return CoverageReport.File(
                    name: file.name, coverage: coverage,
                    isEstablished: !file.diagnostics.containsError,
                    suggestions: suggest ? suggestions(for: file, coverage) : [])
            })
    }

    /// What the document works out is worked out again, since a report keeps none of it.
    private func suggestions(
        for file: CheckedFile, _ coverage: Coverage
    ) -> [BindingSuggestion] {
        guard let report = file.report, let run = try? Template(path: file.name).run() else {
            return []
        }
        return coverage.suggestions(from: KnownValues(run, report))
    }

    /// What the command prints behind its findings.
    func text(of report: CoverageReport) -> String {
        (coverage ? report.text : "") + (suggest ? report.suggestionText : "")
            + (minCoverage.flatMap(report.finding(below:)) ?? "")
    }

    /// The exit status that the coverage calls for.
    func status(of report: CoverageReport) -> Int32 {
        minCoverage.flatMap(report.finding(below:)) == nil ? 0 : 1
    }
}

extension JSON {
    /// The object with a further member.
    func adding(_ key: String, _ value: JSON) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members + [(key, value)])
    }
}
