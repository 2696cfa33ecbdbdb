import Information
import Numbers

/// Values read as tables of masses: a list of rows, or a map of rows by name.
extension Value {
    /// A table of masses: rows as lists, or as maps and distributions that name their columns.
    func asMassTable() throws(EvaluationError) -> MassTable {
        let (rows, names) = try rowsAndNames()
        guard rows.contains(where: \.namesItsEntries) else {
            var masses: [[Number]] = []
            for row in rows { masses.append(try row.asRow().plainNumbers()) }
            return try informational { () throws(InformationError) in
                try MassTable(masses, rows: names)
            }
        }
        var measures: [Measure] = []
        for row in rows { measures.append(try row.asMeasure()) }
        return try informational { () throws(InformationError) in
            try MassTable(measures, rows: names)
        }
    }

    /// The rows, and their names when they have some.
    private func rowsAndNames() throws(EvaluationError) -> ([Value], Outcomes?) {
        switch self {
        case .map(let map), .parameters(let map):
            let names = map.entries.map { Outcome(label: $0.key) }
            return (
                map.entries.map(\.value),
                try informational { () throws(InformationError) in try Outcomes(names) }
            )
        case .list(let rows): return (rows, nil)
        case .number, .truth, .text, .range, .dataTable, .table, .distribution, .measure, .function,
            .mark, .axis, .figure, .simplex, .parametric, .multivariate, .working, .code, .codeTree:
            throw .wrongKind(expected: "a list of rows", found: self)
        }
    }

    private func asRow() throws(EvaluationError) -> [Value] {
        guard hasEntries else {
            throw .wrongKind(expected: "a row, a list of numbers", found: self)
        }
        return try asList()
    }

    private var namesItsEntries: Bool {
        switch self {
        case .map, .distribution, .measure: true
        case .number, .truth, .text, .list, .range, .dataTable, .table, .function, .mark, .axis,
            .figure, .simplex, .parametric, .multivariate, .working, .parameters, .code, .codeTree:
            false
        }
    }
}

extension Arguments {
    func massTable(_ name: String) throws(EvaluationError) -> MassTable {
        try read(name) { value throws(EvaluationError) in try value.asMassTable() }
    }

    /// A joint distribution: one on pairs, or a table of probabilities.
    func joint(_ name: String) throws(EvaluationError) -> JointDistribution {
        try read(name) { value throws(EvaluationError) in
            if value.isMeasure {
                let distribution = try value.asDistribution()
                return try informational { () throws(InformationError) in
                    try JointDistribution(distribution)
                }
            }
            let table = try value.asMassTable()
            return try informational { () throws(InformationError) in try JointDistribution(table) }
        }
    }

    /// An order of a divergence.
    func order(_ name: String) throws(EvaluationError) -> DivergenceOrder {
        let number = try plain(name)
        return try read(name) { _ throws(EvaluationError) in
            try informational { () throws(InformationError) in try DivergenceOrder(number) }
        }
    }
}
