public import Diagnostics
public import Numbers

/// What working something out gave: a value, a reason why there is none, or neither, when the
/// reason has been reported before.
public struct Evaluation<Success: Sendable>: Sendable {
    /// The value.
    public let value: Success?
    /// Why there is none.
    public let diagnostic: Diagnostic?
    /// The weakest thing that the value was worked out from: `exact` for what stands in the document,
    /// `recorded` for what was read from a file, `seeded` for what was drawn.
    public let basis: Basis

    init(_ body: () throws(EvaluationError) -> Success) {
        self.init { _ throws(EvaluationError) in try body() }
    }

    /// Works something out; the body notes what it rests on.
    init(_ body: (inout Basis) throws(EvaluationError) -> Success) {
        var basis = Basis.exact
        do {
            value = try body(&basis)
            diagnostic = nil
        } catch {
            value = nil
            diagnostic = error.diagnostic()
        }
        self.basis = basis
    }
}
