/// A unit of information: the logarithm of its base.
public enum InformationUnit: String, Sendable, CaseIterable {
    /// The natural unit, ln e = 1.
    case nat
    /// The binary unit, ln 2 nats.
    case bit
    /// The decimal unit, ln 10 nats; also called hartley and dit.
    case ban

    /// The unit a word names.
    ///
    ///     InformationUnit(word: "nats")     // .nat
    public init?(word: String) {
        // Most words of a text are told from these by their length.
        guard (3...8).contains(word.utf8.count) else { return nil }
        switch word {
        case "nat", "nats": self = .nat
        case "bit", "bits", "shannon", "shannons": self = .bit
        case "ban", "bans", "hartley", "hartleys", "dit", "dits": self = .ban
        case _: return nil
        }
    }

    /// The words that name units, for suggestions.
    public static let words = ["nats", "bits", "bans", "nat", "bit", "ban", "hartleys", "dits"]

    /// The unit's name after a number other than one.
    public var plural: String { rawValue + "s" }

    /// The unit in nats.
    public var inNats: Number {
        switch self {
        case .nat: .one
        case .bit:
            Number(LogarithmicForm(constant: .zero, terms: [.init(prime: 2, coefficient: 1)]))
        case .ban:
            Number(
                LogarithmicForm(
                    constant: .zero,
                    terms: [.init(prime: 2, coefficient: 1), .init(prime: 5, coefficient: 1)]))
        }
    }
}

/// A number with the power of information it measures: a plain number, nats, nats squared.
///
/// Plain numbers and quantities are never mixed silently: adding or comparing them is an error.
public struct Quantity: Sendable {
    /// The plain number, or the value in nats to the power `dimension`.
    public let number: Number
    /// The power of information: 0 for a plain number, 1 for an entropy.
    public let dimension: Int
    /// The unit the author asked for; `nil` leaves it to the document.
    public let unit: InformationUnit?

    /// Creates a quantity from its value in nats, or a plain number.
    public init(_ number: Number, dimension: Int = 0, unit: InformationUnit? = nil) {
        self.number = number
        self.dimension = dimension
        self.unit = dimension == 0 ? nil : unit
    }

    /// Creates a quantity from its value in a unit.
    public init(_ value: Number, in unit: InformationUnit) throws(NumberError) {
        self.init(try value.times(unit.inNats), dimension: 1, unit: unit)
    }

    /// The value in a unit to the power `dimension`; of a plain number, the number.
    public func value(in unit: InformationUnit) throws(NumberError) -> Number {
        guard dimension != 0, number.isFinite else { return number }
        let scale = dimension == 1 ? unit.inNats : try unit.inNats.power(Number(dimension))
        return try number.divided(by: scale)
    }

    /// The same quantity, to be shown in a unit.
    public func shown(in unit: InformationUnit) throws(NumberError) -> Quantity {
        guard dimension != 0 else { throw .plainWhereQuantity(unit.plural) }
        return Quantity(number, dimension: dimension, unit: unit)
    }
}

extension Quantity {
    private func combined(
        _ other: Quantity, _ name: String,
        _ operation: (Number, Number) throws(NumberError) -> Number
    ) throws(NumberError) -> Quantity {
        guard dimension == other.dimension else {
            throw .mismatch(operation: name, left: dimension, right: other.dimension)
        }
        return Quantity(
            try operation(number, other.number), dimension: dimension, unit: unit ?? other.unit)
    }

    /// The sum of two numbers of the same kind.
    public func plus(_ other: Quantity) throws(NumberError) -> Quantity {
        try combined(other, "add") { a, b throws(NumberError) in try a.plus(b) }
    }

    /// The difference of two numbers of the same kind.
    public func minus(_ other: Quantity) throws(NumberError) -> Quantity {
        try combined(other, "subtract") { a, b throws(NumberError) in try a.minus(b) }
    }

    /// The product; powers of information add.
    public func times(_ other: Quantity) throws(NumberError) -> Quantity {
        Quantity(
            try number.times(other.number), dimension: dimension + other.dimension,
            unit: unit ?? other.unit)
    }

    /// The quotient; powers of information subtract.
    public func divided(by other: Quantity) throws(NumberError) -> Quantity {
        Quantity(
            try number.divided(by: other.number), dimension: dimension - other.dimension,
            unit: unit ?? other.unit)
    }

    /// The number with the other sign.
    public var negated: Quantity { Quantity(number.negated, dimension: dimension, unit: unit) }

    /// A power; a quantity of information has integer powers only.
    public func power(_ exponent: Quantity) throws(NumberError) -> Quantity {
        guard exponent.dimension == 0 else { throw .quantityWherePlain("an exponent") }
        guard dimension != 0 else { return Quantity(try number.power(exponent.number)) }
        guard let count = exponent.number.exactValue?.int, abs(count) <= 64 else {
            throw .fractionalUnit
        }
        return Quantity(
            try number.power(exponent.number), dimension: dimension * count, unit: unit)
    }

    /// How it stands to another of the same kind; `nil` when it cannot be decided.
    public func order(to other: Quantity) throws(NumberError) -> NumberOrder? {
        guard dimension == other.dimension else {
            throw .mismatch(operation: "compare", left: dimension, right: other.dimension)
        }
        return number.order(to: other.number)
    }

    /// What is known about whether it is the same as another of the same kind.
    public func equality(with other: Quantity) throws(NumberError) -> Equality {
        guard dimension == other.dimension else {
            throw .mismatch(operation: "compare", left: dimension, right: other.dimension)
        }
        return number.equality(with: other.number)
    }

    /// The number of a plain quantity; `name` says what wanted it.
    public func plain(for name: String) throws(NumberError) -> Number {
        guard dimension == 0 else { throw .quantityWherePlain(name) }
        return number
    }
}
