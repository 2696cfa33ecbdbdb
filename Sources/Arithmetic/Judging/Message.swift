import Diagnostics
import Numbers

/// Writes down what is found about a relation.
struct Message {
    private let chain: Chain
    private let pair: SidePair
    private let relation: Relation
    let base: FreeBase

    init(_ chain: Chain, _ pair: SidePair, _ relation: Relation, _ base: FreeBase) {
        self.chain = chain
        self.pair = pair
        self.relation = relation
        self.base = base
    }

    private var left: String { chain.sides[pair.index].text.short("the side before it") }
    private var printed: String { chain.sides[pair.index + 1].text }

    private func found(
        _ outcome: JudgedRelation.Outcome, _ message: String, value: ValueRange?,
        expected: String? = nil
    ) -> JudgedRelation {
        JudgedRelation(
            outcome: outcome, place: pair.place, printed: printed,
            expression: "\(chain.sides[pair.index].text) \(relation.sign) \(printed)",
            value: value.map { .exact($0.middle) }, expected: expected, message: message)
    }

    /// The left side with its numbers as printed.
    private var exactly: ValueRange? { pair.left.printedValue(base: base) }

    /// What can be found about a relation.
    enum Finding {
        /// Nothing is wrong.
        case right
        /// The two sides differ; the left one, multiplied with a factor where units differ, can be
        /// this.
        case wrong(ValueRange, factor: ValueRange?)
        /// The order is another one.
        case impossible(ValueRange, ValueRange)
        /// The number fits the rounded side before it, and not an earlier one.
        case accumulated(ValueRange, Int)
        /// The number has more digits than what it was worked out from.
        case overPrecise
        /// One term of a sum is not the one it should be.
        case wrongTerm(Int, ValueRange)
        /// The number is the value in another unit, which is converted by a factor.
        case mixedBase(ValueRange)

        /// How grave it is beside others in the same chain.
        var weight: Int {
            switch self {
            case .right: 0
            case .mixedBase: 2
            case .wrong, .impossible, .accumulated, .overPrecise, .wrongTerm: 3
            }
        }
    }

    /// The relation with what was found about it.
    func judged(_ finding: Finding) -> JudgedRelation {
        switch finding {
        case .right: right
        case .wrong(let range, let factor): wrong(range, factor: factor)
        case .impossible(let left, let right): impossible(left, right)
        case .accumulated(let anchor, let index): accumulated(anchor, index)
        case .overPrecise: overPrecise
        case .wrongTerm(let index, let term): wrongTerm(index, term)
        case .mixedBase(let factor): mixedBase(factor)
        }
    }

    /// Nothing is wrong.
    private var right: JudgedRelation {
        found(.right, "\(left) \(relation.sign) \(printed)", value: exactly)
    }

    /// The two sides differ, the left one being multiplied with a factor to be in the unit of the
    /// right one.
    private func wrong(_ range: ValueRange, factor: ValueRange? = nil) -> JudgedRelation {
        let left =
            factor == nil ? left : [left, pair.units.left?.word ?? ""].joined(separator: " ")
        let exact = exactly.map { factor?.times($0) ?? $0 } ?? range
        let value = text(of: exact) + (factor == nil ? "" : unit)
        let verb = left == value ? "is" : "\(exact.isPoint ? "=" : "≈") \(value),"
        var message = "\(left) \(verb) not \(printed.short("that"))"
        if pair.right.loneNumber == nil, let other = pair.right.printedValue(base: base) {
            message =
                "\(left) is \(value), and \(printed.short("the other side")) is \(text(of: other))"
        } else if let other = otherReading {
            message += "; \(printed) = \(other)"
        }
        return found(.arithmetic, message, value: exact, expected: rounded(exact))
    }

    /// The order is another one.
    private func impossible(_ a: ValueRange, _ b: ValueRange) -> JudgedRelation {
        found(
            .arithmetic,
            "\(left) is \(text(of: a)), and not \(relation.sign) \(printed.short("the other side"))"
                + (pair.right.loneNumber == nil ? ", which is \(text(of: b))" : ""),
            value: a)
    }

    /// The number fits the rounded side before it, and not the first one.
    private func accumulated(_ anchor: ValueRange, _ index: Int) -> JudgedRelation {
        let first = chain.sides[index].text.short("the first side")
        let value = text(of: anchor)
        let expected = rounded(anchor)
        return found(
            .accumulated,
            "\(printed) is \(left) with numbers that are rounded; \(first) = \(value)"
                + (expected.map { ", so \($0)" } ?? ""), value: anchor, expected: expected)
    }

    /// One term of a sum is not the one it should be.
    private func wrongTerm(_ index: Int, _ term: ValueRange) -> JudgedRelation {
        let number = pair.right.numbers.indices.contains(index) ? pair.right.numbers[index] : nil
        let printed = (pair.right.hasMinus(before: index) ? "-" : "") + (number?.digits ?? "that")
        return found(
            .arithmetic,
            "term \(index + 1) of \(left) is \(text(of: term, number)), not \(printed)",
            value: exactly)
    }

    /// The number is the value in another unit.
    private func mixedBase(_ factor: ValueRange) -> JudgedRelation {
        let exact = exactly.map { factor.times($0) }
        let value = exact.map { " is \(text(of: $0))\(unit), and" } ?? ""
        return found(
            .mixedBase,
            "\(left)\(value) \(printed) is its value in \(pair.units.left?.name ?? "another unit")",
            value: exact, expected: exact.flatMap { rounded($0) })
    }

    /// The unit of the right side, behind a number.
    private var unit: String {
        pair.units.right.map { " \($0.base == nil ? $0.word : $0.name)" } ?? ""
    }

    /// The number has more digits than what it was worked out from.
    private var overPrecise: JudgedRelation {
        let exact = exactly
        let value = exact.map { text(of: $0) }
        return found(
            .overPrecise,
            "\(printed) has more digits than \(left) carries"
                + (value.map { ", which is \($0) with the numbers as printed" } ?? ""), value: exact
        )
    }

    // MARK: Numbers

    /// A value with a few digits more than are printed.
    private func text(of range: ValueRange, _ printed: PrintedNumber? = nil) -> String {
        let number = Number.exact(range.middle)
        let last = (printed ?? pair.right.loneNumber?.number)?.lastPlace ?? -4
        let place = min(last, 0) - 2
        if range.isPoint, let whole = number.rounded(forProse: 12), whole.value == range.lower {
            return whole.machineText
        }
        guard range.middle.magnitude < .powerOfTen(15), range.middle.magnitude > .powerOfTen(-4),
            let rounded = number.rounded(toPlace: max(place, -12)), rounded.digits != "0"
        else { return number.rounded(significant: 6)?.machineText ?? "" }
        return rounded.trimmed.plainText
    }

    /// The printed number as it should read: a short decimal in full, else with as many places.
    private func rounded(_ range: ValueRange) -> String? {
        guard let lone = pair.right.loneNumber, !lone.number.isPercent, !lone.number.isScientific
        else { return nil }
        let number = Number.exact(range.middle)
        if range.isPoint, let whole = number.rounded(forProse: 6), whole.value == range.lower {
            return whole.plainText
        }
        return number.rounded(toPlace: lone.number.lastPlace)?.plainText
    }

    /// The left side with one number ten times as large or small, when that makes it right.
    private var otherReading: String? {
        guard pair.left.numbers.count <= 12,
            let target = pair.right.value(
                slack: pair.right.numbers.map(\.halfUnitUnlessWhole), base: base)
        else { return nil }
        for exponent in [-1, 1] {
            for (index, number) in pair.left.numbers.enumerated() where !number.isPercent {
                var ranges = pair.left.numbers.map { ValueRange($0.value) }
                ranges[index] = ValueRange(number.value * .powerOfTen(exponent))
                guard let value = pair.left.value(of: ranges, base: base),
                    !value.isDisjoint(from: target),
                    let digits = number.digits(timesPowerOfTen: exponent)
                else { continue }
                return chain.sides[pair.index].text.replacingOnly(number.digits, with: digits)
            }
        }
        return nil
    }
}

extension PrintedNumber {
    fileprivate var halfUnitUnlessWhole: Rational { isWhole ? .zero : halfUnit }

    /// The digits of the number times a power of ten.
    fileprivate func digits(timesPowerOfTen exponent: Int) -> String? {
        guard !isScientific, let place = scaled(byPowerOfTen: exponent) else { return nil }
        return Number.exact(place.value).rounded(toPlace: min(place.lastPlace, 0))?.trimmed
            .plainText
    }
}

extension String {
    /// The text, or other words where it is long.
    fileprivate func short(_ words: String) -> String { count <= 70 ? self : words }

    /// The text with the only occurrence of some digits replaced; `nil` when there is not just one.
    fileprivate func replacingOnly(_ digits: String, with other: String) -> String? {
        let found = ranges(of: digits).filter { range in
            let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
            let after = range.upperBound < endIndex ? self[range.upperBound] : " "
            return !before.isNumber && before != "." && !after.isNumber && after != "."
        }
        guard found.count == 1, let range = found.first else { return nil }
        return self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
