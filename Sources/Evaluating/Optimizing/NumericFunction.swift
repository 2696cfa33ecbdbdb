import Numbers

/// A function of the script that is called with numbers, or with formulas for them: what is minimised,
/// differentiated or integrated.
struct NumericFunction {
    private let function: FunctionValue
    private let evaluator: Evaluator
    /// Whether it takes all numbers as one list.
    private let takesList: Bool

    /// Prepares a function of several numbers, as many arguments or one list of them; without a count,
    /// of one.
    init(_ function: FunctionValue, of count: Int? = nil, _ evaluator: Evaluator) {
        (self.function, self.evaluator) = (function, evaluator)
        guard case .closure(let closure) = function, count != nil else {
            takesList = false
            return
        }
        takesList = closure.parameters.count == 1
    }

    /// The value at some numbers.
    func quantity(at place: [Number]) throws(EvaluationError) -> Quantity {
        var evaluator = evaluator
        let values = place.map(Value.plain)
        return try evaluator.apply(function, to: takesList ? [.list(values)] : values).asQuantity()
    }

    /// The value at some numbers or formulas, in nats where it is a quantity.
    func height(at place: [Number]) throws(NumberError) -> Number {
        do throws(EvaluationError) { return try quantity(at: place).number } catch {
            throw .undefined("the function")
        }
    }

    /// A value near to the one at some doubles; `nil` where there is none.
    func roughValue(at place: [Double]) -> Double? {
        let fast = try? height(at: place.map { .fast(DoubleInterval($0)) }).doubles.middle
        if let fast, fast.isFinite { return fast }
        let exact = place.compactMap(Rational.init(exactly:)).map(Number.exact)
        guard exact.count == place.count else { return nil }
        return try? height(at: exact).doubles.middle
    }

    /// The formula of one of the numbers between two fractions, the others given; `nil` where the
    /// function leaves none behind, or one that does not have the function's values: an integral
    /// inside it has a variable of its own, which it does not tell apart from this one.
    func formula(
        ofNumber index: Int, in place: [Number], from lower: Rational, to upper: Rational
    ) -> SmoothFunction? {
        func with(_ x: Number) -> [Number] {
            var place = place
            place[index] = x
            return place
        }
        let formula = try? SmoothFunction(from: lower, to: upper) { x throws(NumberError) in
            try height(at: with(x))
        }
        guard let formula else { return nil }
        for part in [Rational(3_819_661, 10_000_000), Rational(7_236_068, 10_000_000)] {
            let x = Number.exact(lower + (upper - lower) * part)
            guard let own = try? height(at: with(x)), let found = try? formula.value(at: x),
                own.doubles.meets(found.doubles)
            else { return nil }
        }
        return formula
    }
}

extension DoubleInterval {
    /// Whether both hold some number.
    fileprivate func meets(_ other: DoubleInterval) -> Bool {
        lower <= other.upper && other.lower <= upper
    }
}
