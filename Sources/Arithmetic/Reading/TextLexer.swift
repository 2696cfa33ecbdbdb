import Numbers

/// Divides running text, or a line of code, into tokens.
struct TextLexer {
    private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
    private let end: Int
    /// Where formulas are, which are not looked into here.
    private let formulas: [Range<Int>]
    private var nextFormula = 0
    private var index = 0
    private var isSpaced = false
    private(set) var tokens: [Token] = []

    private init(_ bytes: ArraySlice<UInt8>, formulas: [Range<Int>]) {
        var scalars: [(scalar: Unicode.Scalar, offset: Int)] = []
        var offset = bytes.startIndex
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            scalars.append((scalar, offset))
            offset += UTF8.width(scalar)
        }
        self.scalars = scalars
        self.formulas = formulas
        end = offset
    }

    /// The tokens of some text.
    static func tokens(of bytes: ArraySlice<UInt8>, formulas: [Range<Int>] = []) -> [Token] {
        var lexer = TextLexer(bytes, formulas: formulas)
        while lexer.index < lexer.scalars.count { lexer.readToken() }
        return lexer.tokens
    }

    // MARK: Looking

    private func scalar(_ distance: Int = 0) -> Unicode.Scalar? {
        let place = index + distance
        return scalars.indices.contains(place) ? scalars[place].scalar : nil
    }

    private func isDigit(_ distance: Int) -> Bool { scalar(distance)?.isDigit ?? false }

    private func starts(with text: String) -> Bool {
        var distance = 0
        for expected in text.unicodeScalars {
            guard scalar(distance) == expected else { return false }
            distance += 1
        }
        return true
    }

    /// Whether a formula, or what is taken for one, begins at a character.
    private func startsFormula(_ distance: Int) -> Bool {
        guard nextFormula < formulas.count, scalars.indices.contains(index + distance) else {
            return false
        }
        return formulas[nextFormula].lowerBound == scalars[index + distance].offset
    }

    private var offset: Int { index < scalars.count ? scalars[index].offset : end }

    private mutating func add(_ kind: Token.Kind, length: Int) {
        let start = offset
        index += length
        tokens.append(Token(kind: kind, range: start..<offset, isSpaced: isSpaced))
        isSpaced = false
    }

    /// Whether the last token is an operand that ends right here.
    private var followsOperandTightly: Bool {
        guard !isSpaced, let last = tokens.last else { return false }
        switch last.kind {
        case .number, .closing, .raised: return true
        case .plus, .minus, .times, .divide, .caret, .bang, .percent, .opening, .bar, .group,
            .fraction, .binomial, .root, .function, .relation, .separator, .dots, .word, .opaque,
            .constant:
            return false
        }
    }

    // MARK: Tokens

    private mutating func readToken() {
        guard let next = scalar() else { return }
        while nextFormula < formulas.count, formulas[nextFormula].upperBound <= offset {
            nextFormula += 1
        }
        if nextFormula < formulas.count, formulas[nextFormula].contains(offset) {
            let upper = formulas[nextFormula].upperBound
            var length = 0
            while index + length < scalars.count, scalars[index + length].offset < upper {
                length += 1
            }
            return add(.opaque, length: max(length, 1))
        }
        if next == "\n" || next == "\r" { return add(.separator, length: 1) }
        if next.isBlank {
            isSpaced = true
            index += 1
        } else if next.isDigit || next == "." && isDigit(1) && !followsOperandTightly {
            readNumber()
        } else if next.superscript != nil {
            readRaised()
        } else if next.isASCIILetter || !readSign(next) {
            readWord(next)
        }
    }

    private mutating func readNumber() {
        let spaced = isSpaced
        let start = index
        var digits = ""
        func place(_ distance: Int) -> Unicode.Scalar? {
            let place = start + distance
            return scalars.indices.contains(place) ? scalars[place].scalar : nil
        }
        var length = 0
        while let digit = place(length), digit.isDigit {
            digits.unicodeScalars.append(digit)
            length += 1
        }
        let firstLength = length
        var isBroken = tokens.last.map { !spaced && $0.isNumber } ?? false
        while place(length) == ",", place(length + 1)?.isDigit == true {
            let group = (1...4).map { place(length + $0) }
            let isGroup =
                group.prefix(3).allSatisfy { $0?.isDigit == true } && group[3]?.isDigit != true
                && (1...3).contains(firstLength) && digits.first != "0"
            if !isGroup { isBroken = true }
            length += 1
            while let digit = place(length), digit.isDigit {
                digits.unicodeScalars.append(digit)
                length += 1
            }
        }
        if place(length) == ".", place(length + 1)?.isDigit == true {
            digits += "."
            length += 1
            while let digit = place(length), digit.isDigit {
                digits.unicodeScalars.append(digit)
                length += 1
            }
        }
        if digits.hasPrefix(".") { digits = "0" + digits }
        // A version, a time, a decimal comma.
        while let mark = place(length), mark == "." || mark == ":" || mark == ",",
            place(length + 1)?.isDigit == true
        {
            isBroken = true
            length += 1
            while place(length)?.isDigit == true { length += 1 }
        }
        var exponent = 0
        if place(length) == "e" || place(length) == "E" {
            let isSigned = place(length + 1) == "-" || place(length + 1) == "+"
            var last = length + (isSigned ? 2 : 1)
            let first = last
            while let digit = place(last), digit.isDigit, last - first < 4 {
                exponent = exponent * 10 + Int(digit.value - 0x30)
                last += 1
            }
            if last > first {
                if place(length + 1) == "-" { exponent = -exponent }
                length = last
            }
        }
        var number = PrintedNumber(digits: digits)
        if exponent != 0 {
            number = number?.scaled(byPowerOfTen: exponent)
            number?.isScientific = true
        }
        guard let number, !isBroken else { return add(.opaque, length: length) }
        add(.number(number), length: length)
    }

    private mutating func readRaised() {
        var inner: [Token] = []
        var digits = ""
        var length = 0
        while let plain = scalar(length)?.superscript {
            if plain.isDigit {
                digits.unicodeScalars.append(plain)
            } else {
                inner.append(Token(kind: plain == "-" ? .minus : .opaque, range: offset..<offset))
            }
            length += 1
        }
        if let number = PrintedNumber(digits: digits) {
            inner.append(Token(kind: .number(number), range: offset..<offset))
        }
        add(.raised(inner), length: length)
    }

    private static let longSigns: [(text: String, kind: Token.Kind)] = [
        ("约等于", .relation(.approximate)), ("約等於", .relation(.approximate)),
        ("<=>", .relation(.other)), ("===", .relation(.other)), ("...", .dots),
        ("==", .relation(.other)), ("!=", .relation(.other)), (":=", .relation(.other)),
        ("=>", .relation(.other)), ("->", .relation(.other)), ("<-", .relation(.other)),
        ("+=", .relation(.other)), ("-=", .relation(.other)), ("*=", .relation(.other)),
        ("/=", .relation(.other)), ("=~", .relation(.other)), ("<<", .relation(.other)),
        (">>", .relation(.other)), ("~=", .relation(.approximate)),
        ("<=", .relation(.lessOrEqual)), (">=", .relation(.greaterOrEqual)),
        ("**", .caret), ("//", .opaque), ("--", .opaque), ("++", .opaque),
    ]

    /// Reads a sign; `false` when the character is none.
    private mutating func readSign(_ next: Unicode.Scalar) -> Bool {
        for sign in TextLexer.longSigns where starts(with: sign.text) {
            add(sign.kind, length: sign.text.unicodeScalars.count)
            return true
        }
        if next == "!" || next == "！" {
            add(bang(next), length: 1)
            return true
        }
        if next == "–" {
            // A minus between two operands, or a dash.
            let isMinus =
                isSpaced && scalar(1) == " " && isDigit(2) && tokens.last?.isNumber == true
            add(isMinus ? .minus : .opaque, length: 1)
            return true
        }
        guard let kind = Token.Kind(sign: next) else { return false }
        add(kind, length: 1)
        return true
    }

    /// A factorial, where an operator follows; the end of a sentence is not told from one.
    private func bang(_ next: Unicode.Scalar) -> Token.Kind {
        guard next == "!", followsOperandTightly else { return .separator }
        var distance = 1
        while scalar(distance) == " " { distance += 1 }
        guard let following = scalar(distance), Token.Kind(sign: following)?.isBinary == true else {
            return .opaque
        }
        return .bang
    }

    private mutating func readWord(_ next: Unicode.Scalar) {
        guard next.isLetter || next == "_" else { return add(.opaque, length: 1) }
        if next.value >= 0x2E80 { return readIdeographs() }
        if next == "x" || next == "X", tokens.last?.isNumber == true, !isHexadecimal,
            isDigit(isSpaced ? 2 : 1), scalar(isSpaced ? 1 : 0) == (isSpaced ? " " : next)
        {
            return add(.times, length: 1)
        }
        var length = 0
        var word = ""
        while let scalar = scalar(length), scalar.value < 0x2E80,
            scalar.isLetter || scalar.isDigit || scalar == "_"
                || scalar.subscripted != nil
        {
            word.unicodeScalars.append(scalar.subscripted ?? scalar)
            length += 1
        }
        if word == "π" { return add(.constant(.pi), length: length) }
        if word == "e", scalar(length) == "^", tokens.last?.isNumber != true {
            return add(.constant(.e), length: length)
        }
        let isApplied =
            scalar(length) == "("
            || scalar(length) == " " && (isDigit(length + 1) || startsFormula(length + 1))
        if isApplied, let function = Token.Function(named: word) {
            return add(.function(function), length: length)
        }
        add(.word(word), length: length)
    }

    private var isHexadecimal: Bool {
        if case .number(let number)? = tokens.last?.kind { number.value.sign == 0 } else { true }
    }

    private mutating func readIdeographs() {
        var length = 0
        var word = ""
        while let scalar = scalar(length), scalar.value >= 0x2E80, scalar.properties.isAlphabetic {
            if length > 0, scalar == "约" || scalar == "約" { break }
            word.unicodeScalars.append(scalar)
            length += 1
        }
        add(.word(word), length: length)
    }
}
