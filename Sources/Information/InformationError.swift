public import Numbers

/// Why something is no distribution, or a measure of information has no value.
public indirect enum InformationError: Error, Sendable {
    /// There are no outcomes.
    case empty
    /// An outcome has a negative mass.
    case negative(outcome: Outcome, mass: Number)
    /// Two outcomes are the same.
    case duplicate(outcome: Outcome)
    /// The masses sum to something else than one.
    case total(Number)
    /// The number of outcomes and of masses differ.
    case count(outcomes: Int, masses: Int)
    /// Two distributions do not have the same outcomes: those that one of them lacks.
    case outcomes(missingLeft: [Outcome], missingRight: [Outcome])
    /// All masses are zero, so they cannot be scaled to a distribution.
    case zeroTotal
    /// A row of a matrix is no distribution.
    case row(Outcome, InformationError)
    /// A table whose rows do not all have the same columns.
    case ragged(RaggedTable)
    /// A matrix of transitions whose states are not the same on both sides.
    case notSquare(rows: Int, columns: Int)
    /// A chain with several closed classes of states, and so many stationary distributions.
    case closedClasses([[Outcome]])
    /// An outcome that is no pair, where a joint distribution is needed.
    case noPair(Outcome)
    /// An outcome that is no number, where one is needed.
    case noNumber(Outcome)
    /// A number that is no order of a divergence.
    case order(Number)
    /// A number that is no probability.
    case noProbability(Number)
    /// A parameter of a family is not what it must be: its name, its value, what it must be.
    case parameter(String, Number, expected: String)
    /// A parameter of a family of which 4096 bits do not tell whether it is positive.
    case undecidedParameter(String)
    /// A mixture of more parts than may be: in all, or for what a density of them all is worked out for at
    /// many numbers.
    case parts(count: Int, most: Int, ofFormula: Bool)
    /// A mixture with more or fewer weights than distributions.
    case weights(Int, parts: Int)
    /// Fewer of something than are needed; what, in words.
    case tooFew(String)
    /// An interval that is empty, or whose ends are in the wrong order.
    case interval(Number, Number, isReversed: Bool)
    /// A mixture of distributions on the real line and on whole numbers.
    case mixed
    /// A moment that a heavy-tailed family does not have.
    case noMoment(String, String)
    /// A quantile of 0 or 1 where the support has no such end: which end, the share, the family.
    case noEnd(String, Number, String)
    /// A covariance of other dimensions than the means.
    case shape(means: Int, rows: Int, columns: Int)
    /// An entry of a covariance that differs from its mirror image.
    case asymmetric(row: Int, column: Int)
    /// A covariance with a leading minor that is not positive.
    case notPositiveDefinite(minor: Int)
    /// Distributions of different numbers of variables.
    case dimensions(Int, Int)
    /// An integral has no value that can be proved.
    case integration(IntegrationError)
    /// Something that mathematics has and this library has not.
    case unsupported(String)
    /// A limit was reached.
    case limit(String)
    /// An operation on numbers has no result.
    case number(NumberError)
}

/// How a row of a table differs from the first.
public enum RaggedTable: Sendable {
    /// It has more or fewer entries.
    case count(row: Outcome, found: Int, expected: Int)
    /// Its entries have other names: those it lacks, and those the first row lacks.
    case names(row: Outcome, missing: [Outcome], extra: [Outcome])
}

/// Runs number arithmetic inside a function that throws `InformationError`.
func arithmetic<Result>(
    _ operation: () throws(NumberError) -> Result
) throws(InformationError) -> Result {
    do { return try operation() } catch { throw .number(error) }
}
