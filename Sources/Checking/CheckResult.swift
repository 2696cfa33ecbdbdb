public import Diagnostics
import Evaluating
import Reporting

/// The findings of a check.
public struct CheckResult: Sendable {
    /// The documents, in the order they were checked.
    public let files: [CheckedFile]
    /// What was found, in reading order, that which is waived, known or switched off included.
    public let findings: [Finding]
    /// How much was judged.
    let count: JudgementCount
    let policy: CheckPolicy

    /// Creates a result.
    public init(_ files: [CheckedFile], policy: CheckPolicy = CheckPolicy()) {
        var count = JudgementCount()
        var findings: [Finding] = []
        var told: Set<String> = []
        for file in files {
            let judgements = file.judgements
            count.add(judgements)
            let found =
                file.findings(among: judgements)
                + file.remarks().filter { $0.isNews(to: &told) }
            findings += found.map { policy.decided($0, in: file) }.inReadingOrder()
        }
        self.files = files
        self.count = count
        self.findings = findings
        self.policy = policy
    }

    /// What was judged, in reading order.
    var rows: [CheckedFile.Row] {
        files.flatMap { file in
            file.rows(of: file.judgements).map { row in
                var row = row
                row.finding = row.finding.map { policy.decided($0, in: file) }
                return row
            }
        }
    }

    /// The exit status: 2 with errors, 1 with findings, else 0.
    public var status: Int32 {
        if findings.contains(where: { $0.kind == .error }) { return 2 }
        let isClean = !open.contains { policy.isFinding($0.kind.severity) }
        return isClean || policy.exitsWithZero ? 0 : 1
    }

    /// What is to be acted upon.
    var open: some Sequence<Finding> { findings.lazy.filter { $0.state == .open } }

    /// What a person is to be told about the texts besides the numbers, for each document: errors,
    /// and warnings that nobody has switched off.
    public var remarks: [(file: String, diagnostics: [Diagnostic])] {
        var remarks = files.map { (file: $0.name, diagnostics: [Diagnostic]()) }
        var indices: [String: Int] = [:]
        for (index, file) in files.enumerated().reversed() { indices[file.name] = index }
        for finding in open {
            guard case .diagnostic(let diagnostic) = finding.origin,
                let index = indices[finding.document]
            else { continue }
            remarks[index].diagnostics.append(diagnostic)
        }
        return remarks
    }

    var summary: CheckSummary { CheckSummary(self) }

    /// How many entries of the baseline no longer occur.
    var goneCount: Int {
        guard let baseline = policy.baseline else { return 0 }
        let sources = findings.map(\.file) + rows.map(\.judgement.place.source.name)
        return baseline.goneCount(findings, in: Set(sources + files.map(\.name)))
    }
}

extension Finding {
    /// Whether nobody was told of it before: of a text that several documents share, settings or an
    /// included part, it is told once.
    fileprivate func isNews(to told: inout Set<String>) -> Bool {
        guard file != document else { return true }
        return told.insert("\(file) \(place?.bytes.lowerBound ?? -1) \(message)").inserted
    }
}

extension [Finding] {
    /// Texts keep the order in which they first occur; within one, findings go downward.
    fileprivate func inReadingOrder() -> [Finding] {
        var ranks: [String: Int] = [:]
        for finding in self where ranks[finding.file] == nil { ranks[finding.file] = ranks.count }
        let keyed = enumerated().map { index, finding in
            (
                key: (ranks[finding.file] ?? 0, finding.place?.bytes.lowerBound ?? -1, index),
                finding: finding
            )
        }
        return keyed.sorted { $0.key < $1.key }.map(\.finding)
    }
}
