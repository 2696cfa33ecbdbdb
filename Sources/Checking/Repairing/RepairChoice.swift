public import Diagnostics
public import Evaluating
import Numbers
import Reporting

/// Which of the wrong numbers are to be repaired.
///
/// Without any wish these are the ones that were worked out well and printed badly: cut off instead
/// of rounded, rounded up, off by one in the last place. Anything further from its value may well be
/// right, and its expression wrong; and what was read from a file or drawn may have changed.
public struct RepairChoice: Sendable {
    /// Whether all other wrong numbers are repaired too.
    public let includesWrong: Bool
    /// The claims that are repaired, whatever is wrong with them, and no others; empty for no such
    /// wish.
    public let ids: [String]

    /// Creates a choice.
    public init(includesWrong: Bool = false, ids: [String] = []) {
        self.includesWrong = includesWrong
        self.ids = ids
    }

    /// Whether a number is repaired.
    ///
    /// What floating-point arithmetic found is never repaired, nor what is undecided. A number that its
    /// author accepts as it is must be named by its id.
    public func takes(_ judgement: Judgement) -> Bool {
        guard judgement.isRepairable else { return false }
        guard ids.isEmpty else { return judgement.id.map(ids.contains) ?? false }
        return !judgement.isWaived && (includesWrong || judgement.isSafelyRepairable)
    }

    /// What is wrong with the ids, for the claims that there are.
    public func diagnostics(for files: [CheckedFile]) -> [Diagnostic] {
        guard !ids.isEmpty else { return [] }
        var known: [String] = []
        var seen: Set<String> = []
        for judgement in files.lazy.compactMap(\.report).flatMap(\.judgements) {
            if let id = judgement.id, seen.insert(id).inserted { known.append(id) }
        }
        return ids.filter { !seen.contains($0) }.map { id in
            let near = suggestion(for: id, among: known).map { "did you mean '\($0)'?" }
            let names = known.prefix(10).joined(separator: ", ")
            let all = known.isEmpty ? "none of these documents names a claim" : "there are \(names)"
            return Diagnostic("no claim has the id '\(id)'", at: nil, hint: near ?? all)
        }
    }
}

extension Judgement {
    /// Whether it is known, beyond doubt, what must stand in the number's place.
    var isRepairable: Bool {
        guard !isRight, correction != nil, verdict != .undecided else { return false }
        switch basis {
        case .exact, .enclosed, .seeded, .recorded: return true
        case .floating: return false
        }
    }

    /// Whether it is repaired without being asked for.
    var isSafelyRepairable: Bool { isRepairable && basis.isProof && verdict.isSmallMistake }
}

extension Verdict {
    /// Whether the number was worked out well and printed badly.
    fileprivate var isSmallMistake: Bool {
        switch self {
        case .truncated, .roundedUp: true
        case .offBy(let count): count == 1
        case .exact, .rounded, .prefix, .wrong, .holds, .boundViolated, .boundLoose, .agrees,
            .survived, .fails, .undecided, .disagrees, .misnamed, .accumulated, .overPrecise,
            .mixedBase:
            false
        }
    }
}
