import Numbers

/// Judges the named quantities of one block: what has no unit is measured in the same one.
struct QuantityJudge {
    /// A quantity with what it can be.
    struct Case {
        let quantity: NamedQuantity
        let readings: QuantityReadings
        /// The unit it is measured in, written behind it or said of the whole block.
        let unit: InformationUnit?
        /// The units in which it is right.
        let fitting: [InformationUnit]

        init(_ quantity: NamedQuantity, _ readings: QuantityReadings, unit: InformationUnit?) {
            self.quantity = quantity
            self.readings = readings
            self.unit = unit
            fitting = QuantityJudge.units.filter { unit in
                readings.right.contains { $0.fits(quantity.result, in: unit) }
            }
        }
    }

    /// What was found about a quantity.
    enum Finding: Equatable {
        case right
        /// The number is what a mistake makes of it, in a unit.
        case mistake(String, InformationUnit)
        /// The number is right in another unit than the one it should be in.
        case unit(InformationUnit, instead: InformationUnit)
        /// Two digits have changed places.
        case swappedDigits
        /// The number is another one, nobody knows why.
        case other
    }

    let cases: [Case]
    /// Whether each line holds what a program printed, which measures all in one unit.
    let isOutput: Bool
    /// The unit that most of the document without units is in.
    let habit: InformationUnit?
    /// The unit that two or more bare numbers of the block are in, and more than are in any other;
    /// `nil` where a quantity is printed in more than one.
    let commonUnit: InformationUnit?

    init(_ cases: [Case], isOutput: Bool, habit: InformationUnit?) {
        self.cases = cases
        self.isOutput = isOutput
        self.habit = habit
        commonUnit = QuantityJudge.commonUnit(of: cases)
    }

    /// The units a number can be in.
    private static let units: [InformationUnit] = [.nat, .bit, .ban]

    /// What is found about each; `nil` where nothing can be said.
    func findings() -> [Finding?] {
        cases.map { finding($0, commonUnit) }
    }

    private static func commonUnit(of cases: [Case]) -> InformationUnit? {
        var counts: [InformationUnit: Int] = [:]
        var printed: Set<String> = []
        for `case` in cases where `case`.unit == nil && `case`.isInformation {
            let fitting = `case`.fitting
            guard fitting.count == 1, let unit = fitting.first, unit != .ban else { continue }
            guard printed.insert(`case`.quantity.text).inserted else { return nil }
            counts[unit, default: 0] += 1
        }
        let ranked = QuantityJudge.units.map { ($0, counts[$0] ?? 0) }.sorted { $0.1 > $1.1 }
        return ranked[0].1 >= 2 && ranked[0].1 > ranked[1].1 ? ranked[0].0 : nil
    }

    private func finding(_ case: Case, _ common: InformationUnit?) -> Finding? {
        let result = `case`.quantity.result
        let fitting = `case`.fitting
        // Zero, and a whole number without a unit, are seldom somebody's result.
        if result.number.value.sign == 0 { return fitting.isEmpty ? nil : .right }
        let expected = `case`.unit ?? (isOutput && `case`.isInformation ? common : nil)
        if let expected {
            if fitting.contains(expected) { return .right }
            if let mistake = mistake(`case`, in: [expected]) { return mistake }
            if let other = fitting.first {
                if `case`.unit == nil, other == .ban { return .right }
                return .unit(other, instead: expected)
            }
        } else if !fitting.isEmpty {
            return .right
        }
        let likely = `case`.unit.map { [$0] } ?? [expected, common, habit].compactMap { $0 }
        let units = `case`.unit == nil ? likely + [.nat, .bit] : likely
        if let mistake = mistake(`case`, in: units) { return mistake }
        guard `case`.readings.isNear, !result.number.isWhole else { return nil }
        if isSwapped(`case`) { return .swappedDigits }
        // The sides between may have been rounded, which is said of them.
        if !result.isDirect, deviation(`case`) <= 5 { return nil }
        return .other
    }

    /// The mistake that makes just this number.
    private func mistake(_ case: Case, in units: [InformationUnit]) -> Finding? {
        let result = `case`.quantity.result
        guard result.number.significantDigits >= 2 || `case`.readings.isNear else { return nil }
        for unit in units {
            for reading in `case`.readings.wrong where reading.fits(result, in: unit) {
                return .mistake(reading.mistake ?? "", unit)
            }
        }
        return nil
    }

    /// How many units of the last place the number is off, in the unit that is nearest.
    private func deviation(_ case: Case) -> Rational {
        let result = `case`.quantity.result
        let gaps = QuantityJudge.units.flatMap { unit in
            `case`.readings.right.compactMap { reading in
                reading.value(in: unit).map { ($0.middle - result.value).magnitude }
            }
        }
        return (gaps.min() ?? .zero) / .powerOfTen(result.number.lastPlace)
    }

    /// Whether the number is right with two neighbouring digits changed about.
    private func isSwapped(_ case: Case) -> Bool {
        let result = `case`.quantity.result
        let digits = Array(result.number.digits)
        guard digits.count >= 3, digits.count <= 20 else { return false }
        for index in digits.indices.dropFirst()
        where digits[index] != digits[index - 1] && digits[index] != "." && digits[index - 1] != "."
        {
            var swapped = digits
            swapped.swapAt(index, index - 1)
            guard let number = PrintedNumber(digits: String(swapped)) else { continue }
            let other = PrintedResult(
                number: number, isNegative: result.isNegative, unit: result.unit,
                tokens: result.tokens, isDirect: true, isApproximate: result.isApproximate)
            let units = `case`.unit.map { [$0] } ?? [.nat, .bit]
            if units.contains(where: { `case`.readings.right[0].fits(other, in: $0) }) {
                return true
            }
        }
        return false
    }
}

extension QuantityJudge.Case {
    /// Whether it is measured in units.
    var isInformation: Bool { readings.first?.isInformation ?? false }
}

extension NamedQuantity {
    /// What it is called, for telling one from another.
    var text: String { "\(name)(\(names.joined(separator: ",")))" }
}
