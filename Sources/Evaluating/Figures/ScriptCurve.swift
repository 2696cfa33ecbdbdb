import Numbers

/// A function of the script as a curve, worked out in intervals of double precision.
struct ScriptCurve: Sendable {
    let function: FunctionValue
    let evaluator: Evaluator

    /// The height over a number, or over a pair of numbers for a function of two.
    private func value(at place: [Double]) throws(EvaluationError) -> Double {
        var evaluator = evaluator
        let arguments = place.map { Value.plain(.fast(DoubleInterval($0))) }
        return try evaluator.apply(function, to: arguments).asDouble(unit: evaluator.unit)
    }

    /// The height of the curve, or no number where the function has no value.
    func height(at x: Double) -> Double { (try? value(at: [x])) ?? .nan }

    /// The height of the surface, or no number where the function has no value.
    func height(at x: Double, _ y: Double) -> Double { (try? value(at: [x, y])) ?? .nan }

    /// Tells a function that is wrong from one that merely has holes.
    func probe(over ranges: [ClosedRange<Double>]) throws(EvaluationError) {
        var failure: EvaluationError?
        for part in [0.5, 0.381966, 0.618034, 0.145898, 0.854102] {
            do {
                _ = try value(
                    at: ranges.map { $0.lowerBound + part * ($0.upperBound - $0.lowerBound) })
                return
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }
}
