extension [UInt8] {
    /// Whether π is the name of something else in a text: a distribution, a weight, a policy.
    ///
    /// It has an index or an argument there, or stands alone on one side of an equation.
    var usesPiAsSymbol: Bool {
        indices.contains { index in
            guard let length = piLength(at: index) else { return false }
            let rest = self[(index + length)...]
            if [UInt8].marksOfNames.contains(where: { rest.starts(with: $0) }) { return true }
            guard [UInt8].endsOfSides.contains(where: { rest.starts(with: $0) }) else {
                return false
            }
            let before = self[..<index].last { $0 != 0x20 }
            return before.map { [UInt8].startsOfSides.contains($0) } ?? true
        }
    }

    /// The length of π at a byte, as a letter or a command; `nil` for anything else.
    private func piLength(at index: Int) -> Int? {
        switch self[index] {
        case 0xCF: self[index...].starts(with: "π".utf8) ? 2 : nil
        case 0x5C: self[index...].starts(with: "\\pi".utf8) ? 3 : nil
        case _: nil
        }
    }

    private static let marksOfNames = [
        "_", "(", " (", "'", "^*", "^T", "^{(", "₀", "₁", "₂", "ᵢ", " P", "P",
    ]
    .map { [UInt8]($0.utf8) }
    private static let endsOfSides = [
        "=", " =", "$", ",", " &", "&", "}=", "} =", " \\approx", "\\approx",
    ]
    .map { [UInt8]($0.utf8) }
    private static let startsOfSides = Set("$&{=,;\n".utf8)
}
