import Numbers

/// How far the printed numbers of a chain's sides may be from what they stand for: not at all where
/// they are given, half a unit of their last place where they were computed.
struct NumberRoles {
    /// For each side and each of its numbers, the half width of what it can stand for.
    private(set) var slack: [[Rational]] = []

    /// Where a side cannot be told from another, no number has a role.
    init() {}

    init(_ chain: Chain, results: Set<PrintedNumber>) {
        var before: [PrintedNumber: Rational] = [:]
        for (index, side) in chain.sides.enumerated() {
            let relation = index > 0 ? chain.relations[index - 1] : nil
            guard let calculation = side.calculation else {
                slack.append([])
                before = [:]
                continue
            }
            let isFirst = relation?.isEquality != true || chain.sides[index - 1].calculation == nil
            let isLone = calculation.loneNumber != nil
            let exact =
                isFirst || isLone ? [] : chain.sides[index - 1].calculation?.exactParts ?? []
            let own = calculation.numbers.map { number -> Rational in
                if isLone { return NumberRoles.slack(of: number, printedAfter: relation) }
                if isFirst {
                    return number.isWhole || number.isGiven(beside: results)
                        ? .zero : number.halfUnit
                }
                if let slack = before[number] { return slack }
                return exact.contains(number.value)
                    ? .zero : NumberRoles.slack(of: number, printedAfter: relation)
            }
            slack.append(own)
            before = [:]
            for (number, slack) in zip(calculation.numbers, own) { before[number] = slack }
        }
    }

    /// How far a number may be from what it stands for that first appears behind a relation.
    private static func slack(of number: PrintedNumber, printedAfter relation: Relation?)
        -> Rational
    {
        guard number.isWhole else { return number.halfUnit }
        switch relation {
        case .approximate, .arrow: return .half * .powerOfTen(number.roundedPlace)
        case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual, .other, nil: return .zero
        }
    }

    /// Whether a side holds only numbers that are exact.
    func isGiven(_ side: Int) -> Bool {
        slack.indices.contains(side) && slack[side].allSatisfy { $0.sign == 0 }
    }
}

extension PrintedNumber {
    /// Whether it counts as exact in the first side of a chain, or in a table: a decimal of at most two
    /// places that is no result printed before, and no third.
    func isGiven(beside results: Set<PrintedNumber>) -> Bool {
        isScientific || lastPlace > -3 && !results.contains(self) && !looksLikeThird
    }

    /// Half a unit of its last place.
    var halfUnit: Rational { .half * .powerOfTen(lastPlace) }

    /// The numbers it can stand for.
    func range(slack: Rational) -> ValueRange {
        // Digits before dots are cut off.
        if isPrefix { return ValueRange(value, value + .powerOfTen(lastPlace)) }
        return ValueRange(value - slack, value + slack)
    }
}

extension Calculation {
    /// The exact values of its terms, factors and other parts, each of which may be printed in the side
    /// behind it without any rounding.
    var exactParts: Set<Rational> {
        guard numbers.count <= 64 else { return [] }
        return Set(parts.compactMap { $0.isPoint ? $0.lower.magnitude : nil })
    }

    /// The numbers it can stand for, its numbers being as inexact as their roles have it; those that
    /// are `carried` over are the same on both sides.
    func value(
        slack: [Rational], carried: Set<PrintedNumber> = [], base: FreeBase
    ) -> ValueRange? {
        let ranges = zip(numbers, slack).map { number, slack in
            carried.contains(number) ? ValueRange(number.value) : number.range(slack: slack)
        }
        return value(of: ranges, base: base)
    }
}
