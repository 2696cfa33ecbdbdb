import Information
import Numbers

extension Recipe {
    /// Bounds for a mean and for a proportion.
    static let confidence: [Recipe] = [
        Recipe("meanInterval") {
            Notation.functional($0.word ?? "interval")
        } body: { call throws(EvaluationError) in
            guard let list = try call.listColumn("numbers") else { return nil }
            let moments = Moments(list)
            guard let mean = try moments.named() else { return nil }
            let root = Step.root(.value(Number(moments.count), name: Notation("n")))
            let (spread, remarks) = try call.spread(of: moments, from: mean.step)
            let bound = call.bound(mean.step, by: spread / root)
            return Derivation(
                formulas: [bound], numbers: bound, remarks: mean.remarks + remarks)
        },
        Recipe("proportionInterval") {
            Notation.functional($0.word ?? "interval")
        } body: { call throws(EvaluationError) in
            let (k, n) = (
                try call.plain("successes", Notation("k")), try call.plain("trials", Notation("n"))
            )
            let z = try call.quantile()
            switch try call.arguments.choice("method", default: ProportionMethod.wilson) {
            case .wilson:
                let square = Step.power(z, .integer(2))
                let root = Step.root(k * (n - k) / n + square / .integer(4))
                let bound = call.bound(k + square / .integer(2), by: z * root) / (n + square)
                return Derivation(formulas: [bound], numbers: bound)
            case .normal:
                let bound = call.bound(k / n, by: z * .root(k / n * (.integer(1) - k / n) / n))
                return Derivation(formulas: [bound], numbers: bound)
            case .exact: return try call.exactBound()
            }
        },
    ]
}

extension WorkedCall {
    /// The lower or the upper end of an interval.
    fileprivate func bound(_ middle: Step, by half: Step) -> Step {
        word == "lower" ? middle - half : middle + half
    }

    /// The quantile times the standard deviation, that of the population where it is known.
    fileprivate func spread(
        of moments: Moments, from mean: Step
    ) throws(EvaluationError) -> (step: Step, remarks: [Derivation.Remark]) {
        guard arguments.optional("sd") == nil,
            let deviation = try moments.deviation(.sample, from: mean)
        else {
            let quantity = try arguments.quantity("sd")
            let sd = try numeric { () throws(NumberError) in try quantity.value(in: unit) }
            let sigma = names["sd"] ?? Notation("σ", tex: "\\sigma")
            return (try quantile() * .value(sd, name: sigma), [])
        }
        return (try quantile(degrees: moments.count - 1) * deviation.step, [deviation.remark])
    }

    /// The quantile of the normal distribution at the end of the level, z(0.975), or of Student's with
    /// so many degrees of freedom, t(0.975, 3).
    fileprivate func quantile(degrees: Int? = nil) throws(EvaluationError) -> Step {
        let tail = try Library.tail(arguments)
        let share = try numeric { () throws(NumberError) in try Number.one.minus(tail) }
        let value = try numeric { () throws(NumberError) in
            guard let degrees else { return try share.normalQuantile() }
            return try share.studentQuantile(degrees: Rational(degrees))
        }
        let letter = degrees == nil ? "z" : "t"
        let place = ([share.description] + (degrees.map { ["\($0)"] } ?? []))
            .joined(separator: ", ")
        return .value(
            value.workedOutOnce, name: Notation("\(letter)(\(place))", tex: "\(letter)_{\(place)}"))
    }
}

extension Number {
    /// The number enclosed as closely as any step needs it: a quantile takes long to be worked out, and
    /// steps ask for it again and again.
    var workedOutOnce: Number {
        guard let bounds = bounds(bits: 256) else { return self }
        return .refined(Refinement { _ in bounds })
    }
}
