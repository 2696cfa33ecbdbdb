import Numbers

/// Divides running text, or a line of code, into tokens.
struct TextLexer {
    private let scalars: LocatedScalars
    /// Where formulas are, which are not looked into here.
    private let formulas: [Range<Int>]
    private var nextFormula = 0
    private var index = 0
    private var isSpaced = false
    private(set) var tokens: [Token] = []

    private init(_ bytes: ArraySlice<UInt8>, formulas: [Range<Int>]) {
        scalars = LocatedScalars(bytes)
        self.formulas = formulas
    }

    /// The tokens of some text.
    static func tokens(of bytes: ArraySlice<UInt8>, formulas: [Range<Int>] = []) -> [Token] {
        var lexer = TextLexer(bytes, formulas: formulas)
        while lexer.index < lexer.scalars.count { lexer.readToken() }
        return lexer.tokens
    }

    // MARK: Looking

    private func scalar(_ distance: Int = 0) -> Unicode.Scalar? { scalars[index + distance] }

    private func isDigit(_ distance: Int) -> Bool { scalar(distance)?.isDigit ?? false }

    /// Whether a formula, or what is taken for one, begins at a character.
    private func startsFormula(_ distance: Int) -> Bool {
        nextFormula < formulas.count
            && formulas[nextFormula].lowerBound == scalars.offset(index + distance)
    }

    private var offset: Int { scalars.offset(index) }

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
            while index + length < scalars.count, scalars.offset(index + length) < upper {
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
        let isBroken = !isSpaced && tokens.last?.isNumber == true
        var reader = DigitReader(scalars, at: index)
        reader.readDigits()
        reader.readGroups()
        reader.readDecimals()
        reader.readFurtherParts(behind: [".", ":", ","])
        let exponent = reader.readExponent()
        var number = PrintedNumber(digits: reader.digits)
        if exponent != 0 {
            number = number?.scaled(byPowerOfTen: exponent)
            number?.isScientific = true
        }
        let length = reader.index - index
        guard let number, !isBroken, !reader.isBroken else { return add(.opaque, length: length) }
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

    /// Signs of several characters, by the first.
    private static let longSigns: [Unicode.Scalar?: [(text: String, kind: Token.Kind)]] =
        Dictionary(grouping: longSignTexts) { $0.text.unicodeScalars.first }

    private static let longSignTexts: [(text: String, kind: Token.Kind)] = [
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
        for sign in TextLexer.longSigns[next] ?? []
        where scalars.starts(with: sign.text, at: index) {
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
        let (word, length) = scalars.word(at: index) { scalar, _ in
            scalar.isLetter || scalar.isDigit || scalar == "_" || scalar.subscripted != nil
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
        let (word, length) = scalars.ideographs(at: index, before: ["约", "約"])
        add(.word(word), length: length)
    }
}
