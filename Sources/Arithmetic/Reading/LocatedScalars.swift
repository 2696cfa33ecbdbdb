/// The characters of a text, each with where it begins among the bytes.
struct LocatedScalars: Sendable {
    private let bytes: ArraySlice<UInt8>
    private let scalars: [(scalar: Unicode.Scalar, offset: Int)]

    init(_ bytes: ArraySlice<UInt8>) {
        var scalars: [(scalar: Unicode.Scalar, offset: Int)] = []
        scalars.reserveCapacity(bytes.count)
        var offset = bytes.startIndex
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            scalars.append((scalar, offset))
            offset += UTF8.width(scalar)
        }
        self.bytes = bytes
        self.scalars = scalars
    }

    /// How many there are.
    var count: Int { scalars.count }

    /// The character at an index; `nil` where there is none.
    subscript(index: Int) -> Unicode.Scalar? {
        index >= 0 && index < scalars.count ? scalars[index].scalar : nil
    }

    /// Where the character at an index begins among the bytes; behind the last one, their end.
    func offset(_ index: Int) -> Int {
        index < scalars.count ? scalars[index].offset : bytes.endIndex
    }

    /// The word that begins at an index, lowered digits being put on the line, and how many
    /// characters it has: those, East Asian ones excepted, that belong to it as far as they and the
    /// next one tell.
    func word(
        at index: Int, while belongs: (Unicode.Scalar, _ following: Unicode.Scalar?) -> Bool
    ) -> (text: String, length: Int) {
        var end = index
        var hasSubscript = false
        while let scalar = self[end], scalar.value < 0x2E80, belongs(scalar, self[end + 1]) {
            if scalar.subscripted != nil { hasSubscript = true }
            end += 1
        }
        let text = string(index..<end)
        return (hasSubscript ? text.withoutSubscripts : text, end - index)
    }

    /// The East Asian letters that begin at an index, up to one of some, and how many they are.
    func ideographs(
        at index: Int, before stops: [Unicode.Scalar]
    ) -> (text: String, length: Int) {
        var end = index
        while let scalar = self[end], scalar.value >= 0x2E80, scalar.isLetter {
            if end > index, stops.contains(scalar) { break }
            end += 1
        }
        return (string(index..<end), end - index)
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[offset(range.lowerBound)..<offset(range.upperBound)], as: UTF8.self)
    }

    /// Whether a text begins at an index.
    func starts(with text: String, at index: Int) -> Bool {
        var place = index
        for expected in text.unicodeScalars {
            guard self[place] == expected else { return false }
            place += 1
        }
        return true
    }
}

extension String {
    /// The text with its lowered digits on the line: `x₁` is `x1`.
    fileprivate var withoutSubscripts: String {
        var plain = ""
        for scalar in unicodeScalars { plain.unicodeScalars.append(scalar.subscripted ?? scalar) }
        return plain
    }
}
