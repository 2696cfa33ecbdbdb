import Numbers

/// A function of the script as a curve, worked out in intervals of double precision.
struct ScriptCurve: Sendable {
    private let function: FunctionValue
    private let evaluator: Evaluator
    /// The function as arithmetic, when it is no more.
    private let prepared: PreparedCurve?
    /// What is known of it already.
    private let heights: CurveHeights

    /// Reads a function once for all its places.
    init(_ function: FunctionValue, _ evaluator: Evaluator) {
        self.function = function
        self.evaluator = evaluator
        prepared = PreparedCurve(function, evaluator)
        heights = evaluator.knownHeights(of: function)
    }

    /// The height over a number, or over a pair of numbers for a function of two.
    private func value(at place: [Double]) throws(EvaluationError) -> Double {
        let numbers = place.map { Number.fast(DoubleInterval($0)) }
        if let prepared, prepared.function.parameters.count == place.count {
            return prepared.height(numbers) ?? prepared.height(fractions(place)) ?? .nan
        }
        if let height = try? evaluated(numbers), !height.isNaN { return height }
        return try evaluated(fractions(place))
    }

    /// The place as fractions, for where intervals do not suffice.
    ///
    /// Rounded outward, a probability of zero might be negative.
    private func fractions(_ place: [Double]) -> [Number] {
        place.compactMap(Rational.init(exactly:)).map(Number.exact)
    }

    private func evaluated(_ numbers: [Number]) throws(EvaluationError) -> Double {
        var evaluator = evaluator
        return try evaluator.apply(function, to: numbers.map(Value.plain))
            .asDouble(unit: evaluator.unit)
    }

    /// The height of the curve, or no number where the function has no value.
    func height(at x: Double) -> Double {
        heights.height(x) { (try? value(at: [x])) ?? .nan }
    }

    /// The height of the surface, or no number where the function has no value.
    func height(at x: Double, _ y: Double) -> Double {
        heights.height(x, y) { (try? value(at: [x, y])) ?? .nan }
    }

    /// Tells a function that is wrong from one that merely has holes.
    func probe(over ranges: [ClosedRange<Double>]) throws(EvaluationError) {
        if case .closure(let closure) = function, closure.parameters.count < ranges.count {
            throw .domain(
                "a function of \(ranges.count) numbers is drawn, and this one takes "
                    + "\(closure.parameters.count)", hint: "write (x, y) => …")
        }
        var failure: EvaluationError?
        for part in [0.5, 0.381966, 0.618034, 0.145898, 0.854102] {
            let place = ranges.map { $0.lowerBound + part * ($0.upperBound - $0.lowerBound) }
            do {
                _ = try evaluated(place.map { .fast(DoubleInterval($0)) })
                return
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }
}

/// A curve that is arithmetic, read once.
private struct PreparedCurve: Sendable {
    let function: PreparedFunction
    private let term: PreparedFunction.Term
    /// What its values are divided by to count the unit they are shown in.
    private let scale: Number?

    /// Reads a function; `nil` when it is more than arithmetic.
    init?(_ function: FunctionValue, _ evaluator: Evaluator) {
        let count: Int
        if case .closure(let closure) = function {
            count = closure.parameters.count
        } else {
            count = 1
        }
        var reader = PreparedFunctionReader(evaluator, isFast: true)
        guard
            let prepared = reader.read(function, taking: Array(repeating: .number, count: count)),
            case .quantity(let term) = prepared.body
        else { return nil }
        self.function = prepared
        self.term = term
        guard term.dimension != 0 else {
            scale = nil
            return
        }
        let unit = (term.unit ?? evaluator.unit).inNats
        guard let scale = try? unit.power(Number(term.dimension)) else { return nil }
        self.scale = scale.hastened
    }

    /// The height over some numbers; `nil` where there is none, or none that is certain.
    func height(_ numbers: [Number]) -> Double? {
        guard let value = term.part.value(PreparedFunction.Inputs(numbers: numbers)) else {
            return nil
        }
        var shown = value
        if let scale, value.isFinite {
            guard let scaled = try? value.divided(by: scale) else { return nil }
            shown = scaled
        }
        let height = shown.doubles.middle
        return height.isNaN ? nil : height
    }
}
