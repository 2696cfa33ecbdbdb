public import Numbers

/// The masses of a measure, one an outcome: numbers, or a large column of exact ones.
public struct Masses: Sendable, RandomAccessCollection {
    /// How they are held.
    enum Storage: Sendable {
        case numbers([Number])
        case column(ScaledIntegers)
    }

    let storage: Storage

    /// From how many on exact masses are held as a column.
    ///
    /// Fewer keep divergences as linear forms in logarithms, whose equality is decided; sums over
    /// a column are enclosed.
    static let columnLength = 8192

    /// Creates masses; many exact ones become a column when their denominators allow it.
    public init(_ numbers: [Number]) {
        if numbers.count >= Masses.columnLength, let column = ScaledIntegers(numbers) {
            storage = .column(column)
        } else {
            storage = .numbers(numbers)
        }
    }

    /// Creates masses from a column; a short one is taken apart.
    public init(_ column: ScaledIntegers) {
        storage =
            column.count >= Masses.columnLength
            ? .column(column) : .numbers(column.map(Number.exact))
    }

    /// Zero.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int {
        switch storage {
        case .numbers(let numbers): numbers.count
        case .column(let column): column.count
        }
    }
    /// The one in a place.
    public subscript(position: Int) -> Number {
        switch storage {
        case .numbers(let numbers): numbers[position]
        case .column(let column): .exact(column[position])
        }
    }

    /// Doubles near to them, within a unit in the last place.
    public var doubles: [Double] {
        switch storage {
        case .numbers(let numbers): numbers.map(\.doubles.middle)
        case .column(let column): column.doubles
        }
    }

    /// The numbers, when they are held as such.
    var numbers: [Number]? {
        if case .numbers(let numbers) = storage { numbers } else { nil }
    }

    /// The column, when they are held as one.
    var column: ScaledIntegers? {
        if case .column(let column) = storage { column } else { nil }
    }

    /// Their sum.
    func total() throws(InformationError) -> Number {
        switch storage {
        case .numbers(let numbers):
            return try arithmetic { () throws(NumberError) in try Number.sum(numbers) }
        case .column(let column): return .exact(column.total)
        }
    }

    /// The first that is known to be negative or infinite.
    var firstNegative: Int? {
        switch storage {
        case .numbers(let numbers):
            // An interval of the fast path that reaches zero from above is no sign of a mistake.
            return numbers.firstIndex { number in
                number.sign.map { $0 < 0 || !number.isFinite } ?? false
            }
        case .column(let column): return column.integers.firstIndex { $0 < 0 }
        }
    }

    /// The masses multiplied by a number that is not negative.
    func multiplied(by factor: Number) throws(InformationError) -> Masses {
        if let column, let exact = factor.exactValue, exact.sign > 0 {
            return Masses(column.multiplied(by: exact))
        }
        return try mapped { mass throws(NumberError) in try mass.times(factor) }
    }

    /// The masses divided by a number that is positive.
    func divided(by divisor: Number) throws(InformationError) -> Masses {
        if let column, let exact = divisor.exactValue, exact.sign > 0 {
            return Masses(column.multiplied(by: Rational.one / exact))
        }
        return try mapped { mass throws(NumberError) in try mass.divided(by: divisor) }
    }

    /// The sums of masses in the same places.
    func adding(_ other: Masses) throws(InformationError) -> Masses {
        if let column, let addend = other.column, let sum = column.adding(addend) {
            return Masses(sum)
        }
        var sums: [Number] = []
        sums.reserveCapacity(count)
        for (a, b) in zip(self, other) {
            sums.append(try arithmetic { () throws(NumberError) in try a.plus(b) })
        }
        return Masses(sums)
    }

    private func mapped(
        _ operation: (Number) throws(NumberError) -> Number
    ) throws(InformationError) -> Masses {
        var results: [Number] = []
        results.reserveCapacity(count)
        for mass in self {
            results.append(try arithmetic { () throws(NumberError) in try operation(mass) })
        }
        return Masses(results)
    }
}
