import Diagnostics
import Numbers

/// A column of short decimals in a file, read as integers of one unit: exact, and quick.
struct DecimalColumn {
    /// The numbers.
    let numbers: ScaledIntegers

    /// The most decimals a number may have, so that a power of ten fits 63 bits.
    private static let mostPlaces = 18

    /// Reads a field of some records; `nil` when one is no plain decimal of at most eighteen
    /// digits, or when they have no common unit that keeps the integers within 63 bits.
    init?(_ records: CSVRecords, rows: [Int], field: Int) {
        var integers = [Int64](repeating: 0, count: rows.count)
        var places = [UInt8](repeating: 0, count: rows.count)
        var most = 0
        let isPlain = records.source.bytes.withUnsafeBufferPointer { bytes in
            for (index, row) in rows.enumerated() {
                let field = records.range(row, field)
                guard let (integer, count) = DecimalColumn.decimal(bytes, field) else {
                    return false
                }
                integers[index] = integer
                places[index] = UInt8(count)
                most = max(most, count)
            }
            return true
        }
        guard isPlain else { return nil }
        for index in integers.indices where Int(places[index]) < most {
            let factor = DecimalColumn.powers[most - Int(places[index])]
            let (scaled, overflow) = integers[index].multipliedReportingOverflow(by: factor)
            guard !overflow else { return nil }
            integers[index] = scaled
        }
        numbers = ScaledIntegers(integers: integers, unit: .powerOfTen(-most))
    }

    private static let powers: [Int64] = (0...mostPlaces).reduce(into: [1]) { powers, _ in
        powers.append((powers.last ?? 1) &* 10)
    }

    /// The digits of `-12.5` as an integer, and how many stand behind the point.
    private static func decimal(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> (integer: Int64, places: Int)? {
        var position = range.lowerBound
        var integer: Int64 = 0
        /// Takes digits; too many of them wrap round, and are refused below.
        func digits() -> Int {
            let start = position
            while position < range.upperBound {
                let digit = bytes[position] &- 0x30
                guard digit < 10 else { break }
                integer = integer &* 10 &+ Int64(digit)
                position += 1
            }
            return position - start
        }
        let isNegative = !range.isEmpty && bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let whole = digits()
        var places = 0
        if position < range.upperBound, bytes[position] == UInt8(ascii: ".") {
            position += 1
            places = digits()
            guard places > 0 else { return nil }
        }
        guard whole > 0, position == range.upperBound, whole + places <= mostPlaces else {
            return nil
        }
        return (isNegative ? -integer : integer, places)
    }
}

extension CSVRecords {
    /// Whether a record's first field begins as a word for a sum might; quotes count as such.
    func mayBeSum(_ record: Int) -> Bool {
        let range = range(record, 0)
        guard let first = range.first else { return false }
        let byte = source.bytes[first]
        return !(byte >= 0x30 && byte <= 0x39)
    }
}
