/// An axis of a figure.
public struct Axis: Sendable, Hashable {
    /// How numbers are laid out along an axis.
    public enum Scale: Sendable, Hashable {
        /// Evenly.
        case linear
        /// By their logarithms; only positive numbers have a place.
        case logarithmic
        /// Linear around zero and by logarithms beyond the threshold, on both sides.
        case symmetric(threshold: Double)
    }

    /// How the labels of ticks are written.
    public struct TickFormat: Sendable, Hashable {
        /// How many decimals; `nil` takes those the step of the ticks needs.
        public let decimals: Int?
        /// Whether they are per cent.
        public let isPercent: Bool

        /// Creates a format; there are at most twelve decimals.
        public init(decimals: Int? = nil, isPercent: Bool = false) {
            self.decimals = decimals.map { min(max(0, $0), 12) }
            self.isPercent = isPercent
        }
    }

    /// What it shows, with the unit: `D(P‖Q), nats`.
    public var label: String?
    /// What it shows at least and at most; `nil` fits the marks.
    public var limits: ClosedRange<Double>?
    /// How numbers are laid out; categories have no say in it.
    public var scale: Scale
    /// Where the ticks stand; `nil` chooses round numbers.
    public var ticks: [Double]?
    /// How ticks are labelled; `nil` writes plain numbers.
    public var format: TickFormat?

    /// Creates an axis.
    public init(
        _ label: String? = nil, limits: ClosedRange<Double>? = nil, scale: Scale = .linear,
        ticks: [Double]? = nil, format: TickFormat? = nil
    ) {
        self.label = label
        self.limits = limits
        self.scale = scale
        self.ticks = ticks
        self.format = format
    }
}
