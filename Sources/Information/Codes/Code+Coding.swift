/// Texts of a code.
extension Code {
    /// The text of symbols: their words, one after the other.
    ///
    /// - Throws: `unknownSymbol` or `impossibleSymbol` with its place; `tooLarge`.
    public func encoded(_ symbols: [Outcome]) throws(CodeError) -> String {
        var places: [Outcome: Int] = [:]
        for (place, outcome) in outcomes.enumerated() { places[outcome] = place }
        var text: [UInt8] = []
        for (index, symbol) in symbols.enumerated() {
            guard let place = places[symbol] else {
                throw .unknownSymbol(symbol, place: index + 1, known: outcomes)
            }
            let word = digits(at: place)
            guard !word.isEmpty else { throw .impossibleSymbol(symbol, place: index + 1) }
            text += word
            guard text.count <= Code.greatestDigitCount else {
                throw .tooLarge("the text has more than \(Code.greatestDigitCount) digits")
            }
        }
        return CodeWord.text(text)
    }

    /// The symbols whose words make up a text.
    ///
    /// Any code will do, as long as this text has one reading only.
    ///
    /// - Throws: `textDigit`, `noWordBegins` or `unfinishedWord` with the place; `ambiguous` with
    ///   two readings; `tooLarge`.
    public func decoded(_ text: String) throws(CodeError) -> [Outcome] {
        try TextReading(of: text, by: self).symbols()
    }

    /// The digits of a text.
    static func digits(of text: String, radix: Int) throws(CodeError) -> [UInt8] {
        var digits: [UInt8] = []
        digits.reserveCapacity(text.utf8.count)
        for character in text {
            guard let digit = CodeWord.digit(character, radix: radix) else {
                throw .textDigit(character, place: digits.count + 1, radix: radix)
            }
            digits.append(digit)
        }
        return digits
    }
}

/// All ways to take a text apart into words.
private struct TextReading {
    /// How a place of the text is reached: by a word from an earlier place, and perhaps by
    /// another.
    struct Arrival {
        let word: Int
        let start: Int
        var other: (word: Int, start: Int)?
    }

    let code: Code
    let tree: CodeTree
    let digits: [UInt8]
    /// How each place between digits is reached, if it is.
    private var arrivals: [Arrival?]

    static let greatestStepCount = 200_000_000

    init(of text: String, by code: Code) throws(CodeError) {
        self.code = code
        tree = try CodeTree(of: code)
        digits = try Code.digits(of: text, radix: code.radix)
        arrivals = Array(repeating: nil, count: digits.count + 1)
        var steps = 0
        for start in digits.indices where start == 0 || arrivals[start] != nil {
            steps += follow(from: start)
            guard steps <= TextReading.greatestStepCount else {
                throw .tooLarge("the text takes too long to decode")
            }
        }
    }

    /// Notes where the words that the text goes on with end; how many digits were looked at.
    private mutating func follow(from start: Int) -> Int {
        var (node, place) = (0, start)
        while place < digits.count, let next = tree.node(below: node, digit: digits[place]) {
            node = next
            place += 1
            guard let word = tree.position(at: node) else { continue }
            if arrivals[place] == nil {
                arrivals[place] = Arrival(word: word, start: start, other: nil)
            } else if arrivals[place]?.other == nil {
                arrivals[place]?.other = (word, start)
            }
        }
        return place - start + 1
    }

    func symbols() throws(CodeError) -> [Outcome] {
        guard digits.isEmpty || arrivals[digits.count] != nil else { throw stuck }
        let (words, fork) = reading(takingOtherAt: nil)
        if let fork {
            let (others, _) = reading(takingOtherAt: fork)
            throw .ambiguous(
                Ambiguity(text: CodeWord.text(digits), first: words, second: others))
        }
        return words
    }

    /// A reading from the end to the start, and the last place where there is another.
    private func reading(takingOtherAt fork: Int?) -> (symbols: [Outcome], fork: Int?) {
        var symbols: [Outcome] = []
        var found: Int?
        var place = digits.count
        while place > 0, let arrival = arrivals[place] {
            if arrival.other != nil, found == nil { found = place }
            let other = place == fork ? arrival.other : nil
            symbols.append(code.outcomes[other?.word ?? arrival.word])
            place = other?.start ?? arrival.start
        }
        return (symbols.reversed(), found)
    }

    /// Why the end is not reached: what stands after the last place that is.
    private var stuck: CodeError {
        let last = digits.indices.last { $0 > 0 && arrivals[$0] != nil } ?? 0
        var (count, place) = (0, last)
        while place > 0, let arrival = arrivals[place] {
            count += 1
            place = arrival.start
        }
        var (node, end) = (0, last)
        while end < digits.count, let next = tree.node(below: node, digit: digits[end]) {
            node = next
            end += 1
        }
        let found = CodeWord.text(digits[last..<min(end + 1, digits.count)])
        return end == digits.count
            ? .unfinishedWord(found, place: last + 1, decoded: count)
            : .noWordBegins(found, place: last + 1, decoded: count)
    }
}
