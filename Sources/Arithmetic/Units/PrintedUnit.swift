import Numbers

/// A unit behind a number, of those that convert into each other without any doubt.
///
/// Days, months and millions are none: an author's day may have eight hours.
struct PrintedUnit: Sendable, Hashable {
    /// What a unit measures.
    enum Dimension: Sendable {
        case information, time, length, mass
    }

    /// What is measured.
    let dimension: Dimension
    /// The unit in messages, in the plural: `nats`.
    let name: String
    /// How many of the smallest unit of the dimension it is, where that is a fraction; two values for
    /// kilobytes, which are counted in two ways.
    let sizes: [Rational]
    /// The base of the logarithms whose values are in the unit.
    let base: FreeBase?

    /// The unit as written.
    private(set) var word = ""

    private init(_ dimension: Dimension, _ name: String, _ sizes: [Rational], base: FreeBase? = nil)
    {
        self.dimension = dimension
        self.name = name
        self.sizes = sizes
        self.base = base
    }

    /// The unit that a word writes; `nil` for other words.
    init?(_ word: String) {
        let word = word.trimmingUnitMarks
        guard word.utf8.count <= PrintedUnit.greatestLength,
            let unit = PrintedUnit.units[word]
                ?? PrintedUnit.units[word.lowercased()].flatMap({
                    $0.base == nil ? nil : $0
                })
        else { return nil }
        self = unit
        self.word = word
    }

    static func == (a: PrintedUnit, b: PrintedUnit) -> Bool {
        a.dimension == b.dimension && a.name == b.name
    }

    func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The unit that the first word of a text writes: ` bits of entropy`.
    init?(beginning text: String) {
        // Nearly every word is one of ASCII, and no unit.
        if let word = text.firstWordInASCII, word.isEmpty || PrintedUnit(word) == nil {
            return nil
        }
        let isLetter = { (character: Character) in character.isLetter }
        let rest = text.drop { $0 == " " }
        let word = rest.prefix(while: isLetter)
        // In Chinese no blank ends a word.
        let names = [word, word.prefix(2), word.prefix(3)].map(String.init)
        let isIdeographic = word.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
        guard
            let unit = (isIdeographic ? names : [names[0]]).lazy.compactMap({ PrintedUnit($0) })
                .first,
            isIdeographic || !["/", "^", "²"].contains(rest.dropFirst(word.count).prefix(1))
        else { return nil }
        self = unit
    }

    /// The unit of a logarithm.
    init(of base: FreeBase) {
        self =
            switch base {
            case .natural: PrintedUnit.nat
            case .two: PrintedUnit.bit
            case .ten: PrintedUnit.ban
            }
    }

    /// What a number in this unit is multiplied with to be one in another: of the ways there are the
    /// first; empty where the two measure different things.
    func factors(to other: PrintedUnit) -> [ValueRange] {
        guard dimension == other.dimension else { return [] }
        if self == other { return [ValueRange(1)] }
        var factors: [Rational] = []
        for own in sizes {
            for size in other.sizes where !factors.contains(own / size) {
                factors.append(own / size)
            }
        }
        guard let unit = logarithm, let otherUnit = other.logarithm,
            let ratio = unit.divided(by: otherUnit)
        else { return factors.map { ValueRange($0) } }
        return factors.map { ratio.times(ValueRange($0)) }
    }

    /// The information of one of it, in nats, where that is no fraction of a bit.
    private var logarithm: ValueRange? {
        guard dimension == .information else { return nil }
        return switch base ?? .two {
        case .natural: ValueRange(1)
        case .two: ValueRange(2).logarithm
        case .ten: ValueRange(10).logarithm
        }
    }

    // MARK: The units

    private static let nat = PrintedUnit(.information, "nats", [1], base: .natural)
    private static let bit = PrintedUnit(.information, "bits", [1], base: .two)
    private static let ban = PrintedUnit(.information, "bans", [1], base: .ten)

    /// How many bytes the longest word among them has.
    private static let greatestLength = units.keys.map(\.utf8.count).max() ?? 0

    private static let units: [String: PrintedUnit] = {
        var units: [String: PrintedUnit] = [:]
        func add(_ unit: PrintedUnit, _ words: String...) {
            for word in words { units[word] = unit }
        }
        add(nat, "nat", "nats", "奈特", "纳特")
        add(bit, "bit", "bits", "比特", "位元")
        add(ban, "ban", "bans", "dit", "dits", "hartley", "hartleys", "哈特利")
        add(PrintedUnit(.information, "bytes", [8]), "byte", "bytes", "字节")
        for (power, letter) in zip(1..., ["K", "M", "G", "T"]) {
            let decimal = Rational(8) * .powerOfTen(3 * power)
            let binary = Rational(8) * Rational(1024).power(power)
            add(PrintedUnit(.information, letter + "B", [decimal, binary]), letter + "B")
            add(PrintedUnit(.information, letter + "iB", [binary]), letter + "iB")
        }
        units["kB"] = units["KB"]
        let seconds: [(String, Rational, [String])] = [
            ("ns", .powerOfTen(-9), ["ns", "纳秒"]),
            ("µs", .powerOfTen(-6), ["µs", "μs", "us", "微秒"]),
            ("ms", .powerOfTen(-3), ["ms", "毫秒"]),
            ("s", 1, ["s", "sec", "seconds", "second", "秒"]),
            ("minutes", 60, ["min", "mins", "minutes", "minute", "分钟"]),
            ("hours", 3600, ["h", "hour", "hours", "小时"]),
        ]
        for (name, size, words) in seconds {
            for word in words { add(PrintedUnit(.time, name, [size]), word) }
        }
        let metres: [(String, Rational, [String])] = [
            ("mm", .powerOfTen(-3), ["mm", "毫米"]), ("cm", .powerOfTen(-2), ["cm", "厘米"]),
            ("m", 1, ["m", "metres", "meters", "米"]), ("km", 1000, ["km", "千米", "公里"]),
        ]
        for (name, size, words) in metres {
            for word in words { add(PrintedUnit(.length, name, [size]), word) }
        }
        let grams: [(String, Rational, [String])] = [
            ("mg", .powerOfTen(-3), ["mg", "毫克"]), ("g", 1, ["g", "grams", "克"]),
            ("kg", 1000, ["kg", "千克", "公斤"]),
        ]
        for (name, size, words) in grams {
            for word in words { add(PrintedUnit(.mass, name, [size]), word) }
        }
        return units
    }()
}

extension String {
    /// The word without the marks of a sentence around it.
    fileprivate var trimmingUnitMarks: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        if Unicode.Scalar(first).isASCIILetter, Unicode.Scalar(last).isASCIILetter { return self }
        var word = self[...]
        while let last = word.last, ".,;:，。；)".contains(last) { word = word.dropLast() }
        while let first = word.first, "(".contains(first) { word = word.dropFirst() }
        return String(word)
    }
}

extension String {
    /// The letters behind blanks at the beginning, where they and what follows them are of ASCII.
    fileprivate var firstWordInASCII: String? {
        let rest = utf8.drop { $0 == UInt8(ascii: " ") }
        let word = rest.prefix { Unicode.Scalar($0).isASCIILetter }
        guard word.endIndex == rest.endIndex || rest[word.endIndex] < 0x80 else { return nil }
        return String(Substring(word))
    }
}
