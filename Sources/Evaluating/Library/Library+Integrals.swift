import Information
import Numbers

extension Library {
    /// Integrals.
    static let integrals: [LibraryFunction] = [
        LibraryFunction(
            "integral", [.required("f"), .requiredNamed("over")],
            formula: "integral(f, over: a...b) = ∫ₐᵇ f(x) dx",
            "The integral of a function over a range, which may be infinite.",
            domain:
                "The function must be made of arithmetic, powers, logarithms, exponentials, "
                + "trigonometric functions, error functions, magnitudes and densities: then the value is "
                + "proved to its last digit, and says how far it is enclosed. A condition in it that no side of the range decides, or "
                + "another function, leaves a floating value over a finite range. What is infinite is "
                + "inf; what cannot be bounded is an error that says where.",
            examples: [
                "integral(x => x^2, over: 0...1)": "0.33333333333333333333",
                "integral(x => exp(-x^2), over: -∞...∞)":
                    "1.7724538509055160273",
                "integral(x => x * log(x), over: 0...1)":
                    "-0.25000000000000000000",
                "integral(x => 1/x, over: 1...∞)": "∞",
            ],
            source:
                "Trefethen, Is Gauss quadrature better than Clenshaw–Curtis?, SIAM Review 50, 2008"
        ) { arguments, evaluator throws(EvaluationError) in
            let function = try arguments.function("f")
            let (low, high) = try arguments.read("over") { value throws(EvaluationError) in
                try value.asRange()
            }
            return try arguments.read("f") { _ throws(EvaluationError) in
                var tracing = TracedFunction(function, evaluator)
                try tracing.probe(inside: low, high)
                return .number(try tracing.integral(from: low, to: high))
            }
        }
    ]
}

extension Library {
    /// The sum of a function over the whole numbers of a range.
    static func sum(
        of arguments: Arguments, _ evaluator: Evaluator
    ) throws(EvaluationError) -> Quantity {
        let function = try arguments.function("list")
        let (first, last) = try arguments.read("over") { value throws(EvaluationError) in
            let (low, high) = try value.asEnds()
            guard let first = low.exactValue?.int, !high.isFinite || high.exactValue?.int != nil,
                high.order(to: low) != .less
            else {
                throw .domain(
                    "a sum goes from a whole number to a greater one, or to ∞",
                    hint: "sum(n => 0.5^n, over: 0...∞)")
            }
            return (first, high.exactValue?.int)
        }
        return try arguments.read("list") { _ throws(EvaluationError) in
            var tracing = TracedFunction(function, evaluator)
            try tracing.probe(at: Number(first))
            return try tracing.sum(from: first, to: last)
        }
    }
}

extension Value {
    /// The ends of a range to integrate or sum over, the lower one first.
    func asRange() throws(EvaluationError) -> (lower: Number, upper: Number) {
        let (low, high) = try asEnds()
        switch low.order(to: high) {
        case .less?: return (low, high)
        case .equal?: throw .domain("the range \(low)...\(high) is empty", hint: nil)
        case .greater?:
            throw .domain(
                "the range \(low)...\(high) is reversed",
                hint: "put the smaller end first, and a minus sign before the integral")
        case nil: throw .undecided("which end of the range is the lower one")
        }
    }
}

/// A function of the script that is called with formulas.
struct TracedFunction {
    private let function: NumericFunction
    /// The power of information of its values, and their unit.
    private var dimension = 0
    private var unit: InformationUnit?
    /// What went wrong in the script when a formula was asked for.
    private var failure: EvaluationError?

    init(_ function: FunctionValue, _ evaluator: Evaluator) {
        self.function = NumericFunction(function, evaluator)
    }

    private func quantity(at x: Number) throws(EvaluationError) -> Quantity {
        try function.quantity(at: [x])
    }

    /// Calls the function with a number inside the range, for its unit and for mistakes in it.
    mutating func probe(inside low: Number, _ high: Number) throws(EvaluationError) {
        let part = Number.exact(Rational(3_819_661, 10_000_000))
        let sample = try numeric { () throws(NumberError) in
            switch (low.isFinite, high.isFinite) {
            case (true, true): try low.plus(high.minus(low).times(part))
            case (true, false): try low.plus(part)
            case (false, true): try high.minus(part)
            case (false, false): part
            }
        }
        try probe(at: sample)
    }

    /// Calls the function with a number, for its unit and for mistakes in it.
    mutating func probe(at sample: Number) throws(EvaluationError) {
        let value = try quantity(at: sample)
        (dimension, unit) = (value.dimension, value.unit)
    }

    /// The value at a number or a formula.
    private mutating func height(at x: Number) throws(NumberError) -> Number {
        do throws(EvaluationError) { return try quantity(at: x).number } catch {
            if case .number(let inner) = error.innermost { throw inner }
            failure = failure ?? error
            throw .undefined("the integrand")
        }
    }

    /// The integral over a range.
    mutating func integral(from low: Number, to high: Number) throws(EvaluationError) -> Quantity {
        do throws(IntegrationError) {
            return Quantity(
                try bounded(from: low, to: high).value(), dimension: dimension, unit: unit)
        } catch {
            guard error.leavesNumbers else {
                throw failure ?? .information(.integration(error))
            }
            return try floating(from: low, to: high, instead: error)
        }
    }

    private mutating func bounded(
        from low: Number, to high: Number
    ) throws(IntegrationError) -> Integral {
        do throws(NumberError) {
            return try Integral(from: low, to: high) { x throws(NumberError) in
                try height(at: x)
            }
        } catch {
            throw .number(error)
        }
    }

    /// The integral by values at numbers, where a formula cannot be had.
    private func floating(
        from low: Number, to high: Number, instead error: IntegrationError
    ) throws(EvaluationError) -> Quantity {
        guard low.isFinite, high.isFinite else {
            throw failure ?? .information(.integration(error))
        }
        let quadrature = FloatingIntegral(from: low.doubles.middle, to: high.doubles.middle)
        let value = try quadrature.value { x throws(EvaluationError) in
            let height = try quantity(at: .fast(DoubleInterval(x))).number
            // Of the variable of an integral around this one there are no values.
            guard !height.isFormal else { throw .number(.undefined("an integral in an integral")) }
            return height.doubles.middle
        }
        guard let value else {
            throw .domain(
                "the integral cannot be bounded, and sums of values do not settle",
                hint: "divide the range where the function jumps, oscillates or has a pole")
        }
        return Quantity(value, dimension: dimension, unit: unit)
    }

    /// The sum over the whole numbers from a first one on, without end or to a last one.
    mutating func sum(from first: Int, to last: Int?) throws(EvaluationError) -> Quantity {
        do throws(IntegrationError) {
            let total = try InfiniteSum(from: first, to: last).value { n throws(NumberError) in
                try height(at: n)
            }
            return Quantity(total, dimension: dimension, unit: unit)
        } catch {
            throw failure ?? .information(.integration(error))
        }
    }
}

extension IntegrationError {
    /// Whether the function is known at numbers, but not as a formula.
    fileprivate var leavesNumbers: Bool {
        switch self {
        case .opaque: true
        case .number(.undecided), .number(.undefined), .number(.outside), .number(.tooLarge): true
        case .number, .unbounded, .tooHard, .tail, .end: false
        }
    }
}

extension EvaluationError {
    /// The error itself, without the argument it stands at.
    fileprivate var innermost: EvaluationError {
        if case .argument(_, let inner) = self { inner.innermost } else { self }
    }
}
