import Information
import Numbers

extension Library {
    /// Texts of a code: writing and reading them.
    static let texts: [LibraryFunction] = [
        LibraryFunction(
            "encode", [.required("code"), .required("symbols")],
            "The text of symbols: their words, one after the other.",
            domain: symbolsDomain,
            examples: [
                "encode(code([\"a\": \"0\", \"b\": \"10\", \"c\": \"11\"]), [\"b\", \"a\", \"c\"])":
                    "10011",
                "encode(huffman([\"a\": 70%, \"b\": 30%]), \"abba\")": "0110",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let code = try arguments.code("code")
            return .text(
                try arguments.read("symbols") { value throws(EvaluationError) in
                    let symbols = try value.symbols(of: code.outcomes)
                    return try coded { () throws(CodeError) in try code.encoded(symbols) }
                })
        },
        LibraryFunction(
            "decode", [.required("code"), .required("text")],
            "The symbols whose words make up a text.",
            domain:
                "Digits of the code only. Any code will do, as long as this text has one reading.",
            examples: [
                "decode(code([\"a\": \"0\", \"b\": \"10\", \"c\": \"11\"]), \"10011\")": "b, a, c"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let code = try arguments.code("code")
            return .list(
                try arguments.read("text") { value throws(EvaluationError) in
                    let text = try value.asText()
                    return try coded { () throws(CodeError) in try code.decoded(text) }
                }.map(\.value))
        },
        LibraryFunction(
            "arithmeticEncode", [.required("P"), .required("symbols")],
            formula: "[F, F + p) ⊇ [0.code, 0.code + 2^−length)",
            "The arithmetic code of symbols as a whole, in binary digits.",
            domain: "P is the distribution of each symbol. " + symbolsDomain
                + " Nothing is rounded; no symbols take no digits.",
            examples: [
                "arithmeticEncode([\"a\": 80%, \"b\": 20%], \"aaba\")": "10001",
                "arithmeticEncode([\"a\": 50%, \"b\": 50%], \"abba\")": "0110",
            ],
            source: "Rissanen, Generalized Kraft inequality and arithmetic coding, 1976"
        ) { arguments, _ throws(EvaluationError) in .text(try arithmeticCode(arguments)) },
        LibraryFunction(
            "arithmeticLength", [.required("P"), .required("symbols")],
            formula: "−log₂ p ≤ length < −log₂ p + 2, p = Π P(symbol)",
            "How many binary digits the arithmetic code of symbols has.",
            domain: "As for 'arithmeticEncode'.",
            examples: ["arithmeticLength([\"a\": 80%, \"b\": 20%], \"aaba\")": "5"],
            source: "Cover and Thomas, Elements of Information Theory, 13.3",
            laws: [
                "within two digits of the information of the text":
                    "forall([[1], [2, 1], [1, 1, 2, 1]], x => arithmeticLength([3/4, 1/4], x) - 2 < sum([if k == 1 then log2(4/3) else 2 for k in x]) <= arithmeticLength([3/4, 1/4], x), cases: 6)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            .integer(try arithmeticCode(arguments).utf8.count)
        },
        LibraryFunction(
            "arithmeticDecode",
            [
                .required("P"), .required("text"),
                LibraryFunction.Parameter(name: "count", arity: .one, isNamed: true),
            ],
            "The symbols, so many of them, that a text is the arithmetic code of.",
            domain: "A text that 'arithmeticEncode' made of 'count' symbols with the same P.",
            examples: [
                "arithmeticDecode([\"a\": 80%, \"b\": 20%], \"10001\", count: 4)": "a, a, b, a"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let coder = try coder(arguments)
            let count = try arguments.integer(
                "count", in: 0...Evaluator.greatestListLength, default: 0)
            return .list(
                try arguments.read("text") { value throws(EvaluationError) in
                    let text = try value.asText()
                    return try coded { () throws(CodeError) in
                        try coder.decoded(text, count: count)
                    }
                }.map(\.value))
        },
    ]

    private static let symbolsDomain =
        "A list of outcomes, each with a word; a text stands for its characters."

    private static func coder(_ arguments: Arguments) throws(EvaluationError) -> ArithmeticCoder {
        let p = try arguments.distribution("P")
        return try coded { () throws(CodeError) in try ArithmeticCoder(p) }
    }

    private static func arithmeticCode(_ arguments: Arguments) throws(EvaluationError) -> String {
        let coder = try coder(arguments)
        return try arguments.read("symbols") { value throws(EvaluationError) in
            let symbols = try value.symbols(of: coder.outcomes)
            return try coded { () throws(CodeError) in try coder.encoded(symbols) }
        }
    }
}

extension Value {
    /// The outcomes that a list names, or that the characters of a text are.
    ///
    /// Text names an outcome as the key of a map does, so that "6" is the face of a die.
    fileprivate func symbols(of outcomes: Outcomes) throws(EvaluationError) -> [Outcome] {
        if case .text(let text) = self {
            if let word = outcomes.first(where: { $0.description.count != 1 }) {
                throw .domain(
                    "a text stands for its characters, and the outcome '\(word)' is none",
                    hint: "give a list: [\"\(word)\", …]")
            }
            return text.map { Outcome(label: String($0)) }
        }
        var symbols: [Outcome] = []
        for entry in try asList() {
            if case .text(let label) = entry {
                symbols.append(Outcome(label: label))
            } else {
                symbols.append(try entry.asOutcome())
            }
        }
        return symbols
    }
}
