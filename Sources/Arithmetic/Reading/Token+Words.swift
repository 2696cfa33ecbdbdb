extension Token {
    private var word: String? {
        if case .word(let word) = kind { word } else { nil }
    }

    /// Whether it says that numbers are counted round a circle: `5 + 9 = 2 (mod 12)`.
    var isModulus: Bool {
        guard let word = word?.lowercased() else { return false }
        return ["mod", "modulo", "xor", "gf", "模", "取模", "异或"].contains(word)
            || word.contains("模") || word.contains("异或")
    }

    /// Whether the word says of a calculation that it is not right, or asks whether it is.
    var isDenial: Bool {
        guard let word = word?.lowercased() else { return false }
        let words = [
            "wrong", "incorrect", "incorrectly", "false", "mistake", "error", "typo", "invalid",
            "not", "never", "don", "doesn", "isn", "instead", "cannot", "impossible", "suppose",
            "?",
        ]
        return words.contains(word)
            || ["不对", "假设", "不是", "不等", "错", "误"].contains { word.contains($0) }
                && !["误差", "误报", "误判", "误检", "误码", "错误率", "错误概率", "错误数", "错分"].contains {
                    word.contains($0)
                }
    }

    /// Whether what stands behind the word is not the whole side: “the mean of 3 + 4”.
    ///
    /// “And” may begin a sentence or an equation; between numbers it adds one to the other.
    func blocksNumbers(joinsNumbers: Bool) -> Bool {
        guard let word = word?.lowercased() else { return false }
        if word == "and" || word == "or" { return joinsNumbers }
        let words = [
            "of", "div", "minus", "plus", "times", "over", "by", "per", "mean",
            "average", "avg", "sum", "max", "min", "median", "between", "from", "to", "than",
            "not", "if", "unless", "half", "twice", "binary", "hex",
        ]
        let endings = [
            "的", "加", "减", "乘", "除", "除以", "乘以", "和", "与", "或", "从", "到", "至", "均值", "平均",
            "不", "非", "若", "如果", "负", "平方", "根号", "点", "の", "倍",
        ]
        return words.contains(word) || endings.contains { word.hasSuffix($0) }
    }

    /// Whether the word changes the number before it: 3 万, 2 million.
    var scalesNumbers: Bool {
        guard let word = word?.lowercased() else { return false }
        let words = [
            "million", "billion", "trillion", "thousand", "hundred", "dozen", "percent", "per",
            "to", "or", "times", "of", "k", "m", "x",
        ]
        let beginnings = [
            "万", "萬", "亿", "億", "千", "百", "十", "兆", "分之", "成", "到", "至", "或", "折", "만", "억",
            "‰",
        ]
        return words.contains(word) || beginnings.contains { word.hasPrefix($0) }
    }

    /// Whether the word may be a unit: it is none of those that go on with a sentence.
    var mayBeUnit: Bool {
        guard let word = word?.lowercased() else { return false }
        let words = [
            "is", "are", "was", "were", "so", "and", "which", "in", "for", "with", "where", "as",
            "then", "but", "since", "because", "on", "when", "if", "while", "by", "at", "we",
            "not", "that", "after", "before", "again", "here", "exactly", "approximately", "()",
        ]
        let beginnings = [
            "是", "为", "的", "所以", "因此", "而", "即", "也", "就", "都", "均", "因为", "其中", "这", "那", "，",
        ]
        return !words.contains(word) && !beginnings.contains { word.hasPrefix($0) }
    }

    /// Whether the word is a unit of information.
    var isUnitOfInformation: Bool {
        guard let word = word?.lowercased() else { return false }
        return ["bit", "bits", "nat", "nats", "ban", "bans", "hartley", "hartleys"].contains(word)
            || ["比特", "奈特", "비트"].contains { word.hasPrefix($0) }
    }

    /// Whether it is a word in ASCII letters, which belongs to the digits it follows.
    var beginsWithLetter: Bool {
        guard let first = word?.unicodeScalars.first else { return false }
        return first.value < 0x2E80 && first.properties.isAlphabetic || first == "_"
    }
}
