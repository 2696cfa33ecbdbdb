extension Numeral {
    /// Whether the numeral is a right way to print a value given in the printed unit.
    ///
    /// The value's enclosure must lie inside the set of reals that print as the numeral (or, for
    /// a verdict against it, outside); while it straddles a border the precision doubles, and at
    /// the cap the verdict is `undecided`. There is no tolerance but the slack that the author
    /// of the number asks for. Bounds, bands and digits before `…` follow no rule of rounding.
    ///
    ///     Numeral("0.6666")?.judged(against: .exact(Rational(2, 3)))     // .truncated
    public func judged(
        against value: Number, by rounding: Rounding = .standard
    ) -> Verdict {
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
            return judged(value, printed: printed, unit: unit, by: rule(rounding))
        }
    }

    /// The rule its digits follow: digits before `…` are cut off, whatever the others do.
    public func rule(_ rounding: Rounding) -> Rounding {
        claim == .prefix ? Rounding(direction: .towardZero) : rounding
    }

    /// Judges D units against a value, in units of the last place.
    private func judged(
        _ value: Number, printed: Rational, unit: Rational, by rule: Rounding
    ) -> Verdict {
        if let exact = value.exactValue {
            let position = PrintedPosition(of: exact / unit, from: printed, by: rule)
            return verdict(on: position, by: rule, isExact: true)
        }
        let position: PrintedPosition?
        switch value {
        case .exact, .infinite: position = nil
        case .fast(let interval):
            position = PrintedPosition(of: interval, from: printed, unit: unit, by: rule)
        case .real(let real):
            position =
                real.doubles.flatMap {
                    PrintedPosition(of: $0, from: printed, unit: unit, by: rule)
                }
                ?? real.decide {
                    PrintedPosition(of: $0.bounds, from: printed, unit: unit, by: rule)
                }
        }
        return position.map { verdict(on: $0, by: rule, isExact: false) } ?? .undecided
    }

    private func verdict(
        on position: PrintedPosition, by rule: Rounding, isExact: Bool
    ) -> Verdict {
        if claim == .prefix {
            if position.isPrinted { return .prefix }
        } else {
            if isExact, position.isSame { return .exact }
            if position.isPrinted {
                return .rounded(isTie: position.isTie && rule.direction == .nearest)
            }
        }
        if rule.slack > 0, abs(position.distance) <= rule.slack { return .holds }
        if position.isTruncation { return .truncated }
        if position.isIncrease { return .roundedUp }
        let distance = max(abs(position.distance), 1)
        return distance <= 9 && position.hasSameMagnitude ? .offBy(distance) : .wrong
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
}
