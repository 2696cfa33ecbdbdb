public import Numbers

/// The order of an entropy or divergence: a number from 0 to ∞, of which 0, 1 and ∞ are limits with
/// formulas of their own.
public enum DivergenceOrder: Sendable {
    case zero
    case one
    case infinite
    /// Another positive number.
    case finite(Number)

    /// Creates an order.
    ///
    /// - Throws: `order` for a negative number; `number` when its sign is not decided.
    public init(_ number: Number) throws(InformationError) {
        guard let sign = number.sign else {
            throw .number(.undecided("whether the order is negative"))
        }
        guard sign >= 0 else { throw .order(number) }
        guard number.isFinite else {
            self = .infinite
            return
        }
        self = sign == 0 ? .zero : number.exactValue == 1 ? .one : .finite(number)
    }
}

extension Number {
    /// The number less one.
    var lessOne: Number {
        get throws(InformationError) {
            try arithmetic { () throws(NumberError) in try minus(.one) }
        }
    }

    /// Whether it is greater than one, which a divisor a − 1 needs to know.
    var isAboveOne: Bool {
        get throws(InformationError) {
            switch order(to: .one) {
            case .greater: return true
            case .less: return false
            case .equal, nil: throw .number(.undecided("whether the order is 1"))
            }
        }
    }
}
