import Arithmetic
import Diagnostics
import Documents
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

    /// What was judged: by annotations, and what needed none.
    private var judgements: [Judgement] {
        let claimed = report?.judgements ?? []
        guard let arithmetic else { return claimed }
        // A number with a claim is judged once, by what its author says it is.
        let ranges = Dictionary(grouping: claimed) { ObjectIdentifier($0.place.source) }
            .mapValues { AscendingRanges($0.map(\.place.bytes)) }
        let relations = arithmetic.relations.filter { relation in
            let source = ObjectIdentifier(relation.place.source)
            return ranges[source]?.firstIndex(overlapping: relation.place.bytes) == nil
        }
        return claimed
            + relations.map { relation in
                let waiver = report?.waivers.last { $0.covers(relation.place) }
                let judgement = Judgement(relation)
                return waiver.map { judgement.waived(because: $0.reason) } ?? judgement
            }
    }

    /// What was judged, in reading order.
    func rows() -> [Row] {
        var counter = FingerprintCounter()
        return judgements.map { judgement in
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

    /// Whether a diagnostic calls a waiver idle that accepts arithmetic.
    private func isNeeded(_ diagnostic: Diagnostic) -> Bool {
        guard diagnostic.severity == .warning(.waiver), let report, let arithmetic else {
            return false
        }
        return report.waivers.contains { waiver in
            waiver.place.bytes == diagnostic.place?.bytes
                && waiver.place.source === diagnostic.place?.source
                && arithmetic.relations.contains { $0.outcome != .right && waiver.covers($0.place) }
        }
    }

    /// Errors and warnings, in reading order.
    func remarks() -> [Finding] {
        var counter = FingerprintCounter()
        return diagnostics.filter { !isNeeded($0) }.map { diagnostic in
            let kind = FindingClass(diagnostic.severity)
            let source = diagnostic.place?.source.name ?? name
            return Finding(
                kind: kind, origin: .diagnostic(diagnostic), document: name,
                fingerprint: counter.next(kind.name, diagnostic.message, in: source))
        }
    }
}

extension Judgement {
    /// The judgement of a relation that nobody annotated.
    fileprivate init(_ relation: JudgedRelation) {
        let verdict: Verdict =
            switch relation.outcome {
            case .right: .holds
            case .arithmetic: .disagrees
            case .accumulated: .accumulated
            case .overPrecise: .overPrecise
            }
        self.init(
            relation: relation.expression, at: relation.place, printed: relation.printed,
            verdict: verdict, value: relation.value, expected: relation.expected,
            message: relation.message)
    }
}
