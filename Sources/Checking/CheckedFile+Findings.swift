import Diagnostics
import Evaluating
import Numbers
import Reporting

extension CheckedFile {
    /// A number or predicate that was judged, right or not, with its fingerprint.
    struct Row {
        let judgement: Judgement
        let fingerprint: Fingerprint
        /// What is wrong with it; `nil` when nothing is.
        var finding: Finding?
    }

    /// What was judged, in reading order.
    func rows() -> [Row] {
        var counter = FingerprintCounter()
        return ((report?.judgements ?? []) + arithmeticJudgements).map { judgement in
            let source = judgement.place.source.name
            let fingerprint =
                judgement.id.map { counter.next("id", $0, in: source) }
                ?? counter.next(judgement.kind.rawValue, judgement.expression, in: source)
            let kind = FindingClass(judgement.verdict)
            var finding = kind.map {
                Finding(
                    kind: $0, origin: .judgement(judgement), document: name,
                    fingerprint: fingerprint)
            }
            if judgement.isWaived { finding?.state = .waived }
            return Row(judgement: judgement, fingerprint: fingerprint, finding: finding)
        }
    }

    /// Errors and warnings, in reading order.
    func remarks() -> [Finding] {
        var counter = FingerprintCounter()
        return diagnosticsBesideArithmetic.map { diagnostic in
            let kind = FindingClass(diagnostic.severity)
            let source = diagnostic.place?.source.name ?? name
            return Finding(
                kind: kind, origin: .diagnostic(diagnostic), document: name,
                fingerprint: counter.next(kind.name, diagnostic.message, in: source))
        }
    }
}
