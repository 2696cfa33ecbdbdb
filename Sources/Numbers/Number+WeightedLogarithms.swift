extension Number {
    /// The sum Σ wᵢ ln (xᵢ/yᵢ), or Σ wᵢ ln xᵢ without the last, in one go.
    ///
    /// It is `nil` where the numbers are not all fractions whose factors are found, nor all
    /// intervals of double precision that know whether they are zero: then the terms have to be
    /// worked out one by one.
    ///
    /// Where a weight is zero the term is zero; elsewhere the other numbers are positive. All lists
    /// have one length.
    ///
    ///     Σ over (1/2, 1/2), of (1/2, 1/4): ½ ln ½ + ½ ln ¼ = −(3/2) ln 2
    public static func sum(
        of weights: [Number], timesLogarithmsOf numerators: [Number],
        over denominators: [Number]? = nil
    ) -> Number? {
        var form = LogarithmicForm.Sum(capacity: 8 * weights.count)
        var interval = DoubleInterval(0.0)
        var isFast = false
        for index in weights.indices {
            let divisor = denominators?[index] ?? .one
            switch (weights[index], numerators[index], divisor) {
            case (.exact(let weight), .exact(let numerator), .exact(let divisor)) where !isFast:
                guard weight.sign != 0 else { continue }
                guard numerator.sign > 0, divisor.sign > 0,
                    form.add(weight, timesLogarithmOf: numerator / divisor)
                else { return nil }
            case (let weight, let numerator, let divisor):
                guard isFast || form.isEmpty, let weight = weight.plainInterval,
                    let numerator = numerator.plainInterval, let divisor = divisor.plainInterval
                else { return nil }
                isFast = true
                guard weight.sign != 0 else { continue }
                guard numerator.lower > 0, divisor.lower > 0 else { return nil }
                interval = interval + weight * (numerator / divisor).logarithm
            }
        }
        return isFast ? .fast(interval) : Number(form.value)
    }

    /// An interval of double precision that is zero, or far from all that doubles cannot hold;
    /// `nil` for other numbers.
    private var plainInterval: DoubleInterval? {
        let interval: DoubleInterval
        switch self {
        case .exact(let value): interval = DoubleInterval(value)
        case .fast(let own): interval = own
        case .real, .infinite: return nil
        }
        if interval.sign == 0 { return interval }
        return interval.lower > 1e-150 && interval.upper < 1e150 ? interval : nil
    }
}

extension LogarithmicForm {
    /// A sum of multiples of logarithms in the making.
    struct Sum {
        private var terms: [Term] = []
        private let capacity: Int

        /// Prepares for about so many terms; no room is taken before the first.
        init(capacity: Int) { self.capacity = capacity }

        var isEmpty: Bool { terms.isEmpty }

        /// Adds a multiple of the logarithm of a positive fraction; false when its factors cannot be
        /// found cheaply.
        mutating func add(_ factor: Rational, timesLogarithmOf value: Rational) -> Bool {
            guard let top = Factorization(value.numerator),
                let bottom = Factorization(value.denominator)
            else { return false }
            if terms.isEmpty { terms.reserveCapacity(capacity) }
            for (prime, exponent) in top.factors {
                terms.append(Term(prime: prime, coefficient: factor * Rational(exponent)))
            }
            for (prime, exponent) in bottom.factors {
                terms.append(Term(prime: prime, coefficient: factor * Rational(-exponent)))
            }
            return true
        }

        /// The form it adds up to.
        var value: LogarithmicForm { LogarithmicForm(constant: .zero, collecting: terms) }
    }

    /// A form of terms in any order, of which several may have one prime.
    init(constant: Rational, collecting terms: [Term]) {
        let sorted = terms.sorted { $0.prime < $1.prime }
        var collected: [Term] = []
        collected.reserveCapacity(sorted.count)
        var index = sorted.startIndex
        while index < sorted.endIndex {
            let prime = sorted[index].prime
            var coefficient = sorted[index].coefficient
            index += 1
            while index < sorted.endIndex, sorted[index].prime == prime {
                coefficient = coefficient + sorted[index].coefficient
                index += 1
            }
            if coefficient.sign != 0 {
                collected.append(Term(prime: prime, coefficient: coefficient))
            }
        }
        self.init(constant: constant, terms: collected)
    }
}
