import Information
import Numbers
import Plots

extension SeriesArguments {
    /// Where a line runs: along a function, or through points.
    func course(_ source: SeriesData) throws(EvaluationError) -> Line.Course {
        switch source {
        case .value(.parametric(let distribution)) where !distribution.isDiscrete:
            let given = try range("over")
            // A density that is narrow in a wide range is looked for where it is.
            let peaks = given == nil ? [] : distribution.quartiles
            return .function(
                DensityCurve(distribution).height, over: given ?? distribution.shownRange,
                sampling: try sampling(with: peaks))
        case .value(.function(let function)):
            let range = try range("over")
            let curve = ScriptCurve(function, evaluator)
            try curve.probe(over: [range ?? 0...1])
            return .function({ curve.height(at: $0) }, over: range, sampling: try sampling())
        case .value, .columns:
            for name in ["samples", "at"] {
                try arguments.refuse(name, "is for functions, and this is a line through points")
            }
            return .points(try data.points(source))
        }
    }

    /// At which numbers a function is worked out, beside some that are known to matter.
    private func sampling(with known: [Double] = []) throws(EvaluationError) -> Line.Sampling {
        let places = try arguments.readOptional("at") { value throws(EvaluationError) in
            if case .number = value { return [try value.asDouble(unit: evaluator.unit)] }
            return try data.numbers(value)
        }
        let count = try arguments.readOptional("samples") { value throws(EvaluationError) in
            try value.asInteger(in: 2...4000)
        }
        // An author's count leaves no room for what is known to matter.
        return Line.Sampling(count: count, places: (count == nil ? known : []) + (places ?? []))
    }

    /// Where a line runs, broken where the condition 'where' does not hold.
    func restrictedCourse(_ source: SeriesData) throws(EvaluationError) -> Line.Course {
        let course = try course(source)
        guard let region = try region() else { return course }
        switch course {
        case .points(let points):
            return .pieces(Self.pieces(of: points, where: region))
        case .pieces: return course
        case .function(let function, let range, let sampling):
            return .function(
                { region($0) ? function($0) : .nan }, over: range, sampling: sampling)
        }
    }

    /// The pieces of a line through points where a condition holds, cut where it begins and ends.
    private static func pieces(
        of points: [(x: Double, y: Double)], where region: (Double) -> Bool
    ) -> [[(x: Double, y: Double)]] {
        var pieces: [[(x: Double, y: Double)]] = []
        var last: (point: (x: Double, y: Double), isIn: Bool)?
        for point in points {
            let isIn = region(point.x)
            if isIn, last?.isIn != true { pieces.append([]) }
            if let last, last.isIn != isIn, let index = pieces.indices.last {
                pieces[index].append(edge(last.point, point, where: region))
            }
            if isIn, let index = pieces.indices.last { pieces[index].append(point) }
            last = (point, isIn)
        }
        return pieces
    }

    /// The last place between two points, only one of which fulfils a condition, that fulfils it.
    private static func edge(
        _ start: (x: Double, y: Double), _ end: (x: Double, y: Double),
        where region: (Double) -> Bool
    ) -> (x: Double, y: Double) {
        var (inner, outer) = region(start.x) ? (start, end) : (end, start)
        for _ in 0..<50 {
            let middle = (x: inner.x / 2 + outer.x / 2, y: inner.y / 2 + outer.y / 2)
            if region(middle.x) { inner = middle } else { outer = middle }
        }
        return inner
    }

    /// Where the condition 'where' holds, a range or a function that says it.
    private func region() throws(EvaluationError) -> (@Sendable (Double) -> Bool)? {
        try arguments.readOptional("where") { value throws(EvaluationError) in
            if case .range = value {
                let range = try value.asInterval(unit: evaluator.unit)
                return { range.contains($0) }
            }
            let function = try value.asFunction()
            let evaluator = evaluator
            @Sendable func truth(_ x: Double) throws(EvaluationError) -> Bool {
                var evaluator = evaluator
                let place = Value.plain(.fast(DoubleInterval(x)))
                return try evaluator.apply(function, to: [place]).asTruth().decided ?? false
            }
            let shown = try range("over") ?? 0...1
            _ = try truth(shown.lowerBound / 2 + shown.upperBound / 2)
            return { (try? truth($0)) ?? false }
        }
    }
}
