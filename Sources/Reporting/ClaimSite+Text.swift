import Numbers

extension [UInt8] {
    /// Whether nothing but a dash stands between two numbers.
    func isJoined(_ numbers: [Range<Int>]) -> Bool {
        guard let first = numbers.first, let last = numbers.last,
            first.upperBound <= last.lowerBound
        else { return false }
        let between = String(decoding: self[first.upperBound..<last.lowerBound], as: UTF8.self)
        let dash = between.filter { !$0.isWhitespace }
        // In a formula it is a minus sign.
        if dash == "-", isInsideSpan(first) { return false }
        return ["-", "–", "—", "~", "～", "--", "…", "to", "bis", "至", "到"].contains(dash)
    }

    /// Where the digits begin that stand before the other decimal mark, directly before an integer.
    func otherMark(before number: Range<Int>, _ mark: DecimalMark) -> Int? {
        let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
        let other = mark == .point ? UInt8(ascii: ",") : UInt8(ascii: ".")
        guard number.lowerBound > 1, self[number.lowerBound - 1] == other,
            self[number].allSatisfy(isDigit), isDigit(self[number.lowerBound - 2])
        else { return nil }
        var start = number.lowerBound - 2
        while start > 0, isDigit(self[start - 1]) { start -= 1 }
        return start > 0 && mark.rawValue.utf8.elementsEqual([self[start - 1]]) ? nil : start
    }

    /// Whether a number stands in the formula or code span that the text ends with.
    func isInsideSpan(_ number: Range<Int>) -> Bool {
        var end = count
        while end > 0, [0x20, 0x0A, 0x2A, 0x5F].contains(self[end - 1]) { end -= 1 }
        if let opening = bracketsOpening(before: end) { return number.lowerBound >= opening }
        guard end > 1, let mark = prefix(end).last,
            mark == UInt8(ascii: "$") || mark == UInt8(ascii: "`")
        else { return false }
        var start = end - 1
        while start > 0, self[start - 1] == mark { start -= 1 }
        while start > 0, self[start - 1] != mark { start -= 1 }
        return start > 0 && number.lowerBound >= start
    }

    /// Where the formula begins, in LaTeX's brackets, that ends at an offset.
    private func bracketsOpening(before end: Int) -> Int? {
        let text = prefix(end)
        let brackets: [(opening: String, closing: String)] = [("\\(", "\\)"), ("\\[", "\\]")]
        for (opening, closing) in brackets where text.suffix(2).elementsEqual(closing.utf8) {
            return text.indices.dropLast(3).last { text[$0...].starts(with: opening.utf8) }
        }
        return nil
    }

    /// The end of the first occurrence of a text from an offset on, that does not begin or end
    /// within a word.
    func end(of key: [UInt8], from offset: Int) -> Int? {
        guard let first = key.first, let last = key.last else { return nil }
        var start = offset
        while start + key.count <= count {
            let end = start + key.count
            if self[start] == first, self[start..<end].elementsEqual(key),
                !(first.isWordPart && start > 0 && self[start - 1].isWordPart),
                !(last.isWordPart && end < count && self[end].isWordPart)
            {
                return end
            }
            start += 1
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// Whether a text is made of closing marks and blanks, perhaps with a link's destination.
    var isClosing: Bool {
        if isEmpty { return true }
        var rest = String(decoding: self, as: UTF8.self)[...]
        while let character = rest.first {
            if rest.hasPrefix("]("), let end = rest.firstIndex(of: ")") {
                rest = rest[rest.index(after: end)...]
            } else if "*_`~$)]}'\"”’」』）】》 \n\t\\".contains(character) {
                rest.removeFirst()
            } else if rest.hasPrefix("</"), let end = rest.firstIndex(of: ">") {
                rest = rest[rest.index(after: end)...]
            } else {
                return false
            }
        }
        return true
    }
}

extension UInt8 {
    /// Whether it is a letter or digit of ASCII.
    fileprivate var isWordPart: Bool { isDigit || isLetter }
}
