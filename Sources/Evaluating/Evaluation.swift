public import Diagnostics

/// What working something out gave: a value, a reason why there is none, or neither, when the
/// reason has been reported before.
public struct Evaluation<Success: Sendable>: Sendable {
    /// The value.
    public let value: Success?
    /// Why there is none.
    public let diagnostic: Diagnostic?

    init(_ body: () throws(EvaluationError) -> Success) {
        do {
            value = try body()
            diagnostic = nil
        } catch {
            value = nil
            diagnostic = error.diagnostic()
        }
    }
}
