import Information
import Numbers
import Plots

/// The arguments of a function that makes a mark: its data, in whatever form, and its words.
struct SeriesArguments {
    let arguments: Arguments
    let evaluator: Evaluator

    /// How values are read.
    var data: FigureData { FigureData(unit: evaluator.unit) }

    /// What the legend calls the mark.
    func label() throws(EvaluationError) -> String? { try arguments.text("label") }

    /// Whether a switch is on.
    func isOn(_ name: String) throws(EvaluationError) -> Bool {
        try arguments.readOptional(name) { value throws(EvaluationError) in
            try value.asTruth().decided ?? false
        } ?? false
    }

    /// A number.
    func double(_ name: String) throws(EvaluationError) -> Double {
        let unit = evaluator.unit
        return try arguments.read(name) { value throws(EvaluationError) in
            try value.asDouble(unit: unit)
        }
    }

    /// A range that may be left out.
    func range(_ name: String) throws(EvaluationError) -> ClosedRange<Double>? {
        let unit = evaluator.unit
        return try arguments.readOptional(name) { value throws(EvaluationError) in
            try value.asInterval(unit: unit)
        }
    }

    /// Where a line runs: along a function, or through points.
    func course(_ value: Value) throws(EvaluationError) -> Line.Course {
        if case .parametric(let distribution) = value, !distribution.isDiscrete {
            let range = try range("over") ?? distribution.shownRange
            return .function(DensityCurve(distribution).height, over: range)
        }
        guard case .function(let function) = value else { return .points(try data.points(value)) }
        let range = try range("over")
        let curve = ScriptCurve(function: function, evaluator: evaluator)
        try curve.probe(over: [range ?? 0...1])
        return .function({ curve.height(at: $0) }, over: range)
    }

    /// The mark of the data; of a map of series or of a table, a figure with a mark for each series.
    ///
    /// A table is read by the names of its columns: 'x:' for the places, if there are any, and 'y:'
    /// for the heights, which may be a list of names.
    func marks(
        namesCategories: Bool = false,
        _ mark: (Value, String?) throws(EvaluationError) -> Mark
    ) throws(EvaluationError) -> Value {
        let label = try label()
        let value = try arguments.value("data")
        switch value {
        case .dataTable, .table: return try table(value, namesCategories, mark)
        case .map(let map) where !map.entries.isEmpty && map.entries.allSatisfy(\.value.isSeries):
            var marks: [Mark] = []
            for entry in map.entries {
                marks.append(
                    try arguments.read("data") { _ throws(EvaluationError) in
                        try mark(entry.value, entry.key)
                    })
            }
            return .figure(Figure(marks))
        case .number, .truth, .text, .list, .map, .range, .distribution, .measure, .code, .codeTree,
            .function, .mark,
            .axis, .figure, .simplex, .parametric, .multivariate, .working, .parameters:
            return .mark(
                try arguments.read("data") { value throws(EvaluationError) in
                    try mark(value, label)
                })
        }
    }

    private func table(
        _ table: Value, _ namesCategories: Bool,
        _ mark: (Value, String?) throws(EvaluationError) -> Mark
    ) throws(EvaluationError) -> Value {
        guard arguments.optional("y") != nil else {
            throw .domain(
                "a table is drawn by its columns", hint: "write 'y: \"NAME\"', and 'x: \"NAME\"'")
        }
        let names = try arguments.read("y") { value throws(EvaluationError) -> [String] in
            guard case .list(let list) = value else { return [try value.asText()] }
            var names: [String] = []
            for entry in list { names.append(try entry.asText()) }
            return names
        }
        let across = try arguments.text("x")
        let places = try across.map { name throws(EvaluationError) in
            try arguments.read("x") { _ throws(EvaluationError) in
                try table.column(name, asText: namesCategories)
            }
        }
        var marks: [Mark] = []
        for name in names {
            let heights = try arguments.read("y") { _ throws(EvaluationError) in
                try table.column(name, asText: false)
            }
            let label = try label() ?? (names.count > 1 ? name : nil)
            marks.append(try mark(Self.joined(places, heights, namesCategories), label))
        }
        return .figure(
            Figure(
                marks, x: Axis(across), y: Axis(names.count == 1 ? names.first : nil)))
    }

    private static func joined(
        _ places: [Value]?, _ heights: [Value], _ namesCategories: Bool
    ) -> Value {
        guard let places else { return .list(heights) }
        guard namesCategories else {
            return .list(zip(places, heights).map { .list([$0, $1]) })
        }
        return .map(
            OrderedMap(
                zip(places, heights).map { place, height in
                    if case .text(let name) = place { return (name, height) }
                    return ("", height)
                }))
    }
}

extension Value {
    /// Whether the value is the data of a whole series.
    fileprivate var isSeries: Bool {
        switch self {
        case .list, .map, .range, .distribution, .parametric, .measure, .function, .parameters: true
        case .number, .truth, .text, .dataTable, .table, .code, .codeTree, .mark, .axis, .figure,
            .simplex, .multivariate, .working:
            false
        }
    }

    /// The values of a column of a table, or its cells as they are written.
    fileprivate func column(
        _ name: String, asText: Bool
    ) throws(EvaluationError) -> [Value] {
        switch self {
        case .dataTable(let table) where asText:
            return try table.outcomes(.name(name)).map { .text($0.description) }
        case .dataTable: return try Operators.entry(.text(name), of: self).asList()
        case .table(let table):
            guard let column = table.columns.first(where: { $0.name == name }) else {
                throw .unknownColumn(
                    name, table: "made by the script", columns: table.columns.map(\.name))
            }
            guard asText else { return column.values }
            return column.values.map { value in
                if case .text = value { return value }
                return .text(value.shortLabel)
            }
        case .number, .truth, .text, .list, .map, .range, .distribution, .measure, .code, .codeTree,
            .function, .mark,
            .axis, .figure, .simplex, .parametric, .multivariate, .working, .parameters:
            throw .wrongKind(expected: "a table", found: self)
        }
    }

    /// A value as it labels a part of a figure: text as it is, exact numbers in full where they are
    /// short, others with three decimals.
    var shortLabel: String {
        switch self {
        case .text(let text): return text
        case .number(let quantity):
            if let exact = quantity.number.exactValue {
                let text = exact.shortText
                if text.utf8.count <= 7 { return text }
            }
            return Self.threeDecimals(quantity.number.doubles.middle)
        case .truth, .list, .map, .range, .dataTable, .table, .distribution, .measure, .code,
            .codeTree, .function, .mark, .axis, .figure, .simplex, .parametric, .multivariate,
            .working, .parameters:
            return kindName
        }
    }

    private static func threeDecimals(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return value < 0 ? "−∞" : "∞" }
        let thousandths = Int((value.magnitude * 1000).rounded())
        let digits = String(thousandths % 1000 + 1000).dropFirst()
        let decimals = digits.reversed().drop { $0 == "0" }.reversed()
        let whole = String(thousandths / 1000)
        return (value < 0 && thousandths > 0 ? "−" : "") + whole
            + (decimals.isEmpty ? "" : "." + String(decimals))
    }
}
