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

    /// Which look of the palette the author wants.
    func color() throws(EvaluationError) -> Int? {
        try arguments.readOptional("color") { value throws(EvaluationError) in
            try value.asInteger(in: 1...Mark.lookCount)
        }
    }

    /// Whether a switch is on, which stands as given unless the author says something.
    func isOn(_ name: String, default standard: Bool = false) throws(EvaluationError) -> Bool {
        try arguments.readOptional(name) { value throws(EvaluationError) in
            try value.asTruth().decided ?? false
        } ?? standard
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

    /// The mark of the data; of a map of series or of a table, a figure with a mark for each series.
    ///
    /// A table is read by the names of its columns: 'x:' for the places, if there are any, 'y:' for
    /// the heights, which may be a list of names, and 'facet:' for what divides it into figures.
    func marks(
        namesCategories: Bool = false,
        _ mark: (SeriesData, String?) throws(EvaluationError) -> Mark
    ) throws(EvaluationError) -> Value {
        let label = try label()
        let value = try arguments.value("data")
        switch value {
        case .dataTable, .table: return try table(value, namesCategories: namesCategories, mark)
        case _ where arguments.optional("facet") != nil:
            return try arguments.read("facet") { _ throws(EvaluationError) in
                throw .domain(
                    "'facet' divides a table, and the data are \(value.kindName)",
                    hint: "write grid(plot(…), plot(…))")
            }
        case .map(let map) where !map.entries.isEmpty && map.entries.allSatisfy(\.value.isSeries):
            var marks: [Mark] = []
            for entry in map.entries {
                marks.append(
                    try arguments.read("data") { _ throws(EvaluationError) in
                        try mark(.value(entry.value), entry.key)
                    })
            }
            return .figure(Figure(marks))
        case .number, .truth, .text, .list, .map, .range, .distribution, .measure, .code, .codeTree,
            .function, .mark,
            .axis, .figure, .simplex, .parametric, .multivariate, .working, .parameters:
            return .mark(
                try arguments.read("data") { value throws(EvaluationError) in
                    try mark(.value(value), label)
                })
        }
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
