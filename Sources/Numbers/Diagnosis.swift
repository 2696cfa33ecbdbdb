/// The likeliest reason why a printed number is wrong.
public enum Diagnosis: Sendable, Hashable {
    /// The sign is the other one.
    case sign
    /// A hundred times too large or too small: a per cent sign too few or too many.
    case percent
    /// Off by a power of ten.
    case powerOfTen(Int)
    /// The value is right in another unit than the printed one.
    case unit(found: InformationUnit, printed: InformationUnit)
    /// Two neighbouring digits changed places.
    case swappedDigits
    /// The value was rounded twice.
    case roundedTwice
    /// The printed number is what the expression gives with its two distributions exchanged.
    case swappedArguments
    /// The printed number is what the expression gives for other numbers as they are printed,
    /// rounded; these are their texts.
    case roundedNumbers([String])

    /// The word for it in reports to programs.
    public var name: String {
        switch self {
        case .sign: "sign"
        case .percent: "percent"
        case .powerOfTen: "power-of-ten"
        case .unit(let found, let printed): "\(found.plural)-for-\(printed.plural)"
        case .swappedDigits: "swapped-digits"
        case .roundedTwice: "rounded-twice"
        case .swappedArguments: "swapped-arguments"
        case .roundedNumbers: "rounded-numbers"
        }
    }
}

extension Numeral {
    /// Why the numeral is not the value, when another sign, a factor of 100, a power of ten or
    /// another unit makes it so.
    ///
    /// `printed` is the unit the value is given in, for quantities of information. A numeral of
    /// one digit fits too many mistakes to say anything.
    public func factorDiagnosis(
        against value: Number, printed: InformationUnit?, by rounding: Rounding = .standard
    ) -> Diagnosis? {
        guard diagnosable != nil, value.isFinite else { return nil }
        func fits(_ candidate: Number?) -> Bool {
            candidate.map { judged(against: $0, by: rounding).isRight } ?? false
        }
        if fits(value.negated) { return .sign }
        for factor in [Rational(100), Rational(1, 100)] where fits(try? value.times(.exact(factor)))
        {
            return .percent
        }
        for exponent in [-1, 1, -3, 3, -4, 4, -6, 6]
        where fits(try? value.times(.exact(.powerOfTen(exponent)))) {
            return .powerOfTen(exponent)
        }
        guard let printed else { return nil }
        for unit in InformationUnit.allCases where unit != printed {
            let factor = try? printed.inNats.divided(by: unit.inNats)
            if let factor, fits(try? value.times(factor)) {
                return .unit(found: unit, printed: printed)
            }
        }
        return nil
    }

    /// Why the numeral is not the value, when two of its digits changed places or it was rounded
    /// in two steps.
    public func digitDiagnosis(
        against value: Number, by rounding: Rounding = .standard
    ) -> Diagnosis? {
        guard let decimal = diagnosable, value.isFinite else { return nil }
        if swaps(decimal).contains(where: {
            Numeral(form: .decimal($0), scale: scale).judged(against: value, by: rounding).isRight
        }) {
            return .swappedDigits
        }
        return isRoundedTwice(decimal, value) ? .roundedTwice : nil
    }

    /// The digits, when there are enough of them to tell one mistake from another.
    private var diagnosable: RoundedDecimal? {
        guard case .decimal(let decimal) = form, decimal.digits.utf8.count >= 2 else { return nil }
        return decimal
    }

    /// The decimal with each pair of neighbouring digits exchanged.
    private func swaps(_ decimal: RoundedDecimal) -> [RoundedDecimal] {
        let digits = Array(decimal.digits)
        return digits.indices.dropLast().compactMap { index in
            guard digits[index] != digits[index + 1] else { return nil }
            var swapped = digits
            swapped.swapAt(index, index + 1)
            return RoundedDecimal(
                isNegative: decimal.isNegative, digits: String(swapped),
                lastPlace: decimal.lastPlace)
        }
    }

    private func isRoundedTwice(_ decimal: RoundedDecimal, _ value: Number) -> Bool {
        guard let scaled = try? value.divided(by: .exact(scale)) else { return false }
        return (1...3).contains { more in
            guard let once = scaled.rounded(toPlace: decimal.lastPlace - more)?.value else {
                return false
            }
            let isTie = (once / .powerOfTen(decimal.lastPlace) * 2).isInteger
            // A value that has no more digits has been rounded once.
            return isTie && scaled.exactValue != once
                && judged(against: .exact(once * scale)).isRight
        }
    }

    /// The value as the numeral should have printed it: with the same last place.
    ///
    /// A bound goes to the nearest number that bounds the value. There is none with so many more
    /// digits that nobody would print it.
    public func expected(
        for value: Number, by rounding: Rounding = .standard
    ) -> RoundedDecimal? {
        guard let scaled = try? value.divided(by: .exact(scale)) else { return nil }
        switch form {
        case .fraction: return scaled.rounded(forProse: 6)
        case .decimal(let decimal):
            guard let due = due(scaled, decimal, by: rounding) else { return nil }
            let longest = decimal.digits.utf8.count + Numeral.mostFurtherDigits
            return due.digits.utf8.count <= longest ? due : nil
        }
    }

    /// How many more digits the number may have than the one printed.
    private static let mostFurtherDigits = 30

    private func due(
        _ scaled: Number, _ decimal: RoundedDecimal, by rounding: Rounding
    ) -> RoundedDecimal? {
        if case .bound(let bound) = claim {
            return bound.nearest(to: scaled, place: decimal.lastPlace)
        }
        let rule = rule(rounding)
        return tieNeighbour(of: scaled, decimal, rule)
            ?? scaled.rounded(toPlace: decimal.lastPlace, by: rule)
    }

    /// Of the two neighbours of a value halfway between them, when either is right, the one nearer
    /// to what is printed.
    private func tieNeighbour(
        of value: Number, _ decimal: RoundedDecimal, _ rule: Rounding
    ) -> RoundedDecimal? {
        let unit = Rational.powerOfTen(decimal.lastPlace)
        guard rule.direction == .nearest, rule.ties == .either, let exact = value.exactValue,
            !(exact / unit).isInteger, (exact / unit * 2).isInteger
        else { return nil }
        let half = exact < decimal.value ? unit * .half : unit * Rational(-1, 2)
        return (exact + half).rounded(to: decimal.lastPlace)
    }
}

extension Numeral.Bound {
    /// The nearest number with a last place that bounds a value on this side.
    fileprivate func nearest(to value: Number, place: Int) -> RoundedDecimal? {
        let isUpper = self == .less || self == .lessOrEqual
        let rule = Rounding(direction: isUpper ? .up : .down)
        guard let nearest = value.rounded(toPlace: place, by: rule) else { return nil }
        let isStrict = self == .less || self == .greater
        guard isStrict, value.exactValue == nearest.value else { return nearest }
        let unit = Rational.powerOfTen(place)
        return (nearest.value + (isUpper ? unit : -unit)).rounded(to: place)
    }
}
