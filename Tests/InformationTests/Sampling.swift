import Information
public import Numbers
import TestSupport

/// A distribution on 1 … n from its probabilities.
func distribution(_ masses: [Rational]) throws -> Distribution {
    try Distribution(Measure(numbered: masses.map(Number.exact)))
}

/// A random distribution, with a zero now and then.
func sample(_ count: Int, _ random: inout SplitMix64, zeros: Bool = false) throws -> Distribution {
    var weights = (0..<count).map { _ in Rational(Int(random.next() % 97) + 1) }
    if zeros { weights[Int(random.next() % UInt64(count))] = .zero }
    let total: Rational = weights.reduce(.zero, +)
    return try distribution(weights.map { $0 / total })
}

/// A number to twenty digits, a quantity in nats.
func digits(_ number: Number) -> String? { number.rounded(significant: 20)?.machineText }
func digits(_ quantity: Quantity) -> String? { digits(quantity.number) }

/// Matrices of short decimals are read as they are written.
extension Rational: ExpressibleByFloatLiteral {
    /// Creates the number that a short decimal writes.
    public init(floatLiteral value: Double) {
        self = Rational(shortDecimal: "\(value)") ?? .zero
    }
}
