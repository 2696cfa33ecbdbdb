/// What is found about a printed number or a predicate.
public enum Verdict: Sendable, Hashable {
    /// The numeral is the value.
    case exact
    /// The numeral is the value, rounded to the digits printed; a tie either way is right.
    case rounded(isTie: Bool)
    /// The digits before `…` are the value's first.
    case prefix
    /// The digits are the value's first, but the next one would have rounded them up.
    case truncated
    /// The last digit was rounded away from zero though the next one did not call for it.
    case roundedUp
    /// The last digit is off by 1 to 9.
    case offBy(Int)
    /// The numeral is something else.
    case wrong
    /// The predicate is proved, or the bound kept.
    case holds
    /// The value does not keep the bound printed.
    case boundViolated
    /// The value keeps the bound printed, and a rounder one too.
    case boundLoose
    /// The two sides agree to so many digits, and no proof says more.
    case agrees(digits: Int)
    /// So many random cases were tried and none was a counterexample.
    case survived(cases: Int)
    /// The predicate is refuted.
    case fails
    /// No precision up to the cap decides it.
    case undecided
    /// The two sides that the author printed differ, however their numbers were rounded.
    case disagrees
    /// The quantity that the author named is another number than the one printed.
    case misnamed
    /// The number follows from rounded ones, and not from what they were worked out from.
    case accumulated
    /// The number has more digits than what it was worked out from.
    case overPrecise
    /// The number is the value in another unit than the one printed: nats that are called bits.
    case mixedBase

    /// Whether nothing is wrong.
    public var isRight: Bool {
        switch self {
        case .exact, .rounded, .prefix, .holds, .boundLoose, .agrees, .survived: true
        case .truncated, .roundedUp, .offBy, .wrong, .boundViolated, .fails, .undecided,
            .disagrees, .misnamed, .accumulated, .overPrecise, .mixedBase:
            false
        }
    }

    /// Whether it is worth asking by what mistake a number came about: not where the verdict itself
    /// says it.
    public var mayBeDiagnosed: Bool {
        switch self {
        case .offBy, .wrong: true
        case .exact, .rounded, .prefix, .truncated, .roundedUp, .holds, .boundViolated, .boundLoose,
            .agrees, .survived, .fails, .undecided, .disagrees, .misnamed, .accumulated,
            .overPrecise, .mixedBase:
            false
        }
    }

    /// The word for it in reports to programs: `off-by-2`.
    public var name: String {
        switch self {
        case .exact: "exact"
        case .rounded: "rounded"
        case .prefix: "prefix"
        case .truncated: "truncated"
        case .roundedUp: "rounded-up"
        case .offBy(let count): "off-by-\(count)"
        case .wrong: "wrong"
        case .holds: "holds"
        case .boundViolated: "bound-violated"
        case .boundLoose: "bound-loose"
        case .agrees: "agrees"
        case .survived: "survived"
        case .fails: "fails"
        case .undecided: "undecided"
        case .disagrees: "arithmetic"
        case .misnamed: "named"
        case .accumulated: "accumulated"
        case .overPrecise: "over-precise"
        case .mixedBase: "mixed-base"
        }
    }
}

/// On what a verdict rests.
///
/// Only the first two may be called proof.
public enum Basis: String, Sendable {
    /// Rational arithmetic, or linear forms in logarithms.
    case exact
    /// An interval proved to hold the value.
    case enclosed
    /// Floating-point arithmetic without a bound.
    case floating
    /// A simulation with a seed.
    case seeded
    /// A value read from a file.
    case recorded

    /// Whether it may be called proof.
    public var isProof: Bool { weakness <= Basis.enclosed.weakness }

    /// The one of two that can be relied on less: what combines both rests on it.
    public func weaker(_ other: Basis) -> Basis { other.weakness > weakness ? other : self }

    private var weakness: Int {
        switch self {
        case .exact: 0
        case .enclosed: 1
        case .recorded: 2
        case .seeded: 3
        case .floating: 4
        }
    }
}

extension Number {
    /// On what statements about the number rest.
    public var basis: Basis {
        switch self {
        case .exact, .infinite: .exact
        case .real(let real): real.node.basis
        case .fast: .enclosed
        }
    }
}
