import Numbers

extension Library {
    /// Tables, of the document, of files, and made by scripts.
    static let data: [LibraryFunction] = [
        LibraryFunction(
            "table", [.required("source"), .named("format")],
            "A table: of the document by its label, of a file by its path, or from a map of columns.",
            domain:
                "A label such as \"tbl-die\"; a path below the document's folder such as \"data.csv\"; "
                + "or lists of one length, printed in 'format'.",
            examples: [:], reads: .tables
        ) { arguments, evaluator throws(EvaluationError) in
            let source = try arguments.value("source")
            if case .map(let map) = source { return .table(try table(map, arguments)) }
            return .dataTable(
                try arguments.read("source") { value throws(EvaluationError) in
                    try find(value.asText(), &evaluator)
                })
        },
        LibraryFunction(
            "read", [.required("path")],
            "What a file below the document's folder holds: the table of a CSV file, the value of a JSON file.",
            domain:
                "CSV: a header line, then rows of as many cells. JSON: objects are maps, arrays lists, numbers exact; there is no null.",
            examples: [:], source: "RFC 4180, RFC 8259", reads: .files
        ) { arguments, evaluator throws(EvaluationError) in
            try arguments.read("path") { value throws(EvaluationError) in
                let path = try value.asText()
                guard path.hasSuffix(".json") else { return .dataTable(try file(path, &evaluator)) }
                evaluator.rest(on: .recorded)
                switch evaluator.data.json(path) {
                case .success(let json): return try Value(json, of: path)
                case .failure(let failure): throw .file(path, failure)
                }
            }
        },
    ]

    private static func find(
        _ name: String, _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> DataTable {
        let data = evaluator.data
        if let table = data.tables.first(where: { $0.name == name }) { return table }
        guard name.contains(".") || name.contains("/") else {
            throw .unknownTable(name, known: data.tables.map(\.name))
        }
        return try file(name, &evaluator)
    }

    private static func file(
        _ path: String, _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> DataTable {
        evaluator.rest(on: .recorded)
        switch evaluator.data.file(path) {
        case .success(let table): return table
        case .failure(let failure): throw .file(path, failure)
        }
    }

    private static func table(
        _ map: OrderedMap, _ arguments: Arguments
    ) throws(EvaluationError) -> ComputedTable {
        var columns: [(name: String, values: [Value])] = []
        for (name, value) in map.entries {
            let values = try value.asList()
            if let first = columns.first, first.values.count != values.count {
                throw .domain(
                    "the columns '\(first.name)' and '\(name)' have \(first.values.count) and "
                        + "\(values.count) entries", hint: nil)
            }
            columns.append((name, values))
        }
        guard !columns.isEmpty else { throw .domain("a table needs a column", hint: nil) }
        let format = try arguments.readOptional("format") { value throws(EvaluationError) in
            try value.asPrintFormat()
        }
        return ComputedTable(columns: columns, format: format)
    }
}
