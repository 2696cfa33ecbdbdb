import Numbers

/// The steps from the numbers put in to the result.
struct StepEnding {
    /// The steps.
    let steps: [Step]
    /// What put the numbers in; `nil` where there were none.
    let reduction: StepReduction?
    /// How much is written down.
    private let length: Int

    /// How many digits more than the result steps are worked out with, at most.
    private static let mostExtraDigits = 12
    /// How many digits more a part is worked out with than what it is part of, at most.
    private static let mostGrade = 2
    /// No value takes more rounds.
    private static let mostRounds = 200
    /// Decimals beyond this place are not worth writing down.
    private static let lowestPlace = -40

    /// The steps with as few digits as make the printed steps give the printed result; where no
    /// number of digits does, the result follows the numbers put in at once.
    init(_ numbers: Step?, _ result: RoundedDecimal, for value: Number, digits: Int) {
        let last = Step.number(WorkedNumber(result, for: value))
        guard let numbers else {
            (steps, reduction, length) = ([last], nil, 0)
            return
        }
        let least = StepReduction.Digits(
            place: StepEnding.place(of: result, digits: digits), significant: digits, grade: 0)
        if let shortest = StepEnding.shortest(numbers, result, from: least) {
            self = shortest
            return
        }
        let plain = StepReduction(digits: least, result: result)
        steps = [plain.puttingIn(numbers), last].compactMap(\.self)
        (reduction, length) = (plain, 0)
    }

    /// The last place of a result as inexact numbers are printed; sums of greater ones have tenths.
    private static func place(of result: RoundedDecimal, digits: Int) -> Int {
        result.digits == "0"
            ? -digits : min(result.lastPlace, result.firstPlace - digits + 1, -1)
    }

    /// The shortest of the steps that give the result: either all parts have more digits, or the
    /// deeper the more.
    private static func shortest(
        _ numbers: Step, _ result: RoundedDecimal, from least: StepReduction.Digits
    ) -> StepEnding? {
        var found: [StepEnding] = []
        // Where the deeper have more, as many more for all are longer for certain.
        var extras = 0..<(mostExtraDigits + 1)
        for grade in 0...mostGrade {
            for extra in extras where least.place - extra >= lowestPlace {
                let digits = StepReduction.Digits(
                    place: least.place - extra, significant: least.significant + extra,
                    grade: grade)
                guard
                    let ending = StepEnding(
                        numbers, StepReduction(digits: digits, result: result))
                else { continue }
                found.append(ending)
                extras = 0..<extra
                break
            }
        }
        return found.min { $0.length < $1.length }
    }

    /// The steps by one reduction; `nil` where its digits do not give the result.
    private init?(_ numbers: Step, _ reduction: StepReduction) {
        guard var current = reduction.puttingIn(numbers) else { return nil }
        let writer = StepWriter(.text, style: .plain)
        var steps = [current]
        var texts = [writer.written(current)]
        for _ in 0..<StepEnding.mostRounds {
            if let last = current.number {
                if last.printed != reduction.result.value {
                    let number = Step.number(WorkedNumber(reduction.result, for: last.value))
                    steps.append(number)
                    texts.append(writer.written(number))
                }
                (self.steps, self.reduction) = (steps, reduction)
                length = texts.reduce(0) { $0 + $1.utf8.count }
                return
            }
            guard let next = reduction.reduced(current) else { return nil }
            // What only changes its meaning is no step for the reader.
            let text = writer.written(next)
            if text == texts.last {
                steps.removeLast()
                texts.removeLast()
            }
            steps.append(next)
            texts.append(text)
            current = next
        }
        return nil
    }
}
