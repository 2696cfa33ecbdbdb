/// Where a value lies as seen from a printed number, both in units of the last place.
///
/// Each member is a step function of the value, monotone on either side of the printed number;
/// so when both ends of an enclosure have the same position, everything between has it too.
struct PrintedPosition: Equatable {
    /// What the rule prints for the value, less what is printed; ±10 stands for all beyond ±9.
    let distance: Int
    /// The value is the printed one.
    ///
    /// Only a fraction can be seen to be.
    let isSame: Bool
    /// The value is halfway to a neighbour.
    let isTie: Bool
    /// The rule prints for the value what is printed.
    let isPrinted: Bool
    /// Cutting the value's digits off gives the printed ones, and the rule does not.
    let isTruncation: Bool
    /// Going away from zero to the next number of the printed length gives the printed ones, and
    /// the rule does not.
    let isIncrease: Bool
    /// The value does not have the other sign, and is not less than a tenth of what is printed.
    let hasSameMagnitude: Bool

    init(of value: Rational, from printed: Rational, by rule: Rounding) {
        let gap = value - printed
        isSame = gap.sign == 0
        isTie = gap.magnitude == .half
        isPrinted = rule.prints(printed, for: value)
        let due = isPrinted ? .zero : PrintedPosition.due(value, printed, rule) - printed
        distance = due > 9 ? 10 : due < -9 ? -10 : due.int ?? 10
        // Outward is away from zero; at zero itself, both directions are.
        let side = printed.sign != 0 ? printed.sign : value.sign
        let outward = gap * Rational(side)
        hasSameMagnitude =
            isPrinted || (value * Rational(printed.sign)) * 10 >= printed.magnitude
        isTruncation = !isPrinted && outward.sign >= 0 && outward < 1
        isIncrease =
            !isPrinted && printed.sign != 0 && outward.sign <= 0 && outward > -1
            && hasSameMagnitude
    }

    /// What should be printed; of the two neighbours of a tie, the one nearer to what is.
    private static func due(_ value: Rational, _ printed: Rational, _ rule: Rounding) -> Rational {
        guard rule.direction == .nearest, rule.ties == .either else { return rule.integer(value) }
        return value < printed ? (value + .half).floor : -(.half - value).floor
    }

    /// The position that all of an interval has, if there is one.
    init?(
        of bounds: (lower: Rational, upper: Rational)?, from printed: Rational, unit: Rational,
        by rule: Rounding
    ) {
        guard let bounds else { return nil }
        let lower = PrintedPosition(of: bounds.lower / unit, from: printed, by: rule)
        let upper = PrintedPosition(of: bounds.upper / unit, from: printed, by: rule)
        let isPoint = bounds.lower == bounds.upper
        // An end on a border says nothing of what lies between.
        guard isPoint || !(lower.isTie || upper.isTie), lower.agrees(with: upper) else {
            return nil
        }
        self = isPoint ? lower : PrintedPosition(lower)
    }

    init?(of interval: DoubleInterval, from printed: Rational, unit: Rational, by rule: Rounding) {
        let distance = interval / DoubleInterval(unit) + DoubleInterval(-printed)
        if rule.direction == .nearest, distance.lower > -0.5, distance.upper < 0.5 {
            self = .printed
            return
        }
        guard let lower = Rational(exactly: interval.lower),
            let upper = Rational(exactly: interval.upper)
        else { return nil }
        self.init(of: (lower, upper), from: printed, unit: unit, by: rule)
    }

    /// The position of a value that is rounded to what is printed, and no tie.
    private static let printed = PrintedPosition(
        PrintedPosition(of: .zero, from: .zero, by: .standard))

    /// The same position, without the statement that the value is the printed one.
    private init(_ other: PrintedPosition) {
        distance = other.distance
        isSame = false
        isTie = other.isTie
        isPrinted = other.isPrinted
        isTruncation = other.isTruncation
        isIncrease = other.isIncrease
        hasSameMagnitude = other.hasSameMagnitude
    }

    private func agrees(with other: PrintedPosition) -> Bool {
        PrintedPosition(self) == PrintedPosition(other)
    }
}
