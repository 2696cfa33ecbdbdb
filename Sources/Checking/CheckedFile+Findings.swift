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

    /// What was judged: texts in the order in which they first occur, each from top to bottom.
    var judgements: [Judgement] {
        let claimed = report?.judgements ?? []
        let found = arithmeticJudgements
        if found.isEmpty { return claimed }
        var ranks: [ObjectIdentifier: Int] = [:]
        let keyed = (claimed + found).enumerated().map { index, judgement in
            let source = ObjectIdentifier(judgement.place.source)
            let rank = ranks[source] ?? ranks.count
            ranks[source] = rank
            return (key: (rank, judgement.place.bytes.lowerBound, index), judgement: judgement)
        }
        return keyed.sorted { $0.key < $1.key }.map(\.judgement)
    }

    /// What of its judgements is a finding: nothing most often, which is seen without their names.
    func findings(among judgements: [Judgement]) -> [Finding] {
        let isRight = judgements.indices.allSatisfy {
            FindingClass(judgements[$0].verdict) == nil
        }
        return isRight ? [] : rows(of: judgements).compactMap(\.finding)
    }

    /// Its judgements, in reading order.
    func rows(of judgements: [Judgement]) -> [Row] {
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

    /// Errors and warnings, in reading order.
    func remarks() -> [Finding] {
        var counter = FingerprintCounter()
        return (diagnostics + idleWaivers).inReadingOrder().map { diagnostic in
            let kind = FindingClass(diagnostic.severity)
            let source = diagnostic.place?.source.name ?? name
            return Finding(
                kind: kind, origin: .diagnostic(diagnostic), document: name,
                fingerprint: counter.next(kind.name, diagnostic.message, in: source))
        }
    }
}
