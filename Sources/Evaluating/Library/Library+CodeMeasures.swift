import Information
import Numbers

extension Library {
    /// What a code is, what it costs, and the distribution it is ideal for.
    static let codeMeasures: [LibraryFunction] = [
        member(
            "words", "The words of a code, one an outcome.",
            domain: "Every code; – for an outcome of probability 0.",
            examples: ["words(huffman([0.7, 0.2, 0.1]))": "0, 10, 11"]
        ) { code throws(CodeError) in .list(code.words.map { .text($0?.description ?? "–") }) },
        member(
            "lengths", "The lengths of a code's words, one an outcome.",
            domain: "Every code; inf for an outcome of probability 0, as −log 0 is.",
            examples: [
                "lengths(huffman([0.7, 0.2, 0.1]))": "1, 2, 2",
                "lengths(huffman([0.5, 0.5, 0]))": "1, 1, ∞",
            ]
        ) { code throws(CodeError) in
            .list(
                code.lengths.map { length in
                    length.map(Value.integer) ?? .plain(.infinite(isNegative: false, reason: nil))
                })
        },
        member(
            "isPrefixFree",
            "Whether no word begins another, so that each is known as soon as it ends.",
            domain: "Every code; a failed check shows two words.",
            examples: [
                "isPrefixFree(code([\"0\", \"10\", \"11\"]))": "true",
                "isPrefixFree(code([\"0\", \"01\", \"11\"]))": "false",
            ]
        ) { code throws(CodeError) in
            guard let conflict = code.prefixConflict else { return .truth(Truth(.holds)) }
            return .truth(
                Truth(
                    .fails,
                    reason: .text(
                        "the word of '\(conflict.beginning)' begins that of '\(conflict.longer)'")))
        },
        member(
            "isUniquelyDecodable", "Whether every text has one reading at most.",
            domain: "Every code; a failed check shows a shortest text with two readings.",
            examples: [
                "isUniquelyDecodable(code([\"0\", \"01\", \"11\"]))": "true",
                "isUniquelyDecodable(code([\"0\", \"01\", \"10\"]))": "false",
            ],
            source:
                "Sardinas and Patterson, A necessary and sufficient condition for the unique decomposition of coded messages, 1953"
        ) { code throws(CodeError) in
            guard let ambiguity = try code.ambiguity() else { return .truth(Truth(.holds)) }
            return .truth(Truth(.fails, reason: .text(ambiguity.description)))
        },
        member(
            "tree", "The tree of a code: a branch for each digit, an outcome where its word ends.",
            domain:
                "Every code; as text, brackets stand around what is below a node, and · for no branch.",
            examples: [
                "tree(huffman([\"sunny\": 70%, \"cloudy\": 20%, \"rainy\": 10%]))":
                    "(sunny (cloudy rainy))"
            ]
        ) { code throws(CodeError) in .codeTree(try code.tree()) },
        member(
            "kraftSum", formula: "K = Σ r^−length",
            "The Kraft sum of a code, at most 1 when it can be decoded; exact.",
            domain: "Every code.",
            examples: [
                "kraftSum(code([\"0\", \"10\", \"11\"]))": "1",
                "kraftSum(code([\"00\", \"01\", \"10\"]))": "0.75",
            ],
            source:
                "Kraft, 1949; McMillan, Two inequalities implied by unique decipherability, 1956",
            laws: [
                "at most 1 for a prefix code":
                    "forall(simplex(5), P => kraftSum(huffman(P)) <= 1, cases: 20)"
            ]
        ) { code throws(CodeError) in .plain(try code.kraftSum()) },
        member(
            "impliedDistribution", formula: "qᵢ = r^−lengthᵢ / K",
            "The distribution for which a code is ideal; exact.",
            domain: "Every code. L log r − H(P) = D(P ‖ implied) − log K.",
            examples: [
                "impliedDistribution(code([\"0\", \"10\", \"11\"])).probabilities":
                    "0.5, 0.25, 0.25"
            ],
            source: "Cover and Thomas, Elements of Information Theory, 5.3",
            laws: [
                "what Huffman's code of it costs is its entropy":
                    "forall([[1, 2, 2], [1, 2, 3, 3], [2, 2, 2, 2]], l => entropy(normalized([2^(-k) for k in l])) == expectedLength(huffman(normalized([2^(-k) for k in l])), normalized([2^(-k) for k in l])) * log(2) nats, cases: 6)"
            ]
        ) { code throws(CodeError) in .distribution(try code.impliedDistribution()) },
        cost(
            "expectedLength", formula: "L = Σ p · length",
            "The expected length of a code's words, a plain number of digits.",
            domain: "inf, which names the outcome, when one that can happen has no word.",
            examples: ["expectedLength(code([\"0\", \"10\", \"11\"]), [0.7, 0.2, 0.1])": "1.3"],
            laws: [
                "linear in the distribution":
                    "forall(simplex(3), simplex(3), 0...1, (P, Q, t) => expectedLength(code([\"0\", \"10\", \"110\"]), t * P + (1 - t) * Q) == t * expectedLength(code([\"0\", \"10\", \"110\"]), P) + (1 - t) * expectedLength(code([\"0\", \"10\", \"110\"]), Q), cases: 20)"
            ]
        ) { code, p throws(CodeError) in .plain(try code.expectedLength(under: p)) },
        cost(
            "redundancy", formula: "L log r − H(P)",
            "What a code takes beyond the entropy, per outcome; a quantity of information.",
            domain: "Not negative for a code that can be decoded.",
            examples: [
                "redundancy(huffman([0.7, 0.2, 0.1]), [0.7, 0.2, 0.1]) in bits":
                    "0.14322035055296052734 bits",
                "redundancy(huffman([0.5, 0.25, 0.25]), [0.5, 0.25, 0.25])": "0 nats",
            ],
            source: "Cover and Thomas, Elements of Information Theory, 5.4",
            laws: [
                "the divergence from the implied distribution, less the logarithm of the Kraft sum":
                    "forall(simplex(3), P => redundancy(code([\"0\", \"10\", \"110\"]), P) == kl(P ‖ impliedDistribution(code([\"0\", \"10\", \"110\"]))) - log(kraftSum(code([\"0\", \"10\", \"110\"]))) nats, cases: 20)",
                "never negative for a prefix code":
                    "forall(simplex(3), P => redundancy(code([\"0\", \"10\", \"110\"]), P) >= 0 nats, cases: 20)",
            ]
        ) { code, p throws(CodeError) in .number(try code.redundancy(under: p)) },
        cost(
            "efficiency", formula: "H(P) / (L log r)",
            "The entropy as a part of the expected length; a plain number.",
            domain: "At most 1 for a code that can be decoded.",
            examples: [
                "efficiency(huffman([0.5, 0.25, 0.25]), [0.5, 0.25, 0.25])": "1",
                "efficiency(code([\"00\", \"01\", \"10\", \"11\"]), [0.5, 0.25, 0.125, 0.125])":
                    "0.875",
            ],
            laws: [
                "at most 1 for a prefix code":
                    "forall(simplex(4), P => efficiency(huffman(P), P) <= 1, cases: 20)"
            ]
        ) { code, p throws(CodeError) in .plain(try code.efficiency(under: p)) },
    ]

    private static func member(
        _ name: String, formula: String? = nil, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>, source: String? = nil,
        laws: KeyValuePairs<String, String> = [:],
        of map: @escaping @Sendable (Code) throws(CodeError) -> Value
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("code")], formula: formula, summary, domain: domain,
            examples: examples, source: source, laws: laws
        ) { arguments, _ throws(EvaluationError) in
            let code = try arguments.code("code")
            return try coded { () throws(CodeError) in try map(code) }
        }
    }

    private static func cost(
        _ name: String, formula: String, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>, source: String? = nil,
        laws: KeyValuePairs<String, String> = [:],
        of map: @escaping @Sendable (Code, Distribution) throws(CodeError) -> Value
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("code"), .required("P")], formula: formula, summary,
            domain: "The same outcomes in code and distribution. " + domain, examples: examples,
            source: source, laws: laws
        ) { arguments, _ throws(EvaluationError) in
            let code = try arguments.code("code")
            return try arguments.read("P") { value throws(EvaluationError) in
                let p = try value.asDistribution()
                return try coded { () throws(CodeError) in try map(code, p) }
            }
        }
    }
}

extension Arguments {
    func code(_ name: String) throws(EvaluationError) -> Code {
        try read(name) { value throws(EvaluationError) in
            guard case .code(let code) = value else {
                throw .wrongKind(expected: "a code", found: value)
            }
            return code
        }
    }
}
