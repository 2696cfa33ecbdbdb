public import Numbers

/// Why something is no distribution, or a measure of information has no value.
public enum InformationError: Error, Sendable {
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
    /// An operation on numbers has no result.
    case number(NumberError)
}

/// Runs number arithmetic inside a function that throws `InformationError`.
func arithmetic<Result>(
    _ operation: () throws(NumberError) -> Result
) throws(InformationError) -> Result {
    do { return try operation() } catch { throw .number(error) }
}
