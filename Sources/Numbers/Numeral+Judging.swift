extension Numeral {
    /// Whether the numeral is a right way to print a value given in the printed unit.
    ///
    /// The value's enclosure must lie inside the set of reals that print as the numeral (or, for
    /// a verdict against it, outside); while it straddles a border the precision doubles, and at
    /// the cap the verdict is `undecided`. There is no tolerance.
    ///
    ///     Numeral("0.6666")?.judged(against: .exact(Rational(2, 3)))     // .truncated
    public func judged(against value: Number) -> Verdict {
        switch claim {
        case .bound(let bound): return judged(value, keeping: bound)
        case .within(let width): return judged(value, within: width)
        case .rounding, .prefix: break
        }
        guard value.isFinite else { return .wrong }
        switch form {
        case .fraction(let fraction):
            switch value.equality(with: .exact(fraction * scale)) {
            case .proved: return .exact
            case .refuted: return .wrong
            case .agrees, .undecided: return .undecided
            }
        case .decimal(let decimal):
            let unit = Rational.powerOfTen(decimal.lastPlace) * scale
            let printed =
                (Rational(digits: decimal.digits) ?? .zero) * (decimal.isNegative ? -1 : 1)
            return judged(value, printed: printed, unit: unit)
        }
    }

    /// Judges D units against a value, in units of the last place.
    private func judged(_ value: Number, printed: Rational, unit: Rational) -> Verdict {
        if let exact = value.exactValue {
            return verdict(
                on: Position(of: exact / unit, from: printed, isPrefix: claim == .prefix),
                isExact: true)
        }
        let position: Position?
        switch value {
        case .exact, .infinite: position = nil
        case .fast(let interval):
            position = Position(
                of: interval, from: printed, unit: unit, isPrefix: claim == .prefix)
        case .real(let real):
            position = real.decide {
                Position(of: $0.bounds, from: printed, unit: unit, isPrefix: claim == .prefix)
            }
        }
        return position.map { verdict(on: $0, isExact: false) } ?? .undecided
    }

    /// Whether a value keeps a bound.
    ///
    /// A lower bound is loose when the next rounder one holds too: `50+` for 77, where `70+` could
    /// be said.
    private func judged(_ value: Number, keeping bound: Bound) -> Verdict {
        guard let order = value.order(to: .exact(self.value)) else { return .undecided }
        guard bound.admits(order) else { return .boundViolated }
        guard bound == .greater || bound == .greaterOrEqual, case .decimal(let decimal) = form,
            let digit = decimal.digits.lastIndex(where: { $0 != "0" }), decimal.digits != "0"
        else { return .holds }
        let place =
            decimal.lastPlace + decimal.digits.distance(from: digit, to: decimal.digits.endIndex)
            - 1
        let next = self.value + .powerOfTen(place) * scale
        guard let further = value.order(to: .exact(next)) else { return .holds }
        return bound.admits(further) ? .boundLoose : .holds
    }

    /// Whether a value lies in a band about the number printed.
    private func judged(_ value: Number, within width: Rational) -> Verdict {
        guard let gap = try? value.minus(.exact(self.value)).magnitude,
            let order = gap.order(to: .exact(width * scale))
        else { return .undecided }
        return order == .greater ? .boundViolated : .holds
    }

    private func verdict(on position: Position, isExact: Bool) -> Verdict {
        if claim == .prefix {
            if position.isTruncation { return .prefix }
            if position.isIncrease { return .roundedUp }
        } else {
            if isExact, position.isSame { return .exact }
            if position.isTie { return .rounded(isTie: true) }
            if position.distance == 0 { return .rounded(isTie: false) }
            if position.isTruncation { return .truncated }
            if position.isIncrease { return .roundedUp }
        }
        let distance = max(abs(position.distance), 1)
        return distance <= 9 && position.hasSameSign ? .offBy(distance) : .wrong
    }
}

/// Where a value lies as seen from the printed number, both in units of the last place.
///
/// Each member is a step function of the value, monotone on either side of the printed number;
/// so when both ends of an enclosure have the same position, everything between has it too.
private struct Position: Equatable {
    /// The nearest integer to the value, less the printed one; ±10 stands for all beyond ±9.
    let distance: Int
    /// The value is the printed one.
    ///
    /// Only a fraction can be seen to be.
    let isSame: Bool
    /// The value is halfway to a neighbour.
    let isTie: Bool
    /// Cutting the value's digits off gives the printed ones, and rounding them does not.
    let isTruncation: Bool
    /// Going away from zero to the next number of the printed length gives the printed ones, and
    /// rounding does not.
    let isIncrease: Bool
    /// The value does not have the other sign.
    let hasSameSign: Bool

    /// Digits before `…` are judged as a truncation, so for them being nearest does not matter.
    init(of value: Rational, from printed: Rational, isPrefix: Bool) {
        let gap = value - printed
        // Of the two neighbours of a tie, the one nearer to the printed number counts.
        let nearest = gap.sign < 0 ? (gap + .half).floor : -(.half - gap).floor
        let isNearest = gap.magnitude < .half && !isPrefix
        distance = nearest > 9 ? 10 : nearest < -9 ? -10 : nearest.int ?? 10
        isSame = gap.sign == 0
        isTie = gap.magnitude == .half
        // Outward is away from zero; at zero itself, both directions are.
        let side = printed.sign != 0 ? printed.sign : value.sign
        let outward = gap * Rational(side)
        isTruncation = !isNearest && outward.sign >= 0 && outward < 1
        isIncrease = !isNearest && printed.sign != 0 && outward.sign <= 0 && outward > -1
        hasSameSign = isNearest || value.sign * printed.sign >= 0
    }

    /// The position that all of an interval has, if there is one.
    init?(
        of bounds: (lower: Rational, upper: Rational)?, from printed: Rational, unit: Rational,
        isPrefix: Bool
    ) {
        guard let bounds else { return nil }
        let lower = Position(of: bounds.lower / unit, from: printed, isPrefix: isPrefix)
        let upper = Position(of: bounds.upper / unit, from: printed, isPrefix: isPrefix)
        let isPoint = bounds.lower == bounds.upper
        // An end on a border says nothing of what lies between.
        guard isPoint || !(lower.isTie || upper.isTie), lower.agrees(with: upper) else {
            return nil
        }
        self = isPoint ? lower : Position(lower)
    }

    init?(of interval: DoubleInterval, from printed: Rational, unit: Rational, isPrefix: Bool) {
        guard let lower = Rational(exactly: interval.lower),
            let upper = Rational(exactly: interval.upper)
        else { return nil }
        self.init(of: (lower, upper), from: printed, unit: unit, isPrefix: isPrefix)
    }

    /// The same position, without the statement that the value is the printed one.
    private init(_ other: Position) {
        distance = other.distance
        isSame = false
        isTie = other.isTie
        isTruncation = other.isTruncation
        isIncrease = other.isIncrease
        hasSameSign = other.hasSameSign
    }

    private func agrees(with other: Position) -> Bool {
        Position(self) == Position(other)
    }
}
