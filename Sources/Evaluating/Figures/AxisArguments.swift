import Numbers
import Plots
import Script

/// The arguments of `axis`.
struct AxisArguments {
    let arguments: Arguments
    let evaluator: Evaluator

    /// The axis.
    func axis() throws(EvaluationError) -> Axis {
        let unit = evaluator.unit
        let limits = try arguments.readOptional("limits") { value throws(EvaluationError) in
            try value.asInterval(unit: unit)
        }
        let ticks = try arguments.readOptional("ticks") { value throws(EvaluationError) in
            try FigureData(unit: unit).numbers(value)
        }
        return Axis(
            try title(), limits: limits, scale: try scale(), ticks: ticks, format: try format())
    }

    private func title() throws(EvaluationError) -> String? {
        let title = try arguments.text("title")
        guard let unit = try arguments.text("unit") else { return title }
        return title.map { "\($0), \(unit)" } ?? unit
    }

    private func scale() throws(EvaluationError) -> Axis.Scale {
        let threshold =
            try arguments.readOptional("threshold") { value throws(EvaluationError) in
                let number = try value.asDouble(unit: evaluator.unit)
                guard number > 0, number.isFinite else {
                    throw .domain("a threshold is above zero", hint: nil)
                }
                return number
            } ?? 1
        let choices: KeyValuePairs<String, Axis.Scale> = [
            "linear": .linear, "log": .logarithmic, "symlog": .symmetric(threshold: threshold),
        ]
        return try arguments.readOptional("scale") { value throws(EvaluationError) in
            try value.asChoice("scale", choices)
        } ?? .linear
    }

    private func format() throws(EvaluationError) -> Axis.TickFormat? {
        try arguments.readOptional("format") { value throws(EvaluationError) in
            let format = try value.asPrintFormat()
            switch format.style {
            case .fixed: return Axis.TickFormat(decimals: format.digits)
            case .percent: return Axis.TickFormat(decimals: format.digits, isPercent: true)
            case .significant, .scientific, nil:
                throw .domain(
                    "ticks have decimals or are per cent", hint: "write \".2f\" or \".0%\"")
            }
        }
    }
}
