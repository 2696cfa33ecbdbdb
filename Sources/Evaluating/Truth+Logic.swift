import Numbers

/// Three-valued logic: what is undecided stays so, unless the other part decides.
extension Truth {
    /// `not`: an agreement is no proof, so its denial is undecided.
    var negated: Truth {
        switch verdict {
        case .holds: Truth(.fails, basis: basis, reason: reason)
        case .fails: Truth(.holds, basis: basis, reason: reason)
        case .survived, .agrees, .undecided, .exact, .rounded, .prefix, .truncated, .roundedUp,
            .offBy, .wrong, .boundViolated, .boundLoose, .disagrees, .misnamed, .accumulated,
            .overPrecise, .mixedBase:
            Truth(.undecided, basis: basis, reason: reason)
        }
    }

    /// Both: the weaker of the two.
    static func conjunction(_ a: Truth, _ b: Truth) -> Truth {
        a.strength <= b.strength ? a.joined(with: b) : b.joined(with: a)
    }

    /// One of the two: the stronger.
    static func disjunction(_ a: Truth, _ b: Truth) -> Truth {
        a.strength >= b.strength ? a.joined(with: b) : b.joined(with: a)
    }

    private func joined(with other: Truth) -> Truth {
        Truth(
            verdict, basis: basis.weaker(other.basis),
            reason: strength == 4 && other.strength == 4 ? reason ?? other.reason : reason)
    }

    /// From refuted to proved.
    private var strength: Int {
        switch verdict {
        case .fails, .truncated, .roundedUp, .offBy, .wrong, .boundViolated, .disagrees, .misnamed,
            .accumulated, .overPrecise, .mixedBase:
            0
        case .undecided: 1
        case .agrees: 2
        case .survived: 3
        case .holds, .exact, .rounded, .prefix, .boundLoose: 4
        }
    }
}
