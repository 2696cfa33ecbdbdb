/// The rule by which digits are printed for a value.
///
/// Source: IEEE 754-2019, section 4.3, rounding-direction attributes; `ties` adds what a document
/// may leave open.
public struct Rounding: Sendable, Hashable {
    /// Which of the neighbours with the digits at hand is printed.
    public enum Direction: String, Sendable, Hashable, CaseIterable {
        /// The nearest.
        case nearest = "round"
        /// The one towards zero: further digits are cut off.
        case towardZero = "truncate"
        /// The one below.
        case down = "floor"
        /// The one above.
        case up = "ceil"
    }

    /// Which neighbour is printed of a value halfway between two.
    public enum Ties: String, Sendable, Hashable, CaseIterable {
        /// Either is right.
        case either
        /// The one whose last digit is even.
        case halfEven = "half-even"
        /// The one away from zero, as at school: −0.125 gives −0.13.
        case halfUp = "half-up"
    }

    /// Which neighbour is printed.
    public let direction: Direction
    /// Which one in doubt.
    public let ties: Ties
    /// By how many units of the last place the printed number may miss the one the rule gives.
    public let slack: Int

    /// The nearest number of the printed length, a tie either way.
    public static let standard = Rounding()

    /// Creates a rule.
    public init(direction: Direction = .nearest, ties: Ties = .either, slack: Int = 0) {
        self.direction = direction
        self.ties = ties
        self.slack = slack
    }

    /// The integer that the rule prints for a value; of a tie that may go either way, the
    /// even one.
    ///
    ///     Rounding(direction: .up).integer(Rational(5, 2))     // 3
    func integer(_ value: Rational) -> Rational {
        switch direction {
        case .nearest:
            guard ties == .halfUp else { return value.roundedHalfEven }
            return value.sign < 0 ? -(.half - value).floor : (value + .half).floor
        case .towardZero: return value.sign < 0 ? -(-value).floor : value.floor
        case .down: return value.floor
        case .up: return -(-value).floor
        }
    }

    /// Whether the rule prints a number for a value; both in units of the last place.
    func prints(_ printed: Rational, for value: Rational) -> Bool {
        let gap = value - printed
        switch direction {
        case .nearest:
            guard gap.magnitude == .half else { return gap.magnitude < .half }
            return ties == .either || integer(value) == printed
        case .towardZero:
            let outward = gap * Rational(printed.sign != 0 ? printed.sign : value.sign)
            return outward.sign >= 0 && outward < 1
        case .down: return gap.sign >= 0 && gap < 1
        case .up: return gap.sign <= 0 && gap > -1
        }
    }
}

extension Number {
    /// The number as a rule prints it with a last place; `nil` for infinity, and when no
    /// enclosure decides the last digit.
    func rounded(toPlace place: Int, by rule: Rounding) -> RoundedDecimal? {
        settled {
            RoundedDecimal(
                integer: rule.integer($0 * .powerOfTen(-place)), lastPlace: place)
        }
    }
}
