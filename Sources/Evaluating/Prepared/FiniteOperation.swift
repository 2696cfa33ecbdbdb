import Information
import Numbers

/// What a function of the library makes of finite distributions, given without names.
struct FiniteOperation: Sendable {
    /// How many distributions it takes.
    let count: Int
    private let quantity: @Sendable ([Distribution]) throws(InformationError) -> Quantity?

    /// Creates an operation; it gives no quantity where the function gives something else.
    init(
        count: Int,
        _ quantity: @escaping @Sendable ([Distribution]) throws(InformationError) -> Quantity?
    ) {
        (self.count, self.quantity) = (count, quantity)
    }

    /// Its value for as many distributions as it takes.
    func value(_ distributions: [Distribution]) throws(InformationError) -> Quantity? {
        try quantity(distributions)
    }

    /// A value, which tells what the others count: that for two equal chances.
    var sample: Quantity? {
        guard let fair = try? Distribution.uniform(on: Outcomes(count: 2)) else { return nil }
        return try? value(Array(repeating: fair, count: count))
    }
}
