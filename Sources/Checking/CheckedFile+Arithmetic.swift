import Arithmetic
import Diagnostics
import Documents
import Evaluating
import Numbers
import Reporting

extension CheckedFile {
    /// The relations of the text that no claim speaks of: a number with a claim is judged once, by
    /// what its author says it is.
    private var unclaimedRelations: [JudgedRelation] {
        guard let arithmetic, !arithmetic.relations.isEmpty else { return [] }
        let claims = PlacesBySource((report?.judgements ?? []).map(\.place))
        return arithmetic.relations.filter { relation in
            let place = relation.place
            return claims.ranges(in: place.source).firstIndex(overlapping: place.bytes) == nil
        }
    }

    /// What was judged of the arithmetic that nobody annotated, in reading order.
    var arithmeticJudgements: [Judgement] {
        let waivers = report?.waivers ?? []
        let covering = WaiverIndex(waivers)
        return unclaimedRelations.map { relation in
            let judgement = Judgement(relation)
            guard let waiver = covering.waiver(of: relation.place) else { return judgement }
            return judgement.waived(because: waivers[waiver].reason)
        }
    }

    /// What is said of waivers that neither a claim nor the arithmetic needs.
    var idleWaivers: [Diagnostic] {
        guard let waivers = report?.waivers, !waivers.isEmpty else { return [] }
        let covering = WaiverIndex(waivers)
        let needed = Set(
            unclaimedRelations.filter { $0.outcome != .right }
                .compactMap { covering.waiver(of: $0.place) })
        return waivers.indices.filter { !waivers[$0].isNeeded && !needed.contains($0) }.map {
            Diagnostic(
                .warning(.waiver), "nothing is wrong here that would have to be accepted",
                at: waivers[$0].place, hint: "take the comment away")
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
            case .named: .misnamed
            case .mixedBase: .mixedBase
            }
        let kind: Judgement.Kind =
            switch relation.kind {
            case .relation: .arithmetic
            case .named: .named
            case .table: .table
            }
        self.init(
            unannotated: kind, relation: relation.expression, at: relation.place,
            printed: relation.printed,
            verdict: verdict, value: relation.value, expected: relation.expected,
            message: relation.message)
    }
}
