import Characters
import Information

extension EvaluationError {
    /// What went wrong with a code.
    init(_ error: CodeError) {
        switch error {
        case .number(let inner): self = .number(inner)
        case .information(let inner): self = .information(inner)
        case .tooLarge(let message): self = .limit(message)
        case .noWords, .emptyWord, .repeatedWord, .digit, .outcomes, .wordsTooShort,
            .unknownSymbol, .impossibleSymbol, .textDigit, .noWordBegins, .unfinishedWord,
            .ambiguous, .noArithmeticCodeOf:
            let (message, hint) = error.wording
            self = .domain(message, hint: hint)
        }
    }
}

extension CodeError {
    fileprivate var wording: (message: String, hint: String?) {
        switch self {
        case .noWords: ("a code needs at least one word", nil)
        case .emptyWord(let outcome):
            (
                "the word of '\(outcome)' is empty",
                "a word without digits cannot be read back; give it at least one"
            )
        case .repeatedWord(let word, let first, let second):
            ("'\(first)' and '\(second)' have the same word '\(word)'", nil)
        case .digit(let character, let word, let outcome, let radix):
            (
                "the word '\(word)' of '\(outcome)' has the character '\(character)', which is no "
                    + "digit in radix \(radix)", radix.hint(for: character)
            )
        case .outcomes(let code, let distribution): outcomesWording(code, distribution)
        case .wordsTooShort(let outcomes, let digits, let needed, let radix):
            (
                "\(outcomes.counted("outcome")) cannot have words of at most \(digits.counted("digit")) in radix "
                    + "\(radix)", "they need words of up to \(needed.counted("digit"))"
            )
        case .unknownSymbol(let symbol, let place, let known):
            (
                "symbol \(place) is '\(symbol)', which is no outcome",
                "there \(known.count.form(of: "is", "are")) \(listed(known.prefix(12)))"
                    + (known.count > 12 ? " and \(known.count - 12) more" : "")
            )
        case .impossibleSymbol(let symbol, let place):
            ("symbol \(place) is '\(symbol)', which has probability 0 and so no word", nil)
        case .textDigit(let character, let place, let radix):
            (
                "character \(place) of the text is '\(character)', which is no digit in radix "
                    + "\(radix)", radix.hint(for: character)
            )
        case .noWordBegins(let found, let place, let decoded):
            (
                "no word begins with '\(shortened(found))', which stands at character \(place) of "
                    + "the text", after(decoded)
            )
        case .unfinishedWord(let found, let place, let decoded):
            (
                "the text ends within a word: '\(shortened(found))' at character \(place)",
                after(decoded)
            )
        case .ambiguous(let ambiguity):
            ("the text \(ambiguity)", "a code with 'isUniquelyDecodable' has no such text")
        case .noArithmeticCodeOf(let count):
            (
                "the text is not the arithmetic code of \(count) symbol\(count == 1 ? "" : "s")",
                "give the distribution and the count it was encoded with"
            )
        case .tooLarge(let message): (message, nil)
        case .number, .information: ("the code cannot be made", nil)
        }
    }

    private func outcomesWording(
        _ code: [Outcome], _ distribution: [Outcome]
    ) -> (String, String?) {
        func names(_ outcomes: [Outcome]) -> String {
            listed(outcomes.prefix(6))
                + (outcomes.count > 6 ? " and \(outcomes.count - 6) more" : "")
        }
        let parts =
            (code.isEmpty ? [] : ["the code lacks \(names(code))"])
            + (distribution.isEmpty ? [] : ["the distribution lacks \(names(distribution))"])
        return (
            "code and distribution have different outcomes: \(parts.joined(separator: "; "))",
            "give an outcome that cannot happen the probability 0"
        )
    }

    private func listed(_ outcomes: some Sequence<Outcome>) -> String {
        outcomes.map { "'\($0)'" }.joined(separator: ", ")
    }

    private func shortened(_ text: String) -> String {
        text.utf8.count > 40 ? "\(text.prefix(40))…" : text
    }

    private func after(_ count: Int) -> String? {
        switch count {
        case 0: nil
        case 1: "one symbol was decoded before"
        case _: "\(count) symbols were decoded before"
        }
    }
}

extension Int {
    /// What a radix admits, for a character that it does not.
    fileprivate func hint(for character: Character) -> String {
        if character.isWhitespace { return "write the digits without spaces" }
        if character.isUppercase { return "digits above 9 are small letters" }
        if self == 2 { return "digits are 0 and 1; 'radix:' gives more" }
        let last = self <= 10 ? "\(self - 1)" : self == 11 ? "9, a" : "9, a … \(letter)"
        return "digits are 0 … \(last)"
    }

    private var letter: Character { Character(UnicodeScalar(UInt8(clamping: 86 + self))) }
}
