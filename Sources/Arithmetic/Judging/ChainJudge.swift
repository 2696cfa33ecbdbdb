import Diagnostics
import Numbers

/// Judges the relations of a chain.
struct ChainJudge {
    private let chain: Chain
    private let roles: NumberRoles

    /// What was found in a chain.
    struct Result {
        var relations: [JudgedRelation] = []
        var unreadCount = 0
        /// The numbers printed as results that are not exactly what they were worked out from.
        var results: Set<PrintedNumber> = []

        var wrongCount: Int {
            relations.count { $0.outcome != .right }
        }
    }

    init(_ chain: Chain, results: Set<PrintedNumber>) {
        self.chain = chain
        roles = NumberRoles(chain, results: results)
    }

    /// What is found with that base of bare logarithms which makes most of it right.
    func judged() -> Result {
        let isFree = chain.sides.contains { $0.calculation?.hasFreeLogarithm == true }
        var best: Result?
        for base in isFree ? FreeBase.allCases : [.natural] {
            let result = judged(base: base)
            if result.wrongCount < best?.wrongCount ?? .max { best = result }
            if result.wrongCount == 0 { break }
        }
        return best ?? Result()
    }

    /// The state of a run of sides that are said to be equal.
    private struct Run {
        /// The first side that holds only given numbers, and its value.
        var anchor: (index: Int, value: ValueRange)?
        /// Whether the side before is wrong.
        var isWrong = false
    }

    private func judged(base: FreeBase) -> Result {
        var result = Result()
        var run = Run()
        guard !chain.isBinary else { return result }
        note(0, in: &run, base)
        for index in chain.relations.indices {
            let relation = chain.relations[index]
            if let rounded = roundedResult(at: index, base) { result.results.insert(rounded) }
            guard let pair = pair(at: index) else {
                let sides = (chain.sides[index], chain.sides[index + 1])
                if sides.0.holdsNumber, sides.1.holdsNumber { result.unreadCount += 1 }
                run = Run()
                note(index + 1, in: &run, base)
                continue
            }
            if let found = judged(pair, relation, &run, base) { result.relations.append(found) }
            // An arrow between computations leads from one to another.
            let isStep = relation == .arrow && pair.right.loneNumber == nil
            if !relation.isEquality || isStep { run = Run() }
            note(index + 1, in: &run, base)
        }
        return result
    }

    /// Takes a side as anchor when it is the first that can be.
    private func note(_ index: Int, in run: inout Run, _ base: FreeBase) {
        guard run.anchor == nil, roles.isGiven(index),
            let calculation = chain.sides[index].calculation, calculation.loneNumber == nil,
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

    private func pair(at index: Int) -> SidePair? {
        guard let left = chain.sides[index].calculation,
            let right = chain.sides[index + 1].calculation,
            let place = chain.sides[index + 1].place
        else { return nil }
        return SidePair(
            index: index, left: left, right: right, place: place,
            hasUnit: chain.sides[index].hasUnit || chain.sides[index + 1].hasUnit)
    }

    private func judged(
        _ pair: SidePair, _ relation: Relation, _ run: inout Run, _ base: FreeBase
    ) -> JudgedRelation? {
        let isFirst = pair.index == 0 || chain.sides[pair.index - 1].calculation == nil
        guard pair.isWorthJudging(relation, isFirst: isFirst && run.anchor == nil) else {
            return nil
        }
        // A result that happens to be an operand too is no number carried over.
        let carried =
            pair.right.loneNumber == nil
            ? Set(pair.left.numbers).intersection(pair.right.numbers) : []
        guard
            let left = pair.left.value(
                slack: roles.slack[pair.index], carried: carried, base: base),
            let right = pair.right.value(
                slack: roles.slack[pair.index + 1], carried: carried, base: base)
        else { return nil }
        let message = Message(chain, pair, relation, base)
        guard relation.isEquality else {
            return pair.isPossible(relation, left, right)
                ? message.right : message.impossible(left, right)
        }
        if pair.areSame(left, right) {
            return judged(follower: pair, right, run, message, left)
        }
        defer { run.isWrong = true }
        guard let anchor = run.anchor, anchor.index != pair.index else {
            return message.wrong(left)
        }
        let alone = pair.right.value(slack: roles.slack[pair.index + 1], base: base) ?? right
        // What is wrong is the side before, and it was said there.
        if run.isWrong, pair.areSame(anchor.value, alone) { return message.right }
        return message.wrong(left)
    }

    /// Judges a side that fits the one before it.
    private func judged(
        follower pair: SidePair, _ right: ValueRange, _ run: Run, _ message: Message,
        _ left: ValueRange
    ) -> JudgedRelation {
        guard pair.right.loneNumber != nil, !run.isWrong else { return message.right }
        if let anchor = run.anchor, anchor.index != pair.index {
            let alone =
                pair.right.value(
                    slack: roles.slack[pair.index + 1], base: message.base) ?? right
            if pair.areSame(anchor.value, alone) { return message.right }
            return message.accumulated(anchor.value, anchor.index)
        }
        return pair.isOverPrecise(left, message.base) ? message.overPrecise : message.right
    }
}
