/// A number of the form c + Σ cᵢ ln pᵢ with rational c, cᵢ and primes pᵢ: exact, though irrational.
///
/// Entropies and divergences of distributions with rational probabilities are such numbers. The
/// logarithms of different primes, together with 1, are linearly independent over the rationals
/// (c = 0 by unique factorisation; c ≠ 0 because then e^c would be algebraic, against Lindemann),
/// so a form is zero exactly when all of its coefficients are. That decides equality, which no
/// refinement of enclosures can.
///
///     ln 6 − ln 2 − ln 3 = 0,   (3/2) ln 2 nats = 3/2 bits
struct LogarithmicForm: Sendable, Equatable {
    /// A prime and the coefficient of its logarithm, which is not zero.
    struct Term: Sendable, Equatable {
        let prime: UInt
        let coefficient: Rational
    }

    /// The rational part.
    let constant: Rational
    /// The logarithms, by ascending prime.
    let terms: [Term]

    /// The logarithm of a positive fraction; `nil` when its factors cannot be found cheaply.
    init?(logarithmOf value: Rational) {
        guard value.sign > 0, let top = Factorization(value.numerator),
            let bottom = Factorization(value.denominator)
        else { return nil }
        let above = top.factors.map { Term(prime: $0.prime, coefficient: Rational($0.exponent)) }
        let below = bottom.factors.map {
            Term(prime: $0.prime, coefficient: Rational(-$0.exponent))
        }
        self.init(constant: .zero, terms: LogarithmicForm.merged(above, below))
    }

    init(constant: Rational, terms: [Term] = []) {
        self.constant = constant
        self.terms = terms
    }

    /// The form as a fraction, when it is one.
    var rational: Rational? { terms.isEmpty ? constant : nil }

    static func + (a: LogarithmicForm, b: LogarithmicForm) -> LogarithmicForm {
        LogarithmicForm(
            constant: a.constant + b.constant, terms: merged(a.terms, b.terms))
    }

    /// The sum of many forms, in time linear in their terms.
    static func sum(_ forms: [LogarithmicForm]) -> LogarithmicForm {
        guard forms.count > 2 else { return forms.reduce(LogarithmicForm(constant: .zero), +) }
        var coefficients: [UInt: Rational] = [:]
        for term in forms.lazy.flatMap(\.terms) {
            coefficients[term.prime] =
                coefficients[term.prime].map { $0 + term.coefficient } ?? term.coefficient
        }
        return LogarithmicForm(
            constant: forms.reduce(.zero) { $0 + $1.constant },
            terms: coefficients.filter { $0.value.sign != 0 }.sorted { $0.key < $1.key }
                .map { Term(prime: $0.key, coefficient: $0.value) })
    }

    func multiplied(by factor: Rational) -> LogarithmicForm {
        guard factor.sign != 0 else { return LogarithmicForm(constant: .zero) }
        return LogarithmicForm(
            constant: constant * factor,
            terms: terms.map { Term(prime: $0.prime, coefficient: $0.coefficient * factor) })
    }

    /// The factor by which another form is multiplied to give this one, when there is one.
    ///
    ///     (ln 8) / (ln 2) = 3
    func ratio(to other: LogarithmicForm) -> Rational? {
        guard let first = other.terms.first else {
            return rational.flatMap { other.constant.sign == 0 ? nil : $0 / other.constant }
        }
        guard let own = terms.first, own.prime == first.prime, terms.count == other.terms.count
        else { return nil }
        let factor = own.coefficient / first.coefficient
        return other.multiplied(by: factor) == self ? factor : nil
    }

    /// e to this power, when that is a fraction of reasonable size.
    var exponential: Rational? {
        guard constant.sign == 0 else { return nil }
        var result = Rational.one
        for term in terms {
            guard let exponent = term.coefficient.int, abs(exponent) <= 4096 else { return nil }
            result *= Rational(Int(term.prime)).power(exponent)
        }
        return result.bitCount <= 1 << 16 ? result : nil
    }

    func enclosure(bits: Int) -> Enclosure {
        var sum = Enclosure(constant, bits: bits)
        for term in terms {
            let logarithm = Enclosure.logarithm(of: term.prime, bits: bits)
            sum = sum.adding(logarithm.multiplied(by: term.coefficient, bits: bits), bits: bits)
        }
        return sum
    }

    private static func merged(_ a: [Term], _ b: [Term]) -> [Term] {
        var result: [Term] = []
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            if j == b.count || (i < a.count && a[i].prime < b[j].prime) {
                result.append(a[i])
                i += 1
            } else if i == a.count || b[j].prime < a[i].prime {
                result.append(b[j])
                j += 1
            } else {
                let coefficient = a[i].coefficient + b[j].coefficient
                if coefficient.sign != 0 {
                    result.append(Term(prime: a[i].prime, coefficient: coefficient))
                }
                i += 1
                j += 1
            }
        }
        return result
    }
}

/// The prime factors of a positive integer, as far as trial division finds them.
struct Factorization {
    /// The primes in ascending order, with their exponents.
    let factors: [(prime: UInt, exponent: Int)]

    /// The greatest divisor that is tried.
    private static let greatestDivisor: UInt = 1 << 13

    /// Factors an integer; `nil` when a factor is left that is not known to be prime.
    ///
    /// Powers of 2, 3, 5 and 7 are taken out of any size (decimals are full of them); the rest
    /// must fit a machine word and have at most one prime factor beyond 2¹³.
    init?(_ value: Rational) {
        var factors: [(prime: UInt, exponent: Int)] = []
        var rest = value
        guard value.bitCount < 1 << 13 else { return nil }
        for prime in [2, 3, 5, 7] where !fits(rest) {
            rest = Factorization.divide(rest, by: prime, into: &factors)
        }
        guard let word = rest.int, word > 0 else { return nil }
        var left = UInt(word)
        var divisor: UInt = 2
        while divisor * divisor <= left, divisor <= Factorization.greatestDivisor {
            var exponent = 0
            while left.isMultiple(of: divisor) {
                left /= divisor
                exponent += 1
            }
            if exponent > 0 { factors.append((divisor, exponent)) }
            divisor += divisor == 2 ? 1 : 2
        }
        if left > 1 {
            guard left < Factorization.greatestDivisor * Factorization.greatestDivisor else {
                return nil
            }
            factors.append((left, 1))
        }
        self.factors = Factorization.collected(factors)
    }

    private static func divide(
        _ value: Rational, by prime: Int, into factors: inout [(prime: UInt, exponent: Int)]
    ) -> Rational {
        var rest = value
        var exponent = 0
        let divisor = Rational(prime)
        while true {
            let quotient = rest / divisor
            guard quotient.isInteger else { break }
            rest = quotient
            exponent += 1
        }
        if exponent > 0 { factors.append((UInt(prime), exponent)) }
        return rest
    }

    private static func collected(
        _ factors: [(prime: UInt, exponent: Int)]
    ) -> [(prime: UInt, exponent: Int)] {
        var result: [(prime: UInt, exponent: Int)] = []
        for factor in factors.sorted(by: { $0.prime < $1.prime }) {
            if let last = result.last, last.prime == factor.prime {
                result[result.count - 1].exponent += factor.exponent
            } else {
                result.append(factor)
            }
        }
        return result
    }
}

/// Whether an integer fits a machine word.
private func fits(_ value: Rational) -> Bool { value.int != nil }
