import Information
import Numbers

extension Library {
    /// Markov chains and channels.
    static let chains: [LibraryFunction] = [
        LibraryFunction(
            "stationary", [.required("matrix")], formula: "π = π T, Σ π = 1",
            "The stationary distribution of a Markov chain.",
            domain:
                "Rows of transition probabilities, each of sum 1, for at most 100 states, or a map of maps "
                + "that names them. Exact. When the chain can get stuck in one of several sets of states, "
                + "each has one of its own, and that is an error that names them.",
            examples: [
                "stationary([[0.9, 0.1], [0.5, 0.5]])[1]": "0.83333333333333333333",
                "stationary([\"up\": [\"up\": 0, \"down\": 1], \"down\": [\"up\": 1, \"down\": 0]])[\"up\"]":
                    "0.5",
            ],
            source:
                "Grassmann, Taksar and Heyman, Regenerative analysis and steady state distributions, 1985",
            laws: [
                "what comes in goes out":
                    "forall(0.1...0.9, 0.1...0.9, (a, b) => stationary([[1 - a, a], [b, 1 - b]])[1] == b / (a + b), cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            .distribution(
                try arguments.chain("matrix") { chain throws(InformationError) in
                    try chain.stationary()
                })
        },
        LibraryFunction(
            "entropyRate", [.required("matrix")],
            formula: "H = Σ π(x) H(T(x, ·)), π stationary",
            "The entropy of a stationary Markov chain, a step.", domain: "As of 'stationary'.",
            examples: [
                "entropyRate([[0.5, 0.5], [0.5, 0.5]]) in bits": "1 bit",
                "entropyRate([[0.9, 0.1], [0.5, 0.5]])": "0.38642700791953108449 nats",
            ],
            source: "Cover and Thomas, Elements of Information Theory, theorem 4.2.4",
            laws: [
                "no more than the entropy of a state":
                    "forall(0.1...0.9, 0.1...0.9, (a, b) => entropyRate([[1 - a, a], [b, 1 - b]]) <= entropy(stationary([[1 - a, a], [b, 1 - b]])), cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            .number(
                try arguments.chain("matrix") { chain throws(InformationError) in
                    try chain.entropyRate()
                })
        },
        LibraryFunction(
            "capacity", [.required("matrix")], formula: "C = max over p(x) of I(X; Y)",
            "The capacity of a channel without memory, a use.",
            domain:
                "Rows of output probabilities, one an input, each of sum 1; at most 128 inputs and 4096 "
                + "entries. Exact where simple fractions of the input are optimal, else enclosed: "
                + "Σ p(x) D(W(·|x) ‖ q) ≤ C ≤ max D(W(·|x) ‖ q) for any p, with q = pW.",
            examples: [
                "capacity([[0.9, 0.1], [0.1, 0.9]]) in bits": "0.53100440641071877875 bits",
                "capacity([[1, 0], [1/2, 1/2]]) in bits": "0.32192809488736234787 bits",
                "capacity([[1/2, 1/2], [1/2, 1/2]])": "0 nats",
            ],
            source: "Blahut 1972; Arimoto 1972; Gallager 1968, theorem 4.5.1",
            laws: [
                "from 0 to the logarithm of the inputs":
                    "forall(simplex(2), simplex(2), (P, Q) => 0 nats <= capacity([P.probabilities, Q.probabilities]) <= log(2) nats, cases: 20)",
                "of a symmetric channel, log 2 less the entropy of its noise":
                    "forall(0...0.4, e => capacity([[1 - e, e], [e, 1 - e]]) == log(2) nats - entropy([e, 1 - e]), cases: 5)",
            ]
        ) { arguments, _ throws(EvaluationError) in
            .number(
                try arguments.read("matrix") { value throws(EvaluationError) in
                    let table = try value.asMassTable()
                    return try informational { () throws(InformationError) in
                        try Channel(StochasticMatrix(table)).capacity()
                    }
                })
        },
    ]
}

extension Arguments {
    /// What is made of a Markov chain, the error standing at its matrix.
    fileprivate func chain<Result>(
        _ name: String, _ map: (MarkovChain) throws(InformationError) -> Result
    ) throws(EvaluationError) -> Result {
        try read(name) { value throws(EvaluationError) in
            let table = try value.asMassTable()
            return try informational { () throws(InformationError) in
                try map(MarkovChain(table))
            }
        }
    }
}
