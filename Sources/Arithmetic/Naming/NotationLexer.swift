/// Divides running text with formulas, or code, into tokens.
struct NotationLexer {
    let scalars: LocatedScalars
    /// Where formulas are.
    private let formulas: [Range<Int>]
    private var nextFormula = 0
    /// Whether lines count.
    private let hasLines: Bool
    var index = 0
    /// What is put before the next letters: the accent of `\hat P`.
    var prefix = ""
    private(set) var tokens: [NotationToken] = []

    private init(_ bytes: ArraySlice<UInt8>, formulas: [Range<Int>], hasLines: Bool) {
        scalars = LocatedScalars(bytes)
        self.formulas = formulas
        self.hasLines = hasLines
    }

    /// The tokens of some text; line ends are tokens where lines count.
    static func tokens(
        of bytes: ArraySlice<UInt8>, formulas: [Range<Int>] = [], hasLines: Bool = false
    ) -> [NotationToken] {
        var lexer = NotationLexer(bytes, formulas: formulas, hasLines: hasLines)
        while lexer.index < lexer.scalars.count { lexer.readToken() }
        return lexer.tokens
    }

    // MARK: Looking

    func scalar(_ distance: Int = 0) -> Unicode.Scalar? { scalars[index + distance] }

    func isDigit(_ distance: Int) -> Bool { scalar(distance)?.isDigit ?? false }

    func starts(with text: String) -> Bool { scalars.starts(with: text, at: index) }

    var offset: Int { scalars.offset(index) }

    /// Whether what is next stands in a formula.
    var isFormula: Bool {
        nextFormula < formulas.count && formulas[nextFormula].contains(offset)
    }

    mutating func add(_ kind: NotationToken.Kind, length: Int) {
        let start = offset
        let inside = isFormula
        index += length
        tokens.append(NotationToken(kind: kind, range: start..<offset, isFormula: inside))
    }

    // MARK: Tokens

    private mutating func readToken() {
        while nextFormula < formulas.count, formulas[nextFormula].upperBound <= offset {
            nextFormula += 1
        }
        guard let next = scalar() else { return }
        if isFormula, readMarkup(next) { return }
        switch next {
        case "\n", "\r", "\u{2028}":
            if hasLines { add(.sign(NotationToken.lineEnd), length: 1) } else { index += 1 }
        case _ where next.isBlank: index += 1
        case _ where next.isDigit || next == "." && isDigit(1): readNumber()
        case _ where next.isLetter && next.superscript == nil || next == "_":
            readWord(next)
        case _ where next.superscript?.isDigit == true: readRaised(next)
        case _: readSign(next)
        }
    }

    private mutating func readRaised(_ next: Unicode.Scalar) {
        add(.sign("^"), length: 0)
        let digit = next.superscript.map { String(Character($0)) } ?? ""
        add(PrintedNumber(digits: digit).map { .number($0) } ?? .sign("?"), length: 1)
    }

    /// Reads digits; letters right behind them, a second point or a colon make something else of
    /// them.
    private mutating func readNumber() {
        var reader = DigitReader(scalars, at: index)
        reader.readDigits()
        reader.readDecimals()
        reader.readFurtherParts(behind: ["."])
        let exponent = isFormula ? 0 : reader.readExponent()
        let next = reader.next
        let isBroken =
            reader.isBroken || next == ":" && reader.isDigitBehind || next == "_"
            || next?.isASCIILetter == true && !isFormula
        let number = PrintedNumber(digits: reader.digits).flatMap {
            exponent == 0 ? $0 : $0.scaled(byPowerOfTen: exponent)
        }
        let length = reader.index - index
        guard let number, !isBroken else {
            return add(.sign(NotationToken.unknown), length: length)
        }
        add(.number(number), length: length)
    }

    private mutating func readWord(_ next: Unicode.Scalar) {
        if next.value >= 0x2E80 { return readIdeographs() }
        let inside = isFormula
        let (letters, length) = scalars.word(at: index) { scalar, following in
            scalar.isDigit || scalar.subscripted != nil
                || scalar.isLetter && scalar.superscript == nil
                || scalar == "_" && !inside && following != "{"
        }
        var word = prefix + letters
        prefix = ""
        let start = offset
        index += length
        readSubscript(of: &word)
        while inside, scalar() == "'" || scalar() == "′" {
            word += "'"
            index += 1
        }
        tokens.append(NotationToken(kind: .word(word), range: start..<offset, isFormula: inside))
    }

    private mutating func readIdeographs() {
        for relation in ["约等于", "約等於", "约为", "約為", "等于", "等於"]
        where starts(with: relation) {
            return add(.sign("≈"), length: relation.unicodeScalars.count)
        }
        let (word, length) = scalars.ideographs(at: index, before: ["约", "約", "等"])
        add(.word(word), length: length)
    }
}
