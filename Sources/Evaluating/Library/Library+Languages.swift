import Information
import Numbers

/// What the tokens of a text are.
enum TokenUnit: String, CaseIterable { case words, characters }

extension Library {
    /// Models of languages by counts in texts.
    static let languages: [LibraryFunction] = [
        LibraryFunction(
            "tokens", [.required("text"), .named("by")],
            "The words of a text in small letters, and each character of Chinese or Japanese script; or all its characters.",
            domain:
                "'by' is \"words\" unless given: letters, digits, and apostrophes and hyphens between them; "
                + "\"characters\" are all characters of the text, spaces among them.",
            examples: [
                "tokens(\"The cat's 信息\")": "the, cat's, 信, 息",
                "tokens(\"to be\", by: \"characters\").count": "5",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let unit = try arguments.choice("by", default: TokenUnit.words)
            return .list(
                try arguments.read("text") { value throws(EvaluationError) in
                    let text = try value.asText()
                    return switch unit {
                    case .words: TextTokens(wordsOf: text).tokens
                    case .characters: TextTokens(charactersOf: text).tokens
                    }
                }.map(Value.text))
        },
        LibraryFunction(
            "ngrams",
            [
                .required("text"), .requiredNamed("n"), .named("smoothing"),
                .named("vocabulary"),
            ],
            formula:
                "N(c w)/N(c); add: (N(c w) + k)/(N(c) + k V); jelinek-mercer: p(w | c) = λ N(c w)/N(c) + (1 − λ) p(w | c′), c′ without the first token of c, at last 1/V",
            "A model of a language by the n-grams of a text: called with a context, the distribution of the next token.",
            domain:
                "A text with a token at least, or a list of tokens; n from 1 to 8. 'smoothing' is "
                + "[\"add\": k] with k > 0 or [\"jelinek-mercer\": λ] with 0 ≤ λ < 1; without it what the text does "
                + "not hold is impossible. 'vocabulary' is a text or list of more tokens to know. "
                + "Before the text stand n − 1 beginnings.",
            examples: [
                "ngrams(\"a b a c a b\", n: 2)(\"a\")[\"b\"]": "0.66666666666666666667",
                "ngrams(\"a b a c\", n: 1, smoothing: [\"add\": 1])()[\"a\"]":
                    "0.42857142857142857143",
                "ngrams(\"a b a c\", n: 2, smoothing: [\"jelinek-mercer\": 1/2])(\"a\")[\"a\"]":
                    "0.20833333333333333333",
                "ngrams(\"天上天下\", n: 2)(\"天\")[\"下\"]": "0.5",
            ],
            source:
                "Chen and Goodman, An empirical study of smoothing techniques for language modeling, 1998",
            laws: [
                "probabilities sum to 1":
                    "forall([\"a\", \"b\", \"x y\"], 0.1...3, (c, k) => sum(ngrams(\"a b a c a b\", n: 3, smoothing: [\"add\": k])(c).probabilities) == 1, cases: 10)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let tokens = try arguments.tokens("text")
            let others =
                arguments.optional("vocabulary") == nil ? [] : try arguments.tokens("vocabulary")
            let order = try arguments.integer("n", in: 1...8, default: 1)
            let smoothing = try arguments.readOptional("smoothing") {
                value throws(EvaluationError) in
                try value.asSmoothing()
            }
            return .function(
                .languageModel(
                    try informational { () throws(InformationError) in
                        try NGramModel(
                            tokens, order: order, smoothing: smoothing ?? .none, knowing: others)
                    }))
        },
        LibraryFunction(
            "textCrossEntropy", [.required("model"), .required("text")],
            formula: "−(1/N) Σᵢ log p(wᵢ | wᵢ₋ₙ₊₁ … wᵢ₋₁)",
            "The cross-entropy of a text under a model of a language, a token.",
            domain:
                "A model that 'ngrams' made, and a text with a token at least. inf, which says why, where a "
                + "token cannot stand after those before it, or is unknown.",
            examples: [
                "textCrossEntropy(ngrams(\"a b a b\", n: 1), \"a b b\") in bits": "1 bit",
                "textCrossEntropy(ngrams(\"a b\", n: 2), \"a a\")": "∞ nats",
            ],
            source: "Jurafsky and Martin, Speech and Language Processing, chapter 3",
            laws: [
                "of the text itself and n = 1, the entropy of its frequencies":
                    "forall([\"a\", \"b\", \"c\"], [\"a\", \"b\"], (x, y) => textCrossEntropy(ngrams([x, y, \"a\"], n: 1), [x, y, \"a\"]) == entropy(empirical([x, y, \"a\"])), cases: 10)"
            ]
        ) { arguments, _ throws(EvaluationError) in .number(try crossEntropy(arguments)) },
        LibraryFunction(
            "textPerplexity", [.required("model"), .required("text")],
            formula: "exp(textCrossEntropy) = (Πᵢ p(wᵢ | wᵢ₋ₙ₊₁ … wᵢ₋₁))^(−1/N)",
            "The perplexity of a text under a model of a language: of how many tokens alike likely each is one.",
            domain: "As for 'textCrossEntropy'.",
            examples: [
                "textPerplexity(ngrams(\"a b a b\", n: 1), \"a b b\")": "2",
                "textPerplexity(ngrams(\"a b\", n: 1), \"c\")": "∞",
            ],
            source: "Jurafsky and Martin, Speech and Language Processing, 3.3"
        ) { arguments, _ throws(EvaluationError) in
            let quantity = try crossEntropy(arguments)
            return .plain(
                try numeric { () throws(NumberError) in try quantity.number.exponential() })
        },
    ]

    private static func crossEntropy(_ arguments: Arguments) throws(EvaluationError) -> Quantity {
        let model = try arguments.read("model") { value throws(EvaluationError) in
            guard case .function(.languageModel(let model)) = value else {
                throw .wrongKind(expected: "a model that 'ngrams' made", found: value)
            }
            return model
        }
        let tokens = try arguments.tokens("text")
        return try informational { () throws(InformationError) in
            try model.crossEntropy(of: tokens)
        }
    }
}

extension Arguments {
    /// The tokens of a text, or a list of them; at least one.
    fileprivate func tokens(_ name: String) throws(EvaluationError) -> [String] {
        try read(name) { value throws(EvaluationError) in
            let tokens = try value.asTokens()
            guard !tokens.isEmpty else { throw .domain("the text has no words", hint: nil) }
            return tokens
        }
    }
}

extension Value {
    /// The tokens of a text, or the texts of a list.
    func asTokens() throws(EvaluationError) -> [String] {
        if case .text(let text) = self { return TextTokens(wordsOf: text).tokens }
        return try asList().map { entry throws(EvaluationError) in try entry.asText() }
    }

    /// A method of smoothing with its number.
    fileprivate func asSmoothing() throws(EvaluationError) -> NGramModel.Smoothing {
        guard case .map(let map) = self, map.entries.count == 1, let entry = map.entries.first
        else {
            throw .domain(
                "smoothing is a method with its number",
                hint: "smoothing: [\"add\": 1] or [\"jelinek-mercer\": 0.7]")
        }
        guard let number = try entry.value.asPlain(for: "smoothing").exactValue else {
            throw .domain("a number of a smoothing is exact", hint: "write a decimal or a fraction")
        }
        switch entry.key {
        case "add" where number.sign > 0: return .adding(number)
        case "jelinek-mercer" where number.sign >= 0 && number < .one:
            return .interpolating(number)
        case "add": throw .domain("what is added is more than 0", hint: nil)
        case "jelinek-mercer": throw .domain("λ is from 0 to less than 1", hint: nil)
        case let other:
            throw .domain(
                "there is no smoothing \"\(other)\"", hint: "\"add\" and \"jelinek-mercer\"")
        }
    }
}

extension NGramModel {
    /// The distribution of the token after a context: a text, a list of tokens, or nothing.
    func next(_ given: [Arguments.Given]) throws(EvaluationError) -> Value {
        guard given.count <= 1 else {
            throw .argument(1, .extraArgument(function: "the model", signature: "model(context)"))
        }
        let context = try given.first.map { given throws(EvaluationError) in
            try given.value.asTokens()
        }
        do throws(InformationError) {
            return .distribution(try distribution(after: context ?? []))
        } catch {
            guard case .zeroTotal = error else { throw .information(error) }
            throw .domain(
                "the model's text has nothing after '\((context ?? []).joined(separator: " "))'",
                hint: "smooth it: ngrams(…, smoothing: [\"add\": 1])")
        }
    }
}
