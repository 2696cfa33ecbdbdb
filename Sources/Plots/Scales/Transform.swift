/// How the numbers of an axis are spread before they are laid out evenly.
///
/// Everything between the marks and the labels of an axis is in spread numbers: for a logarithmic
/// axis, in logarithms to base 10.
enum Transform: Sendable, Hashable {
    /// As they are.
    case linear
    /// By their logarithms; numbers that are not positive have no place.
    case logarithmic
    /// Linear around zero, by logarithms beyond: sgn(x) log₁₀(1 + |x|/c).
    case symmetric(threshold: Double)

    /// The transform of an axis.
    init(_ scale: Axis.Scale) {
        self =
            switch scale {
            case .linear: .linear
            case .logarithmic: .logarithmic
            case .symmetric(let threshold):
                .symmetric(threshold: threshold.isDrawable && threshold > 1e-300 ? threshold : 1)
            }
    }

    /// A number spread; `nil` where it has no place.
    func spread(_ value: Double) -> Double? {
        switch self {
        case .linear: return value
        case .logarithmic: return value > 0 ? value.decimalLogarithm : nil
        case .symmetric(let threshold):
            let ratio = value.magnitude / threshold
            // Far beyond the threshold 1 makes no difference, and the quotient may overflow.
            let size =
                ratio < 1e17
                ? (1 + ratio).decimalLogarithm
                : value.magnitude.decimalLogarithm - threshold.decimalLogarithm
            return size.isFinite ? (value < 0 ? -size : size) : nil
        }
    }

    /// The number that was spread.
    func gathered(_ value: Double) -> Double {
        switch self {
        case .linear: return value
        case .logarithmic: return .powerOfTen(of: value)
        case .symmetric(let threshold):
            let size =
                value.magnitude < 17
                ? threshold * (.powerOfTen(of: value.magnitude) - 1)
                : .powerOfTen(of: value.magnitude + threshold.decimalLogarithm)
            return value < 0 ? -size : size
        }
    }

    /// A range between the numbers that were spread, held within what can be drawn.
    func gathered(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        let (low, high) = (gathered(range.lowerBound), gathered(range.upperBound))
        return (low...max(low, high)).heldDrawable
    }

    /// A range spread; ends that have no place become infinite, which lets the marks decide.
    func spread(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        let low = range.lowerBound.isFinite ? spread(range.lowerBound) : nil
        let high = range.upperBound.isFinite ? spread(range.upperBound) : nil
        return (low ?? -.infinity)...max(low ?? -.infinity, high ?? .infinity)
    }
}
