import Diagnostics
import Information
import Numbers

/// Why an expression has no value: facts, without place and wording.
indirect enum EvaluationError: Error {
    /// An operation on numbers has no result.
    case number(NumberError)
    /// Something is no distribution, or a measure of information has no value.
    case information(InformationError)
    /// A name that is not bound; the names that are.
    case unknownName(String, known: [String])
    /// A name that is bound further down.
    case boundLater(String, line: Int)
    /// A value of another kind was expected.
    case wrongKind(expected: String, found: Value)
    /// A value is called that is no function.
    case notAFunction(Value)
    /// A value has no such member.
    case unknownMember(String, of: Value, known: [String])
    /// A call lacks an argument.
    case missingArgument(String, function: String)
    /// A call has an argument too many.
    case extraArgument(function: String, signature: String)
    /// A call has an argument with a name the function does not know.
    case unknownLabel(String, function: String, known: [String])
    /// An argument must be given by name.
    case labelRequired(String, function: String)
    /// An argument is given twice.
    case repeatedArgument(String, function: String)
    /// A word where a unit should be.
    case unknownUnit(String)
    /// A number outside a function's domain.
    case domain(String, hint: String?)
    /// A list has no such entry.
    case index(String, count: Int)
    /// A map or distribution has no such key.
    case unknownKey(String, known: [String])
    /// There is no such table.
    case unknownTable(String, known: [String])
    /// A table has no such column.
    case unknownColumn(String, table: String, columns: [String])
    /// A cell that should hold a number does not.
    case cellIsNoNumber(String, place: SourcePlace)
    /// A cell holds a computed value, which a script may not read.
    case computedCell(place: SourcePlace)
    /// A data file cannot be read.
    case file(String, DataSource.FileFailure)
    /// A condition that is not decided.
    case undecided(String)
    /// A limit was reached.
    case limit(String)
    /// The error is that of one argument of the call, counted from 0.
    case argument(Int, EvaluationError)
    /// The error stands at a place of its own, inside a function that was called.
    case placed(Diagnostic)
    /// The value is missing because of a mistake that has been reported already.
    case consequence
}

/// Runs number arithmetic inside a function that throws `EvaluationError`.
func numeric<Result>(
    _ operation: () throws(NumberError) -> Result
) throws(EvaluationError) -> Result {
    do { return try operation() } catch { throw .number(error) }
}

/// Runs the mathematics of information inside a function that throws `EvaluationError`.
func informational<Result>(
    _ operation: () throws(InformationError) -> Result
) throws(EvaluationError) -> Result {
    do { return try operation() } catch { throw .information(error) }
}
