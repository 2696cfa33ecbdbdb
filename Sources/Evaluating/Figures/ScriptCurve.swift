import Numbers

/// A function of the script as a curve, worked out in intervals of double precision.
struct ScriptCurve: Sendable {
    private let function: FunctionValue
    private let evaluator: Evaluator
    /// The function as arithmetic alone, when it is no more.
    private let plain: PlainFunction?

    /// Reads a function once for all its places.
    init(_ function: FunctionValue, _ evaluator: Evaluator) {
        self.function = function
        self.evaluator = evaluator
        var reader = PlainFunctionReader(evaluator)
        plain = reader.read(function)
    }

    /// The height over a number, or over a pair of numbers for a function of two.
    private func value(at place: [Double]) throws(EvaluationError) -> Double {
        let numbers = place.map { Number.fast(DoubleInterval($0)) }
        if let plain, plain.parameterCount == place.count {
            return try numeric { () throws(NumberError) in try plain.value(numbers).doubles.middle }
        }
        if let height = try? evaluated(numbers), !height.isNaN { return height }
        // Rounded outward, a probability of zero might be negative.
        return try evaluated(place.compactMap(Rational.init(exactly:)).map(Number.exact))
    }

    private func evaluated(_ numbers: [Number]) throws(EvaluationError) -> Double {
        var evaluator = evaluator
        return try evaluator.apply(function, to: numbers.map(Value.plain))
            .asDouble(unit: evaluator.unit)
    }

    /// The height of the curve, or no number where the function has no value.
    func height(at x: Double) -> Double { (try? value(at: [x])) ?? .nan }

    /// The height of the surface, or no number where the function has no value.
    func height(at x: Double, _ y: Double) -> Double { (try? value(at: [x, y])) ?? .nan }

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
