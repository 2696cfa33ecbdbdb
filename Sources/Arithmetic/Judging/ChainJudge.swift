import Diagnostics
import Numbers

/// Judges the relations of a chain.
struct ChainJudge {
    private let chain: Chain
    private let roles: NumberRoles

    /// What was found in a chain.
    struct Result {
        /// What was found about each relation that was judged.
        fileprivate(set) var found: [(message: Message, finding: Message.Finding)] = []
        var unreadCount = 0
        /// The numbers printed as results that are not exactly what they were worked out from.
        var results: [PrintedNumber] = []

        /// The same, written down.
        var relations: [JudgedRelation] { found.map { $0.message.judged($0.finding) } }

        /// How much is wrong; another base than the unit's is less than another value.
        fileprivate var weight: Int { found.reduce(0) { $0 + $1.finding.weight } }
    }

    init(_ chain: Chain, results: Set<PrintedNumber>) {
        self.chain = chain
        roles = chain.hasPair ? NumberRoles(chain, results: results) : NumberRoles()
    }

    /// What is found with that base of bare logarithms which makes most of it right; the base of the
    /// unit printed is tried first.
    func judged() -> Result {
        guard chain.hasPair else { return unpaired() }
        let isFree = chain.sides.contains { $0.calculation?.hasFreeLogarithm == true }
        let printed = chain.sides.lazy.compactMap(\.unit?.base).first
        let bases = (printed.map { [$0] } ?? []) + FreeBase.allCases.filter { $0 != printed }
        var best: Result?
        for base in isFree ? bases : [.natural] {
            let result = judged(base: base)
            if result.weight < best?.weight ?? .max { best = result }
            if result.weight == 0 { break }
        }
        return best ?? Result()
    }

    /// What is found where no two sides are read.
    private func unpaired() -> Result {
        var result = Result()
        guard !chain.isBinary else { return result }
        for index in chain.relations.indices {
            if let rounded = roundedResult(at: index, .natural) { result.results.append(rounded) }
            if isUnread(index) { result.unreadCount += 1 }
        }
        return result
    }

    /// Whether a relation that is not judged stands between numbers.
    private func isUnread(_ index: Int) -> Bool {
        chain.sides[index].holdsNumber && chain.sides[index + 1].holdsNumber
    }

    /// The state of a run of sides that are said to be equal.
    private struct Run {
        /// The first side that holds only given numbers, and its value.
        var anchor: (index: Int, value: ValueRange)?
        /// Whether the side before is wrong.
        var isWrong = false
        /// The unit of the logarithms in the sides before, as long as none is printed.
        var unit: PrintedUnit?
    }

    private func judged(base: FreeBase) -> Result {
        var result = Result()
        var run = Run()
        guard !chain.isBinary else { return result }
        note(0, in: &run, base)
        for index in chain.relations.indices {
            let relation = chain.relations[index]
            if let rounded = roundedResult(at: index, base) { result.results.append(rounded) }
            guard let pair = pair(at: index, run.unit) else {
                if isUnread(index) { result.unreadCount += 1 }
                run = Run()
                note(index + 1, in: &run, base)
                continue
            }
            if let finding = judged(pair, relation, &run, base) {
                result.found.append((Message(chain, pair, relation, base), finding))
            }
            // An arrow between computations leads from one to another.
            let isStep = relation == .arrow && pair.right.loneNumber == nil
            if !relation.isEquality || isStep || pair.isConverted { run = Run() }
            note(index + 1, in: &run, base)
        }
        return result
    }

    /// Takes a side as anchor when it is the first that can be, and notes its unit.
    private func note(_ index: Int, in run: inout Run, _ base: FreeBase) {
        let calculation = chain.sides[index].calculation
        run.unit =
            chain.sides[index].unit == nil
            ? run.unit ?? calculation?.baseOfTerms(free: base).map(PrintedUnit.init(of:)) : nil
        guard run.anchor == nil, roles.isGiven(index), let calculation,
            calculation.loneNumber == nil,
            let value = calculation.printedValue(base: base)
        else { return }
        run.anchor = (index, value)
    }

    /// The number right of a relation, when it is a result that was rounded.
    private func roundedResult(at index: Int, _ base: FreeBase) -> PrintedNumber? {
        guard let lone = chain.sides[index + 1].calculation?.loneNumber, !lone.number.isWhole else {
            return nil
        }
        guard let left = chain.sides[index].calculation else {
            return chain.relations[index] == .approximate ? lone.number : nil
        }
        guard left.loneNumber == nil, let value = left.printedValue(base: base) else { return nil }
        let isExact = value.lower <= lone.number.value && lone.number.value <= value.upper
        return isExact ? nil : lone.number
    }

    // MARK: One relation

    private func pair(at index: Int, _ unit: PrintedUnit?) -> SidePair? {
        guard let left = chain.sides[index].calculation,
            let right = chain.sides[index + 1].calculation, let place = chain.sides[index + 1].place
        else { return nil }
        let sides = (chain.sides[index], chain.sides[index + 1])
        return SidePair(
            index: index, left: left, right: right, place: place,
            hasUnit: sides.0.hasUnit || sides.1.hasUnit,
            units: SidePair.Units(
                left: sides.0.unit ?? unit, right: sides.1.unit, isImplied: sides.0.unit == nil))
    }

    private func judged(
        _ pair: SidePair, _ relation: Relation, _ run: inout Run, _ base: FreeBase
    ) -> Message.Finding? {
        let isFirst = pair.index == 0 || chain.sides[pair.index - 1].calculation == nil
        guard pair.isWorthJudging(relation, isFirst: isFirst && run.anchor == nil),
            let (left, right) = values(of: pair, base)
        else { return nil }
        guard relation.isEquality else {
            return pair.isPossible(relation, left, right)
                ? .right : .impossible(left, right)
        }
        if pair.isConverted { return judged(converted: pair, left, right) }
        if pair.areSame(left, right) {
            return judged(follower: pair, right, run, left, base)
        }
        if chain.isMeantOtherwise(pair, relation, left) { return nil }
        defer { run.isWrong = true }
        guard let anchor = run.anchor, anchor.index != pair.index else {
            return .wrong(left, factor: nil)
        }
        // What is wrong is the side before, and it was said there.
        if run.isWrong, pair.areSame(anchor.value, alone(pair, base) ?? right) {
            return .right
        }
        return .wrong(left, factor: nil)
    }

    /// What the two sides can be.
    ///
    /// A result that happens to be an operand too is no number carried over.
    private func values(of pair: SidePair, _ base: FreeBase) -> (ValueRange, ValueRange)? {
        let carried =
            pair.right.loneNumber == nil
            ? Set(pair.left.numbers).intersection(pair.right.numbers) : []
        let slack = (roles.slack[pair.index], roles.slack[pair.index + 1])
        guard let left = pair.left.value(slack: slack.0, carried: carried, base: base),
            let right = pair.right.value(slack: slack.1, carried: carried, base: base)
        else { return nil }
        return (left, right)
    }

    /// What the right side can be beside any other than the left one.
    private func alone(_ pair: SidePair, _ base: FreeBase) -> ValueRange? {
        pair.right.value(slack: roles.slack[pair.index + 1], base: base)
    }

    /// Judges two sides with different units.
    private func judged(
        converted pair: SidePair, _ left: ValueRange, _ right: ValueRange
    ) -> Message.Finding? {
        let factors = pair.units.factors
        // A kilobyte is a thousand bytes or 1024.
        if factors.contains(where: { pair.areSame(left.times($0), right) }) { return .right }
        guard let factor = factors.first else { return nil }
        if pair.units.isImplied {
            // Where neither value fits, the unit of its logarithms says nothing about a side.
            return pair.areSame(left, right) ? .mixedBase(factor) : .wrong(left, factor: nil)
        }
        return .wrong(left.times(factor), factor: factor)
    }

    /// Judges a side that fits the one before it.
    private func judged(
        follower pair: SidePair, _ right: ValueRange, _ run: Run, _ left: ValueRange,
        _ base: FreeBase
    ) -> Message.Finding {
        guard !run.isWrong else { return .right }
        guard pair.right.loneNumber != nil else {
            return wrongTerm(of: pair, base) ?? .right
        }
        if let anchor = run.anchor, anchor.index != pair.index {
            let alone = alone(pair, base) ?? right
            // Where no number before it has decimals, one formula is taken for another: Stirling's.
            let isRounded = pair.left.numbers.contains { !$0.isWhole }
            if !isRounded || pair.areSame(anchor.value, alone) || anchor.value.isNearly(alone) {
                return .right
            }
            return .accumulated(anchor.value, anchor.index)
        }
        return pair.isOverPrecise(left, base) ? .overPrecise : .right
    }

    /// What is found where one term of a sum is not the one above it.
    private func wrongTerm(of pair: SidePair, _ base: FreeBase) -> Message.Finding? {
        let ranges = [(pair.left, pair.index), (pair.right, pair.index + 1)].map { side, index in
            zip(side.numbers, roles.slack[index]).map { $0.range(slack: $1) }
        }
        let comparison = TermComparison(
            pair, left: ranges[0], right: ranges[1], base: base)
        guard let index = comparison.wrongTerm, let value = comparison.value else { return nil }
        return .wrongTerm(index, value)
    }
}

extension ValueRange {
    /// Whether two values are the same to seven digits: nobody means more.
    fileprivate func isNearly(_ other: ValueRange) -> Bool {
        let gap = Swift.max(lower - other.upper, other.lower - upper)
        return gap <= magnitude.upper * .powerOfTen(-7)
    }
}
