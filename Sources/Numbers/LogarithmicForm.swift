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

    /// The sum of many forms, in the time it takes to sort their terms.
    static func sum(_ forms: [LogarithmicForm]) -> LogarithmicForm {
        guard forms.count > 2 else { return forms.reduce(LogarithmicForm(constant: .zero), +) }
        var terms: [Term] = []
        terms.reserveCapacity(forms.reduce(0) { $0 + $1.terms.count })
        for form in forms { terms += form.terms }
        return LogarithmicForm(
            constant: forms.reduce(.zero) { $0 + $1.constant }, collecting: terms)
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
