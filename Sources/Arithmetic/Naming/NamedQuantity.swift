import Numbers

/// A named quantity with the number that is printed for it: `KL(P||Q) = 0.3819`.
struct NamedQuantity: Sendable {
    /// What stands in its brackets.
    enum Argument: Sendable {
        case name(String)
        case list(ProbabilityList)
        case normal(NormalDistribution)
    }

    /// Its name as written, with what stands in the brackets.
    let name: String
    /// What stands between its two arguments; `nil` where there is one.
    let separator: Unicode.Scalar?
    let arguments: [Argument]
    /// The index of the name among the tokens.
    let index: Int
    /// The indices of the tokens from the name to the closing bracket.
    let call: Range<Int>
    /// The number behind it.
    let result: PrintedResult

    /// The name of its first argument, when that is one.
    var names: [String] {
        arguments.compactMap { if case .name(let name) = $0 { name } else { nil } }
    }
}

/// A number printed as the value of something.
struct PrintedResult: Sendable {
    let number: PrintedNumber
    let isNegative: Bool
    /// The unit behind it, or before the sign of equality.
    var unit: InformationUnit?
    /// The indices of its tokens, the unit not included.
    let tokens: Range<Int>
    /// Whether nothing stands between the sign of equality behind the name and the number.
    let isDirect: Bool
    /// Whether the sign before it says that it is rounded.
    let isApproximate: Bool

    /// What it says.
    var value: Rational { isNegative ? -number.value : number.value }

    /// The numbers that print so.
    var range: ValueRange {
        if number.isPrefix {
            let other = number.value + .powerOfTen(number.lastPlace)
            return isNegative ? ValueRange(-other, -number.value) : ValueRange(number.value, other)
        }
        let isExact = number.isWhole && !number.isPercent && !isApproximate
        return ValueRange(value).widened(by: isExact ? .zero : number.halfUnit)
    }
}
