/// The sum of a function over the whole numbers from a first one on, without end or to a last one.
///
/// As many terms are added as make what is left out less than 2⁻¹¹² of the sum, by a bound of the
/// function beyond them. Where terms fall no faster than a power, what is left out is their integral and
/// what `EulerMaclaurin` adds to it.
public struct InfiniteSum {
    private let first: Int
    private let last: Int?

    /// Sets the whole numbers.
    public init(from first: Int, to last: Int? = nil) { (self.first, self.last) = (first, last) }

    /// No more terms are added.
    public static let mostTerms = 1 << 15
    /// How many terms are added at first, and then.
    private static let counts = (4...15).map { 1 << $0 }
    /// From here on the rest is an integral.
    private static let firstOfIntegral = 512
    /// Sums begin and end within so many of zero.
    private static let greatestNumber = 1 << 53
    private static let bits = 192

    /// The value: a number known by one enclosure, exact terms being added exactly; or infinite where
    /// that is proved.
    ///
    /// - Parameter function: The function, which is called with whole numbers and, for a sum without
    ///   end, with the variable.
    public func value(
        of function: (Number) throws(NumberError) -> Number
    ) throws(IntegrationError) -> Number {
        if let last { return try value(of: function, upTo: last) }
        return try value(of: function, boundedBy: formula(function), isMajorant: false)
    }

    /// The value of a sum whose terms are bounded by another function.
    ///
    /// - Parameters:
    ///   - function: The function, which is called with whole numbers.
    ///   - majorant: What is no less than its magnitude from 16 on.
    public func value(
        of function: (Number) throws(NumberError) -> Number,
        majorant: (Number) throws(NumberError) -> Number
    ) throws(IntegrationError) -> Number {
        if let last { return try value(of: function, upTo: last) }
        return try value(of: function, boundedBy: formula(majorant), isMajorant: true)
    }

    private func formula(
        _ function: (Number) throws(NumberError) -> Number
    ) throws(IntegrationError) -> Integrand {
        do {
            return try Integrand(of: .variable(from: Rational(first), to: nil), function)
        } catch {
            throw .number(error)
        }
    }

    private func value(
        of function: (Number) throws(NumberError) -> Number, upTo last: Int
    ) throws(IntegrationError) -> Number {
        for end in [first, last] where end.magnitude > InfiniteSum.greatestNumber {
            throw .tooHard(near: "\(end)")
        }
        guard last - first < InfiniteSum.mostTerms else {
            throw .tooHard(near: "\(first + InfiniteSum.mostTerms)")
        }
        var terms: [Number] = []
        return try sum(function, &terms, upTo: last + 1)
    }

    private func value(
        of function: (Number) throws(NumberError) -> Number, boundedBy formula: Integrand,
        isMajorant: Bool
    ) throws(IntegrationError) -> Number {
        guard first.magnitude <= InfiniteSum.greatestNumber else {
            throw .tooHard(near: "\(first)")
        }
        let tails = tails(of: formula)
        guard tails.contains(where: { $0.tail.isKnown || $0.tail.surplus != nil }) else {
            throw unbounded
        }
        var terms: [Number] = []
        for (start, tail) in tails {
            let total = try sum(function, &terms, upTo: start)
            // A majorant that diverges says nothing of the function.
            if !isMajorant, formula.basis.isProof, let sign = tail.divergence {
                return .infinite(isNegative: sign < 0, reason: nil)
            }
            if let rest = tail.sum, rest <= total.doubles.magnitude.lower * 0x1p-112 {
                return InfiniteSum.widened(total, by: rest, formula.basis)
            }
            if start >= InfiniteSum.firstOfIntegral, !isMajorant, tail.surplus != nil,
                let whole = completed(total, formula, from: start, function)
            {
                return whole
            }
        }
        throw unbounded
    }

    /// What is known of the terms from some numbers on.
    private func tails(of formula: Integrand) -> [(start: Int, tail: Tail)] {
        let constants = formula.constants
        return InfiniteSum.counts.map { count in
            let start = max(first, 1) + count
            return (start, Tail(of: formula, constants: constants, beyond: Double(start)))
        }
    }

    private var unbounded: IntegrationError {
        .tail(beyond: "\(max(first, 1) + InfiniteSum.mostTerms)")
    }

    /// The sum by that of the first terms, the integral of the others, and what they have beyond it,
    /// which is bounded; `nil` where they are not known well enough.
    private func completed(
        _ total: Number, _ formula: Integrand, from start: Int,
        _ function: (Number) throws(NumberError) -> Number
    ) -> Number? {
        let tolerance = total.doubles.magnitude.lower * 0x1p-90
        guard let correction = EulerMaclaurin(formula, from: start).correction(within: tolerance),
            let integral = try? Integral(
                from: Number(start), to: .infinite(isNegative: false, reason: nil),
                unit: Rational(start), of: function),
            let rest = try? integral.value(), let whole = try? total.plus(rest)
        else { return nil }
        guard let most = whole.recipe else { return whole }
        let bits = InfiniteSum.bits
        return .refined(
            Refinement(
                most.enclosure(bits: bits).adding(correction, bits: bits), bits: bits,
                basis: most.node.basis))
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

    private static func widened(_ total: Number, by rest: Double, _ basis: Basis) -> Number {
        guard let recipe = total.settled.recipe else { return total }
        let enclosure = recipe.enclosure(bits: bits).widened(by: rest, bits: bits)
        return .refined(
            Refinement(enclosure, bits: bits, basis: recipe.node.basis.weaker(basis)))
    }
}
