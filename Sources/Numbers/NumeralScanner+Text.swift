extension NumeralScanner {
    /// The numeral here in running text: a sign counts only where no operand stands before it.
    mutating func numeralHere() -> Numeral? {
        guard isAtBeginning else { return nil }
        let start = position
        var digits = 0
        while digit() != nil { digits += 1 }
        if digits > 0, skipCompound(digits: digits) { return nil }
        position = start
        if isAtSign, !peek("＋") {
            guard !followsOperand, let numeral = numeral() else {
                position = start
                return nil
            }
            return numeral
        }
        return numeral()
    }

    /// Whether the byte here may begin a numeral; nearly every other byte of a text does not.
    private var isAtBeginning: Bool {
        guard position < text.count else { return false }
        let byte = text[position]
        return (0x30...0x39).contains(byte) || NumeralScanner.starts.contains(byte)
            || NumeralScanner.beginsComparison(byte)
    }

    /// The first bytes of signs, bare marks, brackets and commands.
    private static let starts = Array("-+.,(\\".utf8)

    /// Whether an operand stands before this position, so that a sign here is an operator: a
    /// number, a closing bracket, a variable of one letter; without a blank between, any name.
    var followsOperand: Bool {
        var index = position - 1
        while index >= 0, text[index] == 0x20 { index -= 1 }
        guard index >= 0 else { return false }
        let byte = text[index]
        if isLetter(byte) {
            let isVariable = index == 0 || !(isLetter(text[index - 1]) || text[index - 1] == 0x5C)
            return isVariable || index == position - 1
        }
        let isBracket = [UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(byte)
        return (0x30...0x39).contains(byte) || isBracket
    }

    /// Whether a number stands before this position, blanks aside.
    var followsNumber: Bool {
        var index = position - 1
        while index >= 0, text[index] == 0x20 { index -= 1 }
        return index >= 0 && (0x30...0x39).contains(text[index])
    }

    /// Whether a name stands here.
    var isAtName: Bool { position < text.count && isLetter(text[position]) }

    /// Whether a number, a name or an opening bracket stands here.
    var isAtOperand: Bool {
        guard position < text.count else { return false }
        let byte = text[position]
        return isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "(")
            || byte == UInt8(ascii: "\\")
    }

    /// Moves past something that is no numeral: a name with its digits, an index, a character.
    mutating func skipOther() {
        guard position < text.count else { return }
        let byte = text[position]
        if isLetter(byte) {
            while position < text.count, isNamePart(text[position]) || isAtInnerPoint {
                position += 1
            }
            return
        }
        if (0x30...0x39).contains(byte) {
            while digit() != nil || take("/") {}
            return
        }
        position += 1
        if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "^") { skipScript() }
        // `#123` and `§ 3.2` are places.
        if byte == UInt8(ascii: "#") || byte == 0xA7 { skipReference() }
        if byte == UInt8(ascii: "\\") {
            while position < text.count, isLetter(text[position]) { position += 1 }
        }
    }

    /// Whether a point between two digits stands here, as in the name `v1.2`.
    private var isAtInnerPoint: Bool {
        position > 0 && position + 1 < text.count && text[position] == UInt8(ascii: ".")
            && [position - 1, position + 1].allSatisfy { (0x30...0x39).contains(text[$0]) }
    }

    /// Moves past the number of an issue or a section.
    private mutating func skipReference() {
        let start = position
        skipBlanks()
        if digit() == nil { position = start }
        while digit() != nil || take(".") {}
    }

    func isNamePart(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte)
    }

    /// Moves past a subscript or superscript: a group in braces, or one token.
    mutating func skipScript() {
        guard position < text.count else { return }
        guard text[position] == UInt8(ascii: "{") else {
            while position < text.count, isNamePart(text[position]) { position += 1 }
            return
        }
        var depth = 0
        repeat {
            if text[position] == UInt8(ascii: "{") { depth += 1 }
            if text[position] == UInt8(ascii: "}") { depth -= 1 }
            position += 1
        } while depth > 0 && position < text.count
    }
}
