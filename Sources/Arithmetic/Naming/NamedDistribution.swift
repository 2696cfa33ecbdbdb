import Information
import Numbers

/// A distribution that an author wrote down and gave a name.
struct NamedDistribution: Sendable {
    /// A probability as printed: what it says, and how far it may be from what it stands for.
    struct Mass: Sendable, Hashable {
        let value: Rational
        let slack: Rational
    }

    /// The probabilities, in the order written; of a joint one row by row.
    let masses: [Mass]
    /// What they are the probabilities of.
    let outcomes: Outcomes
    /// How many columns a joint distribution has; one for others.
    let columns: Int

    /// Makes a distribution of a list whose numbers sum to one within their rounding; `nil` of any
    /// other.
    ///
    /// In a program every number is just what is written. Elsewhere a number with three places or
    /// more, and one that looks like a third, may have been rounded, and where the sum is not
    /// exactly one every number was.
    init?(_ list: ProbabilityList, isProgram: Bool = false, columns: Int = 1) {
        let items = list.items
        let slacks = items.map { item in
            item.value.isInteger ? Rational.zero : item.halfUnit
        }
        let gap = items.reduce(Rational.one) { $0 - $1.value }
        let reach = slacks.reduce(Rational.zero) { $0 + $1 }
        guard items.count >= 2, items.count <= ProbabilityList.greatestLength,
            items.allSatisfy({ $0.value.sign >= 0 }), gap.magnitude <= reach,
            gap.magnitude <= Rational(1, 20)
        else { return nil }
        masses = zip(items, slacks).map { item, slack in
            let isExact = gap.sign == 0 && (isProgram || !item.mayBeRounded)
            return Mass(value: item.value, slack: isExact ? .zero : slack)
        }
        let labels = items.compactMap(\.label).map { Outcome.text($0) }
        let named = labels.count == items.count ? try? Outcomes(labels) : nil
        outcomes = named ?? Outcomes(count: items.count)
        self.columns = columns
    }

    init(masses: [Mass], columns: Int = 1) {
        self.masses = masses
        outcomes = Outcomes(count: masses.count)
        self.columns = columns
    }

    /// Whether it gives the same probabilities as another.
    func isSame(as other: NamedDistribution) -> Bool {
        columns == other.columns && masses.map(\.value) == other.masses.map(\.value)
    }

    /// Whether every probability is just what is printed.
    var isExact: Bool { masses.allSatisfy { $0.slack.sign == 0 } }

    /// The distribution, one of its probabilities being changed; `nil` where one would be negative.
    func distribution(changing index: Int? = nil, by change: Rational = .zero) -> Distribution? {
        var numbers = masses.map(\.value)
        if let index {
            numbers[index] = numbers[index] + change
            guard numbers[index].sign > 0 || masses[index].value.sign == 0 else { return nil }
        }
        return try? Measure(outcomes: outcomes, masses: Masses(numbers.map(Number.exact)))
            .normalized()
    }

    /// The distribution of what a row, or a column, of a joint distribution says.
    func marginal(ofRows: Bool) -> NamedDistribution {
        let count = ofRows ? masses.count / columns : columns
        var sums = Array(repeating: Mass(value: .zero, slack: .zero), count: count)
        for (index, mass) in masses.enumerated() {
            let place = ofRows ? index / columns : index % columns
            sums[place] = Mass(
                value: sums[place].value + mass.value, slack: sums[place].slack + mass.slack)
        }
        return NamedDistribution(masses: sums)
    }
}

/// A normal distribution as written, `\mathcal N(0, 1)`.
struct NormalDistribution: Sendable, Equatable {
    let mean: Rational
    /// What stands behind the comma: the variance, or the standard deviation.
    let spread: Rational
    /// Whether it is known to be the variance: a square is written.
    let isVariance: Bool

    /// The readings of the second parameter as variance.
    var variances: [Rational] {
        isVariance || spread == .one ? [isVariance ? spread : .one] : [spread, spread * spread]
    }

    /// Reads `N(0, 1)` at a token, and gives the index of what is behind it.
    static func read(
        _ text: NotationText, at start: Int
    ) -> (normal: NormalDistribution, end: Int)? {
        guard let name = text[start].word,
            ["mathcal N", "𝒩", "N", "Normal", "normal"].contains(name),
            text[start + 1].sign == "("
        else { return nil }
        var index = start + 2
        guard let mean = signedNumber(text, &index), text[index].sign == "," else { return nil }
        index += 1
        guard let spread = signedNumber(text, &index), spread.sign > 0 else { return nil }
        var isVariance = false
        var value = spread
        if text[index].sign == "^", text[index + 1].number?.value == 2 {
            isVariance = true
            value = spread * spread
            index += 2
        }
        guard text[index].sign == ")" else { return nil }
        return (NormalDistribution(mean: mean, spread: value, isVariance: isVariance), index + 1)
    }

    private static func signedNumber(_ text: NotationText, _ index: inout Int) -> Rational? {
        let isNegative = text[index].sign == "-"
        guard let (item, end) = ProbabilityList.Item.read(text, at: index + (isNegative ? 1 : 0))
        else { return nil }
        index = end
        return isNegative ? -item.value : item.value
    }
}

/// What a name stands for.
enum Binding: Sendable {
    case distribution(NamedDistribution)
    case normal(NormalDistribution)
    /// Something else, or more than one thing.
    case unknown

    func isSame(as other: Binding) -> Bool {
        switch (self, other) {
        case (.distribution(let a), .distribution(let b)): a.isSame(as: b)
        case (.normal(let a), .normal(let b)): a == b
        case (.unknown, .unknown): true
        case (.distribution, _), (.normal, _), (.unknown, _): false
        }
    }
}
