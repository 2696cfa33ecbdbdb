/// The distribution function of a discrete distribution: flat pieces, a filled dot where each
/// begins and an open one where it ends.
public struct Jumps: Sendable {
    /// Where the function jumps, and what it is from there on, ascending.
    public let steps: [(x: Double, y: Double)]
    /// What the legend calls it.
    public let label: String?
    /// Which look of the palette it has, from 1; `nil` takes the next.
    public let color: Int?

    /// Creates a distribution function that is zero before its first step.
    public init(
        _ steps: [(x: Double, y: Double)], label: String? = nil, color: Int? = nil
    ) {
        self.steps = steps
        self.label = label
        self.color = color
    }
}
