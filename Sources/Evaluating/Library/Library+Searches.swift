import Information
import Numbers

extension Library {
    /// Searches for counterexamples.
    static let searches: [LibraryFunction] = [
        LibraryFunction(
            "simplex", [.required("n")],
            "The set of all distributions on 1 … n, for 'forall' to draw from.",
            domain: "n from 1 to 1000.", examples: [:]
        ) { arguments, _ throws(EvaluationError) in
            .simplex(try arguments.integer("n", in: 1...1000, default: 1))
        },
        LibraryFunction(
            "forall", [.many("sets"), .named("cases"), .named("seed")],
            "Whether a predicate held in every one of many random cases.",
            domain:
                "Sets to draw from (simplex(n), a range a...b of numbers, a list), and last a function "
                + "of as many arguments that answers true or false. 'cases' is 1000 and 'seed' 1 "
                + "unless given. A counterexample is simplified before it is shown.",
            examples: ["forall(simplex(3), P => entropy(P) <= log(3) nats, cases: 50)": "true"],
            source: "Generator: SplitMix64 (Steele, Lea, Flood 2014)"
        ) { arguments, evaluator throws(EvaluationError) in
            let all = arguments.all("sets")
            guard all.count >= 2, let last = all.last else {
                throw .domain(
                    "'forall' needs sets and a function",
                    hint: "forall(simplex(3), P => entropy(P) >= 0 nats)")
            }
            let predicate = try arguments.read("sets", at: all.count - 1) {
                _ throws(EvaluationError) in
                try last.asFunction()
            }
            var sets: [SampleSet] = []
            for index in all.indices.dropLast() {
                sets.append(
                    try arguments.read("sets", at: index) { value throws(EvaluationError) in
                        try SampleSet(value)
                    })
            }
            let search = Search(
                sets: sets, predicate: predicate,
                cases: try arguments.integer("cases", in: 1...1_000_000, default: 1000),
                seed: try arguments.integer("seed", in: 0...Int.max, default: 1))
            return .truth(try search.run(&evaluator))
        },
    ]
}
