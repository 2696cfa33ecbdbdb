extension LogarithmicForm {
    /// Doubles outside of which the number does not lie.
    var doubles: DoubleInterval {
        terms.reduce(DoubleInterval(constant)) { sum, term in
            // Greater primes are no doubles.
            guard term.prime <= 1 << 53 else { return .everything }
            return sum + DoubleInterval(term.coefficient) * .logarithm(of: Double(term.prime))
        }
    }
}

extension Real {
    /// Doubles outside of which the number does not lie, found a hundred times faster than any
    /// enclosure; `nil` for what is neither a form nor a ratio.
    var doubles: DoubleInterval? {
        switch node.operation {
        case .form(let form): form.doubles
        case .ratio(let ratio): ratio.numerator.doubles / ratio.denominator.doubles
        case .rational, .logarithms, .powers, .mixture, .refined, .sum, .scaled, .product,
            .quotient, .function, .betaQuantile, .incompleteBeta, .incompleteGamma, .extremum,
            .variable, .pi, .e, .eulersConstant:
            nil
        }
    }
}
