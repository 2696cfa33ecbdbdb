/// Why an operation has no result.
///
/// The wording belongs to whoever knows the place.
public enum NumberError: Error, Sendable, Hashable {
    /// Division by zero.
    case divisionByZero
    /// An operation that mathematics leaves undefined: `inf - inf`, `0 * inf`, `0 ^ 0` of reals.
    case undefined(String)
    /// A logarithm of a number that is not positive, which is shown.
    case logarithm(of: String)
    /// A square root, or another real power, of a negative number, which is shown.
    case root(of: String)
    /// An argument, which is shown, that is not what a function takes.
    case outside(String, String)
    /// A question about a number that 4096 bits do not decide: `whether the divisor is zero`.
    case undecided(String)
    /// A result that would be too large to hold, or a computation that nests too deeply.
    case tooLarge(String)
    /// Numbers of different kinds added or compared: the dimensions.
    case mismatch(operation: String, left: Int, right: Int)
    /// A function that takes plain numbers was given a quantity of information.
    case quantityWherePlain(String)
    /// A quantity was expected and a plain number found.
    case plainWhereQuantity(String)
    /// An exponent that makes no unit: `(1 nats) ^ 0.5`.
    case fractionalUnit
}
