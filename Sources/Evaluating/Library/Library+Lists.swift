import Information
import Numbers
import Script

extension Library {
    /// Lists: what is done to every entry, and what is read from them.
    static let lists: [LibraryFunction] = [
        LibraryFunction(
            "sum", [.required("list"), .named("over")],
            formula: "sum(x) = x₁ + … + xₙ; sum(f, over: a...∞) = f(a) + f(a + 1) + …",
            "The sum of a list of numbers, or of a function over whole numbers, which may be all from one on.",
            domain:
                "All plain, or all quantities of one kind; the sum of no numbers is 0. Of infinitely many "
                + "what is left out is bounded; a sum that is infinite is inf.",
            examples: [
                "sum([0.1, 0.2, 0.3])": "0.6", "sum([k^2 for k in 1...10])": "385",
                "sum(n => 0.5^n, over: 0...∞)": "2.0000000000000000000",
                "sum(n => 1/factorial(n), over: 0...∞)":
                    "2.7182818284590452354",
                "sum(n => 1/n^2, over: 1...∞)": "1.6449340668482264365",
            ], source: "DLMF 2.10"
        ) { arguments, evaluator throws(EvaluationError) in
            if arguments.optional("over") != nil {
                return .number(try sum(of: arguments, evaluator))
            }
            let values = try arguments.list("list")
            guard let first = values.first else { return .integer(0) }
            let start = try first.asQuantity()
            var rest: [Quantity] = []
            for value in values.dropFirst() {
                let quantity = try value.asQuantity()
                try Operators.requireSameKind(start, quantity, .plus)
                rest.append(quantity)
            }
            return try Operators.sum(.number(start), rest)
        },
        LibraryFunction(
            "product", [.required("list"), .optional("Q")],
            formula: "product(x) = x₁ · … · xₙ, product(P, Q)(x, y) = P(x) Q(y)",
            "The product of a list of numbers, or of two distributions: that of an independent pair.",
            domain:
                "The product of no numbers is 1. Two distributions make one on pairs [x, y], at most "
                + "two million of them.",
            examples: [
                "product(1...5)": "120", "product([1/2, 1/5])": "0.1",
                "product(bernoulli(1/2), uniform(3))[[1, 3]]": "0.16666666666666666667",
            ]
        ) { arguments, _ throws(EvaluationError) in
            guard arguments.optional("Q") == nil else {
                let (p, q) = (try arguments.distribution("list"), try arguments.distribution("Q"))
                return .distribution(
                    try informational { () throws(InformationError) in try p.product(with: q) })
            }
            var result = Value.integer(1)
            for value in try arguments.list("list") {
                result = try Operators.combined(result, .times, value)
            }
            return result
        },
        LibraryFunction(
            "map", [.required("list"), .required("f")],
            "The values of a function at every entry of a list.",
            domain: "A function of one argument.",
            examples: ["map([1, 2, 3], k => k^2)": "1, 4, 9"]
        ) { arguments, evaluator throws(EvaluationError) in
            let function = try arguments.function("f")
            var results: [Value] = []
            for value in try arguments.list("list") {
                results.append(try evaluator.apply(function, to: [value]))
            }
            return .list(results)
        },
        LibraryFunction(
            "filter", [.required("list"), .required("f")],
            "The entries of a list for which a condition holds.",
            domain: "A function of one argument that answers true or false.",
            examples: ["filter(1...10, k => k > 7)": "8, 9, 10"]
        ) { arguments, evaluator throws(EvaluationError) in
            let function = try arguments.function("f")
            var results: [Value] = []
            for value in try arguments.list("list") {
                let truth = try evaluator.apply(function, to: [value]).asTruth()
                guard let isKept = truth.decided else {
                    throw .undecided("whether an entry of the list is kept")
                }
                if isKept { results.append(value) }
            }
            return .list(results)
        },
        listFunction("reversed", "The list from its end.", examples: ["reversed(1...3)": "3, 2, 1"])
        {
            list throws(EvaluationError) in .list(list.reversed())
        },
        listFunction("count", "The number of entries of a list.", examples: ["count([5, 6])": "2"])
        {
            list throws(EvaluationError) in .integer(list.count)
        },
        listFunction("first", "The first entry of a list.", examples: ["first([5, 6])": "5"]) {
            list throws(EvaluationError) in
            guard let first = list.first else {
                throw .domain("the list has no entries", hint: nil)
            }
            return first
        },
        listFunction("last", "The last entry of a list.", examples: ["last([5, 6])": "6"]) {
            list throws(EvaluationError) in
            guard let last = list.last else { throw .domain("the list has no entries", hint: nil) }
            return last
        },
        listFunction(
            "sorted", "The numbers of a list in ascending order.",
            examples: ["sorted([3, 1/2, 2])": "0.5, 2, 3"]
        ) { list throws(EvaluationError) in .list(try sorted(list)) },
        listFunction(
            "enumerated", "The entries of a list, each in a pair with its number from 1.",
            examples: ["[i * x for (i, x) in enumerated([5, 6])]": "5, 12"]
        ) { list throws(EvaluationError) in
            .list(list.enumerated().map { .list([.integer($0.offset + 1), $0.element]) })
        },
        LibraryFunction(
            "zip", [.required("a"), .required("b")], "The entries of two lists in pairs.",
            domain: "Two lists of the same length.",
            examples: ["[a * b for (a, b) in zip([1, 2], [3, 4])]": "3, 8"]
        ) { arguments, _ throws(EvaluationError) in
            let (a, b) = (try arguments.list("a"), try arguments.list("b"))
            guard a.count == b.count else {
                throw .domain("the lists have \(a.count) and \(b.count) entries", hint: nil)
            }
            return .list(zip(a, b).map { .list([$0, $1]) })
        },
        LibraryFunction(
            "contains", [.required("list"), .required("x")],
            "Whether a list has an entry equal to a value.",
            domain: "An entry that may or may not be equal leaves the answer undecided.",
            examples: ["contains([1, 2], 4/2)": "true"]
        ) { arguments, _ throws(EvaluationError) in
            let wanted = try arguments.value("x")
            var result = Truth(.fails)
            for value in try arguments.list("list") {
                result = .disjunction(result, try Operators.compared(value, .equal, wanted))
            }
            return .truth(Truth(result.verdict, basis: result.basis))
        },
    ]

    private static func listFunction(
        _ name: String, _ summary: String, examples: KeyValuePairs<String, String>,
        of map: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("list")], summary, domain: "Every list.", examples: examples
        ) { arguments, _ throws(EvaluationError) in
            let list = try arguments.list("list")
            return try arguments.read("list") { _ throws(EvaluationError) in try map(list) }
        }
    }

    private static func sorted(_ values: [Value]) throws(EvaluationError) -> [Value] {
        guard !values.isEmpty else { return [] }
        return try Observations(.list(values)).values { sample throws(NumberError) in
            try sample.sorted()
        }
    }
}
