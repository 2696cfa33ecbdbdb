extension ArraySlice<Token> {
    /// Whether what stands behind a word is not the whole side before a relation: “the mean of 3 + 4”.
    func isBlocked(behind word: Int, isFirst: Bool) -> Bool {
        let rest = self[(word + 1)...]
        guard let first = rest.first else { return true }
        if first.isOperator { return !rest.beginsWithSign || !self[word].isLongWord }
        guard self[word].blocksNumbers(joinsNumbers: isFirst && word != startIndex) else {
            return false
        }
        let previous = word > startIndex ? self[word - 1] : nil
        return !self[word].leadsTo(rest, after: previous)
            && !(!isFirst && self[word].isInterval && isPairOfSums(around: word))
    }

    /// Whether the word behind a number changes it: 3 million, 3 of 4.
    func isScaled(at word: Int, isLast: Bool) -> Bool {
        guard self[word].scalesNumbers else { return false }
        if !isLast, self[word].isInterval, isPairOfSums(around: word) { return false }
        let next = word + 1 < endIndex ? self[word + 1] : nil
        return !(self[word].isPartitive && next?.isWord == true)
    }

    /// Whether a word and the one behind a slash after it are a unit: kB/s.
    func isRate(at word: Int) -> Bool {
        guard word + 2 < endIndex, !self[word + 1].isSpaced, !self[word + 2].isSpaced,
            self[word + 2].isWord, case .divide = self[word + 1].kind
        else { return false }
        return true
    }

    /// Whether a sign stands right before its operand.
    private var beginsWithSign: Bool {
        guard count > 1, let first, first.isSpaced, case .minus = first.kind else { return false }
        return !self[startIndex + 1].isSpaced
    }

    /// Whether a number stands before a word and a sum behind it: from 3 − 1 = 2 to 3 + 1 = 4.
    private func isPairOfSums(around word: Int) -> Bool {
        guard word == startIndex + 1, let first, first.isNumber else { return false }
        return self[(word + 1)...].contains { token in
            switch token.kind {
            case .plus, .minus: true
            case _: false
            }
        }
    }
}

extension Token {
    /// Whether it is more than one letter, or in ideographs: no name of a variable.
    fileprivate var isLongWord: Bool {
        guard case .word(let word) = kind else { return false }
        return word.count > 1 || word.unicodeScalars.contains { $0.value >= 0x2E80 }
    }

    /// Whether the word, which mostly belongs to a number behind it, leads to a whole side here: “a
    /// factor of 2.31/0.51”.
    fileprivate func leadsTo(_ rest: ArraySlice<Token>, after previous: Token?) -> Bool {
        guard case .word(let word) = kind else { return false }
        let isDecimal = rest.contains(where: \.isDecimal)
        switch word.lowercased() {
        case "of": return previous?.isQuantity ?? false
        case "by": return isDecimal && previous?.isDifference ?? false
        case "to": return previous?.isLimit ?? false
        case "mean", "average": return rest.first?.beginsSide ?? false
        case let word where word.hasSuffix("平均") || word.hasSuffix("均值"):
            return rest.first?.beginsSide ?? false
        case let word where word.hasSuffix("的"): return previous?.isNumber != true && isDecimal
        case let word where word.hasSuffix("到"):
            return word.count > 1 && previous?.isNumber != true && isDecimal
        case _: return false
        }
    }

    private var word: String {
        if case .word(let word) = kind { word.lowercased() } else { "" }
    }

    /// Whether a side in brackets begins with it, or it is a fraction.
    private var beginsSide: Bool {
        switch kind {
        case .opening, .fraction: true
        case _: false
        }
    }

    private var isDecimal: Bool {
        if case .number(let number) = kind { !number.isWhole } else { false }
    }

    /// Whether what follows its “of” is its value.
    private var isQuantity: Bool {
        [
            "factor", "probability", "efficiency", "accuracy", "rate", "share", "fraction", "value",
            "load", "loss", "cost", "gain", "score", "entropy", "length", "error", "odds", "chance",
            "precision", "recall", "price", "speed", "ratio", "proportion", "likelihood", "weight",
        ].contains(word)
    }

    /// Whether what follows its “by” is how much.
    private var isDifference: Bool {
        [
            "differ", "differs", "increase", "increases", "decrease", "decreases", "grows", "falls",
            "rises", "off", "improves", "exceeds",
        ].contains(word)
    }

    /// Whether what follows its “to” is where it ends.
    private var isLimit: Bool { ["up", "down", "comes", "amounts", "adds", "sums"].contains(word) }

    /// Whether a word ends the remark it makes about a number: 4 times as fast, 100 of them.
    fileprivate var isPartitive: Bool { ["of", "times"].contains(word) }

    /// Whether it stands between the ends of an interval.
    fileprivate var isInterval: Bool { ["to", "到", "至"].contains(word) }

    /// The unit that it is.
    var unit: PrintedUnit? {
        if case .word(let word) = kind { PrintedUnit(word) } else { nil }
    }
}
