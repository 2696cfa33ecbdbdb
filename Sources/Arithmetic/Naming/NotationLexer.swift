/// Divides running text with formulas, or code, into tokens.
struct NotationLexer {
    let scalars: [(scalar: Unicode.Scalar, offset: Int)]
    let end: Int
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
        var scalars: [(scalar: Unicode.Scalar, offset: Int)] = []
        var offset = bytes.startIndex
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            scalars.append((scalar, offset))
            offset += UTF8.width(scalar)
        }
        self.scalars = scalars
        self.formulas = formulas
        self.hasLines = hasLines
        end = offset
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

    func scalar(_ distance: Int = 0) -> Unicode.Scalar? {
        let place = index + distance
        return scalars.indices.contains(place) ? scalars[place].scalar : nil
    }

    func isDigit(_ distance: Int) -> Bool { scalar(distance)?.isDigit ?? false }

    func starts(with text: String) -> Bool {
        var distance = 0
        for expected in text.unicodeScalars {
            guard scalar(distance) == expected else { return false }
            distance += 1
        }
        return true
    }

    var offset: Int { index < scalars.count ? scalars[index].offset : end }

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
        case _ where next.properties.isWhitespace: index += 1
        case _ where next.isDigit || next == "." && isDigit(1): readNumber()
        case _ where next.properties.isAlphabetic && next.superscript == nil || next == "_":
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
        var length = 0
        var digits = ""
        var points = 0
        while let next = scalar(length),
            next.isDigit || next == "." && isDigit(length + 1)
        {
            if next == "." { points += 1 }
            digits.unicodeScalars.append(next)
            length += 1
        }
        var exponent = 0
        let isSigned = scalar(length + 1) == "-" || scalar(length + 1) == "+"
        let first = length + (isSigned ? 2 : 1)
        if scalar(length) == "e" || scalar(length) == "E", isDigit(first), !isFormula {
            var last = first
            while let digit = scalar(last), digit.isDigit, last - first < 4 {
                exponent = exponent * 10 + Int(digit.value - 0x30)
                last += 1
            }
            if scalar(length + 1) == "-" { exponent = -exponent }
            length = last
        }
        if digits.hasPrefix(".") { digits = "0" + digits }
        let isBroken =
            points > 1 || scalar(length) == ":" && isDigit(length + 1)
            || scalar(length).map { $0 == "_" || $0.isASCIILetter && !isFormula } ?? false
        let number = PrintedNumber(digits: digits).flatMap {
            exponent == 0 ? $0 : $0.scaled(byPowerOfTen: exponent)
        }
        guard let number, !isBroken else {
            return add(.sign(NotationToken.unknown), length: length)
        }
        add(.number(number), length: length)
    }

    private mutating func readWord(_ next: Unicode.Scalar) {
        if next.value >= 0x2E80 { return readIdeographs() }
        var length = 0
        var word = prefix
        prefix = ""
        while let scalar = scalar(length), scalar.value < 0x2E80, scalar.superscript == nil,
            scalar.properties.isAlphabetic || scalar.isDigit || scalar.subscripted != nil
                || scalar == "_" && !isFormula && self.scalar(length + 1) != "{"
        {
            word.unicodeScalars.append(scalar.subscripted ?? scalar)
            length += 1
        }
        let start = offset
        let inside = isFormula
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
        var length = 0
        var word = ""
        while let scalar = scalar(length), scalar.value >= 0x2E80, scalar.properties.isAlphabetic {
            if length > 0, scalar == "约" || scalar == "約" || scalar == "等" { break }
            word.unicodeScalars.append(scalar)
            length += 1
        }
        add(.word(word), length: length)
    }
}
