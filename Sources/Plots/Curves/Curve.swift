/// A function traced for a frame: polylines in pixels, broken where the function is.
struct Curve: Sendable {
    /// The polylines, from the left.
    let segments: [[Position]]
    /// How often the function was evaluated.
    let evaluations: Int
    /// Whether the budget of evaluations sufficed.
    let isComplete: Bool
    /// The lowest and the highest value met.
    let extremes: [FunctionProfile.Extreme]
}
