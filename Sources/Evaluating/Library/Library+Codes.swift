import Information
import Numbers

extension Library {
    /// Source codes: making them.
    static let codes: [LibraryFunction] = [
        maker(
            "huffman", formula: "L(huffman(P)) = min Σ p · length",
            "A Huffman code: no code that can be decoded has a smaller expected length.",
            domain: "Canonical: words follow each other in the order of length and outcomes; of "
                + "equally likely outcomes the later have the longer words. " + oneSymbol,
            examples: [
                "huffman([\"sunny\": 70%, \"cloudy\": 20%, \"rainy\": 10%])":
                    "sunny: 0, cloudy: 10, rainy: 11",
                "huffman(uniform(5), radix: 3).words": "0, 1, 20, 21, 22",
            ],
            source: "Huffman, A method for the construction of minimum-redundancy codes, 1952",
            laws: [
                "within one digit of the entropy":
                    "forall(simplex(5), P => entropy(P) <= expectedLength(huffman(P), P) * log(2) nats < entropy(P) + log(4) nats, cases: 20)",
                "no longer than any other":
                    "forall(simplex(5), P => expectedLength(huffman(P), P) <= expectedLength(shannonCode(P), P), cases: 20)",
            ]
        ) { p, radix throws(CodeError) in try Code.huffman(for: p, radix: radix) },
        maker(
            "shannonCode", formula: "lengthᵢ = ⌈−log pᵢ⌉",
            "Shannon's code: the first digits of the sum of all probabilities before, the likeliest first.",
            domain: oneSymbol,
            examples: [
                "shannonCode([0.5, 0.25, 0.125, 0.125]).words": "0, 10, 110, 111",
                "shannonCode([0.6, 0.4]).lengths": "1, 2",
            ],
            source: "Shannon, A mathematical theory of communication, 1948, section 9",
            laws: [
                "a prefix code within one digit of the entropy":
                    "forall(simplex(4), P => shannonCode(P).isPrefixFree and expectedLength(shannonCode(P), P) * log(2) nats < entropy(P) + log(4) nats, cases: 20)"
            ]
        ) { p, radix throws(CodeError) in try Code.shannon(for: p, radix: radix) },
        maker(
            "shannonFanoElias", formula: "lengthᵢ = ⌈−log pᵢ⌉ + 1",
            "The code of Shannon, Fano and Elias: the first digits of the sum of all probabilities before and half of the own.",
            domain: "The words are in the order of the outcomes. Outcomes of probability 0 have no "
                + "word; a certain outcome has the word 1.",
            examples: [
                "shannonFanoElias([0.25, 0.5, 0.125, 0.125]).words": "001, 10, 1101, 1111"
            ],
            source: "Cover and Thomas, Elements of Information Theory, 5.9",
            laws: [
                "a prefix code within two digits of the entropy":
                    "forall(simplex(4), P => shannonFanoElias(P).isPrefixFree and expectedLength(shannonFanoElias(P), P) * log(2) nats <= entropy(P) + log(4) nats, cases: 20)"
            ]
        ) { p, radix throws(CodeError) in try Code.shannonFanoElias(for: p, radix: radix) },
        maker(
            "lengthLimited", [LibraryFunction.Parameter(name: "max", arity: .one, isNamed: true)],
            formula: "L(lengthLimited(P, max: m)) = min Σ p · length with length ≤ m",
            "The code of least expected length among those whose words have at most 'max' digits.",
            domain: "Enough words for all outcomes: radix^max of them. " + oneSymbol,
            examples: [
                "lengthLimited([0.5, 0.25, 0.125, 0.125], max: 2).lengths": "2, 2, 2, 2",
                "lengthLimited([0.6, 0.2, 0.1, 0.05, 0.05], max: 3).lengths": "1, 3, 3, 3, 3",
            ],
            source:
                "Larmore and Hirschberg, A fast algorithm for optimal length-limited Huffman codes, 1990",
            laws: [
                "no shorter than Huffman's code":
                    "forall(simplex(5), P => expectedLength(huffman(P), P) <= expectedLength(lengthLimited(P, max: 3), P), cases: 20)"
            ]
        ) { p, radix, arguments throws(EvaluationError) in
            let limit = try arguments.integer("max", in: 1...1_000_000, default: 1)
            return try arguments.read("max") { _ throws(EvaluationError) in
                try coded { () throws(CodeError) in
                    try Code.lengthLimited(for: p, to: limit, radix: radix)
                }
            }
        },
        LibraryFunction(
            "code", [.required("words"), .named("outcome"), .named("word"), .named("radix")],
            "A code from its words: a map from outcomes to words, a list (outcomes 1 … n), or two columns of a table.",
            domain:
                "No word empty or there twice; digits 0 … 9, a … z below 'radix', which is 2 unless "
                + "given. It need not be a prefix code. Of a table, 'word' names the column of "
                + "words and 'outcome' that of outcomes.",
            examples: [
                "code([\"a\": \"0\", \"b\": \"10\", \"c\": \"11\"])[\"b\"]": "10",
                "code([\"0\", \"01\", \"011\"]).isUniquelyDecodable": "true",
            ]
        ) { arguments, _ throws(EvaluationError) in .code(try code(arguments)) },
    ]

    private static let oneSymbol =
        "Outcomes of probability 0 have no word, and the length inf. A single outcome has the word 0: "
        + "a word without digits would not tell how often it came."

    private static func maker(
        _ name: String, formula: String, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>, source: String,
        laws: KeyValuePairs<String, String>,
        of make:
            @escaping @Sendable (Distribution, Int) throws(CodeError) -> Code
    ) -> LibraryFunction {
        maker(
            name, [], formula: formula, summary, domain: domain, examples: examples, source: source,
            laws: laws
        ) { p, radix, arguments throws(EvaluationError) in
            try arguments.read("P") { _ throws(EvaluationError) in
                try coded { () throws(CodeError) in try make(p, radix) }
            }
        }
    }

    private static func maker(
        _ name: String, _ more: [LibraryFunction.Parameter], formula: String, _ summary: String,
        domain: String, examples: KeyValuePairs<String, String>, source: String,
        laws: KeyValuePairs<String, String>,
        of make:
            @escaping @Sendable (Distribution, Int, Arguments) throws(EvaluationError) -> Code
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("P")] + more + [.named("radix")], formula: formula, summary,
            domain: domain + " 'radix' is from 2 to 36, and 2 unless given.", examples: examples,
            source: source, laws: laws
        ) { arguments, _ throws(EvaluationError) in
            .code(try make(arguments.distribution("P"), radix(arguments), arguments))
        }
    }

    private static func radix(_ arguments: Arguments) throws(EvaluationError) -> Int {
        try arguments.integer("radix", in: 2...CodeWord.greatestRadix, default: 2)
    }

    private static func code(_ arguments: Arguments) throws(EvaluationError) -> Code {
        let radix = try radix(arguments)
        let outcomes: [Outcome]
        let words: [String]
        switch try arguments.value("words") {
        case .dataTable(let table):
            let column = try arguments.readOptional("word") { value throws(EvaluationError) in
                try value.asColumnKey()
            }
            guard let column else {
                throw .domain(
                    "which column holds the words?",
                    hint: "write code(table(\"\(table.name)\"), outcome: …, word: …)")
            }
            words = try arguments.read("word") { _ throws(EvaluationError) in
                try table.texts(column)
            }
            outcomes =
                try arguments.readOptional("outcome") { value throws(EvaluationError) in
                    try table.outcomes(value.asColumnKey())
                } ?? words.indices.map { .integer($0 + 1) }
        case .map(let map), .parameters(let map):
            outcomes = map.entries.map { Outcome(label: $0.key) }
            words = try arguments.read("words") { _ throws(EvaluationError) in
                try map.entries.map(\.value).words()
            }
        case .list(let list):
            outcomes = list.indices.map { .integer($0 + 1) }
            words = try arguments.read("words") { _ throws(EvaluationError) in try list.words() }
        case let other:
            throw .wrongKind(expected: "a map, a list or a table of words", found: other)
        }
        return try arguments.read("words") { _ throws(EvaluationError) in
            let outcomes = try informational { () throws(InformationError) in
                try Outcomes(outcomes)
            }
            return try coded { () throws(CodeError) in
                try Code(outcomes: outcomes, words: words, radix: radix)
            }
        }
    }
}

extension [Value] {
    /// The words of a code, as they are written.
    fileprivate func words() throws(EvaluationError) -> [String] {
        var words: [String] = []
        for value in self {
            guard case .text(let word) = value else {
                throw .domain(
                    "a word of a code is text, found \(value.kindName)",
                    hint: "write its digits between quotes: \"10\"")
            }
            words.append(word)
        }
        return words
    }
}

/// Runs what makes or uses a code inside a function that throws `EvaluationError`.
func coded<Result>(
    _ operation: () throws(CodeError) -> Result
) throws(EvaluationError) -> Result {
    do { return try operation() } catch { throw EvaluationError(error) }
}
