public import Diagnostics
import Evaluating
import Reporting

/// The findings of a check.
public struct CheckResult: Sendable {
    /// The documents, in the order they were checked.
    public let files: [CheckedFile]
    /// What was found, in reading order, that which is waived, known or switched off included.
    public let findings: [Finding]
    /// What was judged, in reading order.
    let rows: [CheckedFile.Row]
    let policy: CheckPolicy

    /// Creates a result.
    public init(_ files: [CheckedFile], policy: CheckPolicy = CheckPolicy()) {
        var rows: [CheckedFile.Row] = []
        var findings: [Finding] = []
        rows.reserveCapacity(files.reduce(0) { $0 + ($1.report?.judgements.count ?? 0) })
        for file in files {
            var found: [Finding] = []
            for row in file.rows() {
                var row = row
                if var finding = row.finding {
                    finding.state = policy.state(of: finding, in: file)
                    row.finding = finding
                    found.append(finding)
                }
                rows.append(row)
            }
            for remark in file.remarks() {
                var remark = remark
                remark.state = policy.state(of: remark, in: file)
                found.append(remark)
            }
            findings += found.inReadingOrder()
        }
        self.files = files
        self.rows = rows
        self.findings = findings
        self.policy = policy
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
