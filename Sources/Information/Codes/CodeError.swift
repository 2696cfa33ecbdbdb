public import Numbers

/// Why something is no code, or a code does not do what it is asked for.
///
/// Places in texts and lists count from 1.
public enum CodeError: Error, Sendable {
    /// There are no words.
    case noWords
    /// A word has no digits.
    case emptyWord(outcome: Outcome)
    /// Two outcomes have the same word.
    case repeatedWord(CodeWord, first: Outcome, second: Outcome)
    /// A word has a character that is no digit of the radix.
    case digit(Character, word: String, outcome: Outcome, radix: Int)
    /// A code and a distribution have different outcomes: those that one of them lacks.
    case outcomes(missingInCode: [Outcome], missingInDistribution: [Outcome])
    /// So many outcomes cannot have words of so few digits; how many digits they need.
    case wordsTooShort(outcomes: Int, digits: Int, needed: Int, radix: Int)
    /// A symbol to be encoded is no outcome; what is.
    case unknownSymbol(Outcome, place: Int, known: Outcomes)
    /// A symbol to be encoded is an outcome of probability zero, which has no word.
    case impossibleSymbol(Outcome, place: Int)
    /// A text to be decoded has a character that is no digit of the radix.
    case textDigit(Character, place: Int, radix: Int)
    /// A text to be decoded goes on with digits that begin no word.
    case noWordBegins(String, place: Int, decoded: Int)
    /// A text to be decoded ends within a word.
    case unfinishedWord(String, place: Int, decoded: Int)
    /// A text to be decoded has two readings.
    case ambiguous(Ambiguity)
    /// A text is not what so many symbols are encoded as.
    case noArithmeticCodeOf(count: Int)
    /// A code would be too large to hold, or a question about it takes too long.
    case tooLarge(String)
    /// An operation on numbers has no result.
    case number(NumberError)
    /// Something is no distribution.
    case information(InformationError)
}

/// Runs number arithmetic inside a function that throws `CodeError`.
func coding<Result>(
    _ operation: () throws(NumberError) -> Result
) throws(CodeError) -> Result {
    do { return try operation() } catch { throw .number(error) }
}
