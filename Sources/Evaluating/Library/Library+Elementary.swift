import Numbers

extension Library {
    /// Logarithms, exponentials, roots, rounding, extremes.
    static let elementary: [LibraryFunction] = [
        LibraryFunction(
            "log", [.required("x"), .named("base")], formula: "log(x, base: b) = ln x / ln b",
            "The logarithm of a number, natural unless a base is given, here or by the setting 'log'.",
            domain: "x > 0, base > 0 and not 1. Logarithms of fractions are kept exact.",
            examples: [
                "log(3)": "1.0986122886681096914", "log(8, base: 2)": "3",
                "log(0.6)": "-0.51082562376599068321",
            ],
            source: "DLMF 4.2",
            plain: .logarithm { x, logarithms throws(NumberError) in
                try x.logarithm(base: logarithms.base)
            }
        ) { arguments, evaluator throws(EvaluationError) in
            let base = try arguments.readOptional("base") { value throws(EvaluationError) in
                let base = try value.asPlain(for: "base")
                return try numeric { () throws(NumberError) in try base.logarithm() }
            }
            let x = try arguments.plain("x")
            let logarithms = evaluator.logarithms
            return .plain(
                try arguments.read("x") { _ throws(EvaluationError) in
                    try numeric { () throws(NumberError) in
                        guard let base else { return try x.logarithm(base: logarithms.base) }
                        return try x.logarithm().divided(by: base)
                    }
                })
        },
        logarithm("ln", base: nil, examples: ["ln(1)": "0", "ln(2)": "0.69314718055994530942"]),
        logarithm("log2", base: 2, examples: ["log2(8)": "3", "log2(1/4)": "-2"]),
        logarithm(
            "log10", base: 10, examples: ["log10(1000)": "3", "log10(2)": "0.30102999566398119521"]),
        function(
            "exp", formula: "exp(x) = eˣ", "The exponential of a number.",
            domain: "|x| at most a million.",
            examples: ["exp(1)": "2.7182818284590452354", "exp(ln(3))": "3"]
        ) { x throws(NumberError) in try x.exponential() },
        function(
            "sqrt", formula: "sqrt(x)² = x", "The square root of a number that is not negative.",
            domain: "x ≥ 0. Roots of squares of fractions are exact.",
            examples: ["sqrt(2)": "1.4142135623730950488", "sqrt(4/9)": "0.66666666666666666667"]
        ) { x throws(NumberError) in try x.squareRoot() },
        quantityFunction(
            "abs", "The magnitude of a number or quantity.",
            examples: ["abs(-0.5)": "0.5", "abs(-2 bits)": "2 bits"]
        ) { Quantity($0.number.magnitude, dimension: $0.dimension, unit: $0.unit) },
        function(
            "floor", "The greatest integer that is not greater.",
            domain: "Every number whose place between two integers can be decided.",
            examples: ["floor(-2.5)": "-3", "floor(pi)": "3"]
        ) { x throws(NumberError) in try x.floored() },
        function(
            "ceil", "The least integer that is not less.",
            domain: "Every number whose place between two integers can be decided.",
            examples: ["ceil(-2.5)": "-2", "ceil(pi)": "4"]
        ) { x throws(NumberError) in try x.negated.floored().negated },
        extremum(
            "min", greatest: false,
            examples: ["min(3, 1/3)": "0.33333333333333333333", "min([2, 1])": "1"]),
        extremum(
            "max", greatest: true, examples: ["max(1 bits, 1 nats)": "1 nat", "max([2, 1])": "2"]),
    ]

    private static func logarithm(
        _ name: String, base: Int?, examples: KeyValuePairs<String, String>
    ) -> LibraryFunction {
        function(
            name, formula: base.map { "\(name)(x) = ln x / ln \($0)" },
            base.map { "The logarithm to base \($0)." } ?? "The natural logarithm.",
            domain: "x > 0.", examples: examples
        ) { x throws(NumberError) in try x.logarithm(base: base) }
    }

    private static func function(
        _ name: String, formula: String? = nil, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>,
        of map: @escaping @Sendable (Number) throws(NumberError) -> Number
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("x")], formula: formula, summary, domain: domain, examples: examples,
            plain: .unary(map)
        ) { arguments, _ throws(EvaluationError) in
            let x = try arguments.plain("x")
            return try arguments.read("x") { _ throws(EvaluationError) in
                .plain(try numeric { () throws(NumberError) in try map(x) })
            }
        }
    }

    private static func quantityFunction(
        _ name: String, _ summary: String, examples: KeyValuePairs<String, String>,
        of map: @escaping @Sendable (Quantity) -> Quantity
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("x")], summary, domain: "Every number.", examples: examples,
            plain: .unary { x in map(Quantity(x)).number }
        ) { arguments, _ throws(EvaluationError) in .number(map(try arguments.quantity("x"))) }
    }

    private static func extremum(
        _ name: String, greatest: Bool, examples: KeyValuePairs<String, String>
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.many("numbers")],
            "The \(greatest ? "greatest" : "least") of some numbers, or of a list.",
            domain: "At least one number; all plain, or all quantities of one kind.",
            examples: examples,
            plain: .variadic { numbers throws(NumberError) in
                try Number.extremum(numbers, greatest: greatest)
            }
        ) { arguments, _ throws(EvaluationError) in
            let given = arguments.all("numbers")
            let values =
                given.count == 1 && !(given.first?.isNumber ?? false)
                ? try given[0].asList() : given
            return .number(try Quantity.extremum(of: values, greatest: greatest))
        }
    }
}

extension Quantity {
    fileprivate static func extremum(
        of values: [Value], greatest: Bool
    ) throws(EvaluationError) -> Quantity {
        var best: Quantity?
        for value in values {
            let next = try value.asQuantity()
            guard let current = best else {
                best = next
                continue
            }
            guard current.dimension == next.dimension else {
                throw .number(
                    .mismatch(operation: "compare", left: current.dimension, right: next.dimension))
            }
            let number = try numeric { () throws(NumberError) in
                try Number.extremum([current.number, next.number], greatest: greatest)
            }
            let isNext = next.number.order(to: current.number) == (greatest ? .greater : .less)
            best = Quantity(
                number, dimension: current.dimension, unit: isNext ? next.unit : current.unit)
        }
        guard let best else { throw .domain("there is no number to choose from", hint: nil) }
        return best
    }
}
