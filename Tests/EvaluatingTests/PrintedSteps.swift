import Foundation

/// Worked steps as somebody reads them who knows nothing of Klio: the printed characters, and
/// arithmetic in double precision.
///
/// It is written against the text alone, so that what it finds is independent of how the text was made.
struct PrintedSteps {
    /// What does not follow.
    private(set) var faults: [String] = []
    /// How many numbers were worked out again.
    private(set) var recomputedCount = 0

    /// Works each line out again from the line before it.
    init(_ text: String) {
        var before: Printed?
        for line in text.split(separator: "\n").map(String.init) {
            guard
                let relation = ["=", "≈"].compactMap({ line.range(of: " \($0) ") }).min(by: {
                    $0.lowerBound < $1.lowerBound
                })
            else { continue }
            let head = line[..<relation.lowerBound].trimmingCharacters(in: .whitespaces)
            let sides =
                head.isEmpty
                ? [line[relation.upperBound...]] : [Substring(head), line[relation.upperBound...]]
            for side in sides {
                // 0 ln 0 has no value but by convention.
                guard let side = Printed(String(side)), side.value.isFinite else {
                    before = nil
                    continue
                }
                if let before {
                    compare(before, side)
                    let isEqual = line[relation].contains("=")
                    let (a, b) = (before.value, side.value)
                    let distance = abs(a - b) / max(abs(a), abs(b), 1e-3)
                    if isEqual, distance > 1e-13 { faults.append("\(a) is not \(b): \(line)") }
                    if !isEqual, distance < 1e-15, !before.holdsFunction {
                        faults.append("\(a) is exactly \(b): \(line)")
                    }
                }
                before = side
            }
        }
    }

    /// Wherever the next line has a number, the part of the line before it must round to it.
    private mutating func compare(_ a: Printed, _ b: Printed) {
        if case .number(let value, let places) = b {
            if case .number = a, a.value == value { return }
            recomputedCount += 1
            let exact = a.value
            let scaled = exact * pow(10, Double(places))
            let printed = value * pow(10, Double(places))
            // Half a unit goes away from zero, as at school.
            let isTie = abs(abs(scaled - scaled.rounded(.towardZero)) - 0.5) < 1e-6
            let rounded = (isTie ? scaled + (scaled < 0 ? -1e-6 : 1e-6) : scaled)
                .rounded(.toNearestOrAwayFromZero)
            // Both are integers, but for what doubles lose.
            if abs(rounded - printed) > 0.25 { faults.append("\(exact) rounds to no \(value)") }
            return
        }
        switch (a, b) {
        case (.negative(let a), .negative(let b)): compare(a, b)
        case (.sum(let a), .sum(let b)) where a.count == b.count,
            (.product(let a), .product(let b)) where a.count == b.count:
            for (a, b) in zip(a, b) { compare(a, b) }
        case (_, .quotient(.number, .number)) where abs(a.value / b.value - 1) < 1e-13:
            // A fraction in lowest terms.
            recomputedCount += 1
        case (.quotient(let a, let c), .quotient(let b, let d)):
            compare(a, b)
            compare(c, d)
        case (.function(let f, let a), .function(let g, let b)) where f == g: compare(a, b)
        case (.power(let a, let c), .power(let b, let d)):
            compare(a, b)
            compare(c, d)
        case _:
            let (a, b) = (a.value, b.value)
            if abs(a - b) > 1e-13 * max(abs(a), abs(b), 1e-3) {
                faults.append("a part with the value \(a) became one with \(b)")
            }
        }
    }
}

/// Printed arithmetic.
indirect enum Printed {
    case number(Double, places: Int)
    case negative(Printed)
    case sum([Printed])
    case product([Printed])
    case quotient(Printed, Printed)
    case power(Printed, Printed)
    case function(String, Printed)

    /// Reads a side; `nil` where it holds anything but arithmetic.
    init?(_ text: String) {
        var reader = Reader(text.trimmingCharacters(in: .whitespaces))
        for unit in [" nats", " nat", " bits", " bit", " bans", " ban"] {
            reader.drop(ending: unit)
        }
        guard let sum = reader.sum(), reader.isAtEnd else { return nil }
        self = sum
    }

    var value: Double {
        switch self {
        case .number(let value, _): value
        case .negative(let inner): -inner.value
        case .sum(let terms): terms.map(\.value).reduce(0, +)
        case .product(let factors): factors.map(\.value).reduce(1, *)
        case .quotient(let a, let b): a.value / b.value
        case .power(let a, let b): pow(a.value, b.value)
        case .function("ln", let inner): log(inner.value)
        case .function("log₂", let inner): log2(inner.value)
        case .function("log₁₀", let inner): log10(inner.value)
        case .function("exp", let inner): exp(inner.value)
        case .function("√", let inner): inner.value.squareRoot()
        case .function(_, let inner): abs(inner.value)
        }
    }

    var holdsFunction: Bool {
        switch self {
        case .number: false
        case .negative(let inner): inner.holdsFunction
        case .sum(let parts), .product(let parts): parts.contains(where: \.holdsFunction)
        case .quotient(let a, let b), .power(let a, let b): a.holdsFunction || b.holdsFunction
        case .function: true
        }
    }
}

private struct Reader {
    private var rest: Substring

    init(_ text: String) { rest = Substring(text) }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func drop(ending: String) {
        if rest.hasSuffix(ending) { rest = rest.dropLast(ending.count) }
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.count)
        return true
    }

    mutating func sum() -> Printed? {
        guard let first = term() else { return nil }
        var terms = [first]
        while true {
            if take(" + ") {
                guard let next = product() else { return nil }
                terms.append(next)
            } else if take(" − ") {
                guard let next = product() else { return nil }
                terms.append(negated(next))
            } else {
                return terms.count == 1 ? first : .sum(terms)
            }
        }
    }

    private func negated(_ inner: Printed) -> Printed {
        if case .number(let value, let places) = inner { return .number(-value, places: places) }
        return .negative(inner)
    }

    private mutating func term() -> Printed? {
        take("−") ? product().map(negated) : product()
    }

    private mutating func product() -> Printed? {
        guard let first = factor() else { return nil }
        var factors = [first]
        while true {
            if take(" × 10") {
                // A power of ten belongs to the digits before it.
                let signs = rest.prefix { "⁻⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0) }
                let exponent = signs.map {
                    "⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0)
                        ? String(Array("⁰¹²³⁴⁵⁶⁷⁸⁹").firstIndex(of: $0) ?? 0) : "-"
                }.joined()
                if !signs.isEmpty, let power = Int(exponent),
                    case .number(let value, let places)? = factors.last
                {
                    rest = rest.dropFirst(signs.count)
                    factors[factors.count - 1] = .number(
                        value * pow(10, Double(power)), places: places - power)
                    continue
                }
                rest = Substring(" × 10") + rest
            }
            if take(" × ") || rest.hasPrefix(" ln") || rest.hasPrefix(" log") {
                _ = take(" ")
                guard let next = factor() else { return nil }
                factors.append(next)
            } else {
                return factors.count == 1 ? factors[0] : .product(factors)
            }
        }
    }

    private mutating func factor() -> Printed? {
        guard var result = primary() else { return nil }
        if take("²") { result = .power(result, .number(2, places: 0)) }
        if take("^") {
            guard let exponent = primary() else { return nil }
            result = .power(result, exponent)
        }
        if take("/") {
            guard let divisor = primary() else { return nil }
            result = .quotient(result, divisor)
        }
        return result
    }

    private mutating func primary() -> Printed? {
        for name in ["ln", "log₂", "log₁₀", "exp", "√"] where take(name) {
            _ = take(" ")
            return primary().map { .function(name, $0) }
        }
        if take("|") {
            guard let inner = sum(), take("|") else { return nil }
            return .function("|", inner)
        }
        if take("(") {
            guard let inner = sum(), take(")") else { return nil }
            return inner
        }
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let value = Double(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        let places = digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
            .first
        return .number(value, places: places?.count ?? 0)
    }
}
