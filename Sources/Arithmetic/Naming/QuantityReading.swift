import Information
import Numbers

/// A value that a named quantity can be meant to have, or that it has by a known mistake.
struct QuantityReading: Sendable {
    /// A value without unit; of information in nats.
    let range: ValueRange
    let isInformation: Bool
    /// Whether it is the root of information, the Jensen–Shannon distance.
    var isRoot = false
    /// The mistake, as what the number is: "the divergence in the other direction".
    var mistake: String?

    /// The value in a unit.
    func value(in unit: InformationUnit) -> ValueRange? {
        guard isInformation else { return range }
        guard unit != .nat else { return isRoot ? range.root(2) : range }
        guard let divisor = ValueRange(unit.inNats), let value = range.divided(by: divisor) else {
            return nil
        }
        // A divergence of zero may be enclosed on both sides of it.
        return isRoot ? ValueRange(max(value.lower, .zero), max(value.upper, .zero)).root(2) : value
    }

    /// The value times a number, by a mistake.
    func times(_ factor: Rational, _ mistake: String) -> QuantityReading {
        QuantityReading(
            range: range.times(ValueRange(factor)), isInformation: isInformation, isRoot: isRoot,
            mistake: mistake)
    }

    /// Whether a printed number can be the value in a unit.
    func fits(_ result: PrintedResult, in unit: InformationUnit) -> Bool {
        // The root of a divergence in bans is nobody's measure.
        guard !(isRoot && unit == .ban), let value = value(in: unit) else { return false }
        let printed = result.range
        if !value.isDisjoint(from: printed) { return true }
        let gap = max(value.lower - printed.upper, printed.lower - value.upper)
        // What a program printed in double or single precision.
        let digits = result.number.significantDigits
        let size = value.magnitude.upper
        return digits >= 15 && gap <= size * .powerOfTen(-12)
            || digits >= 7 && digits <= 10 && gap <= size * .powerOfTen(-7) * 3
    }
}

/// What a named quantity is, and by which mistakes another number comes about.
struct QuantityReadings: Sendable {
    /// The values it can have: more than one where a name has more than one meaning.
    let right: [QuantityReading]
    /// What mistakes make of them.
    let wrong: [QuantityReading]
    /// Whether all its names are bound in the section.
    let isNear: Bool

    /// The value that it has first of all.
    var first: QuantityReading? { right.first }
}

/// Works out the values of named quantities, as far as their names are bound.
struct QuantityEvaluator {
    /// Probabilities that may still be worked with in this document.
    private var budget = 1 << 17
    private var known: [Key: ValueRange?] = [:]

    private struct Key: Hashable {
        let measure: NamedMeasure
        let masses: [[NamedDistribution.Mass]]
        let outcomes: [String]
    }

    private enum Subject {
        case distributions([NamedDistribution])
        case normals(NormalDistribution, NormalDistribution)
    }

    /// The readings of a quantity; `nil` where a name in it is not bound to one thing.
    mutating func readings(_ quantity: NamedQuantity, _ scope: NameScope) -> QuantityReadings? {
        if let joint = jointReadings(quantity, scope) { return joint }
        let found = quantity.arguments.map { scope.binding(of: $0) }
        let isNear = found.allSatisfy { $0?.isNear ?? false }
        let bindings = found.compactMap { $0?.binding }
        guard bindings.count == quantity.arguments.count else { return nil }
        guard let separator = quantity.separator else {
            guard case .distribution(let only) = bindings[0],
                let measure = NamedMeasure(quantity.name), let range = value(measure, [only])
            else { return nil }
            let reading = QuantityReading(range: range, isInformation: true)
            return QuantityReadings(
                right: [reading], wrong: QuantityEvaluator.slips(reading), isNear: isNear)
        }
        guard let measure = NamedMeasure(quantity.name, separator: separator) else { return nil }
        switch (bindings[0], bindings[1]) {
        case (.distribution(let first), .distribution(let second)):
            guard first.columns == 1, second.columns == 1, !quantity.areVariables else {
                return nil
            }
            return readings(measure, first, second, quantity, isNear)
        case (.normal(let first), .normal(let second)):
            return measure == .divergence
                ? QuantityEvaluator.readings(first, second, quantity, isNear) : nil
        case (.distribution, _), (.normal, _), (.unknown, _): return nil
        }
    }

    private mutating func readings(
        _ measure: NamedMeasure, _ first: NamedDistribution, _ second: NamedDistribution,
        _ quantity: NamedQuantity, _ isNear: Bool
    ) -> QuantityReadings? {
        guard let range = value(measure, [first, second]) else { return nil }
        let reading = QuantityReading(range: range, isInformation: measure.isInformation)
        var right = [reading]
        var wrong: [QuantityReading] = []
        if measure.isDirected, let other = value(measure, [second, first]) {
            let turned = QuantityReading(
                range: other, isInformation: measure.isInformation,
                mistake: quantity.otherDirection)
            if measure == .chiSquare, quantity.separator == "," {
                right.append(turned)
            } else {
                wrong.append(turned)
            }
        }
        right += variants(measure, reading, first, second)
        if measure == .totalVariation {
            wrong.append(reading.times(2, "the sum of all |p − q|, without the half before it"))
        }
        return QuantityReadings(
            right: right, wrong: wrong + QuantityEvaluator.slips(reading), isNear: isNear)
    }

    /// Other meanings of a name.
    private mutating func variants(
        _ measure: NamedMeasure, _ reading: QuantityReading, _ first: NamedDistribution,
        _ second: NamedDistribution
    ) -> [QuantityReading] {
        switch measure {
        case .jensenShannon:
            return [QuantityReading(range: reading.range, isInformation: true, isRoot: true)]
        case .hellinger:
            // Without the factor before the root, as some define it.
            return ValueRange(2).root(2).map {
                [QuantityReading(range: reading.range.times($0), isInformation: false)]
            } ?? []
        case .squaredHellinger: return [reading.times(2, "")]
        case .crossEntropy:
            // H is Hellinger's too.
            return [NamedMeasure.hellinger, .squaredHellinger].compactMap { other in
                value(other, [first, second]).map {
                    QuantityReading(range: $0, isInformation: false)
                }
            }
        case .entropy, .divergence, .totalVariation, .chiSquare, .jointEntropy,
            .mutualInformation, .conditionalEntropy:
            return []
        }
    }

    private static func readings(
        _ first: NormalDistribution, _ second: NormalDistribution, _ quantity: NamedQuantity,
        _ isNear: Bool
    ) -> QuantityReadings? {
        let right = NormalDistribution.divergences(of: first, from: second).map {
            QuantityReading(range: $0, isInformation: true)
        }
        let turned = NormalDistribution.divergences(of: second, from: first).map {
            QuantityReading(
                range: $0, isInformation: true,
                mistake: quantity.otherDirection)
        }
        guard let reading = right.first else { return nil }
        return QuantityReadings(right: right, wrong: turned + slips(reading), isNear: isNear)
    }

    /// What slips make of a value.
    private static func slips(_ reading: QuantityReading) -> [QuantityReading] {
        [
            reading.times(-1, "its value with the other sign"),
            reading.times(2, "twice its value"), reading.times(.half, "half its value"),
        ]
    }

    // MARK: Joint distributions

    private mutating func jointReadings(
        _ quantity: NamedQuantity, _ scope: NameScope
    ) -> QuantityReadings? {
        guard quantity.names.count == 2, let separator = quantity.separator else { return nil }
        let (first, second) = (quantity.names[0], quantity.names[1])
        let straight = scope[NameScope.joint(first, second)]
        guard let found = straight ?? scope[NameScope.joint(second, first)],
            case .distribution(let joint) = found.binding
        else { return nil }
        let measure: NamedMeasure
        switch NamedMeasure(quantity.name, separator: separator) {
        case .crossEntropy?: measure = .jointEntropy
        case .mutualInformation?: measure = .mutualInformation
        case .conditionalEntropy?: measure = .conditionalEntropy(ofRows: straight != nil)
        case _: return nil
        }
        guard let range = value(measure, [joint]) else { return nil }
        let reading = QuantityReading(range: range, isInformation: true)
        var wrong = QuantityEvaluator.slips(reading)
        if case .conditionalEntropy(let ofRows) = measure,
            let other = value(.conditionalEntropy(ofRows: !ofRows), [joint])
        {
            wrong.insert(
                QuantityReading(
                    range: other, isInformation: true,
                    mistake: "\(quantity.turnedAround), the other way round"), at: 0)
        }
        return QuantityReadings(right: [reading], wrong: wrong, isNear: found.isNear)
    }

    // MARK: Values

    private mutating func value(
        _ measure: NamedMeasure, _ arguments: [NamedDistribution]
    ) -> ValueRange? {
        let key = Key(
            measure: measure, masses: arguments.map(\.masses),
            outcomes: arguments.map { "\($0.columns) " + $0.outcomes.map(\.description).joined() })
        if let range = known[key] { return range }
        let inexact = arguments.contains { !$0.isExact }
        let count = arguments.reduce(0) { $0 + $1.masses.count }
        budget -= inexact ? count * count : count
        let range = budget > 0 ? measure.value(of: arguments) : nil
        if known.count < 4096 { known[key] = .some(range) }
        return range
    }
}

extension NameScope {
    /// What an argument of a named quantity stands for.
    fileprivate func binding(of argument: NamedQuantity.Argument) -> Found? {
        switch argument {
        case .name(let name): self[name]
        case .normal(let normal): Found(binding: .normal(normal), isNear: true)
        case .list(let list):
            NamedDistribution(list).map { Found(binding: .distribution($0), isNear: true) }
        }
    }
}

extension NamedQuantity {
    /// Whether its names are those that variables have, of which two bound one by one say nothing
    /// about both together.
    fileprivate var areVariables: Bool {
        name == "H" && names.count == 2 && names.allSatisfy { "XYZUVWST".contains($0) }
    }

    /// What it is when its arguments change places.
    fileprivate var otherDirection: String {
        names.count == 2 ? "\(turnedAround), the other direction" : "the other direction"
    }

    /// The same with its arguments in the other order.
    fileprivate var turnedAround: String {
        guard names.count == 2, let separator else { return name }
        let sign = separator == "‖" ? "||" : separator == "," ? ", " : "\(separator)"
        return "\(name)(\(names[1])\(sign)\(names[0]))"
    }
}
