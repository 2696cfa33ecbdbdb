/// The sum of a function over the whole numbers from a first one on, without end or to a last one.
///
/// As many terms are added as make what is left out less than 2⁻¹¹² of the sum, by a bound of the
/// function beyond them.
public struct InfiniteSum {
    private let first: Int
    private let last: Int?

    /// Sets the whole numbers.
    public init(from first: Int, to last: Int? = nil) { (self.first, self.last) = (first, last) }

    /// No more terms are added.
    public static let mostTerms = 1 << 15
    private static let bits = 192

    /// The value: a number known by one enclosure, exact terms being added exactly; or infinite where
    /// that is proved.
    public func value(
        of function: (Number) throws(NumberError) -> Number
    ) throws(IntegrationError) -> Number {
        var terms: [Number] = []
        if let last {
            guard last - first < InfiniteSum.mostTerms else {
                throw .tooHard(near: "\(first + InfiniteSum.mostTerms)")
            }
            return try sum(function, &terms, upTo: last + 1)
        }
        let formula: Integrand
        do {
            formula = try Integrand(value: function(.variable(from: Rational(first), to: nil)))
        } catch { throw .number(error) }
        let constants = formula.constants
        var count = 16
        while count <= InfiniteSum.mostTerms {
            let start = max(first, 1) + count
            let total = try sum(function, &terms, upTo: start)
            let tail = Tail(of: formula, constants: constants, beyond: Double(start))
            if let sign = tail.divergence { return .infinite(isNegative: sign < 0, reason: nil) }
            if let rest = tail.sum, rest <= total.doubles.magnitude.lower * 0x1p-112 {
                return InfiniteSum.widened(total, by: rest)
            }
            count *= 2
        }
        throw .tail(beyond: "\(max(first, 1) + count / 2)")
    }

    /// The sum of the terms before a number, those that are there already included.
    private func sum(
        _ function: (Number) throws(NumberError) -> Number, _ terms: inout [Number], upTo end: Int
    ) throws(IntegrationError) -> Number {
        do {
            while first + terms.count < end {
                terms.append(try function(Number(first + terms.count)))
            }
            return try Number.sum(terms)
        } catch { throw .number(error) }
    }

    private static func widened(_ total: Number, by rest: Double) -> Number {
        guard let recipe = total.recipe else { return total }
        let enclosure = recipe.enclosure(bits: bits).widened(by: rest, bits: bits)
        return .refined(Refinement { _ in enclosure })
    }
}
