/// Reads a number from a text, part by part, in the order in which its parts stand.
struct DigitReader {
    private let scalars: LocatedScalars
    /// The index of what is next.
    private(set) var index: Int
    /// The digits that were read, with a point at the most.
    private(set) var digits = ""
    /// Whether what was read is no number, or not one only: a version, a time, a decimal comma.
    private(set) var isBroken = false

    /// Begins to read at an index.
    init(_ scalars: LocatedScalars, at index: Int) {
        self.scalars = scalars
        self.index = index
    }

    /// What is next.
    var next: Unicode.Scalar? { scalars[index] }

    /// Whether the character behind what is next is a digit.
    var isDigitBehind: Bool { isDigit(1) }

    private func isDigit(_ distance: Int) -> Bool { scalars[index + distance]?.isDigit ?? false }

    /// Reads digits.
    mutating func readDigits() {
        while let digit = next, digit.isDigit {
            digits.unicodeScalars.append(digit)
            index += 1
        }
    }

    /// Reads the groups of thousands behind the first digits: `,345,678`.
    mutating func readGroups() {
        let isFirstGroup = (1...3).contains(digits.utf8.count) && !digits.hasPrefix("0")
        while next == ",", isDigitBehind {
            let isGroup = (1...3).allSatisfy(isDigit) && !isDigit(4)
            if !isGroup || !isFirstGroup { isBroken = true }
            index += 1
            readDigits()
        }
    }

    /// Reads a point with the digits behind it.
    mutating func readDecimals() {
        guard next == ".", isDigitBehind else { return }
        digits += digits.isEmpty ? "0." : "."
        index += 1
        readDigits()
    }

    /// Reads what makes something else of the number: further digits behind one of some marks.
    mutating func readFurtherParts(behind marks: [Unicode.Scalar]) {
        while let mark = next, marks.contains(mark), isDigitBehind {
            isBroken = true
            index += 1
            while isDigit(0) { index += 1 }
        }
    }

    /// Reads a power of ten: `e-3`; 0 where there is none.
    mutating func readExponent() -> Int {
        guard next == "e" || next == "E" else { return 0 }
        let sign = scalars[index + 1]
        let first = index + (sign == "-" || sign == "+" ? 2 : 1)
        var last = first
        var exponent = 0
        while let digit = scalars[last], digit.isDigit, last - first < 4 {
            exponent = exponent * 10 + Int(digit.value - 0x30)
            last += 1
        }
        if last > first { index = last }
        return sign == "-" ? -exponent : exponent
    }
}
