import Numbers

extension Chain {
    /// Whether two sides that differ were not meant to be the same: a list or a name made of numbers,
    /// or a number that was rounded up on purpose.
    func isMeantOtherwise(_ pair: SidePair, _ relation: Relation, _ left: ValueRange) -> Bool {
        guard let lone = pair.right.loneNumber, !lone.isNegative else { return false }
        let (isTight, text) = (sides[pair.index].isTight, sides[pair.index].text)
        switch relation {
        case .equal: break
        case .approximate, .arrow:
            if lone.number.isWhole, left.isRoundedUp(to: lone.number.value) { return true }
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .other: return false
        }
        // "Sections 10-2-3 = 32": a difference is no more than its first number.
        if isTight, let first = pair.left.dashedList.first, first < lone.number.value {
            return true
        }
        // "4x100 = 36.84": a product of whole numbers has no decimals.
        let isCrossed = text.contains("x") || isTight && text.contains("×")
        return isCrossed && pair.left.isPairOfWholeNumbers
            && !lone.number.isWhole && !lone.number.isPercent
    }
}

extension Calculation {
    /// Three or more whole numbers with nothing but dashes between them, else none.
    fileprivate var dashedList: [Rational] {
        guard case .sum(let terms) = expression, terms.count > 2,
            terms.enumerated().allSatisfy({ $1.isNegative == ($0 > 0) && $1.term.isNumber }),
            numbers.allSatisfy({ $0.isWhole && !$0.isPercent })
        else { return [] }
        return numbers.map(\.value)
    }

    /// Whether it is a product of two whole numbers and nothing else.
    fileprivate var isPairOfWholeNumbers: Bool {
        guard case .product(let factors) = expression, factors.count == 2,
            factors.allSatisfy({ !$0.isDivisor && $0.factor.isNumber })
        else { return false }
        return numbers.allSatisfy { $0.isWhole && !$0.isPercent }
    }
}

extension Expression {
    fileprivate var isNumber: Bool {
        if case .number = self { true } else { false }
    }
}

extension ValueRange {
    /// Whether a whole number is the next above it, as sizes of samples are rounded; among small
    /// numbers that would be far off.
    fileprivate func isRoundedUp(to whole: Rational) -> Bool {
        lower >= 10 && upper < whole && whole < lower + 1
    }
}
