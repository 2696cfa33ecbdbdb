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
        var integers: [Int64] = []
        var places: [UInt8] = []
        integers.reserveCapacity(rows.count)
        places.reserveCapacity(rows.count)
        var most = 0
        let bytes = records.source.bytes
        for row in rows {
            let range = records.range(row, field)
            guard let (integer, count) = DecimalColumn.decimal(bytes, range) else { return nil }
            integers.append(integer)
            places.append(UInt8(count))
            most = max(most, count)
        }
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
        _ bytes: [UInt8], _ range: Range<Int>
    ) -> (integer: Int64, places: Int)? {
        var position = range.lowerBound
        let isNegative = position < range.upperBound && bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        var integer: Int64 = 0
        var digits = 0
        var point: Int?
        while position < range.upperBound {
            let byte = bytes[position]
            if byte == UInt8(ascii: "."), point == nil, digits > 0 {
                point = digits
            } else if byte >= 0x30, byte <= 0x39, digits < mostPlaces {
                integer = integer * 10 + Int64(byte - 0x30)
                digits += 1
            } else {
                return nil
            }
            position += 1
        }
        guard digits > 0, point != digits else { return nil }
        return (isNegative ? -integer : integer, digits - (point ?? digits))
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
