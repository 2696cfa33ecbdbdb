import Numbers

/// Two sums whose terms stand below each other: `0.8·0.9 + 0.2·0.4 = 0.72 + 0.08`.
///
/// Where all of them but one are the same, that one is wrong, though the sums may still be the same
/// as far as their rounding goes.
struct TermComparison {
    /// The place of the term that differs, from 0; `nil` where none does, or more than one.
    let wrongTerm: Int?
    /// The value of the left term in that place.
    let value: ValueRange?

    /// Compares the terms of a pair whose right side is a sum of numbers and whose left side is not.
    init(_ pair: SidePair, left: [ValueRange], right: [ValueRange], base: FreeBase) {
        let lefts = pair.left.terms(of: left, base: base)
        let rights = pair.right.terms(of: right, base: base)
        guard lefts.count == rights.count, lefts.count > 1, pair.right.isSumOfNumbers,
            !pair.left.isSumOfNumbers, !lefts.contains(where: { $0 == nil })
        else {
            (wrongTerm, value) = (nil, nil)
            return
        }
        let wrong = lefts.indices.filter { index in
            guard let left = lefts[index], let right = rights[index] else { return false }
            return !pair.areSame(left, right)
        }
        wrongTerm = wrong.count == 1 ? wrong[0] : nil
        value = wrongTerm.flatMap { lefts[$0] }
    }
}

extension Calculation {
    /// Whether a minus stands before a term of it.
    func hasMinus(before term: Int) -> Bool {
        guard case .sum(let terms) = expression, terms.indices.contains(term) else { return false }
        return terms[term].isNegative
    }

    /// Whether it is a sum of printed numbers and nothing else.
    fileprivate var isSumOfNumbers: Bool {
        guard case .sum(let terms) = expression else { return false }
        return terms.allSatisfy { term in
            switch term.term {
            case .number: true
            case .sum(let inner): inner.count == 1
            case _: false
            }
        }
    }
}
